namespace SmartMat.Sensing;

/// <summary>The weights of <see cref="Posture"/>. Written by a command, not by hand:</summary>
/// <remarks>dotnet run --project hardware/virtual -- fit --seeds 40 --passes 30</remarks>
public static class PostureTable
{
    /// <summary>Features, squares, products, constant.</summary>
    public const int Terms = (2 * PostureFeatures.Count) + 6 + 1;

    /// <summary>Products of two features, by index, in turn.</summary>
    public static readonly byte[] Pairs = { 9, 3, 9, 1, 9, 8, 0, 3, 0, 8, 5, 3 };

    /// <summary>By feature: what is subtracted, and 1024 x 64 / deviation.</summary>
    public static readonly short[] Means = { 826, 467, 251, 355, 894, 620, 387, 38, 583, 127, 337, 228, 532, 151 };
    public static readonly short[] Scales = { 808, 391, 916, 221, 221, 186, 330, 742, 944, 545, 384, 286, 357, 469 };

    /// <summary>By kind and term, in 1/64.</summary>
    public static readonly short[] Weights =
    {
        // lying
        77, 21, 60, 88, 9, -175, 76, -81, 57, 72, 37, 44, 22, -49,
        -26, -20, 48, 73, -4, 56, -16, -48, -116, 99, -62, -63, -69, 4,
        -61, 115, 66, -51, -68, -28, -45,
        // sitting
        202, -63, 16, 98, 115, -64, 147, 46, 204, -111, -8, 49, 27, 109,
        -19, -121, -43, -56, -33, -128, 7, 43, -68, -34, 28, -28, -69, 32,
        -67, -70, -100, 99, -37, -71, 69,
        // standing
        -151, -22, -78, -44, -81, 92, -86, 98, -69, -3, 6, -68, 82, -43,
        -12, 57, 101, -38, 11, 17, -62, -2, 118, -50, -14, 42, -17, -63,
        138, 49, -38, -56, 37, 55, -229,
        // other person
        -36, -49, -20, -56, -30, -4, -58, -59, -80, 23, -8, 48, -89, -42,
        5, 98, -68, 17, -12, 34, 79, 29, 8, -31, 15, 33, 63, -8,
        -74, -120, -70, -8, 66, 10, 138,
        // object
        -93, 112, 22, -86, -13, 152, -78, -3, -112, 19, -27, -72, -43, 25,
        52, -14, -38, 4, 38, 21, -9, -22, 58, 16, 34, 16, 92, 35,
        64, 25, 141, 16, 2, 33, 67,
    };
}
