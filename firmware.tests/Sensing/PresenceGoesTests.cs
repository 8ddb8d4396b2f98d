using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>When somebody who lay there has gone: by what is left of the load.</summary>
[TestClass]
public sealed class PresenceGoesTests
{
    private const int Never = -1;

    /// <summary>Per mille of the settled load.</summary>
    [TestMethod]
    [DataRow(0, Tuning.GoneMs)]
    [DataRow(19, Tuning.GoneMs)]
    [DataRow(21, Tuning.FaintMs)]
    [DataRow(112, Tuning.FaintMs)]
    [DataRow(121, Never)]
    public void Next_to_nothing_is_gone_in_a_moment_and_far_too_little_after_long(int perMille, int ms)
    {
        PresenceStory story = Lying(100);
        long leftMs = story.ShownMs;
        AssertGone(story, Rest(100, perMille), leftMs, ms);
    }

    [TestMethod]
    public void Load_in_between_starts_both_waitings_anew()
    {
        PresenceStory story = Lying(100);
        for (int turn = 0; turn < 5; turn++)
        {
            story.Show(Rest(100, 100), Tuning.FaintMs - Tuning.BusyScanMs);
            story.Show(PresenceStory.OnBack(100), Tuning.BusyScanMs);
        }

        Assert.IsTrue(story.Presence.IsSomeone);
        long leftMs = story.ShownMs;
        AssertGone(story, Rest(100, 100), leftMs, Tuning.FaintMs);
    }

    /// <summary>Half of it for a minute: the measure has come down to two thirds. For five minutes: to a half.</summary>
    [TestMethod]
    [DataRow(60_000, Tuning.FaintMs)]
    [DataRow(300_000, Never)]
    public void What_is_left_becomes_the_measure_only_slowly(int halfMs, int ms)
    {
        PresenceStory story = Lying(100);
        story.Show(PresenceStory.OnBack(50), halfMs);
        Assert.AreEqual((int)Occupancy.Lying, (int)story.Presence.Occupancy);
        long leftMs = story.ShownMs;
        AssertGone(story, Rest(100, 70), leftMs, ms);
    }

    [TestMethod]
    [DataRow(100, Never)]
    [DataRow(2_000, Tuning.FaintMs)]
    public void What_is_more_becomes_the_measure_in_a_second_or_two(int fullMs, int ms)
    {
        PresenceStory story = Lying(50);
        story.Show(PresenceStory.OnBack(100), fullMs);
        long leftMs = story.ShownMs;
        AssertGone(story, Rest(100, 75), leftMs, ms);
    }

    [TestMethod]
    public void Whoever_comes_next_is_measured_by_themselves()
    {
        PresenceStory story = Lying(100);
        story.ShowUntil(Occupancy.Nobody, new int[MatLayout.ZoneCount]);
        story.Show(Rest(100, 15), 120_000);
        Assert.IsTrue(story.Presence.IsSomeone);
    }

    private static PresenceStory Lying(int percent)
    {
        PresenceStory story = new PresenceStory();
        story.ShowUntil(Occupancy.Lying, PresenceStory.OnBack(percent));
        story.IsStill = true;
        story.Show(PresenceStory.OnBack(percent), 10_000);
        return story;
    }

    private static int[] Rest(int percent, int perMille)
    {
        int[] load = new int[MatLayout.ZoneCount];
        load[16] = BenchFrames.ShapeOf(PresenceStory.OnBack(percent)).TotalMicrosiemens * perMille / 1_000;
        return load;
    }

    private static void AssertGone(PresenceStory story, int[] rest, long leftMs, int ms)
    {
        if (ms == Never)
        {
            story.Show(rest, 2 * Tuning.FaintMs);
            Assert.IsTrue(story.Presence.IsSomeone);
            return;
        }

        story.ShowUntil(Occupancy.Nobody, rest);
        Assert.AreEqual(ms, story.ShownMs - leftMs);
    }
}
