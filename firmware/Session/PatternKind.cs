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
}
