namespace SmartMat.Tests.Session;

/// <summary>One column of the state table in docs/design.md, one test a cell.</summary>
[TestClass]
public sealed class SessionMachineIdleTests
{
    [TestMethod]
    public void Idle_and_nobody_stays()
    {
        SessionTable.Check(SessionColumn.Idle, SessionInput.Nobody, SessionColumn.Idle);
    }

    [TestMethod]
    public void Idle_and_unknown_stays()
    {
        SessionTable.Check(SessionColumn.Idle, SessionInput.Unknown, SessionColumn.Idle);
    }

    [TestMethod]
    public void Idle_and_lying_goes_to_settling()
    {
        SessionTable.Check(SessionColumn.Idle, SessionInput.Lying, SessionColumn.Settling);
    }

    [TestMethod]
    public void Idle_and_lying_too_soon_stays()
    {
        SessionTable.Check(SessionColumn.Idle, SessionInput.LyingTooSoon, SessionColumn.Idle);
    }

    [TestMethod]
    public void Idle_and_another_posture_stays()
    {
        SessionTable.Check(SessionColumn.Idle, SessionInput.AnotherPosture, SessionColumn.Idle);
    }

    [TestMethod]
    public void Idle_and_an_object_stays()
    {
        SessionTable.Check(SessionColumn.Idle, SessionInput.AnObject, SessionColumn.Idle);
    }

    [TestMethod]
    public void Idle_and_start_goes_to_settling()
    {
        SessionTable.Check(SessionColumn.Idle, SessionInput.Start, SessionColumn.Settling);
    }

    [TestMethod]
    public void Idle_and_start_on_an_empty_mat_goes_to_settling()
    {
        SessionTable.Check(SessionColumn.Idle, SessionInput.StartOnAnEmptyMat, SessionColumn.Settling);
    }

    [TestMethod]
    public void Idle_and_press_on_an_empty_mat_goes_to_settling()
    {
        SessionTable.Check(SessionColumn.Idle, SessionInput.PressOnAnEmptyMat, SessionColumn.Settling);
    }

    [TestMethod]
    public void Idle_and_start_while_unknown_stays()
    {
        SessionTable.Check(SessionColumn.Idle, SessionInput.StartWhileUnknown, SessionColumn.Idle);
    }

    [TestMethod]
    public void Idle_and_stop_stays()
    {
        SessionTable.Check(SessionColumn.Idle, SessionInput.Stop, SessionColumn.Idle);
    }

    [TestMethod]
    public void Idle_and_pause_stays()
    {
        SessionTable.Check(SessionColumn.Idle, SessionInput.Pause, SessionColumn.Idle);
    }

    [TestMethod]
    public void Idle_and_resume_stays()
    {
        SessionTable.Check(SessionColumn.Idle, SessionInput.Resume, SessionColumn.Idle);
    }

    [TestMethod]
    public void Idle_and_calibrate_stays()
    {
        SessionTable.Check(SessionColumn.Idle, SessionInput.Calibrate, SessionColumn.Idle);
    }

    [TestMethod]
    public void Idle_and_time_is_up_stays()
    {
        SessionTable.Check(SessionColumn.Idle, SessionInput.TimeIsUp, SessionColumn.Idle);
    }
}
