using SmartMat.Session;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class MotorGuardTests
{
    private const int WindowTicks = 30_000 / Tuning.TickMs;
    private const int RestTicks = 1_000 / Tuning.TickMs;
    private const int SimulatedTicks = 40 * WindowTicks;

    [TestMethod]
    public void The_motor_may_run_at_once_after_boot()
    {
        Assert.AreEqual(300, new MotorGuard().Limit(300, 10));
    }

    [TestMethod]
    public void No_wish_goes_above_sixty_percent()
    {
        MotorGuard guard = new MotorGuard();
        Assert.AreEqual(Tuning.MotorMaxPerMille, guard.Limit(Tuning.MotorMaxPerMille, 10));
        Assert.AreEqual(Tuning.MotorMaxPerMille, guard.Limit(Tuning.MotorMaxPerMille + 1, 20));
        Assert.AreEqual(Tuning.MotorMaxPerMille, guard.Limit(int.MaxValue, 30));
    }

    [TestMethod]
    public void A_wish_below_zero_is_off()
    {
        MotorGuard guard = new MotorGuard();
        Assert.AreEqual(0, guard.Limit(-1, 10));
        Assert.AreEqual(0, guard.Limit(int.MinValue, 20));
    }

    [TestMethod]
    public void A_motor_that_never_rests_is_stopped_for_a_second()
    {
        MotorGuard guard = new MotorGuard();
        long nowMs = 2_000;
        while (nowMs < 2_000 + Tuning.MotorRunMaxMs)
        {
            Assert.AreEqual(500, guard.Limit(500, nowMs));
            nowMs += Tuning.TickMs;
        }

        while (nowMs < 2_000 + Tuning.MotorRunMaxMs + Tuning.MotorRestMs)
        {
            Assert.AreEqual(0, guard.Limit(500, nowMs));
            nowMs += Tuning.TickMs;
        }

        Assert.AreEqual(500, guard.Limit(500, nowMs));
    }

    [TestMethod]
    public void A_rest_of_less_than_a_second_does_not_count()
    {
        Assert.AreEqual(0, AfterARestOf(Tuning.MotorRestMs - Tuning.TickMs));
        Assert.AreEqual(500, AfterARestOf(Tuning.MotorRestMs));
    }

    [TestMethod]
    public void The_breath_rests_by_itself_and_is_never_cut()
    {
        Settings settings = new Settings();
        Assert.IsTrue(settings.TrySet(1_200, 90, 100, 1_200, 0));
        BreathPacer pacer = new BreathPacer(settings, BreathPacerTests.GoalOf(settings));
        MotorGuard guard = new MotorGuard();
        for (int ms = 0; ms < 1_200_000; ms += Tuning.TickMs)
        {
            int wished = pacer.DutyPerMilleAt(ms, 1_200_000);
            Assert.AreEqual(wished, guard.Limit(wished, ms + 7));
        }
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void The_breath_is_never_cut_when_ticks_come_late(int seed)
    {
        Settings settings = new Settings();
        Assert.IsTrue(settings.TrySet(1_200, 90, 100, 1_200, 0));
        BreathPacer pacer = new BreathPacer(settings, BreathPacerTests.GoalOf(settings));
        MotorGuard guard = new MotorGuard();
        uint state = (uint)seed * 77_777;
        int ms = 0;
        while (ms < 1_200_000)
        {
            int wished = pacer.DutyPerMilleAt(ms, 1_200_000);
            Assert.AreEqual(wished, guard.Limit(wished, ms));

            // The CLR wakes on 10 ms boundaries; a scan takes up to two of them.
            ms += Tuning.TickMs + Hostile.Next(ref state, 20);
        }
    }

    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(1, 0)]
    [DataRow(2, 0)]
    [DataRow(3, 0)]
    [DataRow(4, 11)]
    [DataRow(4, 12)]
    [DataRow(5, 13)]
    [DataRow(5, 14)]
    [DataRow(6, 15)]
    public void Any_thirty_seconds_hold_a_second_of_rest_whatever_is_wished(int habit, int seed)
    {
        MotorGuard guard = new MotorGuard();
        uint state = (uint)(seed + 1) * 2_654_435;
        int[] zeroAfter = new int[SimulatedTicks + 1];
        int longestRest = 0;
        int rest = 0;
        int sinceRest = 0;
        for (int tick = 0; tick < SimulatedTicks; tick++)
        {
            int duty = guard.Limit(Wish(habit, tick, ref state), (long)tick * Tuning.TickMs);
            Assert.IsTrue(duty >= 0 && duty <= Tuning.MotorMaxPerMille);
            zeroAfter[tick + 1] = zeroAfter[tick] + (duty == 0 ? 1 : 0);
            rest = duty == 0 ? rest + 1 : 0;
            longestRest = rest > longestRest ? rest : longestRest;

            // In one piece, and not gathered from crumbs: that is what cools a motor and what can be felt.
            sinceRest = rest >= RestTicks ? RestTicks : sinceRest + 1;
            Assert.IsTrue(sinceRest <= WindowTicks);
            if (tick >= WindowTicks)
            {
                Assert.IsTrue(zeroAfter[tick + 1] - zeroAfter[tick + 1 - WindowTicks] >= RestTicks);
            }
        }

        Assert.IsTrue(longestRest >= RestTicks);
    }

    /// <summary>Habits of a firmware gone wrong: always on, hasty, one tick short of a rest, by chance.</summary>
    private static int Wish(int habit, int tick, ref uint state)
    {
        switch (habit)
        {
            case 0: return 1_000;
            case 1: return tick % 2 == 0 ? 600 : 0;
            case 2: return tick % RestTicks == 0 ? 600 : 0;
            case 3: return tick % (WindowTicks - 1) < RestTicks - 1 ? 0 : 600;
            case 4: return Hostile.Next(ref state, 2) * 600;
            case 5: return Hostile.Next(ref state, 90) == 0 ? 600 : 0;
            default: return Hostile.Next(ref state, 3_000) - 1_000;
        }
    }

    /// <returns>What a motor gets that ran for 27 s, rested for so long and is wished on past 30 s.</returns>
    private static int AfterARestOf(int restMs)
    {
        MotorGuard guard = new MotorGuard();
        long nowMs = 2_000;
        guard.Limit(0, nowMs);
        while (nowMs < 29_500)
        {
            nowMs += Tuning.TickMs;
            guard.Limit(500, nowMs);
        }

        long untilMs = nowMs + restMs;
        while (nowMs < untilMs)
        {
            nowMs += Tuning.TickMs;
            guard.Limit(0, nowMs);
        }

        nowMs += Tuning.TickMs;
        return guard.Limit(500, nowMs);
    }
}
