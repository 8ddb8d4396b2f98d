namespace SmartMat.Sensing;

/// <summary>How each pad moves: means of a second of frames, and over a window of them how far they spread and stray.</summary>
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

    private readonly int[] _first = new int[MatLayout.ZoneCount];
    private readonly int[] _last = new int[MatLayout.ZoneCount];
    private readonly int[] _away = new int[MatLayout.ZoneCount];
    private readonly int[] _squares = new int[MatLayout.ZoneCount];
    private readonly int[] _path = new int[MatLayout.ZoneCount];
    private readonly int[] _leap = new int[MatLayout.ZoneCount];
    private int[] _sum = new int[MatLayout.ZoneCount];
    private int[] _done = new int[MatLayout.ZoneCount];
    private int _frames;
    private int _means;
    private int _zone = MatLayout.ZoneCount;

    /// <summary>The last step completed a mean of every zone, and with it a window.</summary>
    public bool IsMeanComplete { get; private set; }
    public bool IsWindowComplete => IsMeanComplete && _means == PadTuning.PadMeansPerWindow;

    /// <returns>The newest mean of a zone, in <see cref="One"/> of a count.</returns>
    public int Last(int zone)
    {
        return _last[zone];
    }

    /// <returns>How far the last mean of the window is from its first.</returns>
    public int Net(int zone)
    {
        return _last[zone] - _first[zone];
    }

    /// <returns>The way from mean to mean, all added up; and the longest single one.</returns>
    public int Path(int zone)
    {
        return _path[zone];
    }

    public int Leap(int zone)
    {
        return _leap[zone];
    }

    /// <returns>Variance of the window's means, in <see cref="One"/> squared.</returns>
    public int Spread(int zone)
    {
        int ofMean = _away[zone] / PadTuning.PadMeansPerWindow * _away[zone];
        return (_squares[zone] - ofMean) / (PadTuning.PadMeansPerWindow - 1);
    }

    /// <returns>The mean of the window.</returns>
    public int Mean(int zone)
    {
        return _first[zone] + (_away[zone] / PadTuning.PadMeansPerWindow);
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
        if (_means == 0)
        {
            _first[zone] = mean;
            _last[zone] = mean;
            _away[zone] = 0;
            _squares[zone] = 0;
            _path[zone] = 0;
            _leap[zone] = 0;
            return;
        }

        int step = mean - _last[zone];
        step = step < 0 ? -step : step;
        _last[zone] = mean;
        _path[zone] += step;
        _leap[zone] = step > _leap[zone] ? step : _leap[zone];
        int away = mean - _first[zone];
        away = away > MaxAway ? MaxAway : away < -MaxAway ? -MaxAway : away;
        _away[zone] += away;
        _squares[zone] += away * away;
    }
}
