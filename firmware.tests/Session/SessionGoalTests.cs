using SmartMat.Session;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class SessionGoalTests
{
    [TestMethod]
    public void No_goal_is_beyond_twenty_minutes_or_its_own_limit()
    {
        SessionGoal goal = new SessionGoal();
        goal.Set(Programme.Free, 5_000, 6_000, 0, new Settings());
        Assert.AreEqual(1_200, goal.TargetS);
        Assert.AreEqual(1_200, goal.LimitS);
        goal.Set(Programme.Feet, 600, 180, 0, new Settings());
        Assert.AreEqual(180, goal.TargetS);
    }

    [TestMethod]
    public void An_extension_stops_at_the_limit_of_the_goal()
    {
        Settings settings = new Settings();
        SessionGoal goal = new SessionGoal();
        goal.Set(Programme.Plan, 240, 300, 0, settings);
        SessionMachine machine = new SessionMachine(settings, goal);
        SessionTable.Lie(machine, SessionTable.StartMs);
        Assert.IsFalse(machine.TryExtend(61));
        Assert.IsTrue(machine.TryExtend(60));
        Assert.IsFalse(machine.TryExtend(1));
        Assert.AreEqual(300_000, machine.TargetMs);
    }

    [TestMethod]
    [DataRow((int)Programme.WindDown, 0, 300)]
    [DataRow((int)Programme.WindDown, 450_000, 150)]
    [DataRow((int)Programme.WindDown, 900_000, 0)]
    [DataRow((int)Programme.Free, 0, 300)]
    [DataRow((int)Programme.Free, 900_000, 300)]
    public void The_cue_of_a_wind_down_gets_weaker_to_the_end(int programme, int sessionMs, int perMille)
    {
        Assert.AreEqual(perMille, Of((Programme)programme).Faded(300, sessionMs, 900_000));
    }

    [TestMethod]
    [DataRow((int)Programme.Free, 240, 180)]
    [DataRow((int)Programme.Plan, 240, 180)]
    [DataRow((int)Programme.Downshift, 120, 120)]
    [DataRow((int)Programme.WindDown, 600, 0)]
    [DataRow((int)Programme.Feet, 0, 0)]
    public void The_cue_is_on_as_set_or_as_the_programme_has_it(int programme, int firstS, int lastS)
    {
        SessionGoal goal = Of((Programme)programme);
        Assert.AreEqual(firstS, goal.CueFirstS);
        Assert.AreEqual(lastS, goal.CueLastS);
    }

    [TestMethod]
    public void A_goal_within_its_limit_is_as_it_was_asked_for()
    {
        SessionGoal goal = new SessionGoal();
        goal.Set(Programme.Free, 299, 300, Shorter.Skin, new Settings());
        Assert.AreEqual(299, goal.TargetS);
        Assert.AreEqual(300, goal.LimitS);
        Assert.AreEqual(Shorter.Skin, goal.Why);
    }

    /// <summary>With the cue set to four minutes and three.</summary>
    private static SessionGoal Of(Programme programme)
    {
        Settings settings = new Settings();
        Assert.IsTrue(settings.TrySet(600, 90, 30, 240, 180));
        SessionGoal goal = new SessionGoal();
        goal.Set(programme, 900, 1_200, 0, settings);
        return goal;
    }
}
