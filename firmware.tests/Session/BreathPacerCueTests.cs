using SmartMat.Session;

namespace SmartMat.Tests.Session;

/// <summary>When the cue is on, how fast it is then, and how long it is to its next edge: what everybody but the motor asks.</summary>
[TestClass]
public sealed class BreathPacerCueTests
{
    private const int TwentyMinMs = 1_200_000;

    [TestMethod]
    public void At_strength_zero_the_cue_is_never_on_and_has_no_pace()
    {
        BreathPacer pacer = PacerWith(0, 1_200, 0);
        Assert.IsFalse(pacer.IsOnAt(60_000, TwentyMinMs));
        Assert.AreEqual(0, pacer.PerMinuteX10At(60_000, TwentyMinMs));
    }

    [TestMethod]
    [DataRow(0, true)]
    [DataRow(Tuning.InhaleMs - 1, true)]
    [DataRow(299_999, true)]
    [DataRow(300_000, false)]
    [DataRow(1_079_999, false)]
    [DataRow(1_080_000, true)]
    [DataRow(1_199_999, true)]
    public void The_cue_is_on_from_its_first_moment_to_its_last_rests_included(int sessionMs, bool isOn)
    {
        BreathPacer pacer = PacerWith(30, 300, 120);
        Assert.AreEqual(isOn, pacer.IsOnAt(sessionMs, TwentyMinMs));
        Assert.AreEqual(isOn ? 60 : 0, pacer.PerMinuteX10At(sessionMs, TwentyMinMs));
    }

    [TestMethod]
    public void The_pace_is_that_of_the_breath_at_the_moment_asked_for()
    {
        BreathPacer pacer = RampOf(1_200, 0);
        Assert.AreEqual(60, pacer.PerMinuteX10At(200_000, TwentyMinMs));
        Assert.AreEqual(150, pacer.PerMinuteX10At(pacer.Times.BeginMs, TwentyMinMs));
        int midway = pacer.PerMinuteX10At(110_000, TwentyMinMs);
        Assert.IsTrue(midway > 60 && midway < 150);
    }

    [TestMethod]
    [DataRow(0, Tuning.ListenMs)]
    [DataRow(Tuning.ListenMs - 1, 1)]
    [DataRow(Tuning.ListenMs, 0)]
    [DataRow(Tuning.ListenMs + 5_000, 0)]
    public void While_the_mat_listens_the_next_edge_may_come_as_soon_as_the_listening_ends(int sessionMs, int ms)
    {
        BreathPacer pacer = PacerWith(30, 1_200, 0);
        pacer.Times.Begin(Tuning.InhaleMs, Tuning.ExhaleMs, true);
        Assert.AreEqual(ms, pacer.MsToEdge(sessionMs));
    }

    [TestMethod]
    [DataRow(1_200, 0)]
    [DataRow(0, 1_200)]
    public void The_cue_of_a_ramp_fades_in_from_the_ramps_first_breath(int cueFirstS, int cueLastS)
    {
        BreathPacer pacer = RampOf(cueFirstS, cueLastS);
        int beginMs = pacer.Times.BeginMs;
        Assert.AreEqual(0, pacer.DutyPerMilleAt(beginMs - 1, 300_000));
        Assert.AreEqual(1, pacer.DutyPerMilleAt(beginMs, 300_000));
        int first = Highest(pacer, beginMs, beginMs + Tuning.ShortestBreathMs);
        int full = Highest(pacer, beginMs + Tuning.FadeInMs, beginMs + (2 * Tuning.FadeInMs));
        Assert.IsTrue(first > 0);
        Assert.IsTrue(first * 4 < full);
    }

    [TestMethod]
    public void First_seconds_that_are_over_before_the_ramp_begins_are_no_cue()
    {
        BreathPacer pacer = RampOf(Tuning.ListenMs / 2_000, 0);
        for (int ms = 0; ms < 300_000; ms += 500)
        {
            Assert.IsFalse(pacer.IsOnAt(ms, 300_000));
        }
    }

    [TestMethod]
    public void The_last_seconds_of_a_ramp_session_come_on_with_a_breath_of_the_ramp()
    {
        // The last 60 s of 180 s begin within the ramp.
        BreathPacer pacer = RampOf(0, 60);
        pacer.Times.Find(120_000);
        int onMs = pacer.Times.StartMs;
        Assert.IsFalse(pacer.IsOnAt(onMs - 1, 180_000));
        Assert.IsTrue(pacer.IsOnAt(onMs, 180_000));
        Assert.AreEqual(1, pacer.DutyPerMilleAt(onMs, 180_000));
    }

    private static BreathPacer PacerWith(int strengthPercent, int cueFirstS, int cueLastS)
    {
        Settings settings = new Settings();
        Assert.IsTrue(settings.TrySet(300, 90, strengthPercent, cueFirstS, cueLastS));
        return new BreathPacer(settings, BreathPacerTests.GoalOf(settings));
    }

    /// <summary>From four seconds a breath to ten.</summary>
    private static BreathPacer RampOf(int cueFirstS, int cueLastS)
    {
        BreathPacer pacer = PacerWith(100, cueFirstS, cueLastS);
        pacer.Times.Begin(Tuning.InhaleMs, Tuning.ExhaleMs, true);
        pacer.Times.Learn(150);
        return pacer;
    }

    private static int Highest(BreathPacer pacer, int fromMs, int toMs)
    {
        int highest = 0;
        for (int ms = fromMs; ms < toMs; ms += Tuning.TickMs)
        {
            int duty = pacer.DutyPerMilleAt(ms, 300_000);
            highest = duty > highest ? duty : highest;
        }

        return highest;
    }
}
