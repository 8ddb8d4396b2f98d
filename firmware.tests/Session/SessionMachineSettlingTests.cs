namespace SmartMat.Tests.Session;

/// <summary>One column of the state table in docs/design.md, one test a cell.</summary>
[TestClass]
public sealed class SessionMachineSettlingTests
{
    [TestMethod]
    public void Settling_and_nobody_goes_to_paused()
    {
        SessionTable.Check(SessionColumn.Settling, SessionInput.Nobody, SessionColumn.Paused);
    }

    [TestMethod]
    public void Settling_and_unknown_goes_to_paused()
    {
        SessionTable.Check(SessionColumn.Settling, SessionInput.Unknown, SessionColumn.Paused);
    }

    [TestMethod]
    public void Settling_and_lying_stays()
    {
        SessionTable.Check(SessionColumn.Settling, SessionInput.Lying, SessionColumn.Settling);
    }

    [TestMethod]
    public void Settling_and_lying_too_soon_stays()
    {
        SessionTable.Check(SessionColumn.Settling, SessionInput.LyingTooSoon, SessionColumn.Settling);
    }

    [TestMethod]
    public void Settling_and_another_posture_stays()
    {
        SessionTable.Check(SessionColumn.Settling, SessionInput.AnotherPosture, SessionColumn.Settling);
    }

    [TestMethod]
    public void Settling_and_an_object_stays()
    {
        SessionTable.Check(SessionColumn.Settling, SessionInput.AnObject, SessionColumn.Settling);
    }

    [TestMethod]
    public void Settling_and_start_stays()
    {
        SessionTable.Check(SessionColumn.Settling, SessionInput.Start, SessionColumn.Settling);
    }

    [TestMethod]
    public void Settling_and_start_on_an_empty_mat_goes_to_paused()
    {
        SessionTable.Check(SessionColumn.Settling, SessionInput.StartOnAnEmptyMat, SessionColumn.Paused);
    }

    [TestMethod]
    public void Settling_and_press_on_an_empty_mat_goes_to_paused()
    {
        SessionTable.Check(SessionColumn.Settling, SessionInput.PressOnAnEmptyMat, SessionColumn.Paused);
    }

    [TestMethod]
    public void Settling_and_start_while_unknown_goes_to_paused()
    {
        SessionTable.Check(SessionColumn.Settling, SessionInput.StartWhileUnknown, SessionColumn.Paused);
    }

    [TestMethod]
    public void Settling_and_stop_goes_to_ended()
    {
        SessionTable.Check(SessionColumn.Settling, SessionInput.Stop, SessionColumn.Ended);
    }

    [TestMethod]
    public void Settling_and_pause_goes_to_paused_by_hand()
    {
        SessionTable.Check(SessionColumn.Settling, SessionInput.Pause, SessionColumn.PausedByHand);
    }

    [TestMethod]
    public void Settling_and_resume_stays()
    {
        SessionTable.Check(SessionColumn.Settling, SessionInput.Resume, SessionColumn.Settling);
    }

    [TestMethod]
    public void Settling_and_calibrate_stays()
    {
        SessionTable.Check(SessionColumn.Settling, SessionInput.Calibrate, SessionColumn.Settling);
    }

    [TestMethod]
    public void Settling_and_time_is_up_goes_to_running()
    {
        SessionTable.Check(SessionColumn.Settling, SessionInput.TimeIsUp, SessionColumn.Running);
    }
}
