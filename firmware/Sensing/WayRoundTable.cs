namespace SmartMat.Sensing;

/// <summary>The weights of <see cref="WayRoundWatch"/>. Written by a command, not by hand:</summary>
/// <remarks>dotnet run --project hardware/virtual -- fit-way --seeds 250 --passes 40</remarks>
public static class WayRoundTable
{
    /// <summary>By difference: its own weight, then its weight by each sum; in 1/64 for a tenth of the load.</summary>
    public static readonly short[] Weights =
    {
        -37, 17, 134, -276, -48, 201, 2, 270, 139, -205, -51, -392, -141,
        -16, 72, -117, 64, -10, 86, -43, -13, 7, -202, -48, -167, -59,
        -1, -44, 84, -196, -15, -9, 23, 123, 66, 130, 36, -30, 2,
        8, 88, -37, -31, 11, -97, -53, -5, 29, 84, 53, 34, 29,
        -30, -66, 137, -76, 81, -107, -7, -106, -78, 10, -58, 37, -0,
        25, -18, 62, -23, 55, 26, 68, -27, -27, 169, 38, 113, 43,
        3, 25, 53, 92, 8, -163, -100, -102, -96, 33, -53, 166, 48,
        7, -14, -4, 78, 39, 33, 10, -55, -39, -23, -20, 59, 25,
        11, -47, 51, 318, 4, -23, 15, 40, -106, -204, -200, 60, 70,
        5, -99, 5, 69, -21, 14, 38, 43, -15, -34, -70, 67, 48,
    };
}
