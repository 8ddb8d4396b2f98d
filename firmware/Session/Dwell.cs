using SmartMat.Sensing;

namespace SmartMat.Session;

/// <summary>How long each zone has been loaded without relief, and which zone has had enough.</summary>
/// <remarks>
/// One band is looked at in each scan, so a zone's clock moves in steps of 0.55 s at 20 frames/s; what is measured here
/// lasts minutes. Lying still on the back up to the session's target never warns: the session's end is that limit.
/// </remarks>
public sealed class Dwell
{
    private readonly int[] _loadedMs = new int[MatLayout.ZoneCount];
    private readonly int[] _lightMs = new int[MatLayout.ZoneCount];
    private readonly int[] _hotMs = new int[MatLayout.ZoneCount];
    private readonly int[] _fullMs = new int[MatLayout.ZoneCount];
    private readonly byte[] _stage = new byte[MatLayout.ZoneCount];
    private readonly bool[] _hasWarned = new bool[MatLayout.ZoneCount];
    private readonly long[] _seenMs = new long[MatLayout.ZoneCount];
    private int _band;
    private int _warnings;

    /// <summary>Load times time, beside the plain clocks.</summary>
    public DwellDose Dose { get; } = new DwellDose();

    /// <summary>The zone whose dose reached its threshold in the last <see cref="Update"/>, or -1.</summary>
    public int DosedZone { get; private set; } = -1;

    /// <summary>The zone whose stage changed in the last <see cref="Update"/>.</summary>
    public int ChangedZone { get; private set; }

    /// <summary>The motor shall say so: at most once a zone and twice a session.</summary>
    public bool IsWarning { get; private set; }

    public DwellStage StageOf(int zone)
    {
        return (DwellStage)_stage[zone];
    }

    /// <returns>Milliseconds under load without relief.</returns>
    public int LoadedMs(int zone)
    {
        return _loadedMs[zone];
    }

    /// <summary>A new session, or an empty mat: every zone is fresh.</summary>
    public void Reset(long nowMs)
    {
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            Relieve(zone);
            _hasWarned[zone] = false;
            _seenMs[zone] = nowMs;
        }

        _warnings = 0;
    }

    /// <summary>Looks at the next band.</summary>
    /// <param name="load">uS above empty, by zone.</param>
    /// <param name="shape">Of the same frame.</param>
    /// <param name="occupancy">A standing person's zones are feet, with the feet's limit.</param>
    /// <param name="nowMs">Monotonic.</param>
    /// <returns>True if a zone reached a stage, or left it.</returns>
    public bool Update(int[] load, LoadShape shape, Occupancy occupancy, long nowMs)
    {
        _band = _band == MatLayout.Bands - 1 ? 0 : _band + 1;
        IsWarning = false;
        DosedZone = -1;
        Dose.IsStanding = occupancy == Occupancy.Standing;
        int first = _band * MatLayout.Columns;
        for (int zone = first; zone < first + MatLayout.Columns; zone++)
        {
            int stepMs = (int)(nowMs - _seenMs[zone]);
            _seenMs[zone] = nowMs;
            bool isDosed = Dose.Take(zone, load[zone], _loadedMs[zone], stepMs);
            bool isChanged = Advance(zone, load, shape, occupancy, stepMs);
            if (isDosed) { DosedZone = zone; }
            if (isChanged) { ChangedZone = zone; }
            if (isDosed || isChanged)
            {
                // One zone at a time, so that no news is lost; the rest of the band catches up in its next turn.
                return isChanged;
            }
        }

        return false;
    }

    private bool Advance(int zone, int[] load, LoadShape shape, Occupancy occupancy, int stepMs)
    {
        byte former = _stage[zone];
        if (load[zone] >= Tuning.DwellOnMicrosiemens)
        {
            _loadedMs[zone] += stepMs;
            _lightMs[zone] = 0;
            _hotMs[zone] = IsHot(zone, load) ? _hotMs[zone] + stepMs : 0;
            CountFull(zone, load, shape, stepMs);
            Judge(zone, occupancy);
        }
        else if (load[zone] < Tuning.DwellOnMicrosiemens / 2)
        {
            _lightMs[zone] += stepMs;
            if (_lightMs[zone] >= Tuning.ReliefMs)
            {
                Dose.NoteRelief(zone, _loadedMs[zone]);
                Relieve(zone);
            }
        }

        return _stage[zone] != former;
    }

    private void Judge(int zone, Occupancy occupancy)
    {
        if (_stage[zone] < (byte)DwellStage.Hot && _hotMs[zone] >= Tuning.HotMs)
        {
            _stage[zone] = (byte)DwellStage.Hot;
        }

        if (_stage[zone] < (byte)DwellStage.Limit && IsOverLimit(zone, occupancy))
        {
            _stage[zone] = (byte)DwellStage.Limit;
            if (!_hasWarned[zone] && _warnings < Tuning.MaxWarnings)
            {
                _hasWarned[zone] = true;
                _warnings++;
                IsWarning = true;
            }
        }
    }

    /// <returns>True if the rules of use say enough; the session's own end is the limit of all that is not named here.</returns>
    private bool IsOverLimit(int zone, Occupancy occupancy)
    {
        if (occupancy == Occupancy.Standing)
        {
            return _loadedMs[zone] >= Tuning.FeetLimitMs;
        }

        return occupancy == Occupancy.Lying && _fullMs[zone] >= Tuning.NeckLimitMs
            && BodyRegions.Tenderest(zone, Dose.Way) == BodyRegion.Neck;
    }

    /// <summary>Full load counts up, anything less counts down: a head that is laid down for a moment is no full load.</summary>
    private void CountFull(int zone, int[] load, LoadShape shape, int stepMs)
    {
        bool isFull = load[zone] * 100 >= shape.MeanLoadedMicrosiemens * Tuning.NeckFullPercent;
        int fullMs = isFull ? _fullMs[zone] + stepMs : _fullMs[zone] - stepMs;
        _fullMs[zone] = fullMs > 0 ? fullMs : 0;
    }

    private static bool IsHot(int zone, int[] load)
    {
        int sum = 0;
        int neighbours = 0;
        int column = zone % MatLayout.Columns;
        if (column > MatLayout.Left) { sum += load[zone - 1]; neighbours++; }
        if (column < MatLayout.Right) { sum += load[zone + 1]; neighbours++; }
        if (zone >= MatLayout.Columns) { sum += load[zone - MatLayout.Columns]; neighbours++; }
        if (zone + MatLayout.Columns < MatLayout.ZoneCount) { sum += load[zone + MatLayout.Columns]; neighbours++; }
        // A zone without loaded neighbours is an edge of the body, not a hot spot in it.
        int mean = sum / neighbours;
        return mean >= Tuning.DwellOnMicrosiemens && load[zone] * 100 >= mean * Tuning.HotPercent;
    }

    private void Relieve(int zone)
    {
        _loadedMs[zone] = 0;
        _lightMs[zone] = 0;
        _hotMs[zone] = 0;
        _fullMs[zone] = 0;
        _stage[zone] = (byte)DwellStage.Fine;
    }
}
