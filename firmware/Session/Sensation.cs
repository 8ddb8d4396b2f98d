namespace SmartMat.Session;

/// <summary>What most people feel, by the session's clock. The numbers go on the wire: never renumber.</summary>
public enum Sensation : byte
{
    None = 0,
    Sharp = 1,
    Easing = 2,
    Warmth = 3,
}
