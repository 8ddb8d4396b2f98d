using SmartMat.Session;

namespace SmartMat.Tests.Session;

/// <summary>Own lengths and the ramp at the motor: edges, limits, rests.</summary>
[TestClass]
public sealed class BreathRampTests
{
    private const int TwentyMinMs = 1_200_000;

    [TestMethod]
    [DataRow(2_000, 2_000, false)]
    [DataRow(10_000, 2_000, false)]
    [DataRow(2_000, 10_000, false)]
    [DataRow(10_000, 10_000, false)]
    [DataRow(4_000, 6_000, true)]
    [DataRow(10_000, 10_000, true)]
    [DataRow(2_000, 2_000, true)]
    public void The_guard_never_cuts_in_and_the_limit_is_never_passed(int inhaleMs, int exhaleMs, bool hasRamp)
    {
        BreathPacer pacer = PacerOf(inhaleMs, exhaleMs, hasRamp);
        MotorGuard guard = new MotorGuard();
        bool hasDriven = false;
        for (int ms = 0; ms < 400_000; ms += Tuning.TickMs)
        {
            int wished = pacer.DutyPerMilleAt(ms, TwentyMinMs);
            Assert.IsTrue(wished >= 0 && wished <= Tuning.MotorMaxPerMille);
            Assert.AreEqual(wished, guard.Limit(wished, ms + 7));
            hasDriven |= wished > 0;
        }

        Assert.IsTrue(hasDriven);
    }

    [TestMethod]
    public void In_the_ramp_each_swell_begins_with_its_phase_and_rests_before_the_next()
    {
        BreathPacer pacer = PacerOf(4_000, 6_000, true);
        int ms = pacer.Times.BeginMs;
        Assert.AreEqual(0, pacer.DutyPerMilleAt(ms - 1, TwentyMinMs));
        while (ms < 190_000)
        {
            pacer.Times.Find(ms);
            int exhaleMs = ms + pacer.Times.InhaleMs;
            int nextMs = exhaleMs + pacer.Times.ExhaleMs;
            Assert.IsTrue(pacer.DutyPerMilleAt(ms, TwentyMinMs) > 0);
            Assert.AreEqual(0, pacer.DutyPerMilleAt(exhaleMs - 1, TwentyMinMs));
            Assert.IsTrue(pacer.DutyPerMilleAt(exhaleMs, TwentyMinMs) > 0);
            Assert.IsTrue(pacer.DutyPerMilleAt(nextMs - Tuning.ExhaleRestMs - 1, TwentyMinMs) > 0);
            Assert.AreEqual(0, pacer.DutyPerMilleAt(nextMs - Tuning.ExhaleRestMs, TwentyMinMs));
            Assert.AreEqual(0, pacer.DutyPerMilleAt(nextMs - 1, TwentyMinMs));
            ms = nextMs;
        }
    }

    [TestMethod]
    public void The_time_to_the_next_edge_is_right_at_every_moment()
    {
        BreathPacer pacer = PacerOf(3_700, 5_300, true);
        int edgeMs = 0;
        for (int ms = 0; ms < 300_000; ms++)
        {
            int to = pacer.MsToEdge(ms);
            Assert.IsTrue(to > 0);
            if (ms < edgeMs)
            {
                Assert.AreEqual(edgeMs - ms, to);
            }

            edgeMs = ms + to;
            bool wasOn = ms > 0 && pacer.DutyPerMilleAt(ms - 1, TwentyMinMs) > 0;
            bool isOn = pacer.DutyPerMilleAt(ms, TwentyMinMs) > 0;
            Assert.IsTrue(wasOn == isOn || ms == 0 || pacer.MsToEdge(ms - 1) == 1);
        }
    }

    [TestMethod]
    public void While_the_mat_listens_the_motor_rests()
    {
        Settings settings = new Settings();
        Assert.IsTrue(settings.TrySet(300, 90, 100, 300, 0));
        BreathPacer pacer = new BreathPacer(settings, BreathPacerTests.GoalOf(settings));
        pacer.Times.Begin(4_000, 6_000, true);
        for (int ms = 0; ms < 300_000; ms += Tuning.TickMs)
        {
            Assert.AreEqual(0, pacer.DutyPerMilleAt(ms, 300_000));
            Assert.IsFalse(pacer.IsOnAt(ms, 300_000));
        }
    }

    private static BreathPacer PacerOf(int inhaleMs, int exhaleMs, bool hasRamp)
    {
        Settings settings = new Settings();
        Assert.IsTrue(settings.TrySet(1_200, 90, 100, 1_200, 0));
        BreathPacer pacer = new BreathPacer(settings, BreathPacerTests.GoalOf(settings));
        pacer.Times.Begin(inhaleMs, exhaleMs, hasRamp);
        pacer.Times.Learn(143);
        return pacer;
    }
}
