using SmartMat.Session;

namespace SmartMat.Tests.Session;

/// <summary>The plan while the calendar is not known, comes later or is lost.</summary>
[TestClass]
public sealed class PlanClockTests
{
    private const int Monday = 20_000;
    private const uint HourS = 3_600;
    private const uint DayS = CoachTuning.DayS;

    [TestMethod]
    public void Before_the_first_session_nothing_was_done_today()
    {
        Plan plan = new Plan();
        plan.Begin(100);
        Assert.IsFalse(plan.IsDoneFor(0, 200));
        Assert.IsFalse(plan.IsDoneFor(Monday, 200));
    }

    [TestMethod]
    public void A_wake_in_the_second_of_the_session_is_no_power_up()
    {
        Plan plan = AfterAPowerCut(DoneAt(0, HourS));
        plan.Begin(HourS);
        Assert.IsTrue(plan.IsDoneFor(0, HourS + 1));
    }

    [TestMethod]
    public void What_was_done_before_the_calendar_came_is_done_for_today_even_before_it_is_placed()
    {
        Plan plan = DoneAt(0, HourS);
        Assert.IsTrue(plan.IsDoneFor(Monday, 2 * HourS));
    }

    [TestMethod]
    public void A_calendar_that_is_lost_does_not_give_the_same_day_twice()
    {
        Plan plan = DoneAt(Monday, HourS);
        Assert.IsTrue(plan.IsDoneFor(0, 2 * HourS));
        Assert.IsFalse(plan.IsDoneFor(0, HourS + CoachTuning.PlanBlindS));
    }

    [TestMethod]
    public void What_was_done_by_the_calendar_has_no_uptime_after_a_power_cut()
    {
        Plan plan = AfterAPowerCut(DoneAt(Monday, HourS));
        plan.Begin(2 * HourS);
        Assert.IsFalse(plan.IsDoneFor(0, 3 * HourS));
        Assert.IsTrue(plan.IsDoneFor(Monday, 3 * HourS));
    }

    [TestMethod]
    [DataRow(1, 0)]
    [DataRow(23, 0)]
    [DataRow(28, 1)]
    [DataRow(54, 2)]
    public void The_calendar_places_the_session_on_its_day_and_that_is_kept(int hoursAgo, int daysAgo)
    {
        Plan plan = DoneAt(0, 20 * HourS);
        plan.IsNew = false;
        plan.Place(Monday, (20 + (uint)hoursAgo) * HourS);
        Assert.AreEqual(Monday - daysAgo, plan.LastDay);
        Assert.IsTrue(plan.IsDoneFor(Monday - daysAgo, 0));
        Assert.IsFalse(plan.IsDoneFor(Monday + 1, 0));
        Assert.IsTrue(plan.IsNew);
    }

    [TestMethod]
    public void Without_a_calendar_nothing_is_placed()
    {
        Plan plan = DoneAt(0, HourS);
        plan.IsNew = false;
        plan.Place(0, (2 * DayS) + HourS);
        Assert.AreEqual(0, plan.LastDay);
        Assert.IsFalse(plan.IsNew);
    }

    [TestMethod]
    public void A_session_since_then_is_the_last_one()
    {
        Plan plan = DoneAt(0, HourS);
        plan.NoteSession(Monday + 1, 0, 300, 0, DayS + HourS);
        plan.Place(Monday + 1, DayS + HourS);
        Assert.AreEqual(Monday + 1, plan.LastDay);
        Assert.IsTrue(plan.IsDoneFor(Monday, 0));
    }

    private static Plan DoneAt(int today, uint uptimeS)
    {
        Plan plan = new Plan();
        Assert.IsTrue(plan.NoteSession(today, 1, 300, 0, uptimeS));
        return plan;
    }

    private static Plan AfterAPowerCut(Plan plan)
    {
        byte[] block = new byte[Plan.BlockLength];
        plan.Write(block);
        Plan read = new Plan();
        Assert.IsTrue(read.TryRead(block));
        return read;
    }
}
