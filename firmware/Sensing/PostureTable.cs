namespace SmartMat.Sensing;

public static class PostureTable
{
    public const int PairCount = 14;
    public const int Terms = (2 * PostureFeatures.Count) + PairCount + 1;
    public static readonly byte[] Pairs = { 9, 3, 9, 1, 9, 8, 0, 3, 0, 8, 5, 3, 9, 0, 9, 5, 3, 8, 0, 6, 6, 3, 1, 8, 0, 5, 9, 10 };
    public static readonly short[] Means = new short[PostureFeatures.Count];
    public static readonly short[] Scales = new short[PostureFeatures.Count];
    public static readonly short[] Weights = new short[Posture.Kinds * Terms];
}
