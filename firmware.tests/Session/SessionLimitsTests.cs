using SmartMat.Session;

namespace SmartMat.Tests.Session;

/// <summary>How long a session becomes, how far it may be extended, and what it says of its shortness.</summary>
[TestClass]
public sealed class SessionLimitsTests
{
    private const int Today = 20_000;

    [TestMethod]
    [DataRow((int)Programme.Free, 300, 1_200)]
    [DataRow((int)Programme.Plan, 420, 1_200)]
    [DataRow((int)Programme.Downshift, 600, 600)]
    [DataRow((int)Programme.WindDown, 900, 1_200)]
    [DataRow((int)Programme.Feet, 120, 180)]
    public void Unasked_a_session_is_as_long_as_usual_and_may_be_extended_to_its_limit(int programme, int targetS, int limitS)
    {
        SessionGoal goal = new SessionGoal();
        Limits(0, SkinState.Fine, 0).Fill(goal, (Programme)programme, 0, 5, false, Today);
        Check(goal, targetS, limitS, 0);
        Assert.AreEqual(programme, (int)goal.Programme);
    }

    [TestMethod]
    [DataRow((int)Programme.Free, 1_200, 1_200, 0)]
    [DataRow((int)Programme.Downshift, 600, 600, 0)]
    [DataRow((int)Programme.Downshift, 601, 600, Shorter.ProgrammeLimit)]
    [DataRow((int)Programme.Feet, 1_200, 180, Shorter.ProgrammeLimit)]
    [DataRow((int)Programme.Free, 60, 60, 0)]
    public void What_is_asked_for_is_given_up_to_the_programmes_limit(int programme, int askedS, int targetS, int why)
    {
        SessionGoal goal = new SessionGoal();
        Limits(0, SkinState.Fine, 0).Fill(goal, (Programme)programme, askedS, 5, false, Today);
        Check(goal, targetS, ProgrammeTable.MostS((Programme)programme), why);
    }

    [TestMethod]
    [DataRow((int)Programme.Free, 600, false, 300, Shorter.SafetyYes)]
    [DataRow((int)Programme.Free, 301, false, 300, Shorter.SafetyYes)]
    [DataRow((int)Programme.Free, 300, false, 300, 0)]
    [DataRow((int)Programme.Free, 300, true, 300, 0)]
    [DataRow((int)Programme.Free, 200, false, 200, 0)]
    [DataRow((int)Programme.Plan, 300, false, 300, 0)]
    [DataRow((int)Programme.Plan, 300, true, 300, Shorter.SafetyYes)]
    [DataRow((int)Programme.Downshift, 900, false, 300, Shorter.ProgrammeLimit | Shorter.SafetyYes)]
    [DataRow((int)Programme.NeckAndShoulders, 600, false, 300, Shorter.ProgrammeLimit)]
    public void With_a_yes_to_a_safety_question_five_minutes_are_the_limit(int programme, int askedS, bool isHeldBack, int targetS, int why)
    {
        SessionGoal goal = new SessionGoal();
        Limits(1, SkinState.Fine, 0).Fill(goal, (Programme)programme, askedS, 3, isHeldBack, Today);
        Check(goal, targetS, CoachTuning.GentleLimitS, why);
    }

    [TestMethod]
    public void Unanswered_questions_limit_as_a_yes_does_and_are_named_as_the_reason()
    {
        SessionGoal goal = new SessionGoal();
        new SessionLimits(new Settings(), new Diary(), new SafetyAnswers()).Fill(goal, Programme.Free, 600, 1, false, Today);
        Check(goal, 300, 300, Shorter.Unanswered);
    }

    [TestMethod]
    [DataRow(600, 1, 600, 0)]
    [DataRow(600, 2, 300, Shorter.ManyToday)]
    [DataRow(600, 3, 150, Shorter.ManyToday)]
    [DataRow(600, 9, 120, Shorter.ManyToday)]
    [DataRow(200, 2, 120, Shorter.ManyToday)]
    [DataRow(240, 3, 120, Shorter.ManyToday)]
    [DataRow(120, 9, 120, 0)]
    [DataRow(90, 9, 90, 0)]
    public void Each_session_too_many_today_halves_the_next_down_to_two_minutes(int askedS, int sessions, int targetS, int why)
    {
        SessionGoal goal = new SessionGoal();
        Limits(0, SkinState.Fine, sessions).Fill(goal, Programme.Free, askedS, 5, false, Today);
        Check(goal, targetS, why == 0 ? 1_200 : targetS, why);
    }

    [TestMethod]
    [DataRow((int)SkinState.Rest, 600, 0, 300, Shorter.Skin)]
    [DataRow((int)SkinState.Layer, 600, 0, 300, Shorter.Skin)]
    [DataRow((int)SkinState.Layer, 600, 2, 150, Shorter.Skin | Shorter.ManyToday)]
    [DataRow((int)SkinState.Layer, 130, 0, 120, Shorter.Skin)]
    [DataRow((int)SkinState.Layer, 120, 0, 120, 0)]
    [DataRow((int)SkinState.Layer, 60, 0, 60, 0)]
    public void Angry_skin_halves_a_session_down_to_two_minutes(int skin, int askedS, int sessions, int targetS, int why)
    {
        SessionGoal goal = new SessionGoal();
        Limits(0, (SkinState)skin, sessions).Fill(goal, Programme.Free, askedS, 5, false, Today);
        Check(goal, targetS, why == 0 ? 1_200 : targetS, why);
    }

    [TestMethod]
    public void Half_is_half_of_what_the_limit_leaves_not_of_what_was_asked_for()
    {
        SessionGoal goal = new SessionGoal();
        Limits(0, SkinState.Fine, 2).Fill(goal, Programme.Downshift, 1_200, 5, false, Today);
        Check(goal, 300, 300, Shorter.ProgrammeLimit | Shorter.ManyToday);
    }

    [TestMethod]
    public void Yesterdays_sessions_shorten_nothing()
    {
        SessionGoal goal = new SessionGoal();
        Limits(0, SkinState.Fine, 5).Fill(goal, Programme.Free, 600, 5, false, Today + 1);
        Check(goal, 600, 1_200, 0);
    }

    private static void Check(SessionGoal goal, int targetS, int limitS, int why)
    {
        Assert.AreEqual(targetS, goal.TargetS);
        Assert.AreEqual(limitS, goal.LimitS);
        Assert.AreEqual(why, goal.Why);
    }

    /// <summary>All safety questions are answered, with these for a yes; today has seen so many sessions.</summary>
    private static SessionLimits Limits(int yes, SkinState skin, int sessions)
    {
        SafetyAnswers safety = new SafetyAnswers();
        Assert.IsTrue(safety.TrySet(SafetyAnswers.Questions, yes, 0, 0));
        Diary diary = new Diary();
        for (int i = 0; i < sessions; i++)
        {
            diary.NoteSession(Today);
        }

        diary.NoteSkin(skin, Today);
        return new SessionLimits(new Settings(), diary, safety);
    }
}
