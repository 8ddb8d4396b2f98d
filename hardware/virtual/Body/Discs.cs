namespace SmartMat.Virtual.Body;

/// <summary>Where the 242 discs are, in metres: x from the mat's middle line, y from its head edge.</summary>
public static class Discs
{
    public const double PitchXM = MatLayout.WidthMm * 0.001 / MatLayout.DiscColumns;
    public const double PitchYM = MatLayout.LengthMm * 0.001 / MatLayout.DiscRows;
    public const double HalfWidthM = MatLayout.WidthMm * 0.0005;
    public const double LengthM = MatLayout.LengthMm * 0.001;

    public static double XOf(int disc)
    {
        return ((disc % MatLayout.DiscColumns) - ((MatLayout.DiscColumns - 1) * 0.5)) * PitchXM;
    }

    public static double YOf(int disc)
    {
        return ((disc / MatLayout.DiscColumns) + 0.5) * PitchYM;
    }
}
