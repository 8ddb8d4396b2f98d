namespace SmartMat.Sensing;

/// <summary>What a frame can look like: the finer kinds behind <see cref="Occupancy"/>. The numbers index the score table.</summary>
public enum PostureKind : byte
{
    OnBack = 0,
    OnSide = 1,

    /// <summary>Lying with the mat under the upper back only.</summary>
    UpperBack = 2,
    Sitting = 3,
    Standing = 4,
    Kneeling = 5,
    LegsOnly = 6,
    Child = 7,
    Object = 8,
}
