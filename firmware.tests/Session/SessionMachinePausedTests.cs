namespace SmartMat.Tests.Session;

/// <summary>One column of the state table in docs/design.md, one test a cell.</summary>
[TestClass]
public sealed class SessionMachinePausedTests
{
    [TestMethod]
    public void Paused_and_nobody_stays()
    {
        SessionTable.Check(SessionColumn.Paused, SessionInput.Nobody, SessionColumn.Paused);
    }

    [TestMethod]
    public void Paused_and_unknown_stays()
    {
        SessionTable.Check(SessionColumn.Paused, SessionInput.Unknown, SessionColumn.Paused);
    }

    [TestMethod]
    public void Paused_and_lying_goes_to_running()
    {
        SessionTable.Check(SessionColumn.Paused, SessionInput.Lying, SessionColumn.Running);
    }

    [TestMethod]
    public void Paused_and_lying_too_soon_goes_to_running()
    {
        SessionTable.Check(SessionColumn.Paused, SessionInput.LyingTooSoon, SessionColumn.Running);
    }

    [TestMethod]
    public void Paused_and_another_posture_stays()
    {
        SessionTable.Check(SessionColumn.Paused, SessionInput.AnotherPosture, SessionColumn.Paused);
    }

    [TestMethod]
    public void Paused_and_an_object_stays()
    {
        SessionTable.Check(SessionColumn.Paused, SessionInput.AnObject, SessionColumn.Paused);
    }

    [TestMethod]
    public void Paused_and_start_goes_to_running()
    {
        SessionTable.Check(SessionColumn.Paused, SessionInput.Start, SessionColumn.Running);
    }

    [TestMethod]
    public void Paused_and_start_on_an_empty_mat_stays()
    {
        SessionTable.Check(SessionColumn.Paused, SessionInput.StartOnAnEmptyMat, SessionColumn.Paused);
    }

    [TestMethod]
    public void Paused_and_press_on_an_empty_mat_stays()
    {
        SessionTable.Check(SessionColumn.Paused, SessionInput.PressOnAnEmptyMat, SessionColumn.Paused);
    }

    [TestMethod]
    public void Paused_and_start_while_unknown_stays()
    {
        SessionTable.Check(SessionColumn.Paused, SessionInput.StartWhileUnknown, SessionColumn.Paused);
    }

    [TestMethod]
    public void Paused_and_stop_goes_to_ended()
    {
        SessionTable.Check(SessionColumn.Paused, SessionInput.Stop, SessionColumn.Ended);
    }

    [TestMethod]
    public void Paused_and_pause_stays()
    {
        SessionTable.Check(SessionColumn.Paused, SessionInput.Pause, SessionColumn.Paused);
    }

    [TestMethod]
    public void Paused_and_resume_goes_to_running()
    {
        SessionTable.Check(SessionColumn.Paused, SessionInput.Resume, SessionColumn.Running);
    }

    [TestMethod]
    public void Paused_and_calibrate_stays()
    {
        SessionTable.Check(SessionColumn.Paused, SessionInput.Calibrate, SessionColumn.Paused);
    }

    [TestMethod]
    public void Paused_and_time_is_up_goes_to_ended()
    {
        SessionTable.Check(SessionColumn.Paused, SessionInput.TimeIsUp, SessionColumn.Ended);
    }
}
