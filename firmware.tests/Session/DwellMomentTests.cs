using SmartMat.Sensing;
using SmartMat.Session;
using static SmartMat.Tests.Session.DwellScene;

namespace SmartMat.Tests.Session;

/// <summary>The very moment at which a zone has had enough, or is relieved, and what a look says of it.</summary>
[TestClass]
public sealed class DwellMomentTests
{
    [TestMethod]
    public void Feet_reach_their_limit_at_three_minutes_to_the_millisecond()
    {
        Dwell dwell = FreshDwell();
        int[] load = Foot();
        Assert.IsFalse(LookAtAll(dwell, load, Occupancy.Standing, Tuning.FeetLimitMs - 1));
        Assert.IsTrue(LookAtAll(dwell, load, Occupancy.Standing, Tuning.FeetLimitMs));
        Assert.AreEqual((int)DwellStage.Limit, (int)dwell.StageOf(LeftFoot));
    }

    [TestMethod]
    public void A_neck_reaches_its_limit_at_five_minutes_of_full_load_however_light_it_was_before()
    {
        Dwell dwell = FreshDwell();
        int[] load = LyingLoad();
        LookAtAll(dwell, load, Occupancy.Lying, 200_000);
        load[Neck] = 3_000;
        LookAtAll(dwell, load, Occupancy.Lying, 200_000 + Tuning.NeckLimitMs - 1);
        Assert.AreEqual((int)DwellStage.Hot, (int)dwell.StageOf(Neck));
        LookAtAll(dwell, load, Occupancy.Lying, 200_000 + Tuning.NeckLimitMs);
        Assert.AreEqual((int)DwellStage.Limit, (int)dwell.StageOf(Neck));
    }

    [TestMethod]
    public void A_zone_is_hot_after_a_minute_to_the_millisecond()
    {
        Dwell dwell = FreshDwell();
        int[] load = LyingLoad();
        load[Back] = 500 * Tuning.HotPercent / 100;
        Assert.IsFalse(LookAtAll(dwell, load, Occupancy.Lying, Tuning.HotMs - 1));
        Assert.IsTrue(LookAtAll(dwell, load, Occupancy.Lying, Tuning.HotMs));
        Assert.AreEqual(Back, dwell.ChangedZone);
        Assert.AreEqual((int)DwellStage.Hot, (int)dwell.StageOf(Back));
    }

    [TestMethod]
    public void A_zone_is_relieved_after_ten_seconds_to_the_millisecond()
    {
        Dwell dwell = FreshDwell();
        int[] load = LyingLoad();
        LookAtAll(dwell, load, Occupancy.Lying, 60_000);
        load[Back] = 0;
        LookAtAll(dwell, load, Occupancy.Lying, 60_000 + Tuning.ReliefMs - 1);
        Assert.AreEqual(60_000, dwell.LoadedMs(Back));
        Assert.AreEqual(0, dwell.Dose.Relieved());
        LookAtAll(dwell, load, Occupancy.Lying, 60_000 + Tuning.ReliefMs);
        Assert.AreEqual(0, dwell.LoadedMs(Back));
        Assert.AreEqual(1, dwell.Dose.Relieved());
    }

    [TestMethod]
    public void A_look_at_which_nothing_is_reached_says_so()
    {
        Dwell dwell = new Dwell();
        Assert.AreEqual(-1, dwell.DosedZone);
        dwell.Reset(0);
        LoadShape shape = ShapeOf(LyingLoad());
        for (int nowMs = FrameMs; nowMs < 20_000; nowMs += FrameMs)
        {
            Assert.IsFalse(dwell.Update(LyingLoad(), shape, Occupancy.Lying, nowMs));
            Assert.IsFalse(dwell.IsWarning);
            Assert.AreEqual(-1, dwell.DosedZone);
        }
    }

    [TestMethod]
    public void A_full_dose_is_told_in_one_look_and_not_in_the_next()
    {
        Assert.AreEqual(1, CountDoses(Foot(), LeftFoot));
    }

    [TestMethod]
    [DataRow(LeftFoot)]
    [DataRow(RightFoot)]
    public void Two_feet_side_by_side_whose_doses_are_full_at_once_are_both_told(int foot)
    {
        Assert.AreEqual(1, CountDoses(Feet(), foot));
    }

    [TestMethod]
    [DataRow((int)Occupancy.Standing, 100)]
    [DataRow((int)Occupancy.Lying, 15)]
    public void Feet_count_by_time_alone_and_so_light_a_body_hardly(int occupancy, int percent)
    {
        // Three minutes are a whole dose of a foot, 15 % of one at a usual load lying; a quarter of that load is a quarter of that.
        Dwell dwell = FreshDwell();
        int[] load = new int[MatLayout.ZoneCount];
        load[LeftFoot] = CoachTuning.DoseMicrosiemens;
        LookAtAll(dwell, load, (Occupancy)occupancy, Tuning.FeetLimitMs);
        int full = dwell.Dose.PercentOf(LeftFoot);
        Assert.IsTrue(full >= percent - 1 && full <= percent + 1);
        Dwell light = FreshDwell();
        load[LeftFoot] = CoachTuning.DoseMicrosiemens / 4;
        LookAtAll(light, load, (Occupancy)occupancy, Tuning.FeetLimitMs);
        Assert.AreEqual((Occupancy)occupancy == Occupancy.Standing ? full : full / 4, light.Dose.PercentOf(LeftFoot));
    }

    /// <returns>How many looks told this zone's dose in four minutes of standing.</returns>
    private static int CountDoses(int[] load, int zone)
    {
        Dwell dwell = FreshDwell();
        LoadShape shape = ShapeOf(load);
        int doses = 0;
        for (int nowMs = FrameMs; nowMs <= 240_000; nowMs += FrameMs)
        {
            dwell.Update(load, shape, Occupancy.Standing, nowMs);
            doses += dwell.DosedZone == zone ? 1 : 0;
        }

        return doses;
    }

    private static int[] Foot()
    {
        int[] load = new int[MatLayout.ZoneCount];
        load[LeftFoot] = 500;
        return load;
    }
}
