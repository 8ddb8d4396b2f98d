namespace SmartMat.Session;

/// <summary>What only the person at the mat can do, by a long hold and a press.</summary>
public enum OwnerWish : byte
{
    None = 0,

    /// <summary>Every phone is forgotten.</summary>
    NewKey = 1,

    /// <summary>So is everything else.</summary>
    EraseAll = 2,
}
