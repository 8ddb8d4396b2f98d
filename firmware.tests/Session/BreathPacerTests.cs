using SmartMat.Session;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class BreathPacerTests
{
    private const int TwentyMinMs = 1_200_000;
    private const int CycleMs = Tuning.InhaleMs + Tuning.ExhaleMs;
    private const int InhaleEndMs = Tuning.InhaleMs - Tuning.InhaleRestMs;
    private const int ExhaleEndMs = CycleMs - Tuning.ExhaleRestMs;

    [TestMethod]
    public void A_breath_is_four_seconds_in_and_six_out()
    {
        BreathPacer pacer = AlwaysOn(30);
        Assert.IsTrue(pacer.DutyPerMilleAt(40_000, TwentyMinMs) > 0);
        Assert.AreEqual(0, pacer.DutyPerMilleAt(43_999, TwentyMinMs));
        Assert.IsTrue(pacer.DutyPerMilleAt(44_000, TwentyMinMs) > 0);
        Assert.AreEqual(0, pacer.DutyPerMilleAt(49_999, TwentyMinMs));
        Assert.IsTrue(pacer.DutyPerMilleAt(50_000, TwentyMinMs) > 0);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(30)]
    [DataRow(100)]
    public void Each_of_120_breaths_has_its_edges_at_the_same_times(int strengthPercent)
    {
        BreathPacer pacer = AlwaysOn(strengthPercent);
        for (int breathMs = 0; breathMs < TwentyMinMs; breathMs += CycleMs)
        {
            Assert.AreEqual(breathMs == 0 ? 1 : 0, Off(pacer, breathMs - 1) ? 0 : 1);
            Assert.IsFalse(Off(pacer, breathMs));
            Assert.IsFalse(Off(pacer, breathMs + InhaleEndMs - 1));
            Assert.IsTrue(Off(pacer, breathMs + InhaleEndMs));
            Assert.IsTrue(Off(pacer, breathMs + Tuning.InhaleMs - 1));
            Assert.IsFalse(Off(pacer, breathMs + Tuning.InhaleMs));
            Assert.IsFalse(Off(pacer, breathMs + ExhaleEndMs - 1));
            Assert.IsTrue(Off(pacer, breathMs + ExhaleEndMs));
        }
    }

    [TestMethod]
    public void Inside_a_swell_the_motor_never_falls_silent()
    {
        BreathPacer pacer = AlwaysOn(1);
        for (int ms = 0; ms < 30_000; ms += 10)
        {
            int inCycleMs = ms % CycleMs;
            bool isRest = (inCycleMs >= InhaleEndMs && inCycleMs < Tuning.InhaleMs) || inCycleMs >= ExhaleEndMs;
            Assert.AreEqual(isRest ? 1 : 0, Off(pacer, ms) ? 1 : 0);
        }
    }

    [TestMethod]
    public void Strength_zero_is_no_vibration_at_all()
    {
        BreathPacer pacer = AlwaysOn(0);
        for (int ms = 0; ms < 60_000; ms += 10)
        {
            Assert.AreEqual(0, pacer.DutyPerMilleAt(ms, TwentyMinMs));
        }
    }

    [TestMethod]
    public void Full_strength_reaches_the_limit_and_never_goes_above_it()
    {
        BreathPacer pacer = AlwaysOn(100);
        int highest = 0;
        for (int ms = 0; ms < 60_000; ms++)
        {
            int duty = pacer.DutyPerMilleAt(ms, TwentyMinMs);
            Assert.IsTrue(duty >= 0);
            highest = duty > highest ? duty : highest;
        }

        Assert.AreEqual(Tuning.MotorMaxPerMille, highest);
    }

    [TestMethod]
    public void The_exhale_is_the_stronger()
    {
        BreathPacer pacer = AlwaysOn(30);
        int inhale = HighestBetween(pacer, 40_000, 44_000);
        int exhale = HighestBetween(pacer, 44_000, 50_000);
        Assert.IsTrue(exhale > inhale);

        // Strength 30 is 320 of 1000; the inhale has 60 % of it.
        Assert.AreEqual(320, exhale);
        Assert.AreEqual(192, inhale);
    }

    [TestMethod]
    public void A_swell_rises_and_falls_without_a_jump()
    {
        BreathPacer pacer = AlwaysOn(100);
        for (int ms = 40_000; ms < 50_000; ms += Tuning.TickMs)
        {
            int step = pacer.DutyPerMilleAt(ms + Tuning.TickMs, TwentyMinMs) - pacer.DutyPerMilleAt(ms, TwentyMinMs);
            Assert.IsTrue(step <= 8 && step >= -8);
        }
    }

    [TestMethod]
    public void The_cue_fades_in_over_twenty_seconds()
    {
        BreathPacer pacer = AlwaysOn(30);
        int first = HighestBetween(pacer, 4_000, 10_000);
        int second = HighestBetween(pacer, 14_000, 20_000);
        int third = HighestBetween(pacer, 24_000, 30_000);
        Assert.IsTrue(first * 2 < third);
        Assert.IsTrue(first < second);
        Assert.IsTrue(second < third);
        Assert.AreEqual(third, HighestBetween(pacer, 44_000, 50_000));
        Assert.AreEqual(1, pacer.DutyPerMilleAt(0, TwentyMinMs));
    }

    [TestMethod]
    public void In_a_long_session_the_cue_is_on_for_the_first_five_minutes_and_the_last_two()
    {
        BreathPacer pacer = new BreathPacer(new Settings(), new SessionGoal());
        Assert.IsFalse(OffBetween(pacer, 290_000, 300_000));
        Assert.IsTrue(OffBetween(pacer, 300_000, 1_080_000));
        Assert.IsFalse(Off(pacer, 1_080_000));
        Assert.IsFalse(OffBetween(pacer, 1_190_000, 1_200_000));
    }

    [TestMethod]
    public void The_cue_fades_in_again_when_it_comes_back()
    {
        BreathPacer pacer = new BreathPacer(new Settings(), new SessionGoal());
        Assert.AreEqual(1, pacer.DutyPerMilleAt(1_080_000, TwentyMinMs));
        int first = HighestBetween(pacer, 1_084_000, 1_090_000);
        Assert.IsTrue(first * 2 < HighestBetween(pacer, 1_104_000, 1_110_000));
    }

    [TestMethod]
    [DataRow(400_000)]
    [DataRow(410_000)]
    [DataRow(420_000)]
    public void In_a_short_session_the_cue_never_pauses_and_never_fades_in_twice(int targetMs)
    {
        // First and last overlap, or touch: 300 s and 120 s.
        BreathPacer pacer = new BreathPacer(new Settings(), new SessionGoal());
        for (int breathMs = 30_000; breathMs < targetMs; breathMs += CycleMs)
        {
            Assert.AreEqual(320, Highest(pacer, breathMs + Tuning.InhaleMs, breathMs + CycleMs, targetMs));
        }
    }

    [TestMethod]
    public void The_cue_comes_back_and_goes_with_a_whole_breath()
    {
        // The first 65 s last until 70 s; the last 65 s of 1,194 s begin at 1,120 s.
        BreathPacer pacer = PacerWith(30, 65, 65);
        Assert.IsTrue(pacer.DutyPerMilleAt(68_800, 1_194_000) > 0);
        Assert.AreEqual(0, pacer.DutyPerMilleAt(70_000, 1_194_000));
        Assert.AreEqual(0, pacer.DutyPerMilleAt(1_119_999, 1_194_000));
        Assert.IsTrue(pacer.DutyPerMilleAt(1_120_000, 1_194_000) > 0);
    }

    [TestMethod]
    public void No_seconds_of_cue_are_no_cue_whatever_the_target()
    {
        BreathPacer pacer = PacerWith(100, 0, 0);
        for (int ms = 0; ms < 65_000; ms += 10)
        {
            Assert.AreEqual(0, pacer.DutyPerMilleAt(ms, 65_000));
        }
    }

    [TestMethod]
    public void A_cue_for_the_last_minute_only_starts_with_a_breath()
    {
        BreathPacer pacer = PacerWith(30, 0, 60);
        Assert.AreEqual(0, pacer.DutyPerMilleAt(239_999, 300_000));
        Assert.AreEqual(1, pacer.DutyPerMilleAt(240_000, 300_000));
    }

    private static BreathPacer AlwaysOn(int strengthPercent)
    {
        return PacerWith(strengthPercent, 1_200, 0);
    }

    private static BreathPacer PacerWith(int strengthPercent, int cueFirstS, int cueLastS)
    {
        Settings settings = new Settings();
        Assert.IsTrue(settings.TrySet(300, 90, strengthPercent, cueFirstS, cueLastS));
        return new BreathPacer(settings, GoalOf(settings));
    }

    private static bool Off(BreathPacer pacer, int ms)
    {
        return ms >= 0 && pacer.DutyPerMilleAt(ms, TwentyMinMs) == 0;
    }

    private static bool OffBetween(BreathPacer pacer, int fromMs, int toMs)
    {
        return HighestBetween(pacer, fromMs, toMs) == 0;
    }

    private static int HighestBetween(BreathPacer pacer, int fromMs, int toMs)
    {
        return Highest(pacer, fromMs, toMs, TwentyMinMs);
    }

    private static int Highest(BreathPacer pacer, int fromMs, int toMs, int targetMs)
    {
        int highest = 0;
        for (int ms = fromMs; ms < toMs; ms += Tuning.TickMs)
        {
            int duty = pacer.DutyPerMilleAt(ms, targetMs);
            highest = duty > highest ? duty : highest;
        }

        return highest;
    }

    /// <returns>A free session whose cue is as the settings say.</returns>
    internal static SessionGoal GoalOf(Settings settings)
    {
        SessionGoal goal = new SessionGoal();
        goal.Set(Programme.Free, Tuning.HardLimitS, Tuning.HardLimitS, 0, settings);
        return goal;
    }
}
