namespace SmartMat.Sensing;

/// <summary>The weights of <see cref="Posture"/>. Written by `dotnet run --project hardware/virtual -- fit`; do not edit.</summary>
public static class PostureTable
{
    /// <summary>Products of two features, by index, in turn.</summary>
    public static readonly byte[] Pairs = { 9, 3, 9, 1, 9, 8, 0, 3, 0, 8, 5, 3 };

    /// <summary>Features, squares, products, constant.</summary>
    public const int Terms = (2 * PostureFeatures.Count) + 6 + 1;

    /// <summary>By feature: what is subtracted, and 1024 x 64 / deviation.</summary>
    public static readonly short[] Means = new short[PostureFeatures.Count];
    public static readonly short[] Scales = new short[PostureFeatures.Count];

    /// <summary>By kind and term, in 1/64.</summary>
    public static readonly short[] Weights = new short[Posture.Kinds * Terms];
}
