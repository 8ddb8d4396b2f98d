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
}
