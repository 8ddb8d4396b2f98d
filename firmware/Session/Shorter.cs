namespace SmartMat.Session;

/// <summary>Why a session is shorter than it was asked for. The bits go on the wire: never renumber.</summary>
public static class Shorter
{
    public const int Unanswered = 1 << 0;
    public const int SafetyYes = 1 << 1;
    public const int ManyToday = 1 << 2;
    public const int Skin = 1 << 3;
    public const int ProgrammeLimit = 1 << 4;
}
