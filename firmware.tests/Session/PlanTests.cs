using SmartMat.Session;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class PlanTests
{
    private const int Monday = 20_000;
    private const int HourS = 3_600;

    [TestMethod]
    public void A_fresh_mat_begins_on_day_one()
    {
        Plan plan = new Plan();
        Assert.IsTrue(plan.IsOn);
        Assert.AreEqual(1, plan.DayAt(0));
        Assert.AreEqual(300, Plan.TargetS(1));
    }

    [TestMethod]
    public void A_session_a_day_ends_the_plan_after_fourteen_days_and_it_goes_on_as_its_last_day()
    {
        Plan plan = new Plan();
        for (int day = 1; day <= 20; day++)
        {
            Assert.AreEqual(day < 15 ? day : 15, plan.DayAt(Monday + day));
            Assert.AreEqual(day <= 14, Do(plan, Monday + day));
        }

        Assert.AreEqual((1 << 14) - 1, plan.DaysDone);
        Assert.AreEqual(18 * 60, Plan.TargetS(plan.DayAt(Monday + 21)));
    }

    [TestMethod]
    public void A_second_session_on_the_same_day_does_nothing()
    {
        Plan plan = new Plan();
        Assert.IsTrue(Do(plan, Monday));
        Assert.IsFalse(Do(plan, Monday));
        Assert.AreEqual(2, plan.Day);
    }

    [TestMethod]
    [DataRow(1, 119, false)]
    [DataRow(1, 120, true)]
    [DataRow(4, 299, false)]
    [DataRow(4, 300, true)]
    [DataRow(8, 599, false)]
    [DataRow(8, 600, true)]
    [DataRow(11, 899, false)]
    [DataRow(11, 900, true)]
    public void A_day_is_done_by_the_least_of_its_range(int day, int sessionS, bool isDone)
    {
        Plan plan = OnDay(day);
        Assert.AreEqual(isDone, plan.NoteSession(Monday, day, sessionS, 0, 0));
        Assert.AreEqual(isDone ? day + 1 : day, plan.Day);
    }

    [TestMethod]
    public void A_missed_day_waits()
    {
        Plan plan = new Plan();
        Do(plan, Monday);
        Assert.AreEqual(2, plan.DayAt(Monday + 13));
    }

    [TestMethod]
    [DataRow(13, 9)]
    [DataRow(14, 4)]
    [DataRow(29, 4)]
    [DataRow(30, 1)]
    [DataRow(400, 1)]
    public void Two_weeks_away_step_back_a_stage_and_thirty_days_to_day_one(int away, int day)
    {
        Plan plan = OnDay(8);
        Do(plan, Monday);
        Assert.AreEqual(day, plan.DayAt(Monday + away));
    }

    [TestMethod]
    public void A_step_back_is_one_step_however_often_one_looks()
    {
        Plan plan = OnDay(12);
        Do(plan, Monday);
        for (int day = 14; day < 30; day++)
        {
            Assert.AreEqual(8, plan.DayAt(Monday + day));
        }

        Assert.IsTrue(plan.NoteSession(Monday + 20, 8, 660, 0, 0));
        Assert.AreEqual(9, plan.DayAt(Monday + 21));
    }

    [TestMethod]
    [DataRow(14, 8)]
    [DataRow(30, 1)]
    public void A_session_too_short_to_do_a_day_does_not_undo_the_step_back(int away, int day)
    {
        Plan plan = OnDay(12);
        Do(plan, Monday);
        Assert.IsFalse(plan.NoteSession(Monday + away, day, 60, 0, 0));
        Assert.AreEqual(day, plan.DayAt(Monday + away));
        Assert.AreEqual(day, plan.DayAt(Monday + away + 1));
    }

    [TestMethod]
    public void Without_a_clock_one_session_in_twelve_hours_of_uptime_does_a_day()
    {
        Plan plan = new Plan();
        Assert.IsTrue(plan.NoteSession(0, 1, 300, 0, HourS));
        Assert.IsFalse(plan.NoteSession(0, 2, 300, 0, (13 * HourS) - 1));
        Assert.IsTrue(plan.NoteSession(0, 2, 300, 0, 13 * HourS));
    }

    [TestMethod]
    public void Without_a_clock_one_session_a_power_up_does_a_day()
    {
        Plan plan = new Plan();
        Assert.IsTrue(plan.NoteSession(0, 1, 300, 0, HourS));
        plan = AfterAPowerCut(plan);
        Assert.IsTrue(plan.NoteSession(0, 2, 300, 0, 60));
        Assert.IsFalse(plan.NoteSession(0, 3, 300, 0, HourS));
    }

    [TestMethod]
    public void Without_a_clock_a_wake_from_sleep_is_no_power_up()
    {
        Plan plan = new Plan();
        Assert.IsTrue(plan.NoteSession(0, 1, 300, 0, HourS));
        plan = AfterAPowerCut(plan);
        plan.Begin(3 * HourS);
        Assert.IsFalse(plan.NoteSession(0, 2, 300, 0, 4 * HourS));
        plan = AfterAPowerCut(plan);
        plan.Begin(2);
        Assert.IsTrue(plan.NoteSession(0, 2, 300, 0, 60));
    }

    [TestMethod]
    public void A_clock_that_comes_later_does_not_give_the_same_day_twice()
    {
        Plan plan = new Plan();
        Assert.IsTrue(plan.NoteSession(0, 1, 300, 0, HourS));
        plan.Place(Monday, 2 * HourS);
        Assert.IsFalse(plan.NoteSession(Monday, 2, 300, 0, 3 * HourS));
        Assert.IsTrue(plan.NoteSession(Monday + 1, 2, 300, 0, 20 * HourS));
    }

    [TestMethod]
    public void Paused_or_left_it_does_not_go_on()
    {
        Plan plan = new Plan();
        plan.Change(true, true, 5, 0, 0);
        Assert.IsFalse(Do(plan, Monday));
        plan.Change(false, false, 5, 0, 0);
        Assert.IsFalse(Do(plan, Monday + 1));
        plan.Change(true, false, 5, 0, 0);
        Assert.IsTrue(Do(plan, Monday + 2));
        Assert.AreEqual(6, plan.Day);
    }

    [TestMethod]
    public void Who_chooses_a_day_after_a_long_time_away_gets_it()
    {
        Plan plan = OnDay(9);
        Do(plan, Monday);
        plan.Change(true, false, 6, 0, 0);
        Assert.AreEqual(6, plan.DayAt(Monday + 100));
    }

    [TestMethod]
    public void A_stored_block_reads_back_as_it_was()
    {
        Plan plan = OnDay(7);
        Do(plan, Monday);
        Plan read = AfterAPowerCut(plan);
        Assert.AreEqual(8, read.Day);
        Assert.AreEqual(plan.DaysDone, read.DaysDone);
        Assert.AreEqual((int)plan.Revision, (int)read.Revision);
        Assert.AreEqual(Monday, read.LastDay);
        Assert.AreEqual(4, read.DayAt(Monday + 14));
        Assert.IsFalse(Do(read, Monday));
    }

    [TestMethod]
    public void A_block_with_any_bit_flipped_is_refused()
    {
        byte[] block = new byte[Plan.BlockLength];
        OnDay(7).Write(block);
        for (int bit = 0; bit < block.Length * 8; bit++)
        {
            block[bit / 8] ^= (byte)(1 << (bit % 8));
            Plan plan = new Plan();
            Assert.IsFalse(plan.TryRead(block));
            Assert.AreEqual(1, plan.Day);
            block[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [TestMethod]
    public void A_block_of_the_first_format_is_read()
    {
        byte[] block = { 4, 1, 9, 1, 0xFF, 0, 44, 1, 1, 2, 3, 4, 0, 0 };
        Crc16.Seal(block);
        Plan plan = new Plan();
        Assert.IsTrue(plan.TryRead(block));
        Assert.AreEqual(9, plan.Day);
        Assert.IsTrue(plan.IsOn);
        Assert.IsTrue(plan.IsPaused);
        Assert.AreEqual(255, plan.DaysDone);
        Assert.AreEqual(4, (int)plan.Revision);
    }

    [TestMethod]
    public void The_stages_begin_where_the_rules_of_use_say()
    {
        int[] stages = { 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5 };
        for (int day = 1; day <= Plan.DoneDay; day++)
        {
            Assert.AreEqual(stages[day - 1], Plan.StageOf(day));
            Assert.IsTrue(Plan.LeastS(day) <= Plan.TargetS(day));
        }
    }

    private static bool Do(Plan plan, int today)
    {
        int day = plan.DayAt(today);
        return plan.NoteSession(today, day, Plan.TargetS(day), 0, 0);
    }

    private static Plan OnDay(int day)
    {
        Plan plan = new Plan();
        plan.Change(true, false, day, 0, 0);
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
