namespace SmartMat.Tests.Session;

/// <summary>One column of the state table in docs/design.md, one test a cell.</summary>
[TestClass]
public sealed class SessionMachineEndedTests
{
    [TestMethod]
    public void Ended_and_nobody_goes_to_idle()
    {
        SessionTable.Check(SessionColumn.Ended, SessionInput.Nobody, SessionColumn.Idle);
    }

    [TestMethod]
    public void Ended_and_unknown_stays()
    {
        SessionTable.Check(SessionColumn.Ended, SessionInput.Unknown, SessionColumn.Ended);
    }

    [TestMethod]
    public void Ended_and_lying_stays()
    {
        SessionTable.Check(SessionColumn.Ended, SessionInput.Lying, SessionColumn.Ended);
    }

    [TestMethod]
    public void Ended_and_lying_too_soon_stays()
    {
        SessionTable.Check(SessionColumn.Ended, SessionInput.LyingTooSoon, SessionColumn.Ended);
    }

    [TestMethod]
    public void Ended_and_another_posture_stays()
    {
        SessionTable.Check(SessionColumn.Ended, SessionInput.AnotherPosture, SessionColumn.Ended);
    }

    [TestMethod]
    public void Ended_and_an_object_stays()
    {
        SessionTable.Check(SessionColumn.Ended, SessionInput.AnObject, SessionColumn.Ended);
    }

    [TestMethod]
    public void Ended_and_start_goes_to_settling()
    {
        SessionTable.Check(SessionColumn.Ended, SessionInput.Start, SessionColumn.Settling);
    }

    [TestMethod]
    public void Ended_and_start_on_an_empty_mat_goes_to_settling()
    {
        SessionTable.Check(SessionColumn.Ended, SessionInput.StartOnAnEmptyMat, SessionColumn.Settling);
    }

    [TestMethod]
    public void Ended_and_press_on_an_empty_mat_goes_to_settling()
    {
        SessionTable.Check(SessionColumn.Ended, SessionInput.PressOnAnEmptyMat, SessionColumn.Settling);
    }

    [TestMethod]
    public void Ended_and_start_while_unknown_stays()
    {
        SessionTable.Check(SessionColumn.Ended, SessionInput.StartWhileUnknown, SessionColumn.Ended);
    }

    [TestMethod]
    public void Ended_and_stop_stays()
    {
        SessionTable.Check(SessionColumn.Ended, SessionInput.Stop, SessionColumn.Ended);
    }

    [TestMethod]
    public void Ended_and_pause_stays()
    {
        SessionTable.Check(SessionColumn.Ended, SessionInput.Pause, SessionColumn.Ended);
    }

    [TestMethod]
    public void Ended_and_resume_stays()
    {
        SessionTable.Check(SessionColumn.Ended, SessionInput.Resume, SessionColumn.Ended);
    }

    [TestMethod]
    public void Ended_and_calibrate_stays()
    {
        SessionTable.Check(SessionColumn.Ended, SessionInput.Calibrate, SessionColumn.Ended);
    }

    [TestMethod]
    public void Ended_and_time_is_up_stays()
    {
        SessionTable.Check(SessionColumn.Ended, SessionInput.TimeIsUp, SessionColumn.Ended);
    }
}
