namespace SmartMat.Sensing;

/// <summary>Which zones lie beside, above and below a zone.</summary>
public static class PadNeighbours
{
    public const int Most = 4;

    private static readonly sbyte[] s_neighbours = Make();

    /// <param name="zone">0..32.</param>
    /// <param name="side">0 left, 1 right, 2 towards the head, 3 towards the feet.</param>
    /// <returns>The zone there, or -1 at the mat's edge.</returns>
    public static int Of(int zone, int side)
    {
        return s_neighbours[(zone * Most) + side];
    }

    private static sbyte[] Make()
    {
        sbyte[] all = new sbyte[MatLayout.ZoneCount * Most];
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            int column = zone % MatLayout.Columns;
            int below = zone + MatLayout.Columns;
            all[zone * Most] = (sbyte)(column == MatLayout.Left ? -1 : zone - 1);
            all[(zone * Most) + 1] = (sbyte)(column == MatLayout.Right ? -1 : zone + 1);
            all[(zone * Most) + 2] = (sbyte)(zone - MatLayout.Columns < 0 ? -1 : zone - MatLayout.Columns);
            all[(zone * Most) + 3] = (sbyte)(below < MatLayout.ZoneCount ? below : -1);
        }

        return all;
    }
}
