using SmartMat.Session;

namespace SmartMat.Tests.Session;

/// <summary>Whoever lies on after the end.</summary>
[TestClass]
public sealed class SessionCareNudgeTests
{
    /// <summary>The first nudge is two pulses of half a second, the soft one a single, longer one.</summary>
    private const int BetweenPulsesMs = 550;

    [TestMethod]
    [DataRow((int)Programme.Free, 30, 320, 0)]
    [DataRow((int)Programme.Free, 100, 600, 0)]
    [DataRow((int)Programme.WindDown, 30, 260, 260)]
    [DataRow((int)Programme.WindDown, 100, 400, 400)]
    public void A_nudge_is_as_strong_as_the_person_has_it_and_after_a_wind_down_softer(int programme, int strength, int perMille, int between)
    {
        SessionBench bench = Over((Programme)programme, strength);
        bench.Stay(CoachTuning.NudgeAfterMs);
        Assert.IsFalse(bench.Pattern.IsPlaying);
        long nudgedMs = bench.NowMs;
        bench.Stay(Tuning.BusyScanMs);
        Assert.AreEqual(1, ToldEvents.Value(bench.Events, MatEvent.Nudge));
        Assert.AreEqual(perMille, bench.Pattern.DutyPerMilleAt(nudgedMs));
        Assert.AreEqual(between, bench.Pattern.DutyPerMilleAt(nudgedMs + BetweenPulsesMs));
    }

    [TestMethod]
    [DataRow((int)Programme.Free, 3)]
    [DataRow((int)Programme.WindDown, 1)]
    public void Who_sleeps_through_the_nudges_is_said_once_to_have_fallen_asleep(int programme, int nudges)
    {
        SessionBench bench = Over((Programme)programme, 30);
        bench.Stay(CoachTuning.AsleepMs);
        Assert.IsFalse(bench.Care.HasFallenAsleep);
        Assert.IsFalse(bench.Care.IsSilent);
        bench.Stay(10_000);
        Assert.IsTrue(bench.Care.HasFallenAsleep);
        Assert.IsTrue(bench.Care.IsSilent);
        Assert.AreEqual(nudges, ToldEvents.Count(bench.Events, MatEvent.Nudge));
        Assert.AreEqual(nudges, ToldEvents.Value(bench.Events, MatEvent.Nudge));
        Assert.AreEqual(1, ToldEvents.Count(bench.Events, MatEvent.FellAsleep));
    }

    [TestMethod]
    public void The_silence_ends_with_the_empty_mat_and_who_slept_is_forgotten_with_the_next_session()
    {
        SessionBench bench = Over(Programme.Free, 30);
        bench.Stay(CoachTuning.AsleepMs + Tuning.BusyScanMs);
        Assert.IsTrue(bench.Care.IsSilent);
        bench.Empty();
        Assert.IsFalse(bench.Care.IsSilent);
        Assert.IsTrue(bench.Care.HasFallenAsleep);
        bench.Begin(Programme.Free, 600);
        Assert.IsFalse(bench.Care.HasFallenAsleep);
    }

    [TestMethod]
    public void A_new_session_ends_the_silence_under_whoever_lies_there()
    {
        SessionBench bench = Over(Programme.Free, 30);
        bench.Stay(CoachTuning.AsleepMs + Tuning.BusyScanMs);
        bench.Begin(Programme.Free, 600);
        Assert.IsFalse(bench.Care.IsSilent);
    }

    [TestMethod]
    public void Who_has_stopped_the_session_is_awake()
    {
        SessionBench bench = new SessionBench();
        bench.LieDown();
        bench.Begin(Programme.Free, 600);
        bench.End(300_000, Command.Stop);
        bench.Stay(CoachTuning.AsleepMs + 10_000);
        Assert.AreEqual(0, ToldEvents.Count(bench.Events, MatEvent.Nudge));
        Assert.IsFalse(bench.Care.HasFallenAsleep);
    }

    [TestMethod]
    public void After_twenty_minutes_nothing_is_felt_and_sleep_is_known_all_the_same()
    {
        SessionBench bench = new SessionBench();
        bench.LieDown();
        bench.Begin(Programme.Free, Tuning.HardLimitS);
        bench.End(Tuning.HardLimitS * 1000, Command.None);
        Assert.AreEqual((int)EndReason.HardLimit, (int)bench.Session.Reason);
        bench.Stay(CoachTuning.AsleepMs + Tuning.BusyScanMs);
        Assert.AreEqual(0, ToldEvents.Count(bench.Events, MatEvent.Nudge));
        Assert.IsTrue(bench.Care.HasFallenAsleep);
    }

    /// <summary>A session has just ended by itself under somebody who lies on.</summary>
    private static SessionBench Over(Programme programme, int strength)
    {
        SessionBench bench = new SessionBench();
        Assert.IsTrue(bench.Settings.TrySet(600, 90, strength, 300, 120));
        bench.LieDown();
        bench.Begin(programme, 600);
        bench.End(600_000, Command.None);
        return bench;
    }
}
