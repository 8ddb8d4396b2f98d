using System;

namespace SmartMat.Sensing;

/// <summary>How each pad moves: means of a second of frames, the newest nine of them, and which way they go.</summary>
/// <remarks>
/// In counts, where the converter's noise is the same under any load; it is what a pad that does not move still shows. Cut into
/// steps for the ticks between scans: all zones are summed up in one, the rest is eleven zones a step.
/// </remarks>
public sealed class PadMeans
{
    /// <summary>A mean is in this part of a count.</summary>
    public const int One = PadTuning.PadFramesPerMean * Tuning.ReadsPerSample / Divisor;

    private const int NominalShort = PadTuning.NominalShortCounts / Tuning.ReadsPerSample;
    private const int Divisor = 8;
    private const int ZonesPerStep = MatLayout.Bands;
    private const int Window = PadTuning.PadMeansPerWindow;

    /// <summary>A step away from the first of nine counts as this at most, so that squares fit 32 bits.</summary>
    private const int MaxAway = 1_000;

    private const int LeastSensitivity = 60;

    private readonly FrontEnd _frontEnd;

    /// <summary>Nine for each zone, the oldest first.</summary>
    private readonly int[] _newest = new int[Window * MatLayout.ZoneCount];
    private readonly int[] _spread = new int[MatLayout.ZoneCount];
    private readonly sbyte[] _ups = new sbyte[MatLayout.ZoneCount];
    private int[] _sum = new int[MatLayout.ZoneCount];
    private int[] _done = new int[MatLayout.ZoneCount];
    private int _frames;
    private int _means;
    private int _zone = MatLayout.ZoneCount;

    /// <summary>What a short reads, in counts: one chip's converter reads 5 % more than another's. Near it a pad tells little.</summary>
    private int _short;

    /// <param name="frontEnd">Knows what a short reads.</param>
    public PadMeans(FrontEnd frontEnd)
    {
        _frontEnd = frontEnd;
        NoteShort();
    }

    /// <summary><see cref="PadTuning.PadPressedMean"/> and <see cref="PadTuning.PadMostPressedMean"/> as this chip reads them.</summary>
    public int Pressed { get; private set; }
    public int MostPressed { get; private set; }

    /// <summary>The last step completed a mean of every zone, and with it a block or a window.</summary>
    public bool IsMeanComplete { get; private set; }
    public bool IsBlockComplete => _means % PadTuning.PadMeansPerBlock == 0;
    public bool IsWindowComplete => _means == Window;

    /// <returns>The newest mean of a zone, in <see cref="One"/> of a count.</returns>
    public int Last(int zone)
    {
        return At(zone, Window - 1);
    }

    /// <param name="zone">0..32.</param>
    /// <param name="place">0 (the oldest of the newest nine) .. 8 (the newest).</param>
    /// <returns>That mean.</returns>
    public int At(int zone, int place)
    {
        return _newest[(zone * Window) + place];
    }

    /// <returns>How many counts a doubling of the conductance was worth at the oldest of the newest nine, about.</returns>
    public int Sensitivity(int zone)
    {
        int counts = At(zone, 0) / One;
        int sensitivity = counts * (_short - counts) / _short;
        return sensitivity > LeastSensitivity ? sensitivity : LeastSensitivity;
    }

    /// <returns>Variance of the means of a zone that does not move: the converter's noise, and the contact's.</returns>
    public int Noise(int zone)
    {
        int sensitivity = Sensitivity(zone);
        return PadTuning.PadNoise + ((sensitivity * sensitivity) >> PadTuning.PadNoiseShift);
    }

    /// <returns>Steps from mean to mean that went up, less those that went down, since the window before.</returns>
    public int Ups(int zone)
    {
        return _ups[zone];
    }

    /// <returns>Variance of the newest nine as of the last <see cref="Measure"/>, in <see cref="One"/> squared.</returns>
    public int Spread(int zone)
    {
        return _spread[zone];
    }

    /// <summary>Once a block, for each zone.</summary>
    /// <param name="zone">0..32.</param>
    public void Measure(int zone)
    {
        int[] newest = _newest;
        int first = zone * Window;
        int oldest = newest[first];
        int total = 0;
        int squares = 0;
        for (int at = first + 1; at < first + Window; at++)
        {
            int away = newest[at] - oldest;
            away = away > MaxAway ? MaxAway : away < -MaxAway ? -MaxAway : away;
            total += away;
            squares += away * away;
        }

        _spread[zone] = SpreadOf(total, squares);
    }

    /// <returns>The mean of the newest nine.</returns>
    public int Mean(int zone)
    {
        int total = 0;
        int end = (zone + 1) * Window;
        for (int at = end - Window; at < end; at++)
        {
            total += _newest[at];
        }

        return total / Window;
    }

    /// <returns>Variance of a window's worth of figures.</returns>
    public static int SpreadOf(int total, int squares)
    {
        return (squares - (total / Window * total)) / (Window - 1);
    }

    /// <returns>Four times the binary logarithm, about: the quarters of a doubling that a variance is worth; 0 below 1.</returns>
    public static int QuartersOf(int spread)
    {
        int quarters = 0;
        int left = spread;
        for (; left >= 8; left >>= 1)
        {
            quarters += 4;
        }

        return left >= 4 ? quarters + left + 4 : left >= 2 ? (2 * left) + quarters : 0;
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
            if (_zone < MatLayout.ZoneCount)
            {
                // The steps are a second late: these frames are lost.
                Array.Clear(sum, 0, MatLayout.ZoneCount);
                return;
            }

            _sum = _done;
            _done = sum;
            _zone = 0;
        }
    }

    /// <summary>Takes in the means of eleven zones, if some wait.</summary>
    public void Step()
    {
        IsMeanComplete = false;
        if (_zone >= MatLayout.ZoneCount)
        {
            return;
        }

        if (_zone == 0)
        {
            // The oldest of each zone goes; what comes to its newest place is written over below.
            _means = IsWindowComplete ? 0 : _means;
            Array.Copy(_newest, 1, _newest, 0, _newest.Length - 1);
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
            NoteShort();
        }
    }

    private void NoteShort()
    {
        int counts = _frontEnd.ShortCounts;
        _short = counts / Tuning.ReadsPerSample;
        Pressed = PadTuning.PadPressedMean * _short / NominalShort;
        MostPressed = PadTuning.PadMostPressedMean * _short / NominalShort;
    }

    private void Take(int zone, int mean)
    {
        int newest = ((zone + 1) * Window) - 1;
        int step = mean - _newest[newest - 1];
        int way = step >= PadTuning.PadRunStep ? 1 : step <= -PadTuning.PadRunStep ? -1 : 0;
        _ups[zone] = (sbyte)(_means == 0 ? way : _ups[zone] + way);
        _newest[newest] = mean;
    }
}
