using SmartMat.Sensing;
using SmartMat.Session;
using static SmartMat.Tests.Session.DwellScene;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class DwellTests
{
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
    [DataRow((int)WayRound.Unknown, Neck, 1)]
    [DataRow((int)WayRound.Unknown, NeckAtTheBottom, 1)]
    [DataRow((int)WayRound.HeadAtTop, Neck, 1)]
    [DataRow((int)WayRound.HeadAtTop, NeckAtTheBottom, 0)]
    [DataRow((int)WayRound.HeadAtBottom, Neck, 0)]
    [DataRow((int)WayRound.HeadAtBottom, NeckAtTheBottom, 1)]
    [DataRow((int)WayRound.Unknown, Back, 0)]
    public void The_neck_is_where_the_head_is_and_at_either_end_while_that_is_unknown(int way, int zone, int warnings)
    {
        Dwell dwell = FreshDwell();
        dwell.Dose.Way = (WayRound)way;
        int[] load = LyingLoad();
        load[zone] = JustBelowFull(load, zone) + 1;
        Assert.AreEqual(warnings, CountWarnings(dwell, load, Occupancy.Lying, 0, Tuning.NeckLimitMs + StepMs));
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
