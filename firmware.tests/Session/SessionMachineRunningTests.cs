namespace SmartMat.Tests.Session;

/// <summary>One column of the state table in docs/design.md, one test a cell.</summary>
[TestClass]
public sealed class SessionMachineRunningTests
{
    [TestMethod]
    public void Running_and_nobody_goes_to_paused()
    {
        SessionTable.Check(SessionColumn.Running, SessionInput.Nobody, SessionColumn.Paused);
    }

    [TestMethod]
    public void Running_and_unknown_goes_to_paused()
    {
        SessionTable.Check(SessionColumn.Running, SessionInput.Unknown, SessionColumn.Paused);
    }

    [TestMethod]
    public void Running_and_lying_stays()
    {
        SessionTable.Check(SessionColumn.Running, SessionInput.Lying, SessionColumn.Running);
    }

    [TestMethod]
    public void Running_and_lying_too_soon_stays()
    {
        SessionTable.Check(SessionColumn.Running, SessionInput.LyingTooSoon, SessionColumn.Running);
    }

    [TestMethod]
    public void Running_and_another_posture_stays()
    {
        SessionTable.Check(SessionColumn.Running, SessionInput.AnotherPosture, SessionColumn.Running);
    }

    [TestMethod]
    public void Running_and_an_object_stays()
    {
        SessionTable.Check(SessionColumn.Running, SessionInput.AnObject, SessionColumn.Running);
    }

    [TestMethod]
    public void Running_and_start_stays()
    {
        SessionTable.Check(SessionColumn.Running, SessionInput.Start, SessionColumn.Running);
    }

    [TestMethod]
    public void Running_and_start_on_an_empty_mat_goes_to_paused()
    {
        SessionTable.Check(SessionColumn.Running, SessionInput.StartOnAnEmptyMat, SessionColumn.Paused);
    }

    [TestMethod]
    public void Running_and_press_on_an_empty_mat_goes_to_paused()
    {
        SessionTable.Check(SessionColumn.Running, SessionInput.PressOnAnEmptyMat, SessionColumn.Paused);
    }

    [TestMethod]
    public void Running_and_start_while_unknown_goes_to_paused()
    {
        SessionTable.Check(SessionColumn.Running, SessionInput.StartWhileUnknown, SessionColumn.Paused);
    }

    [TestMethod]
    public void Running_and_stop_goes_to_ended()
    {
        SessionTable.Check(SessionColumn.Running, SessionInput.Stop, SessionColumn.Ended);
    }

    [TestMethod]
    public void Running_and_pause_goes_to_paused_by_hand()
    {
        SessionTable.Check(SessionColumn.Running, SessionInput.Pause, SessionColumn.PausedByHand);
    }

    [TestMethod]
    public void Running_and_resume_stays()
    {
        SessionTable.Check(SessionColumn.Running, SessionInput.Resume, SessionColumn.Running);
    }

    [TestMethod]
    public void Running_and_calibrate_stays()
    {
        SessionTable.Check(SessionColumn.Running, SessionInput.Calibrate, SessionColumn.Running);
    }

    [TestMethod]
    public void Running_and_time_is_up_goes_to_finishing()
    {
        SessionTable.Check(SessionColumn.Running, SessionInput.TimeIsUp, SessionColumn.Finishing);
    }
}
