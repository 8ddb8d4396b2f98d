using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>How long what is seen must be seen until it is believed, by what is known already.</summary>
[TestClass]
public sealed class PresenceKnowsTests
{
    private static int[] Sitting => PresenceStory.Bands(2, 6);

    [TestMethod]
    [DataRow(100, Tuning.SureLyingMs)]
    [DataRow(200, Tuning.LyingMs)]
    public void Whoever_has_just_come_and_lies_is_believed_the_sooner_the_surer_it_looks(int percent, int ms)
    {
        PresenceStory story = new PresenceStory();
        story.ComeRestlessly();
        story.ShowUntil(Occupancy.Lying, PresenceStory.OnBack(percent));
        Assert.AreEqual(ms, story.ShownMs - story.SeenSinceMs);
        Assert.AreEqual((int)PostureKind.OnBack, (int)story.Presence.Posture);
        Assert.IsTrue(story.Presence.IsSomeone);
    }

    [TestMethod]
    public void Whoever_sat_must_be_seen_lying_for_longer()
    {
        PresenceStory story = new PresenceStory();
        story.ShowUntil(Occupancy.Sitting, Sitting);
        story.ShowUntil(Occupancy.Lying, PresenceStory.OnBack(100));
        Assert.AreEqual(Tuning.ChangeToLyingMs, story.ShownMs - story.SeenSinceMs);
    }

    [TestMethod]
    public void Any_other_posture_has_its_time_too()
    {
        PresenceStory story = new PresenceStory();
        story.ComeRestlessly();
        story.ShowUntil(Occupancy.Sitting, Sitting);
        Assert.AreEqual(Tuning.PostureMs, story.ShownMs - story.SeenSinceMs);
        story.ShowUntil(Occupancy.Standing, BenchFrames.Feet());
        Assert.AreEqual(Tuning.PostureMs, story.ShownMs - story.SeenSinceMs);
    }

    [TestMethod]
    public void A_posture_for_a_moment_only_changes_nothing()
    {
        PresenceStory story = new PresenceStory();
        story.ShowUntil(Occupancy.Sitting, Sitting);
        for (int turn = 0; turn < 8; turn++)
        {
            story.Show(BenchFrames.Feet(), Tuning.PostureMs - 200);
            story.Show(Sitting, 1_000);
            Assert.AreEqual((int)Occupancy.Sitting, (int)story.Presence.Occupancy);
        }
    }

    [TestMethod]
    public void Whoever_lies_must_be_seen_otherwise_for_longest()
    {
        PresenceStory story = new PresenceStory();
        story.ShowUntil(Occupancy.Lying, PresenceStory.OnBack(100));
        story.Show(PresenceStory.OnBack(100), 30_000);
        story.ShowUntil(Occupancy.Sitting, Sitting);
        Assert.AreEqual(Tuning.StopLyingMs, story.ShownMs - story.SeenSinceMs);
    }

    [TestMethod]
    public void Nobody_lies_before_something_has_moved()
    {
        PresenceStory story = new PresenceStory();
        long cameMs = story.NowMs;
        story.ShowUntil(Occupancy.Lying, PresenceStory.OnBack(100));
        int ms = (int)(story.ShownMs - cameMs);
        Assert.IsTrue(ms >= 2_400 && ms <= 2_600);
        Assert.IsTrue(story.ShownMs - story.SeenSinceMs > Tuning.LyingMs);
    }

    [TestMethod]
    public void What_looks_like_lying_and_never_moves_is_a_thing()
    {
        PresenceStory story = new PresenceStory { IsStill = true };
        long cameMs = story.NowMs;
        Assert.IsTrue(story.Show(PresenceStory.OnBack(100), Tuning.ContactMs));
        story.ShowUntil(Occupancy.Object, PresenceStory.OnBack(100));
        int ms = (int)(story.ShownMs - cameMs);
        Assert.IsTrue(ms >= 3_400 + Tuning.PostureMs && ms <= 3_600 + Tuning.PostureMs);
        story.Show(PresenceStory.OnBack(100), 60_000);
        Assert.AreEqual((int)Occupancy.Object, (int)story.Presence.Occupancy);
    }

    [TestMethod]
    public void A_thing_that_begins_to_move_may_be_somebody_lying_as_soon_as_whoever_comes()
    {
        PresenceStory story = new PresenceStory { IsStill = true };
        story.ShowUntil(Occupancy.Object, PresenceStory.OnBack(100));
        long sinceMs = story.NowMs;
        story.IsStill = false;
        story.ShowUntil(Occupancy.Lying, PresenceStory.OnBack(100));
        int ms = (int)(story.ShownMs - sinceMs);
        Assert.IsTrue(ms >= 2_000 && ms <= 4_000);
    }

    /// <summary>People hold still; a person does not turn into a bag.</summary>
    [TestMethod]
    public void Whoever_sits_still_sits()
    {
        PresenceStory story = new PresenceStory();
        story.ShowUntil(Occupancy.Sitting, Sitting);
        story.IsStill = true;
        story.Show(Sitting, 60_000);
        Assert.AreEqual((int)Occupancy.Sitting, (int)story.Presence.Occupancy);
    }

    [TestMethod]
    public void Whoever_lies_still_lies()
    {
        PresenceStory story = new PresenceStory();
        story.ShowUntil(Occupancy.Lying, PresenceStory.OnBack(100));
        story.IsStill = true;
        story.Show(PresenceStory.OnBack(100), 60_000);
        Assert.AreEqual((int)Occupancy.Lying, (int)story.Presence.Occupancy);
    }

    /// <summary>A lead of about 4, where it takes 5 of whoever has long been something else.</summary>
    [TestMethod]
    [DataRow(1_000, 185, true)]
    [DataRow(20_000, 185, false)]
    [DataRow(20_000, 100, true)]
    public void Whoever_has_long_been_something_else_must_look_plainly_like_lying(int satMs, int percent, bool isBelieved)
    {
        PresenceStory story = new PresenceStory();
        story.ShowUntil(Occupancy.Sitting, Sitting);
        story.Show(Sitting, satMs);
        story.Show(PresenceStory.OnBack(percent), 8_000);
        Assert.AreEqual(isBelieved, story.Presence.Occupancy == Occupancy.Lying);
    }

    [TestMethod]
    public void Long_is_from_fifteen_seconds_after_coming_on()
    {
        for (int tryMs = Tuning.NewsMs - 600; tryMs < Tuning.NewsMs + 600; tryMs += Tuning.BusyScanMs)
        {
            PresenceStory story = new PresenceStory();
            story.ShowUntil(Occupancy.Contact, Sitting);
            long cameMs = story.Presence.SinceMs;
            story.Show(Sitting, tryMs - Tuning.ChangeToLyingMs);
            story.Show(PresenceStory.OnBack(185), 8_000);
            bool isLying = story.Presence.Occupancy == Occupancy.Lying;
            bool isInTime = story.SeenSinceMs + Tuning.ChangeToLyingMs < cameMs + Tuning.NewsMs;
            Assert.AreEqual(isInTime, isLying);
        }
    }
}
