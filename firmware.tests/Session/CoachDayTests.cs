using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Tests.Session;

/// <summary>Which day it is for the coach, with a clock, without one, and when it comes or goes.</summary>
[TestClass]
public sealed class CoachDayTests
{
    private const int Monday = 20_000;
    private const int Noon = 48;
    private const int Unknown = 0;
    private const uint HourS = 3_600;
    private const uint DayS = CoachTuning.DayS;

    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(1, 1)]
    [DataRow(254, 254)]
    [DataRow(255, 255)]
    [DataRow(400, 255)]
    [DataRow(-1, 0)]
    public void Days_away_count_from_the_last_session_and_end_with_unknown(int away, int told)
    {
        Coach coach = Done(Monday, 0);
        coach.Look(Monday + away, Noon, 0, 0);
        Assert.AreEqual(told, coach.DaysAway);
    }

    [TestMethod]
    public void Days_away_are_unknown_without_a_clock_or_a_session()
    {
        Coach coach = Done(Monday, 0);
        coach.Look(Unknown, -1, 0, 0);
        Assert.AreEqual(255, coach.DaysAway);
        coach = Answered();
        coach.Look(Monday, Noon, 0, 0);
        Assert.AreEqual(255, coach.DaysAway);
        coach.Look(100, Noon, 0, 0);
        Assert.AreEqual(255, coach.DaysAway);
    }

    [TestMethod]
    public void The_diary_goes_by_the_calendar_or_by_days_of_uptime()
    {
        Coach coach = Answered();
        Assert.AreEqual(Diary.Uptime, coach.DiaryDay);
        coach.Look(Unknown, -1, 0, DayS - 1);
        Assert.AreEqual(Diary.Uptime, coach.DiaryDay);
        coach.Look(Unknown, -1, 0, 2 * DayS);
        Assert.AreEqual(Diary.Uptime + 2, coach.DiaryDay);
        coach.Look(Monday, Noon, 0, 2 * DayS);
        Assert.AreEqual(Monday, coach.DiaryDay);
    }

    [TestMethod]
    public void Without_a_clock_the_next_day_of_the_plan_comes_after_twelve_hours()
    {
        Coach coach = Done(Unknown, HourS);
        Assert.AreEqual(1, coach.PlanDay);
        coach.Look(Unknown, -1, 0, HourS + CoachTuning.PlanBlindS - 1);
        Assert.AreEqual(1, coach.PlanDay);
        coach.Look(Unknown, -1, 0, HourS + CoachTuning.PlanBlindS);
        Assert.AreEqual(2, coach.PlanDay);
    }

    [TestMethod]
    public void A_clock_that_comes_after_the_session_takes_it_for_todays()
    {
        Coach coach = Done(Unknown, 20 * HourS);
        coach.Look(Monday, Noon, 0, 0);
        Assert.AreEqual(0, coach.DaysAway);
        Assert.AreEqual(1, coach.PlanDay);
        Assert.AreEqual(1, coach.Diary.SessionsOn(Monday));
        coach.Look(Monday + 1, Noon, 0, 0);
        Assert.AreEqual(1, coach.DaysAway);
        Assert.AreEqual(2, coach.PlanDay);
    }

    [TestMethod]
    [DataRow(2, 2, 0)]
    [DataRow(3, 3, 0)]
    [DataRow(4, 3, Shorter.Unanswered)]
    public void Unanswered_the_first_three_days_are_as_they_are(int day, int planDay, int why)
    {
        Coach coach = new Coach(new Settings(), new EventRing());
        coach.Look(Monday, Noon, 0, 0);
        coach.Plan.Change(true, false, day, 0, 0);
        Assert.AreEqual(planDay, coach.PlanDay);
        Assert.AreEqual(day, coach.DayToCome);
        Assert.AreEqual(why, coach.Foresee().Why);
    }

    [TestMethod]
    public void Before_the_clock_was_looked_at_there_are_no_quiet_hours()
    {
        Coach coach = new Coach(new Settings(), new EventRing());
        Assert.AreEqual(0, coach.Objections);
    }

    private static Coach Answered()
    {
        Coach coach = new Coach(new Settings(), new EventRing());
        coach.Safety.TryConfirm(0);
        return coach;
    }

    /// <summary>Day 1 was done then.</summary>
    private static Coach Done(int today, uint uptimeS)
    {
        Coach coach = Answered();
        coach.Look(today, today == Unknown ? -1 : Noon, 0, uptimeS);
        coach.Decide(Command.None, Occupancy.Lying, false);
        coach.NoteStart(0);
        coach.NoteEnd(300, 0);
        Assert.IsTrue(coach.HasCounted);
        return coach;
    }
}
