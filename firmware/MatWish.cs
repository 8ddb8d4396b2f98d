namespace SmartMat;

/// <summary>What the mat asks of its loop, between two ticks.</summary>
public enum MatWish : byte
{
    None = 0,
    Sleep = 1,
    Restart = 2,
}
