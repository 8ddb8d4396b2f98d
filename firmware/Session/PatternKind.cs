namespace SmartMat.Session;

/// <summary>What the motor says without a screen. The numbers index the table in <see cref="MotorPattern"/>.</summary>
public enum PatternKind : byte
{
    None = 0,
    Start = 1,
    Pause = 2,
    Warning = 3,
    Finishing = 4,
    End = 5,

    /// <summary>A phone wants the motor to be felt: just under three seconds.</summary>
    Test = 6,

    /// <summary>A long hold has been let go: press once more if it was meant.</summary>
    Ask = 7,

    /// <summary>It was meant, and is being done.</summary>
    Done = 8,

    /// <summary>The session is over: are you asleep?</summary>
    Nudge = 9,

    /// <summary>The same after a wind-down, for whoever may sleep.</summary>
    SoftNudge = 10,
}
