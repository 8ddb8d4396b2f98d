using SmartMat.Sensing;
using SmartMat.Session;
using static SmartMat.Tests.Session.DwellScene;

namespace SmartMat.Tests.Session;

/// <summary>What a hot zone is compared with: the mean of those beside it, above it and below it, and of no other.</summary>
[TestClass]
public sealed class DwellNeighbourTests
{
    // No mean of two, three or four of them is the same without one of them.
    private const int LeftLoad = 200;
    private const int RightLoad = 280;
    private const int UpperLoad = 340;
    private const int LowerLoad = 500;

    [TestMethod]
    public void Every_zone_is_compared_with_the_mean_of_its_neighbours()
    {
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            int[] load = Around(zone, LeftLoad, RightLoad, UpperLoad, LowerLoad);
            int least = ((MeanOf(load, zone) * Tuning.HotPercent) + 99) / 100;
            Assert.AreEqual((int)DwellStage.Fine, (int)StageAfterAMinute(load, zone, least - 1));
            Assert.AreEqual((int)DwellStage.Hot, (int)StageAfterAMinute(load, zone, least));
        }
    }

    [TestMethod]
    [DataRow(Tuning.DwellOnMicrosiemens, (int)DwellStage.Hot)]
    [DataRow(Tuning.DwellOnMicrosiemens - 1, (int)DwellStage.Fine)]
    public void Neighbours_must_be_loaded_themselves(int neighbours, int stage)
    {
        int[] load = Around(Back, neighbours, neighbours, neighbours, neighbours);
        Assert.AreEqual(stage, (int)StageAfterAMinute(load, Back, 1_000));
    }

    private static DwellStage StageAfterAMinute(int[] load, int zone, int zoneLoad)
    {
        load[zone] = zoneLoad;
        Dwell dwell = FreshDwell();

        // A neighbour may be hot as well; a second look at the same moment reaches all.
        LookAtAll(dwell, load, Occupancy.Sitting, Tuning.HotMs);
        LookAtAll(dwell, load, Occupancy.Sitting, Tuning.HotMs);
        load[zone] = 0;
        return dwell.StageOf(zone);
    }

    private static int[] Around(int zone, int left, int right, int upper, int lower)
    {
        int[] load = new int[MatLayout.ZoneCount];
        int band = zone / MatLayout.Columns;
        int column = zone - (band * MatLayout.Columns);
        if (column > MatLayout.Left) { load[zone - 1] = left; }
        if (column < MatLayout.Right) { load[zone + 1] = right; }
        if (band > 0) { load[zone - MatLayout.Columns] = upper; }
        if (band < MatLayout.Bands - 1) { load[zone + MatLayout.Columns] = lower; }
        return load;
    }

    /// <returns>Of all zones that are loaded but this one.</returns>
    private static int MeanOf(int[] load, int zone)
    {
        int sum = 0;
        int count = 0;
        for (int other = 0; other < MatLayout.ZoneCount; other++)
        {
            if (other != zone && load[other] > 0)
            {
                sum += load[other];
                count++;
            }
        }

        return sum / count;
    }
}
