namespace SmartMat.Tests.Session;

/// <summary>What each state of a session means to the rest of the mat.</summary>
[TestClass]
public sealed class SessionMachineStatesTests
{
    [TestMethod]
    public void The_motor_may_breathe_in_settling_running_and_finishing_only()
    {
        Assert.IsFalse(SessionTable.In(SessionColumn.Idle).IsActive);
        Assert.IsTrue(SessionTable.In(SessionColumn.Settling).IsActive);
        Assert.IsTrue(SessionTable.In(SessionColumn.Running).IsActive);
        Assert.IsFalse(SessionTable.In(SessionColumn.Paused).IsActive);
        Assert.IsFalse(SessionTable.In(SessionColumn.PausedByHand).IsActive);
        Assert.IsTrue(SessionTable.In(SessionColumn.Finishing).IsActive);
        Assert.IsFalse(SessionTable.In(SessionColumn.Ended).IsActive);
    }

    [TestMethod]
    public void A_session_goes_on_in_its_pause_and_is_over_once_it_has_ended()
    {
        Assert.IsFalse(SessionTable.In(SessionColumn.Idle).IsOn);
        Assert.IsTrue(SessionTable.In(SessionColumn.Settling).IsOn);
        Assert.IsTrue(SessionTable.In(SessionColumn.Running).IsOn);
        Assert.IsTrue(SessionTable.In(SessionColumn.Paused).IsOn);
        Assert.IsTrue(SessionTable.In(SessionColumn.PausedByHand).IsOn);
        Assert.IsTrue(SessionTable.In(SessionColumn.Finishing).IsOn);
        Assert.IsFalse(SessionTable.In(SessionColumn.Ended).IsOn);
    }
}
