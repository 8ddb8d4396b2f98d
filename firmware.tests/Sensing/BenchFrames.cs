using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>Frames of load to look at, uS above empty by zone.</summary>
public static class BenchFrames
{
    /// <summary>Somebody on the back, 75 kg, shoulders at band 0, by band: left, spine, right.</summary>
    public static int[] OnBack()
    {
        return new int[]
        {
            900, 700, 950, 1_100, 1_000, 1_000, 1_000, 1_100, 950, 900, 1_000, 1_000, 700, 800, 750, 350, 300, 300,
            200, 150, 250, 900, 1_000, 900, 1_500, 1_700, 1_400, 1_300, 1_500, 1_400, 700, 500, 750,
        };
    }

    /// <summary>Two feet, side by side in the middle.</summary>
    public static int[] Feet()
    {
        int[] load = new int[MatLayout.ZoneCount];
        for (int band = 4; band < 7; band++)
        {
            load[(band * MatLayout.Columns) + MatLayout.Left] = 5_000;
            load[(band * MatLayout.Columns) + MatLayout.Right] = 4_500;
        }

        return load;
    }

    public static int[] Flat(int microsiemens)
    {
        return EmptyMat.Flat(microsiemens);
    }

    /// <summary>Anything at all: the same for the same seed, about half of the zones loaded, up to a short each.</summary>
    public static int[] Any(int seed)
    {
        uint dice = (uint)(seed * 7_919) + 12_345;
        int[] load = new int[MatLayout.ZoneCount];
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            dice = (dice * 1_664_525) + 1_013_904_223;
            int most = 300 << (seed % 7);
            load[zone] = (dice >> 30) == 0 ? 0 : (int)((dice >> 8) % (uint)most);
        }

        load[seed % MatLayout.ZoneCount] = 1_000;
        return load;
    }

    public static LoadShape ShapeOf(int[] load)
    {
        LoadShape shape = new LoadShape();
        shape.Measure(load);
        return shape;
    }

    /// <summary>As seen by whoever lies the other way round.</summary>
    public static int[] Turned(int[] load)
    {
        int[] turned = new int[MatLayout.ZoneCount];
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            turned[zone] = load[MatLayout.ZoneCount - 1 - zone];
        }

        return turned;
    }
}
