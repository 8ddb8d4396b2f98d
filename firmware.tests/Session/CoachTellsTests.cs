using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Tests.Session;

/// <summary>What the coach tells, decides and forgets.</summary>
[TestClass]
public sealed class CoachTellsTests
{
    private const int Monday = 20_000;
    private const int Noon = 48;
    private const int Night = 8;
    private const uint UtcS = 1_728_000_000;

    [TestMethod]
    public void Why_nothing_starts_is_told_once_until_the_mat_was_empty()
    {
        EventRing events = new EventRing();
        Coach coach = Answered(Night, events);
        Assert.IsFalse(coach.MayStart(0));
        Assert.AreEqual(NotByItself.QuietHours, ToldEvents.Value(events, MatEvent.Quiet));
        coach.NoteEmpty(false);
        Assert.IsFalse(coach.MayStart(100));
        Assert.AreEqual(1, ToldEvents.Count(events, MatEvent.Quiet));
        coach.NoteEmpty(true);
        coach.NoteEmpty(true);
        Assert.AreEqual(1, ToldEvents.Count(events, MatEvent.Quiet));
        Assert.IsFalse(coach.MayStart(200));
        Assert.AreEqual(2, ToldEvents.Count(events, MatEvent.Quiet));
    }

    [TestMethod]
    public void What_may_start_is_not_talked_about()
    {
        EventRing events = new EventRing();
        Coach coach = Answered(Noon, events);
        Assert.IsTrue(coach.MayStart(0));
        Assert.IsTrue(coach.MayStart(100));
        Assert.AreEqual(0, ToldEvents.Count(events, MatEvent.Quiet));
    }

    [TestMethod]
    public void A_shorter_session_says_so_as_it_starts()
    {
        EventRing events = new EventRing();
        Coach coach = Answered(Noon, events);
        coach.Ask(Programme.Feet, 600);
        Start(coach, Command.Start);
        Assert.AreEqual(Shorter.ProgrammeLimit, ToldEvents.Value(events, MatEvent.Shorter));
        coach.Ask(Programme.Feet, 120);
        Start(coach, Command.Start);
        Assert.AreEqual(1, ToldEvents.Count(events, MatEvent.Shorter));
    }

    [TestMethod]
    public void A_day_that_was_done_is_told_once()
    {
        EventRing events = new EventRing();
        Coach coach = Answered(Noon, events);
        Start(coach, Command.None);
        coach.NoteEnd(300, 0);
        Assert.IsTrue(coach.HasCounted);
        Assert.AreEqual(2, ToldEvents.Value(events, MatEvent.PlanDay));
        Start(coach, Command.None);
        Assert.IsFalse(coach.HasCounted);
        coach.NoteEnd(300, 0);
        Assert.IsFalse(coach.HasCounted);
        Assert.AreEqual(1, ToldEvents.Count(events, MatEvent.PlanDay));
    }

    [TestMethod]
    [DataRow(59, 0)]
    [DataRow(60, 1)]
    public void A_minute_is_a_session(int sessionS, int counted)
    {
        Coach coach = Answered(Noon, new EventRing());
        Start(coach, Command.None);
        coach.NoteEnd(sessionS, 0);
        Assert.AreEqual(counted, coach.Diary.SessionsOn(Monday));
    }

    [TestMethod]
    public void What_a_phone_asked_for_is_for_a_start_by_hand_only()
    {
        Coach coach = Answered(Noon, new EventRing());
        coach.Ask(Programme.Free, 120);
        coach.Decide(Command.None, Occupancy.Sitting, false);
        Assert.AreEqual((int)Programme.Plan, (int)coach.Goal.Programme);
        Assert.AreEqual(300, coach.Goal.TargetS);
        coach.Decide(Command.Start, Occupancy.Sitting, false);
        Assert.AreEqual((int)Programme.Free, (int)coach.Goal.Programme);
        Assert.AreEqual(120, coach.Goal.TargetS);
    }

    [TestMethod]
    public void What_a_phone_asked_for_can_be_forgotten()
    {
        Coach coach = Answered(Noon, new EventRing());
        coach.Ask(Programme.Free, 120);
        coach.ForgetAsked();
        coach.Decide(Command.Start, Occupancy.Lying, false);
        Assert.AreEqual((int)Programme.Plan, (int)coach.Goal.Programme);
        Assert.AreEqual(300, coach.Goal.TargetS);
    }

    [TestMethod]
    public void Nothing_is_decided_while_a_session_goes_on()
    {
        Coach coach = Answered(Noon, new EventRing());
        coach.Decide(Command.None, Occupancy.Lying, false);
        coach.Decide(Command.Guest, Occupancy.Nobody, true);
        Assert.AreEqual((int)Programme.Plan, (int)coach.Goal.Programme);
    }

    [TestMethod]
    public void The_button_confirms_the_card_with_the_time_and_tells()
    {
        EventRing events = new EventRing();
        Coach coach = At(Noon, events);
        Assert.IsTrue(coach.TryConfirmCard(0));
        Assert.IsTrue(coach.Safety.UtcS == UtcS);
        Assert.AreEqual(1, ToldEvents.Count(events, MatEvent.SafetyConfirmed));
    }

    [TestMethod]
    public void The_button_does_not_confirm_against_a_yes()
    {
        EventRing events = new EventRing();
        Coach coach = At(Noon, events);
        coach.Safety.TrySet(1, 1, 1, 0);
        Assert.IsFalse(coach.TryConfirmCard(0));
        Assert.IsTrue(coach.Safety.IsGentle);
        Assert.AreEqual(0, ToldEvents.Count(events, MatEvent.SafetyConfirmed));
    }

    [TestMethod]
    public void What_is_forgotten_is_as_on_the_first_day()
    {
        Coach coach = Answered(Noon, new EventRing());
        coach.Plan.Change(false, true, 9, 255, UtcS);
        coach.Diary.NoteSession(Monday);
        coach.Diary.NoteSkin(SkinState.Rest, Monday);
        coach.Forget();
        Assert.IsTrue(coach.Plan.IsOn);
        Assert.IsFalse(coach.Plan.IsPaused);
        Assert.AreEqual(1, coach.PlanDay);
        Assert.AreEqual(0, coach.Plan.DaysDone);
        Assert.AreEqual(0, coach.Diary.SessionsOn(Monday));
        Assert.AreEqual((int)SkinState.Fine, (int)coach.Diary.Skin);
        Assert.IsFalse(coach.Safety.IsAnswered);
    }

    private static void Start(Coach coach, Command command)
    {
        coach.Decide(command, Occupancy.Lying, false);
        coach.NoteStart(0);
    }

    private static Coach Answered(int quarter, EventRing events)
    {
        Coach coach = At(quarter, events);
        coach.Safety.TryConfirm(0);
        return coach;
    }

    private static Coach At(int quarter, EventRing events)
    {
        Coach coach = new Coach(new Settings(), events);
        coach.Look(Monday, quarter, UtcS, 0);
        return coach;
    }
}
