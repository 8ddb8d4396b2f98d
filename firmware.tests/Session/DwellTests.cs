using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class DwellTests
{
    private const int FrameMs = Tuning.BusyTicksPerScan * Tuning.TickMs;

    /// <summary>One band is looked at a frame, so a zone's clock moves in such steps.</summary>
    private const int StepMs = FrameMs * MatLayout.Bands;

    private const int Back = (5 * MatLayout.Columns) + MatLayout.Spine;
    private const int Neck = MatLayout.Spine;
    private const int LowerNeck = MatLayout.Columns + MatLayout.Spine;
    private const int LeftFoot = 9 * MatLayout.Columns;
    private const int RightFoot = LeftFoot + MatLayout.Right;

    [TestMethod]
    public void Lying_still_on_the_back_for_twenty_minutes_never_warns()
    {
        Dwell dwell = FreshDwell();
        int[] load = LyingLoad();
        Assert.AreEqual(0, CountWarnings(dwell, load, Occupancy.Lying, 0, Tuning.HardLimitS * 1000));
        Assert.IsTrue(dwell.LoadedMs(Back) >= (Tuning.HardLimitS * 1000) - StepMs);
        Assert.AreEqual((int)DwellStage.Fine, (int)dwell.StageOf(Back));
    }

    [TestMethod]
    public void A_head_on_a_pillow_never_warns()
    {
        Dwell dwell = FreshDwell();
        int[] load = LyingLoad();
        load[Neck] = JustBelowFull(load, Neck);
        Assert.AreEqual(0, CountWarnings(dwell, load, Occupancy.Lying, 0, Tuning.HardLimitS * 1000));
    }

    [TestMethod]
    [DataRow(Neck)]
    [DataRow(LowerNeck)]
    public void Full_load_on_the_neck_warns_after_five_minutes(int zone)
    {
        Dwell dwell = FreshDwell();
        int[] load = LyingLoad();
        load[zone] = JustBelowFull(load, zone) + 1;
        Assert.AreEqual(0, CountWarnings(dwell, load, Occupancy.Lying, 0, Tuning.NeckLimitMs - 1));
        Assert.AreEqual(1, CountWarnings(dwell, load, Occupancy.Lying, Tuning.NeckLimitMs, Tuning.NeckLimitMs + StepMs));
        Assert.AreEqual((int)DwellStage.Limit, (int)dwell.StageOf(zone));
    }

    [TestMethod]
    public void Full_load_on_the_neck_is_no_matter_of_the_sitting()
    {
        Dwell dwell = FreshDwell();
        int[] load = LyingLoad();
        load[Neck] = JustBelowFull(load, Neck) + 1;
        Assert.AreEqual(0, CountWarnings(dwell, load, Occupancy.Sitting, 0, 2 * Tuning.NeckLimitMs));
    }

    [TestMethod]
    public void Feet_have_three_minutes()
    {
        Dwell dwell = FreshDwell();
        int[] load = Feet();
        Assert.AreEqual(0, CountWarnings(dwell, load, Occupancy.Standing, 0, Tuning.FeetLimitMs - 1));
        Assert.IsTrue(CountWarnings(dwell, load, Occupancy.Standing, Tuning.FeetLimitMs, Tuning.FeetLimitMs + StepMs) > 0);
    }

    [TestMethod]
    public void Two_zones_of_one_band_that_reach_their_limit_together_are_both_told()
    {
        Dwell dwell = FreshDwell();
        int[] load = Feet();
        LoadShape shape = ShapeOf(load);
        bool hasLeft = false;
        bool hasRight = false;
        for (int nowMs = FrameMs; nowMs <= 2 * Tuning.FeetLimitMs; nowMs += FrameMs)
        {
            if (dwell.Update(load, shape, Occupancy.Standing, nowMs))
            {
                hasLeft |= dwell.ChangedZone == LeftFoot;
                hasRight |= dwell.ChangedZone == RightFoot;
            }
        }

        Assert.IsTrue(hasLeft);
        Assert.IsTrue(hasRight);
    }

    [TestMethod]
    public void A_zone_warns_once_and_a_session_twice()
    {
        Dwell dwell = FreshDwell();
        int[] load = Feet();
        load[LeftFoot - MatLayout.Columns] = 500;
        load[RightFoot - MatLayout.Columns] = 500;
        Assert.AreEqual(2, CountWarnings(dwell, load, Occupancy.Standing, 0, 3 * Tuning.FeetLimitMs));
    }

    [TestMethod]
    public void A_zone_that_warned_does_not_warn_again_after_relief()
    {
        Dwell dwell = FreshDwell();
        int[] load = new int[MatLayout.ZoneCount];
        load[LeftFoot] = 500;
        Assert.AreEqual(1, CountWarnings(dwell, load, Occupancy.Standing, 0, 200_000));
        load[LeftFoot] = 0;
        Assert.AreEqual(0, CountWarnings(dwell, load, Occupancy.Standing, 200_050, 220_000));
        Assert.AreEqual((int)DwellStage.Fine, (int)dwell.StageOf(LeftFoot));
        load[LeftFoot] = 500;
        Assert.AreEqual(0, CountWarnings(dwell, load, Occupancy.Standing, 220_050, 440_000));
        Assert.AreEqual((int)DwellStage.Limit, (int)dwell.StageOf(LeftFoot));
    }

    [TestMethod]
    public void A_new_session_may_warn_again()
    {
        Dwell dwell = FreshDwell();
        Assert.AreEqual(2, CountWarnings(dwell, Feet(), Occupancy.Standing, 0, 200_000));
        dwell.Reset(300_000);
        Assert.AreEqual(0, dwell.LoadedMs(LeftFoot));
        Assert.AreEqual((int)DwellStage.Fine, (int)dwell.StageOf(LeftFoot));
        Assert.AreEqual(0, CountWarnings(dwell, Feet(), Occupancy.Standing, 300_050, 479_000));
        Assert.AreEqual(2, CountWarnings(dwell, Feet(), Occupancy.Standing, 479_050, 500_000));
    }

    [TestMethod]
    public void A_moment_of_lightness_is_no_relief_ten_seconds_are()
    {
        Dwell dwell = FreshDwell();
        int[] load = LyingLoad();
        CountWarnings(dwell, load, Occupancy.Lying, 0, 60_000);
        load[Back] = 0;
        CountWarnings(dwell, load, Occupancy.Lying, 60_050, 60_000 + Tuning.ReliefMs - StepMs);
        Assert.IsTrue(dwell.LoadedMs(Back) >= 60_000 - StepMs);
        CountWarnings(dwell, load, Occupancy.Lying, 60_050 + Tuning.ReliefMs - StepMs, 60_000 + Tuning.ReliefMs + StepMs);
        Assert.AreEqual(0, dwell.LoadedMs(Back));
    }

    [TestMethod]
    public void Load_between_light_and_loaded_is_neither_dwell_nor_relief()
    {
        Dwell dwell = FreshDwell();
        int[] load = LyingLoad();
        CountWarnings(dwell, load, Occupancy.Lying, 0, 60_000);
        int loadedMs = dwell.LoadedMs(Back);
        load[Back] = Tuning.DwellOnMicrosiemens / 2;
        CountWarnings(dwell, load, Occupancy.Lying, 60_050, 120_000);
        Assert.AreEqual(loadedMs, dwell.LoadedMs(Back));
        load[Back] = Tuning.DwellOnMicrosiemens - 1;
        CountWarnings(dwell, load, Occupancy.Lying, 120_050, 180_000);
        Assert.AreEqual(loadedMs, dwell.LoadedMs(Back));
        load[Back] = Tuning.DwellOnMicrosiemens;
        CountWarnings(dwell, load, Occupancy.Lying, 180_050, 190_000);
        Assert.IsTrue(dwell.LoadedMs(Back) > loadedMs);
    }

    [TestMethod]
    public void Half_light_moments_do_not_add_up_with_loaded_ones_to_relief()
    {
        Dwell dwell = FreshDwell();
        int[] load = LyingLoad();
        int nowMs = 0;
        for (int turn = 0; turn < 10; turn++)
        {
            load[Back] = 0;
            CountWarnings(dwell, load, Occupancy.Lying, nowMs + FrameMs, nowMs + 4_000);
            load[Back] = 500;
            CountWarnings(dwell, load, Occupancy.Lying, nowMs + 4_000 + FrameMs, nowMs + 8_000);
            nowMs += 8_000;
        }

        Assert.IsTrue(dwell.LoadedMs(Back) > 30_000);
    }

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

    private static Dwell FreshDwell()
    {
        Dwell dwell = new Dwell();
        dwell.Reset(0);
        return dwell;
    }

    /// <returns>The number of warnings from one frame to another, both included.</returns>
    private static int CountWarnings(Dwell dwell, int[] load, Occupancy occupancy, int fromMs, int toMs)
    {
        LoadShape shape = ShapeOf(load);
        int warnings = 0;
        for (int nowMs = fromMs; nowMs <= toMs; nowMs += FrameMs)
        {
            dwell.Update(load, shape, occupancy, nowMs);
            warnings += dwell.IsWarning ? 1 : 0;
        }

        return warnings;
    }

    private static LoadShape ShapeOf(int[] load)
    {
        LoadShape shape = new LoadShape();
        shape.Measure(load);
        return shape;
    }

    private static int[] LyingLoad()
    {
        int[] load = new int[MatLayout.ZoneCount];
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            load[zone] = 500;
        }

        return load;
    }

    private static int[] Feet()
    {
        int[] load = new int[MatLayout.ZoneCount];
        load[LeftFoot] = 500;
        load[RightFoot] = 500;
        return load;
    }

    /// <returns>The highest load of this neck zone that is not yet full.</returns>
    private static int JustBelowFull(int[] load, int zone)
    {
        int[] tried = (int[])load.Clone();
        while (tried[zone] * 100 < ShapeOf(tried).MeanLoadedMicrosiemens * Tuning.NeckFullPercent)
        {
            tried[zone]++;
        }

        return tried[zone] - 1;
    }
}
