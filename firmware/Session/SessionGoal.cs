namespace SmartMat.Session;

/// <summary>What a session shall be; decided before it starts, and not changed by what is set meanwhile.</summary>
public sealed class SessionGoal
{
    public Programme Programme { get; private set; } = Programme.Plan;

    /// <summary>60..1200 s, and never above <see cref="LimitS"/>.</summary>
    public int TargetS { get; private set; } = Tuning.DefaultTargetS;

    /// <summary>What no wish lifts: 60..1200 s.</summary>
    public int LimitS { get; private set; } = Tuning.HardLimitS;

    /// <summary>Bits of <see cref="Shorter"/>.</summary>
    public int Why { get; private set; }

    /// <summary>The breathing cue is on for so long at the start and at the end, s.</summary>
    public int CueFirstS { get; private set; } = Tuning.DefaultCueFirstS;

    public int CueLastS { get; private set; } = Tuning.DefaultCueLastS;

    public bool IsGuest => Programme == Programme.Guest;

    public bool FadesOut => ProgrammeTable.Has(Programme, ProgrammeTable.FadesOut);

    /// <param name="perMille">The cue's duty.</param>
    /// <param name="sessionMs">Time in the session.</param>
    /// <param name="targetMs">Its length.</param>
    /// <returns>The duty, weaker and weaker to the end where the cue fades out.</returns>
    public int Faded(int perMille, int sessionMs, int targetMs)
    {
        return FadesOut ? perMille * ((targetMs - sessionMs) / 1000) / (targetMs / 1000) : perMille;
    }

    public void Set(Programme programme, int targetS, int limitS, int why, Settings settings)
    {
        int limit = limitS < Tuning.HardLimitS ? limitS : Tuning.HardLimitS;
        Programme = programme;
        LimitS = limit;
        TargetS = targetS < limit ? targetS : limit;
        Why = why;
        int firstS = ProgrammeTable.CueFirstS(programme);
        int lastS = ProgrammeTable.CueLastS(programme);
        CueFirstS = firstS == ProgrammeTable.AsSet ? settings.CueFirstS : firstS;
        CueLastS = lastS == ProgrammeTable.AsSet ? settings.CueLastS : lastS;
    }
}
