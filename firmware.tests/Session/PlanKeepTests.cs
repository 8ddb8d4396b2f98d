using SmartMat.Session;

namespace SmartMat.Tests.Session;

/// <summary>What of the plan is kept, and when it wants to be.</summary>
[TestClass]
public sealed class PlanKeepTests
{
    private const int Monday = 20_000;

    [TestMethod]
    public void A_session_and_a_phones_wish_want_to_be_kept_and_what_was_read_does_not()
    {
        Plan plan = new Plan();
        Assert.IsFalse(plan.IsNew);
        plan.NoteSession(Monday, 0, 300, 0, 0);
        Assert.IsTrue(plan.IsNew);
        plan.IsNew = false;
        plan.Change(true, false, 1, 0, 0);
        Assert.IsTrue(plan.IsNew);
        byte[] block = new byte[Plan.BlockLength];
        plan.Write(block);
        Assert.IsTrue(plan.TryRead(block));
        Assert.IsFalse(plan.IsNew);
    }

    [TestMethod]
    public void Each_wish_of_a_phone_counts_up_the_revision()
    {
        Plan plan = new Plan();
        plan.Change(true, false, 3, 0, 0);
        plan.Change(true, true, 3, 0, 0);
        Assert.AreEqual(2, (int)plan.Revision);
    }

    [TestMethod]
    [DataRow(true, false)]
    [DataRow(true, true)]
    [DataRow(false, false)]
    [DataRow(false, true)]
    public void A_power_cut_changes_nothing(bool isOn, bool isPaused)
    {
        Plan plan = new Plan();
        plan.Change(isOn, isPaused, Plan.DoneDay, 255, 0x6AB29B00);
        byte[] block = new byte[Plan.BlockLength];
        plan.Write(block);
        Plan read = new Plan();
        Assert.IsTrue(read.TryRead(block));
        Assert.AreEqual(isOn, read.IsOn);
        Assert.AreEqual(isPaused, read.IsPaused);
        Assert.AreEqual(Plan.DoneDay, read.Day);
        Assert.AreEqual(255, read.DaysDone);
        Assert.IsTrue(read.StartUtcS == 0x6AB29B00);
        Assert.AreEqual((int)plan.Revision, (int)read.Revision);
    }

    [TestMethod]
    [DataRow(0, 0, true, 1)]
    [DataRow(0, 5, false, 5)]
    [DataRow(1, 5, true, 5)]
    [DataRow(1, 0, true, 1)]
    public void A_mat_of_the_first_format_that_was_not_asked_yet_has_a_plan(int flag, int day, bool isOn, int planDay)
    {
        byte[] block = new byte[Plan.FirstBlockLength];
        block[1] = (byte)flag;
        block[2] = (byte)day;
        Crc16.Seal(block);
        Plan plan = new Plan();
        Assert.IsTrue(plan.TryRead(block));
        Assert.AreEqual(isOn, plan.IsOn);
        Assert.AreEqual(planDay, plan.Day);
        Assert.AreEqual(0, plan.LastDay);
    }

    [TestMethod]
    public void A_plan_that_was_left_on_no_day_stays_left()
    {
        byte[] block = new byte[Plan.BlockLength];
        new Plan().Write(block);
        block[2] = 0;
        block[3] = 0;
        Crc16.Seal(block);
        Plan plan = new Plan();
        Assert.IsTrue(plan.TryRead(block));
        Assert.IsFalse(plan.IsOn);
        Assert.AreEqual(1, plan.Day);
    }

    [TestMethod]
    public void The_plan_began_with_its_first_session()
    {
        Plan plan = new Plan();
        plan.NoteSession(Monday, 1, 300, 1_000, 0);
        Assert.IsTrue(plan.StartUtcS == 1_000);
        plan.NoteSession(Monday + 1, 2, 300, 2_000, 0);
        Assert.IsTrue(plan.StartUtcS == 1_000);
    }

    [TestMethod]
    public void A_day_that_is_done_again_stays_done()
    {
        Plan plan = new Plan();
        plan.Change(true, false, 2, 3, 0);
        Assert.IsTrue(plan.NoteSession(Monday, 2, 300, 0, 0));
        Assert.AreEqual(3, plan.DaysDone);
    }

    [TestMethod]
    [DataRow(3, false)]
    [DataRow(2, true)]
    public void Who_chooses_another_day_may_do_it_today(int day, bool isDone)
    {
        Plan plan = new Plan();
        Assert.IsTrue(plan.NoteSession(Monday, 1, 300, 0, 0));
        plan.Change(true, false, day, 1, 0);
        Assert.AreEqual(isDone, plan.IsDoneFor(Monday, 0));
        Assert.AreEqual(!isDone, plan.NoteSession(Monday, day, 300, 0, 0));
    }

    [TestMethod]
    public void Two_weeks_away_in_the_first_stage_begin_it_again()
    {
        Plan plan = new Plan();
        plan.NoteSession(Monday, 1, 300, 0, 0);
        Assert.AreEqual(2, plan.DayAt(Monday + CoachTuning.PlanStepBackDays - 1));
        Assert.AreEqual(1, plan.DayAt(Monday + CoachTuning.PlanStepBackDays));
    }

    [TestMethod]
    [DataRow(1, 120)]
    [DataRow(3, 120)]
    [DataRow(4, 300)]
    [DataRow(8, 600)]
    [DataRow(11, 900)]
    [DataRow(Plan.DoneDay, 900)]
    public void The_least_of_a_day_is_the_shortest_of_its_stage(int day, int leastS)
    {
        Assert.AreEqual(leastS, Plan.LeastS(day));
    }
}
