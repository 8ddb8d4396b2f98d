using SmartMat.Sensing;
using SmartMat.Session;
using SmartMat.Tests.Session;

namespace SmartMat.Tests;

/// <summary>What is told of a session, and what is felt: a pattern is known by how long it takes.</summary>
[TestClass]
public sealed class SessionReportTests
{
    private const int NothingMs = 0;
    private const int StartMs = 450;
    private const int PauseMs = 900;
    private const int WarningMs = 1_300;
    private const int FinishingMs = 1_500;
    private const int EndMs = 1_700;

    [TestMethod]
    [DataRow((int)SessionState.Idle)]
    [DataRow((int)SessionState.Ended)]
    public void A_start_is_told_with_its_length_and_programme_and_felt(int former)
    {
        EventRing events = new EventRing();
        Assert.AreEqual(StartMs, FeltMs(events, new SessionGoal(), (SessionState)former, SessionColumn.Settling));
        Told.Next(events, MatEvent.SessionStarted, Tuning.DefaultTargetS, (int)Programme.Plan, SessionTable.NowMs(SessionColumn.Settling));
        Told.NoMore(events);
    }

    [TestMethod]
    public void A_pause_is_told_with_the_time_so_far_and_felt()
    {
        EventRing events = new EventRing();
        Assert.AreEqual(PauseMs, FeltMs(events, new SessionGoal(), SessionState.Running, SessionColumn.Paused));
        Told.Next(events, MatEvent.SessionPaused, 0, 60, SessionTable.NowMs(SessionColumn.Paused));
        Told.NoMore(events);
    }

    [TestMethod]
    public void Going_on_is_told_and_not_felt()
    {
        EventRing events = new EventRing();
        Assert.AreEqual(NothingMs, FeltMs(events, new SessionGoal(), SessionState.Paused, SessionColumn.Running));
        Told.Next(events, MatEvent.SessionResumed, 0, 60, SessionTable.NowMs(SessionColumn.Running));
        Told.NoMore(events);
    }

    [TestMethod]
    public void That_it_has_settled_is_not_worth_a_word()
    {
        EventRing events = new EventRing();
        Assert.AreEqual(NothingMs, FeltMs(events, new SessionGoal(), SessionState.Settling, SessionColumn.Running));
        Assert.AreEqual(NothingMs, FeltMs(events, new SessionGoal(), SessionState.Ended, SessionColumn.Idle));
        Told.NoMore(events);
    }

    [TestMethod]
    public void Finishing_is_told_and_felt()
    {
        EventRing events = new EventRing();
        Assert.AreEqual(FinishingMs, FeltMs(events, new SessionGoal(), SessionState.Running, SessionColumn.Finishing));
        Told.Next(events, MatEvent.SessionFinishing, 0, 0, SessionTable.NowMs(SessionColumn.Finishing));
        Told.NoMore(events);
    }

    [TestMethod]
    public void Going_on_with_finishing_is_both()
    {
        EventRing events = new EventRing();
        Assert.AreEqual(FinishingMs, FeltMs(events, new SessionGoal(), SessionState.Paused, SessionColumn.Finishing));
        Told.Next(events, MatEvent.SessionResumed, 0, 240, SessionTable.NowMs(SessionColumn.Finishing));
        Told.Next(events, MatEvent.SessionFinishing, 0, 0, SessionTable.NowMs(SessionColumn.Finishing));
        Told.NoMore(events);
    }

    [TestMethod]
    public void The_end_is_told_with_its_reason_and_felt()
    {
        EventRing events = new EventRing();
        Assert.AreEqual(EndMs, FeltMs(events, new SessionGoal(), SessionState.Running, SessionColumn.Ended));
        Told.Next(events, MatEvent.SessionEnded, (int)EndReason.Stopped, 60, SessionTable.NowMs(SessionColumn.Ended));
        Told.NoMore(events);
    }

    [TestMethod]
    public void Whoever_winds_down_to_sleep_feels_nothing_of_the_end()
    {
        SessionGoal goal = new SessionGoal();
        goal.Set(Programme.WindDown, 900, 1_200, 0, new Settings());
        EventRing events = new EventRing();
        Assert.AreEqual(StartMs, FeltMs(events, goal, SessionState.Idle, SessionColumn.Settling));
        Assert.AreEqual(NothingMs, FeltMs(events, goal, SessionState.Running, SessionColumn.Finishing));
        Assert.AreEqual(NothingMs, FeltMs(events, goal, SessionState.Running, SessionColumn.Ended));
        Told.Next(events, MatEvent.SessionStarted, Tuning.DefaultTargetS, (int)Programme.WindDown, SessionTable.NowMs(SessionColumn.Settling));
        Told.Next(events, MatEvent.SessionFinishing, 0, 0, SessionTable.NowMs(SessionColumn.Finishing));
        Told.Next(events, MatEvent.SessionEnded, (int)EndReason.Stopped, 60, SessionTable.NowMs(SessionColumn.Ended));
    }

