using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class AfterSessionTests
{
    private const int EndedMs = 1_000_000;

    [TestMethod]
    [DataRow(false, 3)]
    [DataRow(true, 1)]
    public void Who_sleeps_on_is_nudged_within_two_minutes_and_then_left_in_peace(bool fadesOut, int nudges)
    {
        AfterSession after = Over(fadesOut, 900);
        Assert.AreEqual(nudges, NudgesOf(after, DwellScene.LyingLoad(), 0, 600_000));
        Assert.IsTrue(after.FellAsleep);
        Assert.IsTrue(after.IsSilent);
    }

    [TestMethod]
    public void The_last_nudge_is_within_two_minutes()
    {
        AfterSession after = Over(false, 900);
        Assert.AreEqual(3, NudgesOf(after, DwellScene.LyingLoad(), 0, CoachTuning.AsleepMs));
    }

    [TestMethod]
    [DataRow(1_200, 0)]
    [DataRow(1_150, 1)]
    [DataRow(1_080, 3)]
    public void Nothing_is_felt_beyond_the_twenty_minutes(int sessionS, int nudges)
    {
        AfterSession after = Over(false, sessionS);
        Assert.AreEqual(nudges, NudgesOf(after, DwellScene.LyingLoad(), 0, 600_000));
        Assert.IsTrue(after.FellAsleep);
    }

    [TestMethod]
    public void Who_gets_up_at_once_is_not_nudged_and_has_not_slept()
    {
        AfterSession after = Over(false, 900);
        Assert.IsFalse(after.Update(true, false, DwellScene.ShapeOf(new int[MatLayout.ZoneCount]), EndedMs + 20_000));
        Assert.AreEqual(0, NudgesOf(after, DwellScene.LyingLoad(), 20_000, 600_000));
        Assert.IsFalse(after.FellAsleep);
        Assert.IsFalse(after.IsSilent);
    }

    [TestMethod]
    public void Who_turns_over_after_the_first_nudge_is_awake()
    {
        AfterSession after = Over(false, 900);
        Assert.AreEqual(1, NudgesOf(after, DwellScene.LyingLoad(), 0, 40_000));
        int[] turned = DwellScene.LyingLoad();
        for (int zone = 0; zone < MatLayout.ZoneCount / 2; zone++)
        {
            turned[zone] = 200;
        }

        Assert.AreEqual(0, NudgesOf(after, turned, 40_000, 600_000));
        Assert.IsFalse(after.FellAsleep);
        Assert.IsTrue(after.IsSilent);
    }

    [TestMethod]
    public void Who_sits_up_is_awake()
    {
        AfterSession after = Over(false, 900);
        after.Update(false, false, DwellScene.ShapeOf(DwellScene.LyingLoad()), EndedMs + 35_000);
        Assert.AreEqual(0, NudgesOf(after, DwellScene.LyingLoad(), 40_000, 600_000));
        Assert.IsFalse(after.FellAsleep);
    }

    [TestMethod]
    public void Silence_ends_with_the_empty_mat()
    {
        AfterSession after = Over(false, 900);
        NudgesOf(after, DwellScene.LyingLoad(), 0, 200_000);
        Assert.IsTrue(after.IsSilent);
        after.Update(true, false, DwellScene.ShapeOf(new int[MatLayout.ZoneCount]), EndedMs + 300_000);
        Assert.IsFalse(after.IsSilent);
        Assert.IsTrue(after.FellAsleep);
    }

    [TestMethod]
    public void The_first_nudge_is_due_after_half_a_minute_and_the_next_ones_forty_seconds_apart()
    {
        AfterSession after = Over(false, 900);
        LoadShape shape = DwellScene.ShapeOf(DwellScene.LyingLoad());
        Assert.IsFalse(after.Update(false, true, shape, EndedMs + 29_999));
        Assert.IsTrue(after.Update(false, true, shape, EndedMs + 30_000));
        Assert.IsFalse(after.Update(false, true, shape, EndedMs + 69_999));
        Assert.IsTrue(after.Update(false, true, shape, EndedMs + 70_000));
        Assert.IsFalse(after.Update(false, true, shape, EndedMs + 109_999));
        Assert.IsTrue(after.Update(false, true, shape, EndedMs + 110_000));
        Assert.AreEqual(3, after.Nudges);
    }

    [TestMethod]
    public void After_two_minutes_it_is_sleep()
    {
        AfterSession after = Over(false, 900);
        LoadShape shape = DwellScene.ShapeOf(DwellScene.LyingLoad());
        after.Update(false, true, shape, EndedMs + CoachTuning.AsleepMs - 1);
        Assert.IsFalse(after.FellAsleep);
        Assert.IsFalse(after.Update(false, true, shape, EndedMs + CoachTuning.AsleepMs));
        Assert.IsTrue(after.FellAsleep);
        Assert.IsTrue(after.IsSilent);
    }

    [TestMethod]
    public void No_nudge_begins_when_the_twenty_minutes_are_over()
    {
        AfterSession after = Over(false, Tuning.HardLimitS - 30);
        Assert.IsFalse(after.Update(false, true, DwellScene.ShapeOf(DwellScene.LyingLoad()), EndedMs + 30_000));
        Assert.AreEqual(0, after.Nudges);
    }

    [TestMethod]
    public void In_the_first_half_minute_nobody_is_looked_at()
    {
        AfterSession after = Over(false, 900);
        after.Update(false, false, DwellScene.ShapeOf(DwellScene.Feet()), EndedMs + 10_000);
        Assert.AreEqual(3, NudgesOf(after, DwellScene.LyingLoad(), 20_000, 200_000));
        Assert.IsTrue(after.FellAsleep);
    }

    [TestMethod]
    public void Who_wakes_later_has_slept_all_the_same()
    {
        AfterSession after = Over(false, 900);
        NudgesOf(after, DwellScene.LyingLoad(), 0, 200_000);
        Assert.IsFalse(after.Update(false, false, DwellScene.ShapeOf(DwellScene.Feet()), EndedMs + 200_000));
        Assert.IsTrue(after.FellAsleep);
        Assert.IsTrue(after.IsSilent);
    }

    [TestMethod]
    public void The_next_end_begins_anew()
    {
        AfterSession after = Over(false, 900);
        NudgesOf(after, DwellScene.LyingLoad(), 0, 200_000);
        after.Begin(false, 900_000, EndedMs);
        Assert.IsFalse(after.IsSilent);
        Assert.IsFalse(after.FellAsleep);
        Assert.AreEqual(3, NudgesOf(after, DwellScene.LyingLoad(), 0, 200_000));
    }

    private static AfterSession Over(bool fadesOut, int sessionS)
    {
        AfterSession after = new AfterSession();
        after.Begin(fadesOut, sessionS * 1000, EndedMs);
        return after;
    }

    private static int NudgesOf(AfterSession after, int[] load, int fromMs, int toMs)
    {
        LoadShape shape = DwellScene.ShapeOf(load);
        int nudges = 0;
        for (int ms = fromMs; ms < toMs; ms += Tuning.IdleScanMs)
        {
            nudges += after.Update(false, true, shape, EndedMs + ms) ? 1 : 0;
        }

        return nudges;
    }
}
