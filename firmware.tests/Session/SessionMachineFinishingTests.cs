namespace SmartMat.Tests.Session;

/// <summary>One column of the state table in docs/design.md, one test a cell.</summary>
[TestClass]
public sealed class SessionMachineFinishingTests
{
    [TestMethod]
    public void Finishing_and_nobody_goes_to_paused()
    {
        SessionTable.Check(SessionColumn.Finishing, SessionInput.Nobody, SessionColumn.Paused);
    }

    [TestMethod]
    public void Finishing_and_unknown_goes_to_paused()
    {
        SessionTable.Check(SessionColumn.Finishing, SessionInput.Unknown, SessionColumn.Paused);
    }

    [TestMethod]
    public void Finishing_and_lying_stays()
    {
        SessionTable.Check(SessionColumn.Finishing, SessionInput.Lying, SessionColumn.Finishing);
    }

    [TestMethod]
    public void Finishing_and_lying_too_soon_stays()
    {
        SessionTable.Check(SessionColumn.Finishing, SessionInput.LyingTooSoon, SessionColumn.Finishing);
    }

    [TestMethod]
    public void Finishing_and_another_posture_stays()
    {
        SessionTable.Check(SessionColumn.Finishing, SessionInput.AnotherPosture, SessionColumn.Finishing);
    }

    [TestMethod]
    public void Finishing_and_an_object_stays()
    {
        SessionTable.Check(SessionColumn.Finishing, SessionInput.AnObject, SessionColumn.Finishing);
    }

    [TestMethod]
    public void Finishing_and_start_stays()
    {
        SessionTable.Check(SessionColumn.Finishing, SessionInput.Start, SessionColumn.Finishing);
    }

    [TestMethod]
    public void Finishing_and_start_on_an_empty_mat_goes_to_paused()
    {
        SessionTable.Check(SessionColumn.Finishing, SessionInput.StartOnAnEmptyMat, SessionColumn.Paused);
    }

    [TestMethod]
    public void Finishing_and_press_on_an_empty_mat_goes_to_paused()
    {
        SessionTable.Check(SessionColumn.Finishing, SessionInput.PressOnAnEmptyMat, SessionColumn.Paused);
    }

    [TestMethod]
    public void Finishing_and_start_while_unknown_goes_to_paused()
    {
        SessionTable.Check(SessionColumn.Finishing, SessionInput.StartWhileUnknown, SessionColumn.Paused);
    }

    [TestMethod]
    public void Finishing_and_stop_goes_to_ended()
    {
        SessionTable.Check(SessionColumn.Finishing, SessionInput.Stop, SessionColumn.Ended);
    }

    [TestMethod]
    public void Finishing_and_pause_goes_to_paused_by_hand()
    {
        SessionTable.Check(SessionColumn.Finishing, SessionInput.Pause, SessionColumn.PausedByHand);
    }

    [TestMethod]
    public void Finishing_and_resume_stays()
    {
        SessionTable.Check(SessionColumn.Finishing, SessionInput.Resume, SessionColumn.Finishing);
    }

    [TestMethod]
    public void Finishing_and_calibrate_stays()
    {
        SessionTable.Check(SessionColumn.Finishing, SessionInput.Calibrate, SessionColumn.Finishing);
    }

    [TestMethod]
    public void Finishing_and_time_is_up_goes_to_ended()
    {
        SessionTable.Check(SessionColumn.Finishing, SessionInput.TimeIsUp, SessionColumn.Ended);
    }
}