    [TestMethod]
    [DataRow(true, WarningMs)]
    [DataRow(false, NothingMs)]
    public void A_zone_that_has_had_enough_is_told_and_in_a_session_felt(bool isActive, int feltMs)
    {
        Dwell dwell = DwellScene.FreshDwell();
        int[] feet = DwellScene.Feet();
        LoadShape shape = DwellScene.ShapeOf(feet);
        long nowMs = 0;
        while (!dwell.Update(feet, shape, Occupancy.Standing, nowMs))
        {
            nowMs += DwellScene.FrameMs;
        }

        EventRing events = new EventRing();
        MotorPattern pattern = new MotorPattern();
        new SessionReport(events, pattern, new SessionGoal()).Tell(dwell, isActive, nowMs);
        Told.Next(events, MatEvent.Dwell, dwell.ChangedZone, (int)DwellStage.Limit, nowMs);
        Told.NoMore(events);
        Assert.AreEqual(feltMs, LastsMs(pattern, nowMs));
    }

    [TestMethod]
    public void A_hot_zone_is_told_and_never_felt()
    {
        Dwell dwell = DwellScene.FreshDwell();
        int[] load = DwellScene.LyingLoad();
        load[DwellScene.Back] = 2_000;
        LoadShape shape = DwellScene.ShapeOf(load);
        long nowMs = 0;
        while (!dwell.Update(load, shape, Occupancy.Lying, nowMs))
        {
            nowMs += DwellScene.FrameMs;
        }

        EventRing events = new EventRing();
        MotorPattern pattern = new MotorPattern();
        new SessionReport(events, pattern, new SessionGoal()).Tell(dwell, true, nowMs);
        Told.Next(events, MatEvent.Dwell, DwellScene.Back, (int)DwellStage.Hot, nowMs);
        Assert.AreEqual(NothingMs, LastsMs(pattern, nowMs));
    }

    [TestMethod]
    public void A_zone_that_has_borne_enough_for_its_good_is_told_and_never_felt()
    {
        Dwell dwell = DwellScene.FreshDwell();
        int[] load = DwellScene.LyingLoad();
        LoadShape shape = DwellScene.ShapeOf(load);
        long nowMs = 0;
        while (dwell.DosedZone < 0)
        {
            nowMs += DwellScene.FrameMs;
            dwell.Update(load, shape, Occupancy.Lying, nowMs);
        }

        EventRing events = new EventRing();
        MotorPattern pattern = new MotorPattern();
        new SessionReport(events, pattern, new SessionGoal()).TellDose(dwell, nowMs);
        Told.Next(events, MatEvent.Dose, dwell.DosedZone, 100, nowMs);
        Told.NoMore(events);
        Assert.AreEqual(NothingMs, LastsMs(pattern, nowMs));
    }

    [TestMethod]
    [DataRow((int)Occupancy.Nobody, (int)Occupancy.Contact, (int)MatEvent.Contact)]
    [DataRow((int)Occupancy.Unknown, (int)Occupancy.Contact, (int)MatEvent.Contact)]
    [DataRow((int)Occupancy.Contact, (int)Occupancy.Lying, (int)MatEvent.Lying)]
    [DataRow((int)Occupancy.Contact, (int)Occupancy.Sitting, (int)MatEvent.Sitting)]
    [DataRow((int)Occupancy.Lying, (int)Occupancy.Standing, (int)MatEvent.Standing)]
    [DataRow((int)Occupancy.Contact, (int)Occupancy.OtherPerson, (int)MatEvent.OtherPerson)]
    [DataRow((int)Occupancy.Contact, (int)Occupancy.Object, (int)MatEvent.Object)]
    [DataRow((int)Occupancy.Contact, (int)Occupancy.Nobody, (int)MatEvent.Left)]
    [DataRow((int)Occupancy.Lying, (int)Occupancy.Nobody, (int)MatEvent.Left)]
    [DataRow((int)Occupancy.Lying, (int)Occupancy.Unknown, (int)MatEvent.Left)]
    [DataRow((int)Occupancy.Unknown, (int)Occupancy.Nobody, (int)MatEvent.None)]
    [DataRow((int)Occupancy.Nobody, (int)Occupancy.Unknown, (int)MatEvent.None)]
    public void Who_has_come_or_gone_is_told(int former, int occupancy, int expected)
    {
        EventRing events = new EventRing();
        new SessionReport(events, new MotorPattern(), new SessionGoal()).Tell((Occupancy)former, (Occupancy)occupancy, 4_000);
        if ((MatEvent)expected != MatEvent.None)
        {
            Told.Next(events, (MatEvent)expected, 0, 0, 4_000);
        }

        Told.NoMore(events);
    }

    /// <returns>How long it is felt that a session has come from one state to another.</returns>
    private static int FeltMs(EventRing events, SessionGoal goal, SessionState former, SessionColumn column)
    {
        MotorPattern pattern = new MotorPattern();
        long nowMs = SessionTable.NowMs(column);
        new SessionReport(events, pattern, goal).Tell(former, SessionTable.In(column), nowMs);
        return LastsMs(pattern, nowMs);
    }

    private static int LastsMs(MotorPattern pattern, long nowMs)
    {
        int lastsMs = 0;
        while (pattern.DutyPerMilleAt(nowMs + lastsMs) >= 0)
        {
            lastsMs += Tuning.TickMs;
        }

        return lastsMs;
    }
}
