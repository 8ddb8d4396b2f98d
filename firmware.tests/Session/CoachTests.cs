using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class CoachTests
{
    private const int Monday = 20_000;
    private const int Noon = 48;

    [TestMethod]
    public void Unanswered_the_plan_waits_on_day_three_and_says_why()
    {
        Coach coach = At(Monday, Noon);
        coach.Plan.Change(true, false, 9, 0, 0);
        SessionGoal goal = coach.Foresee();
        Assert.AreEqual(CoachTuning.GentleLimitS, goal.TargetS);
        Assert.AreEqual(Shorter.Unanswered, goal.Why);
        Assert.AreEqual(3, coach.PlanDay);
        Assert.IsTrue(coach.Safety.TrySet(1, 2, 1, 0));
        Assert.AreEqual(Shorter.SafetyYes, coach.Foresee().Why);
        Assert.IsTrue(coach.Safety.TrySet(1, 0, 0, 0));
        Assert.AreEqual(13 * 60, coach.Foresee().TargetS);
        Assert.AreEqual(0, coach.Foresee().Why);
    }

    [TestMethod]
    [DataRow((int)Programme.Free, 300)]
    [DataRow((int)Programme.Downshift, 300)]
    [DataRow((int)Programme.WindDown, 300)]
    [DataRow((int)Programme.UpperBack, 300)]
    [DataRow((int)Programme.LowerBack, 180)]
    [DataRow((int)Programme.NeckAndShoulders, 180)]
    [DataRow((int)Programme.Glutes, 300)]
    [DataRow((int)Programme.HamstringsAndCalves, 300)]
    [DataRow((int)Programme.Feet, 120)]
    public void Unanswered_no_programme_is_longer_than_on_day_one(int programme, int targetS)
    {
        Coach coach = At(Monday, Noon);
        coach.Ask((Programme)programme, 0);
        coach.Decide(Command.Start, Occupancy.Lying, false);
        Assert.AreEqual(programme, (int)coach.Goal.Programme);
        Assert.AreEqual(targetS, coach.Goal.TargetS);
        Assert.IsTrue(coach.Goal.LimitS <= CoachTuning.GentleLimitS);
    }

    [TestMethod]
    public void A_wish_beyond_the_programme_is_shortened_and_never_refused()
    {
        Coach coach = Answered();
        coach.Ask(Programme.Feet, 1_200);
        coach.Decide(Command.Start, Occupancy.Standing, false);
        Assert.AreEqual(180, coach.Goal.TargetS);
        Assert.AreEqual(Shorter.ProgrammeLimit, coach.Goal.Why);
    }

    [TestMethod]
    [DataRow(2, 480, Shorter.ManyToday)]
    [DataRow(3, 240, Shorter.ManyToday)]
    [DataRow(4, 120, Shorter.ManyToday)]
    [DataRow(9, 120, Shorter.ManyToday)]
    [DataRow(1, 960, 0)]
    public void Too_many_sessions_a_day_get_shorter_and_say_why(int before, int targetS, int why)
    {
        Coach coach = Answered();
        coach.Plan.Change(true, false, 11, 0, 0);
        for (int i = 0; i < before; i++)
        {
            coach.Diary.NoteSession(Monday);
        }

        Assert.AreEqual(targetS, coach.Foresee().TargetS);
        Assert.AreEqual(why, coach.Foresee().Why);
    }

    [TestMethod]
    public void What_was_shortened_cannot_be_extended()
    {
        Coach coach = Answered();
        coach.Diary.NoteSkin(SkinState.Layer, Monday);
        Assert.AreEqual(150, coach.Foresee().TargetS);
        Assert.AreEqual(150, coach.Foresee().LimitS);
        Assert.AreEqual(Shorter.Skin, coach.Foresee().Why);
    }

    [TestMethod]
    public void On_a_rest_day_nothing_starts_by_itself_and_no_day_of_the_plan_is_done()
    {
        Coach coach = Answered();
        Assert.IsTrue(coach.MayStart(0));
        coach.Diary.NoteSkin(SkinState.Rest, Monday);
        Assert.IsFalse(coach.MayStart(0));
        Assert.AreEqual(NotByItself.RestDay, coach.Objections);
        coach.Decide(Command.Start, Occupancy.Lying, false);
        coach.NoteStart(0);
        coach.NoteEnd(150, 0);
        Assert.IsFalse(coach.HasCounted);
        Assert.AreEqual(1, coach.Plan.Day);
    }

    [TestMethod]
    [DataRow(0, false)]
    [DataRow(23, false)]
    [DataRow(24, true)]
    [DataRow(-1, true)]
    public void In_quiet_hours_nothing_starts_by_itself_and_without_a_clock_there_are_none(int quarter, bool mayStart)
    {
        Assert.AreEqual(mayStart, At(quarter < 0 ? 0 : Monday, quarter).MayStart(0));
    }

    [TestMethod]
    public void A_clinicians_no_starts_nothing_by_itself()
    {
        Coach coach = At(Monday, Noon);
        coach.Safety.TrySet(1, 1, SafetyAnswers.WordNo, 0);
        Assert.IsFalse(coach.MayStart(0));
        Assert.AreEqual(NotByItself.ClinicianSaidNo, coach.Objections);
    }

    [TestMethod]
    [DataRow((int)Occupancy.Sitting, (int)Programme.Glutes)]
    [DataRow((int)Occupancy.Standing, (int)Programme.Feet)]
    [DataRow((int)Occupancy.OtherPerson, (int)Programme.HamstringsAndCalves)]
    [DataRow((int)Occupancy.Lying, (int)Programme.Plan)]
    [DataRow((int)Occupancy.Contact, (int)Programme.Plan)]
    public void The_button_starts_what_fits_the_posture(int occupancy, int programme)
    {
        Coach coach = Answered();
        coach.Decide(Command.Start, (Occupancy)occupancy, false);
        Assert.AreEqual(programme, (int)coach.Goal.Programme);
    }

    [TestMethod]
    public void A_guest_gets_five_minutes_and_leaves_no_trace()
    {
        Coach coach = Answered();
        coach.Plan.Change(true, false, 12, 0, 0);
        coach.Plan.IsNew = false;
        coach.Decide(Command.Guest, Occupancy.Nobody, false);
        Assert.AreEqual(300, coach.Goal.TargetS);
        Assert.IsTrue(coach.Goal.IsGuest);
        coach.NoteStart(0);
        coach.NoteEnd(300, 0);
        Assert.AreEqual(12, coach.Plan.Day);
        Assert.AreEqual(0, coach.Diary.SessionsOn(Monday));
        Assert.IsFalse(coach.Plan.IsNew);
        Assert.IsFalse(coach.Diary.IsNew);
    }

    [TestMethod]
    public void Another_programme_is_no_day_of_the_plan_and_no_day_away_either()
    {
        Coach coach = Answered();
        coach.Ask(Programme.UpperBack, 0);
        coach.Decide(Command.Start, Occupancy.Lying, false);
        coach.NoteStart(0);
        coach.NoteEnd(480, 0);
        Assert.AreEqual(1, coach.Plan.Day);
        Assert.AreEqual(0, coach.DaysAway);
    }

    [TestMethod]
    public void A_second_session_today_is_of_the_same_day_of_the_plan()
    {
        Coach coach = Answered();
        coach.Plan.Change(true, false, 6, 0, 0);
        coach.Decide(Command.None, Occupancy.Lying, false);
        coach.NoteStart(0);
        coach.NoteEnd(480, 0);
        Assert.IsTrue(coach.HasCounted);
        Assert.AreEqual(7, coach.Plan.Day);
        Assert.AreEqual(6, coach.PlanDay);
        Assert.AreEqual(480, coach.Foresee().TargetS);
        coach.Look(Monday + 1, Noon, 0, 0);
        Assert.AreEqual(7, coach.PlanDay);
    }

    [TestMethod]
    public void Paused_or_left_lying_down_starts_a_free_session()
    {
        Coach coach = Answered();
        coach.Plan.Change(true, true, 9, 0, 0);
        Assert.AreEqual((int)Programme.Free, (int)coach.Chosen);
        coach.Plan.Change(false, false, 9, 0, 0);
        Assert.AreEqual((int)Programme.Free, (int)coach.Chosen);
        Assert.AreEqual(Tuning.DefaultTargetS, coach.Foresee().TargetS);
    }

    [TestMethod]
    public void The_question_of_the_day_is_reminded_of_once()
    {
        EventRing events = new EventRing();
        Coach coach = new Coach(new Settings(), events);
        coach.Look(Monday, Noon, 0, 0);
        for (int i = 0; i < 3; i++)
        {
            coach.Decide(Command.Start, Occupancy.Lying, false);
            coach.NoteStart(0);
            coach.NoteEnd(200, 0);
        }

        int reminders = 0;
        while (events.TryTake(out MatEvent kind, out _, out _, out _))
        {
            reminders += kind == MatEvent.TightnessDue ? 1 : 0;
        }

        Assert.AreEqual(1, reminders);
    }

    [TestMethod]
    public void No_goal_ever_passes_twenty_minutes()
    {
        for (int programme = 0; programme < ProgrammeTable.Count; programme++)
        {
            Coach coach = Answered();
            coach.Ask((Programme)programme, 60_000);
            coach.Decide(Command.Start, Occupancy.Lying, false);
            Assert.IsTrue(coach.Goal.TargetS <= Tuning.HardLimitS);
            Assert.IsTrue(coach.Goal.LimitS <= Tuning.HardLimitS);
            Assert.IsTrue(ProgrammeTable.LeastS((Programme)programme) <= ProgrammeTable.UsualS((Programme)programme));
            Assert.IsTrue(ProgrammeTable.UsualS((Programme)programme) <= ProgrammeTable.MostS((Programme)programme));
        }
    }

    private static Coach Answered()
    {
        Coach coach = At(Monday, Noon);
        coach.Safety.TryConfirm(0);
        return coach;
    }

    private static Coach At(int day, int quarter)
    {
        Coach coach = new Coach(new Settings(), new EventRing());
        coach.Look(day, quarter, 0, 0);
        return coach;
    }
}
