namespace SmartMat.Sensing;

/// <summary>Which part of the body lies on which zone, for somebody whose shoulders are at one end of the mat.</summary>
/// <remarks>
/// By the usual proportions (Drillis and Contini) of somebody 1.72 m tall. With the head on a pillow on the mat all of the
/// body lies up to three bands further on; the load alone does not tell that from somebody shorter.
/// </remarks>
public static class BodyRegions
{
    /// <summary>By band from the head on: of the spine column, of the two beside it.</summary>
    private static readonly byte[] s_spine = { 1, 1, 2, 2, 2, 3, 3, 5, 5, 5, 5 };
    private static readonly byte[] s_sides = { 4, 4, 2, 2, 2, 3, 3, 5, 5, 5, 5 };

    /// <param name="zone">0..32.</param>
    /// <param name="way">While it is unknown, so is the region.</param>
    public static BodyRegion Of(int zone, WayRound way)
    {
        if (way == WayRound.Unknown)
        {
            return BodyRegion.Unknown;
        }

        int band = zone / MatLayout.Columns;
        int fromHead = way == WayRound.HeadAtTop ? band : MatLayout.Bands - 1 - band;
        byte[] regions = zone % MatLayout.Columns == MatLayout.Spine ? s_spine : s_sides;
        return (BodyRegion)regions[fromHead];
    }

    /// <returns>While the way round is unknown, whichever of the two that may lie there bears less: neck, then lower back.</returns>
    public static BodyRegion Tenderest(int zone, WayRound way)
    {
        if (way != WayRound.Unknown)
        {
            return Of(zone, way);
        }

        BodyRegion one = Of(zone, WayRound.HeadAtTop);
        BodyRegion other = Of(zone, WayRound.HeadAtBottom);
        bool isOne = one == BodyRegion.Neck || (one == BodyRegion.LowerBack && other != BodyRegion.Neck);
        return isOne ? one : other;
    }
}
