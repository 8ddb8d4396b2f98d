using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class SessionMachineTests
{
    [TestMethod]
    public void A_mat_that_was_just_switched_on_is_idle()
    {
        SessionMachine machine = new SessionMachine(new Settings(), new SessionGoal());
        Assert.AreEqual((int)SessionState.Idle, (int)machine.State);
        Assert.AreEqual((int)EndReason.None, (int)machine.Reason);
        Assert.IsFalse(machine.IsActive);
    }

    [TestMethod]
    public void Settling_lasts_eight_seconds()
    {
        SessionMachine machine = SessionTable.In(SessionColumn.Settling);
        Assert.IsFalse(SessionTable.Lie(machine, SessionTable.StartMs + Tuning.SettlingMs - 1));
        Assert.IsTrue(SessionTable.Lie(machine, SessionTable.StartMs + Tuning.SettlingMs));
        Assert.AreEqual((int)SessionState.Running, (int)machine.State);
    }

    [TestMethod]
    public void Finishing_is_the_last_fifth_of_a_five_minute_session()
    {
        SessionMachine machine = SessionTable.In(SessionColumn.Running);
        Assert.IsFalse(SessionTable.Lie(machine, SessionTable.StartMs + 239_999));
        Assert.IsTrue(SessionTable.Lie(machine, SessionTable.StartMs + 240_000));
        Assert.AreEqual((int)SessionState.Finishing, (int)machine.State);
    }

    [TestMethod]
    public void Finishing_is_two_minutes_of_a_twenty_minute_session()
    {
        SessionMachine machine = RunningFor(1_200);
        Assert.IsFalse(SessionTable.Lie(machine, SessionTable.StartMs + 1_079_999));
        Assert.IsTrue(SessionTable.Lie(machine, SessionTable.StartMs + 1_080_000));
        Assert.AreEqual((int)SessionState.Finishing, (int)machine.State);
    }

    [TestMethod]
    public void Finishing_starts_with_a_breath_whatever_the_target()
    {
        // A fifth of 77 s would be from 61.6 s on; the breath begins at 60 s.
        SessionMachine machine = RunningFor(77);
        Assert.IsFalse(SessionTable.Lie(machine, SessionTable.StartMs + 59_999));
        Assert.IsTrue(SessionTable.Lie(machine, SessionTable.StartMs + 60_000));
    }

    [TestMethod]
    public void Finishing_starts_with_one_of_the_persons_own_breaths()
    {
        // The last fifth would be from 240 s on; the 28th breath of 8.8 s begins at 237.6 s.
        Settings settings = new Settings();
        Assert.IsTrue(settings.TrySetBreath(55, 33, false));
        SessionMachine machine = new SessionMachine(settings, new SessionGoal());
        SessionTable.Lie(machine, SessionTable.StartMs);
        SessionTable.Lie(machine, SessionTable.StartMs + Tuning.SettlingMs);
        Assert.IsFalse(SessionTable.Lie(machine, SessionTable.StartMs + 237_599));
        Assert.IsTrue(SessionTable.Lie(machine, SessionTable.StartMs + 237_600));
    }

    [TestMethod]
    public void A_session_ends_at_its_target()
    {
        SessionMachine machine = SessionTable.In(SessionColumn.Finishing);
        Assert.IsFalse(SessionTable.Lie(machine, SessionTable.StartMs + SessionTable.TargetMs - 1));
        Assert.IsTrue(SessionTable.Lie(machine, SessionTable.StartMs + SessionTable.TargetMs));
        Assert.AreEqual((int)EndReason.Target, (int)machine.Reason);
    }

    [TestMethod]
    public void Twenty_minutes_end_any_session()
    {
        SessionMachine machine = RunningFor(Tuning.HardLimitS);
        SessionTable.Lie(machine, SessionTable.StartMs + 1_100_000);
        Assert.IsFalse(SessionTable.Lie(machine, SessionTable.StartMs + 1_199_999));
        Assert.IsTrue(SessionTable.Lie(machine, SessionTable.StartMs + 1_200_000));
        Assert.AreEqual((int)SessionState.Ended, (int)machine.State);
        Assert.AreEqual((int)EndReason.HardLimit, (int)machine.Reason);
    }

    [TestMethod]
    public void A_new_goal_does_not_lengthen_the_session_that_runs()
    {
        Settings settings = new Settings();
        SessionGoal goal = new SessionGoal();
        SessionMachine machine = new SessionMachine(settings, goal);
        SessionTable.Lie(machine, SessionTable.StartMs);
        goal.Set(Programme.Free, 1_200, 1_200, 0, settings);
        Assert.AreEqual(SessionTable.TargetMs, machine.TargetMs);
        SessionTable.Lie(machine, SessionTable.StartMs + SessionTable.TargetMs);
        Assert.AreEqual((int)SessionState.Ended, (int)machine.State);
    }

    [TestMethod]
    public void Leaving_for_the_pause_limit_ends_the_session()
    {
        SessionMachine machine = SessionTable.In(SessionColumn.Paused);
        long leftMs = SessionTable.NowMs(SessionColumn.Paused);
        Assert.IsFalse(BeAway(machine, leftMs + 89_999));
        Assert.IsTrue(BeAway(machine, leftMs + 90_000));
        Assert.AreEqual((int)SessionState.Ended, (int)machine.State);
        Assert.AreEqual((int)EndReason.PauseLimit, (int)machine.Reason);
    }

    [TestMethod]
    public void Lying_back_down_within_the_pause_limit_resumes()
    {
        SessionMachine machine = SessionTable.In(SessionColumn.Paused);
        Assert.IsTrue(SessionTable.Lie(machine, SessionTable.NowMs(SessionColumn.Paused) + 89_999));
        Assert.AreEqual((int)SessionState.Running, (int)machine.State);
    }

    [TestMethod]
    public void Lying_back_down_at_the_pause_limit_is_too_late()
    {
        SessionMachine machine = SessionTable.In(SessionColumn.Paused);
        Assert.IsTrue(SessionTable.Lie(machine, SessionTable.NowMs(SessionColumn.Paused) + 90_000));
        Assert.AreEqual((int)SessionState.Ended, (int)machine.State);
    }

    [TestMethod]
    public void The_pause_limit_is_a_setting()
    {
        Settings settings = new Settings();
        settings.TrySet(300, 180, 30, 300, 120);
        SessionMachine machine = new SessionMachine(settings, new SessionGoal());
        SessionTable.Lie(machine, SessionTable.StartMs);
        BeAway(machine, 10_000);
        Assert.IsFalse(BeAway(machine, 189_999));
        Assert.IsTrue(BeAway(machine, 190_000));
    }

    [TestMethod]
    public void A_pause_stops_the_clock()
    {
        SessionMachine machine = SessionTable.In(SessionColumn.Paused);
        long leftMs = SessionTable.NowMs(SessionColumn.Paused);
        Assert.AreEqual(60_000, machine.SessionMs(leftMs + 50_000));
        SessionTable.Lie(machine, leftMs + 50_000);
        Assert.AreEqual(60_000, machine.SessionMs(leftMs + 50_000));
        Assert.AreEqual(61_500, machine.SessionMs(leftMs + 51_500));
    }

    [TestMethod]
    public void Pauses_lengthen_the_evening_not_the_session()
    {
        SessionMachine machine = SessionTable.In(SessionColumn.Paused);
        SessionTable.Lie(machine, 100_000);
        BeAway(machine, 130_000);
        SessionTable.Lie(machine, 150_000);

        // 60 s before the first pause, 30 s between the two, 210 s to go.
        SessionTable.Lie(machine, 350_000);
        Assert.IsFalse(SessionTable.Lie(machine, 359_999));
        Assert.IsTrue(SessionTable.Lie(machine, 360_000));
        Assert.AreEqual((int)EndReason.Target, (int)machine.Reason);
        Assert.AreEqual(SessionTable.TargetMs, machine.SessionMs(400_000));
    }

    [TestMethod]
    public void A_pause_while_settling_resumes_settling()
    {
        SessionMachine machine = SessionTable.In(SessionColumn.Settling);
        BeAway(machine, SessionTable.StartMs + 2_000);
        SessionTable.Lie(machine, SessionTable.StartMs + 30_000);
        Assert.AreEqual((int)SessionState.Settling, (int)machine.State);
        Assert.IsFalse(SessionTable.Lie(machine, SessionTable.StartMs + 35_999));
        Assert.IsTrue(SessionTable.Lie(machine, SessionTable.StartMs + 36_000));
    }

    [TestMethod]
    public void A_pause_while_finishing_resumes_finishing()
    {
        SessionMachine machine = SessionTable.In(SessionColumn.Finishing);
        BeAway(machine, 250_000);
        SessionTable.Lie(machine, 260_000);
        Assert.AreEqual((int)SessionState.Finishing, (int)machine.State);
    }

    [TestMethod]
    public void Who_paused_by_hand_and_left_resumes_by_lying_down()
    {
        SessionMachine machine = SessionTable.In(SessionColumn.PausedByHand);
        BeAway(machine, 70_000);
        Assert.IsTrue(SessionTable.Lie(machine, 80_000));
        Assert.AreEqual((int)SessionState.Running, (int)machine.State);
    }

    [TestMethod]
    public void Stopping_tells_that_it_was_stopped()
    {
        Assert.AreEqual((int)EndReason.Stopped, (int)SessionTable.In(SessionColumn.Ended).Reason);
    }

    [TestMethod]
    public void Stop_at_the_target_counts_as_stopped()
    {
        SessionMachine machine = SessionTable.In(SessionColumn.Finishing);
        machine.Update(Occupancy.Lying, true, true, Command.Stop, SessionTable.StartMs + SessionTable.TargetMs);
        Assert.AreEqual((int)EndReason.Stopped, (int)machine.Reason);
    }

    [TestMethod]
    public void Leaving_at_the_target_is_no_pause()
    {
        SessionMachine machine = SessionTable.In(SessionColumn.Finishing);
        BeAway(machine, SessionTable.StartMs + SessionTable.TargetMs);
        Assert.AreEqual((int)EndReason.Target, (int)machine.Reason);
    }

    [TestMethod]
    public void A_second_session_has_a_clock_and_a_reason_of_its_own()
    {
        SessionMachine machine = SessionTable.In(SessionColumn.Ended);
        machine.Update(Occupancy.Lying, true, false, Command.Start, 500_000);
        Assert.AreEqual((int)SessionState.Settling, (int)machine.State);
        Assert.AreEqual((int)EndReason.None, (int)machine.Reason);
        Assert.AreEqual(0, machine.SessionMs(500_000));
        SessionTable.Lie(machine, 500_000 + Tuning.SettlingMs);
        SessionTable.Lie(machine, 799_999);
        Assert.AreEqual((int)SessionState.Finishing, (int)machine.State);
        Assert.IsTrue(SessionTable.Lie(machine, 800_000));
    }

    private static SessionMachine RunningFor(int targetS)
    {
        Settings settings = new Settings();
        SessionGoal goal = new SessionGoal();
        goal.Set(Programme.Free, targetS, Tuning.HardLimitS, 0, settings);
        SessionMachine machine = new SessionMachine(settings, goal);
        SessionTable.Lie(machine, SessionTable.StartMs);
        SessionTable.Lie(machine, SessionTable.StartMs + Tuning.SettlingMs);
        return machine;
    }

    private static bool BeAway(SessionMachine machine, long nowMs)
    {
        return machine.Update(Occupancy.Nobody, false, true, Command.None, nowMs);
    }
}
