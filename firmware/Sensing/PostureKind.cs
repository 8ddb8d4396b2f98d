namespace SmartMat.Sensing;

/// <summary>What a frame can look like: the finer kinds behind <see cref="Occupancy"/>. The numbers index the score table.</summary>
public enum PostureKind : byte
{
    OnBack = 0,

    /// <summary>A light adult on the back, or one whose head lies on a pillow on the mat: nearest to a child.</summary>
    LightOnBack = 1,
    OnSide = 2,

    /// <summary>Lying with the mat under the upper back only. The last kind of lying.</summary>
    UpperBack = 3,
    Sitting = 4,
    Standing = 5,
    Kneeling = 6,
    LegsOnly = 7,
    Child = 8,
    Object = 9,
}
