namespace SmartMat.Sensing;

/// <summary>How each pad moves: means of a second of frames, and over a window of them how far they spread and which way they go.</summary>
/// <remarks>
/// In counts, where the converter's noise is the same under any load; it is what a pad that does not move still shows. Cut into
/// steps for the ticks between scans: all zones are summed up in one, the rest is three zones a step.
/// </remarks>
public sealed class PadMeans
{
    /// <summary>A mean is in this part of a count.</summary>
    public const int One = PadTuning.PadFramesPerMean * Tuning.ReadsPerSample / Divisor;

    private const int Divisor = 8;
    private const int ZonesPerStep = MatLayout.Columns;

    /// <summary>A step away from the window's first mean counts as this at most, so that squares fit 32 bits.</summary>
    private const int MaxAway = 1_000;

    /// <summary>What a short reads, in counts; near it a pad tells little.</summary>
    private const int ShortCounts = 3_191;
    private const int LeastSensitivity = 60;

    private readonly int[] _first = new int[MatLayout.ZoneCount];
    private readonly int[] _last = new int[MatLayout.ZoneCount];
    private readonly int[] _away = new int[MatLayout.ZoneCount];
    private readonly int[] _squares = new int[MatLayout.ZoneCount];
    private readonly int[] _total = new int[MatLayout.ZoneCount];
    private readonly int[] _sensitivity = new int[MatLayout.ZoneCount];
    private readonly sbyte[] _ups = new sbyte[MatLayout.ZoneCount];
    private int[] _sum = new int[MatLayout.ZoneCount];
    private int[] _done = new int[MatLayout.ZoneCount];
    private int _frames;
    private int _means;
    private int _zone = MatLayout.ZoneCount;

    /// <summary>The last step completed a mean of every zone, and with it a window.</summary>
    public bool IsMeanComplete { get; private set; }
    public bool IsWindowComplete => _means == PadTuning.PadMeansPerWindow;

    /// <summary>The newest mean is the window's first.</summary>
    public bool IsWindowNew => _means == 1;

    /// <returns>The newest mean of a zone, in <see cref="One"/> of a count.</returns>
    public int Last(int zone)
    {
        return _last[zone];
    }

    /// <returns>The first mean of the window.</returns>
    public int First(int zone)
    {
        return _first[zone];
    }

    /// <returns>How far the newest mean is from the window's first; 0 with that.</returns>
    public int Away(int zone)
    {
        return _away[zone];
    }

    /// <returns>How many counts a doubling of the conductance was worth when the window began, about.</returns>
    public int Sensitivity(int zone)
    {
        return _sensitivity[zone];
    }

    /// <returns>Steps from mean to mean that went up, less those that went down, since the window before.</returns>
    public int Ups(int zone)
    {
        return _ups[zone];
    }

    /// <returns>Variance of the window's means, in <see cref="One"/> squared.</returns>
    public int Spread(int zone)
    {
        return SpreadOf(_total[zone], _squares[zone]);
    }

    /// <returns>The mean of the window.</returns>
    public int Mean(int zone)
    {
        return _first[zone] + (_total[zone] / PadTuning.PadMeansPerWindow);
    }

    /// <returns>Variance of a window's worth of figures.</returns>
    public static int SpreadOf(int total, int squares)
    {
        return (squares - (total / PadTuning.PadMeansPerWindow * total)) / (PadTuning.PadMeansPerWindow - 1);
    }

    /// <returns>How often a variance can be halved before it is below another, above 0.</returns>
    public static int DoublingsOf(int spread, int noise)
    {
        int doublings = 0;
        for (int left = spread / noise; left > 0; left >>= 1)
        {
            doublings++;
        }

        return doublings;
    }

    /// <summary>The next mean begins another window.</summary>
    public void BeginWindow()
    {
        _means = 0;
    }

    /// <summary>Adds a frame.</summary>
    /// <param name="counts">As <see cref="Hal.IPads.TryScan"/> fills it.</param>
    public void Add(int[] counts)
    {
        int[] sum = _sum;
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            sum[zone] += counts[zone];
        }

        _frames++;
        if (_frames >= PadTuning.PadFramesPerMean)
        {
            _frames = 0;
            _sum = _done;
            _done = sum;
            _zone = 0;
        }
    }

    /// <summary>Takes in the means of three zones, if some wait.</summary>
    public void Step()
    {
        IsMeanComplete = false;
        if (_zone >= MatLayout.ZoneCount)
        {
            return;
        }

        for (int i = 0; i < ZonesPerStep; i++)
        {
            Take(_zone, _done[_zone] / Divisor);
            _done[_zone] = 0;
            _zone++;
        }

        if (_zone == MatLayout.ZoneCount)
        {
            _means++;
            IsMeanComplete = true;
        }
    }

    private void Take(int zone, int mean)
    {
        int step = mean - _last[zone];
        int way = step >= PadTuning.PadRunStep ? 1 : step <= -PadTuning.PadRunStep ? -1 : 0;
        _last[zone] = mean;
        if (_means == 0)
        {
            _first[zone] = mean;
            _away[zone] = 0;
            _total[zone] = 0;
            _squares[zone] = 0;
            _ups[zone] = (sbyte)way;
            _sensitivity[zone] = SensitivityAt(mean / One);
            return;
        }

        int away = mean - _first[zone];
        away = away > MaxAway ? MaxAway : away < -MaxAway ? -MaxAway : away;
        _away[zone] = away;
        _total[zone] += away;
        _squares[zone] += away * away;
        _ups[zone] += (sbyte)way;
    }

    private static int SensitivityAt(int counts)
    {
        int sensitivity = counts * (ShortCounts - counts) / ShortCounts;
        return sensitivity > LeastSensitivity ? sensitivity : LeastSensitivity;
    }
}
