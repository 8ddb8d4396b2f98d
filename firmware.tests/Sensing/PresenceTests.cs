using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>Only what does not hang on the weights of <see cref="Posture"/>: coming, staying, going.</summary>
[TestClass]
public sealed class PresenceTests
{
    private const int FrameMs = 50;
    private const int Settled = 600;

    [TestMethod]
    public void A_mat_that_was_just_switched_on_knows_nobody()
    {
        Presence presence = new Presence();
        Assert.AreEqual((int)Occupancy.Unknown, (int)presence.Occupancy);
        Assert.IsFalse(presence.IsSomeone);
    }

    [TestMethod]
    public void A_touch_counts_once_it_has_lasted()
    {
        Presence presence = Empty(out long nowMs);
        Assert.IsFalse(Show(presence, Settled, nowMs + 1));
        Assert.IsFalse(Show(presence, Settled, nowMs + Tuning.ContactMs - 1));
        Assert.IsTrue(Show(presence, Settled, nowMs + Tuning.ContactMs));
        Assert.AreEqual((int)Occupancy.Contact, (int)presence.Occupancy);
        Assert.AreEqual(nowMs + Tuning.ContactMs, presence.SinceMs);
        Assert.IsTrue(presence.IsSomeone);
    }

    [TestMethod]
    public void A_touch_below_the_threshold_is_nothing()
    {
        Presence presence = Empty(out long nowMs);
        int[] load = new int[MatLayout.ZoneCount];
        load[16] = Tuning.ContactMicrosiemens - 1;
        Assert.IsFalse(ShowFor(presence, load, nowMs, 60_000));
        load[16] = Tuning.ContactMicrosiemens;
        Assert.IsTrue(ShowFor(presence, load, nowMs + 60_050, 1_000));
    }

    [TestMethod]
    public void A_single_wild_frame_on_an_empty_mat_is_nobody()
    {
        Presence presence = Empty(out long nowMs);
        for (int glitch = 0; glitch < 10; glitch++)
        {
            Assert.IsFalse(Show(presence, Tuning.ShortMicrosiemens, nowMs + FrameMs));
            Assert.IsFalse(Show(presence, 0, nowMs + (2 * FrameMs)));
            nowMs += 2 * FrameMs;
        }

        Assert.AreEqual((int)Occupancy.Nobody, (int)presence.Occupancy);
    }

    [TestMethod]
    public void Touching_again_and_again_for_a_moment_is_nobody()
    {
        Presence presence = Empty(out long nowMs);
        for (int touch = 0; touch < 100; touch++)
        {
            Show(presence, Settled, nowMs + FrameMs);
            Show(presence, Settled, nowMs + Tuning.ContactMs - 1);
            nowMs += Tuning.ContactMs;
            Show(presence, 0, nowMs);
            Assert.AreEqual((int)Occupancy.Nobody, (int)presence.Occupancy);
        }
    }

    [TestMethod]
    public void Whoever_comes_is_noticed_within_a_second()
    {
        Presence presence = Empty(out long nowMs);
        long cameMs = nowMs;
        while (!presence.IsSomeone)
        {
            nowMs += Tuning.IdleScanMs;
            Show(presence, Settled, nowMs);
        }

        Assert.IsTrue(nowMs - cameMs <= 1_000);
    }

    [TestMethod]
    public void A_mat_without_load_is_empty_after_a_while_and_not_at_once()
    {
        Presence presence = Occupied(out long nowMs);
        Assert.IsFalse(Show(presence, 0, nowMs + Tuning.GoneMs - 1));
        Assert.IsTrue(presence.IsSomeone);
        Assert.IsTrue(Show(presence, 0, nowMs + Tuning.GoneMs));
        Assert.AreEqual((int)Occupancy.Nobody, (int)presence.Occupancy);
    }

    [TestMethod]
    public void Any_load_in_between_starts_the_waiting_anew()
    {
        Presence presence = Occupied(out long nowMs);
        for (int turn = 0; turn < 50; turn++)
        {
            Show(presence, 0, nowMs + Tuning.GoneMs - 1);
            nowMs += Tuning.GoneMs;
            Show(presence, Settled, nowMs);
            Assert.IsTrue(presence.IsSomeone);
        }
    }

    [TestMethod]
    public void Turning_over_down_to_63_percent_is_not_leaving()
    {
        Presence presence = Occupied(out long nowMs);
        Occupancy before = presence.Occupancy;
        Assert.IsFalse(ShowFor(presence, Flat(Settled * 63 / 100), nowMs, 120_000));
        Assert.AreEqual((int)before, (int)presence.Occupancy);
    }

    [TestMethod]
    public void A_wild_frame_does_not_make_the_next_hour_look_light()
    {
        Presence presence = Occupied(out long nowMs);
        Show(presence, Tuning.ShortMicrosiemens, nowMs + FrameMs);
        ShowFor(presence, Flat(Settled), nowMs + (2 * FrameMs), 60_000);
        Assert.IsTrue(presence.IsSomeone);
    }

    [TestMethod]
    public void A_blind_mat_forgets_who_was_there()
    {
        Presence presence = Occupied(out long nowMs);
        Assert.IsTrue(presence.Forget(nowMs + FrameMs));
        Assert.AreEqual((int)Occupancy.Unknown, (int)presence.Occupancy);
        Assert.IsFalse(presence.IsSomeone);
        Assert.IsFalse(presence.Forget(nowMs + (2 * FrameMs)));
        Assert.IsTrue(ShowFor(presence, Flat(Settled), nowMs + (3 * FrameMs), Tuning.ContactMs));
        Assert.IsTrue(presence.IsSomeone);
    }

    private static Presence Empty(out long nowMs)
    {
        Presence presence = new Presence();
        ShowFor(presence, new int[MatLayout.ZoneCount], 0, Tuning.GoneMs + FrameMs);
        nowMs = Tuning.GoneMs + FrameMs;
        Assert.AreEqual((int)Occupancy.Nobody, (int)presence.Occupancy);
        return presence;
    }

    /// <summary>Somebody who has been there for a minute.</summary>
    private static Presence Occupied(out long nowMs)
    {
        Presence presence = Empty(out nowMs);
        ShowFor(presence, Flat(Settled), nowMs, 60_000);
        nowMs += 60_000;
        Assert.IsTrue(presence.IsSomeone);
        return presence;
    }

    private static bool Show(Presence presence, int microsiemens, long nowMs)
    {
        return ShowOne(presence, Flat(microsiemens), nowMs);
    }

    private static bool ShowFor(Presence presence, int[] load, long fromMs, int ms)
    {
        bool hasChanged = false;
        for (int passedMs = 0; passedMs <= ms; passedMs += FrameMs)
        {
            hasChanged |= ShowOne(presence, load, fromMs + passedMs);
        }

        return hasChanged;
    }

    private static bool ShowOne(Presence presence, int[] load, long nowMs)
    {
        LoadShape shape = new LoadShape();
        shape.Measure(load);
        bool hasChanged = presence.Update(load, shape, nowMs);
        for (int tick = 1; tick < Tuning.BusyScanMs / Tuning.TickMs; tick++)
        {
            hasChanged |= presence.Look(nowMs);
        }

        return hasChanged;
    }

    private static int[] Flat(int microsiemens)
    {
        int[] load = new int[MatLayout.ZoneCount];
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            load[zone] = microsiemens;
        }

        return load;
    }
}
