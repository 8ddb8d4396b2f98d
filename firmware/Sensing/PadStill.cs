namespace SmartMat.Sensing;

/// <summary>Pads that read the same while their neighbours move: stuck.</summary>
/// <remarks>
/// However still somebody lies, breath, creep and small shifts move each pad. A run is of windows in which a pad showed the
/// converter's noise and nothing else, each by itself and all together; what the neighbours did meanwhile adds up to the proof.
/// </remarks>
public sealed class PadStill
{
    /// <summary>Windows' means are held against the run's first; further off than this they are no run anyway.</summary>
    private const int MaxAway = 500;

    private readonly byte[] _windows = new byte[MatLayout.ZoneCount];
    private readonly int[] _proof = new int[MatLayout.ZoneCount];
    private readonly int[] _spreads = new int[MatLayout.ZoneCount];
    private readonly int[] _first = new int[MatLayout.ZoneCount];
    private readonly int[] _total = new int[MatLayout.ZoneCount];
    private readonly int[] _squares = new int[MatLayout.ZoneCount];

    /// <summary>Takes a complete window.</summary>
    /// <param name="zone">0..32.</param>
    /// <param name="mean">The window's.</param>
    /// <param name="spread">Its variance.</param>
    /// <param name="doublings">What the neighbours did, as <see cref="PadReference.Doublings"/> puts it.</param>
    /// <returns>True if the pad is stuck.</returns>
    public bool Take(int zone, int mean, int spread, int doublings)
    {
        bool isTelling = mean >= PadTuning.PadLoadedMean && mean <= PadTuning.PadPressedMean;
        if (!isTelling || spread > PadTuning.PadStillSpread)
        {
            Reset(zone);
            return false;
        }

        Add(zone, mean, spread, doublings);
        if (!IsNoiseAlone(zone))
        {
            // It moved after all, if slowly; perhaps it has stopped with this window.
            Reset(zone);
            Add(zone, mean, spread, doublings);
        }

        bool isQuick = _windows[zone] < PadTuning.PadStillWindows;
        return _windows[zone] >= PadTuning.PadStillWindows - 1
            && _proof[zone] >= (isQuick ? PadTuning.PadQuickProof : PadTuning.PadStillProof);
    }

    /// <summary>What was counted is void.</summary>
    public void Reset(int zone)
    {
        _windows[zone] = 0;
    }

    private void Add(int zone, int mean, int spread, int doublings)
    {
        if (_windows[zone] == 0)
        {
            _first[zone] = mean;
            _proof[zone] = 0;
            _spreads[zone] = 0;
            _total[zone] = 0;
            _squares[zone] = 0;
        }

        if (_windows[zone] >= PadTuning.PadMostWindows - 1)
        {
            Halve(zone);
        }

        int away = mean - _first[zone];
        away = away > MaxAway ? MaxAway : away < -MaxAway ? -MaxAway : away;
        _windows[zone]++;
        _proof[zone] += doublings;
        _spreads[zone] += spread;
        _total[zone] += away;
        _squares[zone] += away * away;
    }

    /// <summary>What is long ago counts for less and less: proof that hardly comes is none.</summary>
    private void Halve(int zone)
    {
        _windows[zone] /= 2;
        _proof[zone] /= 2;
        _spreads[zone] /= 2;
        _total[zone] /= 2;
        _squares[zone] /= 2;
    }

    /// <summary>Within the windows and from one to the next.</summary>
    private bool IsNoiseAlone(int zone)
    {
        int windows = _windows[zone];
        int between = _squares[zone] - (_total[zone] / windows * _total[zone]);
        return _spreads[zone] <= PadTuning.PadRunSpread + (PadTuning.PadRunSpreadEach * windows)
            && between <= PadTuning.PadRunMeans + (PadTuning.PadRunMeansEach * windows);
    }
}
