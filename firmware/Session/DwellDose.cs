using SmartMat.Sensing;

namespace SmartMat.Session;

/// <summary>Load times time, zone by zone: builds up under load, recovers without it. A shift relieves only what it unloads.</summary>
/// <remarks>A dose of 100 % is a zone's threshold: so long under a usual load (<see cref="CoachTuning.DoseMicrosiemens"/>).</remarks>
public sealed class DwellDose
{
    /// <summary>Products of uS and ms are kept in 1/1024: a zone at 4,000 uS for 20 minutes stays far below 2^31.</summary>
    private const int Shift = 10;

    private readonly int[] _dose = new int[MatLayout.ZoneCount];
    private readonly int[] _gained = new int[MatLayout.ZoneCount];
    private readonly bool[] _isOver = new bool[MatLayout.ZoneCount];
    private readonly bool[] _isRelieved = new bool[MatLayout.ZoneCount];
    private int _dosePercent = 100;
    private long _restedMs;

    /// <summary>The zone that was loaded longest without relief in this session, and for how long.</summary>
    public int LongestZone { get; private set; } = -1;

    public int LongestMs { get; private set; }

    /// <summary>Which way round somebody lies: thresholds go by the region of the body; while it is unknown, by the tenderer of two.</summary>
    public WayRound Way { get; set; }

    /// <summary>Somebody stands: the zones are feet, and count by time alone.</summary>
    public bool IsStanding { get; set; }

    /// <summary>A new session: what has been away has recovered meanwhile, what is known of the last session is forgotten.</summary>
    public void Begin(Programme programme, long nowMs)
    {
        long restedMs = nowMs - _restedMs;
        _dosePercent = ProgrammeTable.DosePercent(programme);
        LongestZone = -1;
        LongestMs = 0;
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            Recover(zone, restedMs < CoachTuning.DoseRecoveryMs ? (int)restedMs : CoachTuning.DoseRecoveryMs);
            _gained[zone] = 0;
            _isRelieved[zone] = false;
        }
    }

    /// <summary>The session is over.</summary>
    public void End(long nowMs)
    {
        _restedMs = nowMs;
    }

    /// <param name="zone">0..32.</param>
    /// <param name="loadMicrosiemens">Its load, uS above empty.</param>
    /// <param name="loadedMs">How long it has been loaded without relief.</param>
    /// <param name="stepMs">Since it was last looked at.</param>
    /// <returns>True if it has just reached its threshold.</returns>
    public bool Take(int zone, int loadMicrosiemens, int loadedMs, int stepMs)
    {
        if (loadMicrosiemens < Tuning.DwellOnMicrosiemens)
        {
            Recover(zone, stepMs);
            return false;
        }

        int gained = (LoadOf(loadMicrosiemens) * stepMs) >> Shift;
        _dose[zone] += gained;
        _gained[zone] += gained;
        if (loadedMs > LongestMs)
        {
            LongestMs = loadedMs;
            LongestZone = zone;
        }

        if (_isOver[zone] || _dose[zone] < Full(zone))
        {
            return false;
        }

        _isOver[zone] = true;
        return true;
    }

    /// <summary>A zone that had been loaded for so long was relieved.</summary>
    public void NoteRelief(int zone, int loadedMs)
    {
        _isRelieved[zone] |= loadedMs >= CoachTuning.DoseRelievedMs;
    }

    /// <returns>Of the zone's threshold, 0 and more.</returns>
    public int PercentOf(int zone)
    {
        return (int)(_dose[zone] * 100L / Full(zone));
    }

    /// <returns>How many zones were relieved in this session after a minute or more.</returns>
    public int Relieved()
    {
        int relieved = 0;
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            relieved += _isRelieved[zone] ? 1 : 0;
        }

        return relieved;
    }

    /// <returns>Mean of what all zones gained in this session, recovered or not, in tenths of a per cent of their thresholds.</returns>
    public int SessionPerMille()
    {
        long sum = 0;
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            sum += _gained[zone] * 1000L / Full(zone);
        }

        return (int)(sum / MatLayout.ZoneCount);
    }

    /// <returns>Seconds of a usual load that a zone may bear.</returns>
    public int ThresholdS(int zone)
    {
        if (IsStanding)
        {
            return Tuning.FeetLimitMs / 1000;
        }

        switch (BodyRegions.Tenderest(zone, Way))
        {
            case BodyRegion.Neck: return CoachTuning.DoseNeckS;
            case BodyRegion.LowerBack: return CoachTuning.DoseLowerBackS;
            default: return CoachTuning.DoseBackS;
        }
    }

    private int LoadOf(int microsiemens)
    {
        if (IsStanding)
        {
            return CoachTuning.DoseMicrosiemens;
        }

        return microsiemens < CoachTuning.DoseMaxMicrosiemens ? microsiemens : CoachTuning.DoseMaxMicrosiemens;
    }

    private int Full(int zone)
    {
        return CoachTuning.DoseMicrosiemens * (ThresholdS(zone) * 1000 / 1024) / 100 * _dosePercent;
    }

    /// <summary>A full dose is gone after <see cref="CoachTuning.DoseRecoveryMs"/> without load, half a one after half of that.</summary>
    private void Recover(int zone, int ms)
    {
        if (_dose[zone] == 0)
        {
            return;
        }

        int left = _dose[zone] - (int)((long)Full(zone) * ms / CoachTuning.DoseRecoveryMs);
        _dose[zone] = left > 0 ? left : 0;
        _isOver[zone] &= left > Full(zone) / 2;
    }
}
