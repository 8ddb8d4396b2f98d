using SmartMat.Sensing;
using SmartMat.Session;
using static SmartMat.Tests.Session.DwellScene;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class DwellHotTests
{
    [TestMethod]
    public void A_zone_far_above_its_neighbours_is_flagged_after_a_minute_and_not_felt()
    {
        Dwell dwell = FreshDwell();
        int[] load = LyingLoad();
        load[Back] = 500 * Tuning.HotPercent / 100;
        Assert.AreEqual(0, CountWarnings(dwell, load, Occupancy.Lying, 0, Tuning.HotMs - 1));
        Assert.AreEqual((int)DwellStage.Fine, (int)dwell.StageOf(Back));
        Assert.AreEqual(0, CountWarnings(dwell, load, Occupancy.Lying, Tuning.HotMs, Tuning.HotMs + StepMs));
        Assert.AreEqual((int)DwellStage.Hot, (int)dwell.StageOf(Back));
    }

    [TestMethod]
    public void A_zone_just_below_that_is_not_flagged()
    {
        Dwell dwell = FreshDwell();
        int[] load = LyingLoad();
        load[Back] = (500 * Tuning.HotPercent / 100) - 1;
        CountWarnings(dwell, load, Occupancy.Lying, 0, 2 * Tuning.HotMs);
        Assert.AreEqual((int)DwellStage.Fine, (int)dwell.StageOf(Back));
    }

    [TestMethod]
    public void Every_corner_of_the_mat_can_be_flagged()
    {
        int[] corners = { 0, MatLayout.Right, MatLayout.ZoneCount - MatLayout.Columns, MatLayout.ZoneCount - 1 };
        for (int i = 0; i < corners.Length; i++)
        {
            Dwell dwell = FreshDwell();
            int[] load = LyingLoad();
            load[corners[i]] = 2_000;
            CountWarnings(dwell, load, Occupancy.Sitting, 0, Tuning.HotMs + StepMs);
            Assert.AreEqual((int)DwellStage.Hot, (int)dwell.StageOf(corners[i]));
        }
    }

    [TestMethod]
    public void A_loaded_zone_with_empty_neighbours_is_an_edge_and_no_hot_spot()
    {
        Dwell dwell = FreshDwell();
        int[] load = new int[MatLayout.ZoneCount];
        load[Back] = 5_000;
        CountWarnings(dwell, load, Occupancy.Lying, 0, 2 * Tuning.HotMs);
        Assert.AreEqual((int)DwellStage.Fine, (int)dwell.StageOf(Back));
    }
}
