namespace SmartMat.Session;

/// <summary>The coach's numbers that can be adjusted, as in <see cref="Tuning"/>: unit in the name, range and source beside it.</summary>
public static class CoachTuning
{
    public const int DayS = 86_400;
    public const int DayQuarters = 96;

    /// <summary>Quiet from midnight to six, in quarter hours.</summary>
    public const int DefaultQuietToQuarter = 24;

    /// <summary>Away for so long, and the plan goes back a stage; for so long, and it begins again.</summary>
    public const int PlanStepBackDays = 14;
    public const int PlanRestartDays = 30;

    /// <summary>Without a clock one session does a day of the plan in so much uptime.</summary>
    public const int PlanBlindS = 12 * 3_600;

    /// <summary>Whoever boots sooner after power came has just been switched on, and was not asleep.</summary>
    public const int PowerUpS = 30;

    /// <summary>Unanswered safety questions, or a yes: no longer than this, no further in the plan than this day.</summary>
    public const int GentleLimitS = 300;
    public const int GentleDay = 3;

    /// <summary>After so many sessions a day the next are half as long each, but not below the shortest.</summary>
    public const int SessionsPerDay = 2;
    public const int ShortestS = 120;

    /// <summary>Angry skin: until the end of the next day.</summary>
    public const int SkinRestDays = 1;

    /// <summary>What people usually feel: sharp at first, easing from here, warmth from there on.</summary>
    public const int EasingMs = 120_000;
    public const int WarmthMs = 300_000;

    /// <summary>Whoever lies on after the end: the first nudge, the next ones, how many, and when it is sleep.</summary>
    public const int NudgeAfterMs = 30_000;
    public const int NudgeEveryMs = 40_000;
    public const int MostNudges = 3;
    public const int AsleepMs = 120_000;

    /// <summary>Whoever moves this share of the load between bands, in thousandths, is awake.</summary>
    public const int AwakePerMille = 150;

    /// <summary>From lying (so many of the most bands that were loaded) to empty in so long is abrupt, after a session of so long.</summary>
    public const int LyingBandsPercent = 70;
    public const int AbruptMs = 2_000;
    public const int LongSessionS = 600;

    // ---- the dose

    /// <summary>A dose of 100 % is so long at this load; a zone counts as bearing this at most.</summary>
    public const int DoseMicrosiemens = 500;
    public const int DoseMaxMicrosiemens = 4_000;
    public const int DoseNeckS = 300;
    public const int DoseLowerBackS = 900;
    public const int DoseBackS = 1_200;

    /// <summary>A full dose has recovered after so long without load; a zone loaded for so long can be relieved.</summary>
    public const int DoseRecoveryMs = 600_000;
    public const int DoseRelievedMs = 60_000;
}
