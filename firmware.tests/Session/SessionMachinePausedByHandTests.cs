namespace SmartMat.Tests.Session;

/// <summary>One column of the state table in docs/design.md, one test a cell.</summary>
[TestClass]
public sealed class SessionMachinePausedByHandTests
{
    [TestMethod]
    public void Paused_by_hand_and_nobody_goes_to_paused()
    {
        SessionTable.Check(SessionColumn.PausedByHand, SessionInput.Nobody, SessionColumn.Paused);
    }

    [TestMethod]
    public void Paused_by_hand_and_unknown_stays()
    {
        SessionTable.Check(SessionColumn.PausedByHand, SessionInput.Unknown, SessionColumn.PausedByHand);
    }

    [TestMethod]
    public void Paused_by_hand_and_lying_stays()
    {
        SessionTable.Check(SessionColumn.PausedByHand, SessionInput.Lying, SessionColumn.PausedByHand);
    }

    [TestMethod]
    public void Paused_by_hand_and_lying_too_soon_stays()
    {
        SessionTable.Check(SessionColumn.PausedByHand, SessionInput.LyingTooSoon, SessionColumn.PausedByHand);
    }

    [TestMethod]
    public void Paused_by_hand_and_another_posture_stays()
    {
        SessionTable.Check(SessionColumn.PausedByHand, SessionInput.AnotherPosture, SessionColumn.PausedByHand);
    }

    [TestMethod]
    public void Paused_by_hand_and_an_object_stays()
    {
        SessionTable.Check(SessionColumn.PausedByHand, SessionInput.AnObject, SessionColumn.PausedByHand);
    }

    [TestMethod]
    public void Paused_by_hand_and_start_goes_to_running()
    {
        SessionTable.Check(SessionColumn.PausedByHand, SessionInput.Start, SessionColumn.Running);
    }

    [TestMethod]
    public void Paused_by_hand_and_start_on_an_empty_mat_goes_to_paused()
    {
        SessionTable.Check(SessionColumn.PausedByHand, SessionInput.StartOnAnEmptyMat, SessionColumn.Paused);
    }

    [TestMethod]
    public void Paused_by_hand_and_press_on_an_empty_mat_goes_to_paused()
    {
        SessionTable.Check(SessionColumn.PausedByHand, SessionInput.PressOnAnEmptyMat, SessionColumn.Paused);
    }

    [TestMethod]
    public void Paused_by_hand_and_start_while_unknown_stays()
    {
        SessionTable.Check(SessionColumn.PausedByHand, SessionInput.StartWhileUnknown, SessionColumn.PausedByHand);
    }

    [TestMethod]
    public void Paused_by_hand_and_stop_goes_to_ended()
    {
        SessionTable.Check(SessionColumn.PausedByHand, SessionInput.Stop, SessionColumn.Ended);
    }

    [TestMethod]
    public void Paused_by_hand_and_pause_stays()
    {
        SessionTable.Check(SessionColumn.PausedByHand, SessionInput.Pause, SessionColumn.PausedByHand);
    }

    [TestMethod]
    public void Paused_by_hand_and_resume_goes_to_running()
    {
        SessionTable.Check(SessionColumn.PausedByHand, SessionInput.Resume, SessionColumn.Running);
    }

    [TestMethod]
    public void Paused_by_hand_and_calibrate_stays()
    {
        SessionTable.Check(SessionColumn.PausedByHand, SessionInput.Calibrate, SessionColumn.PausedByHand);
    }

    [TestMethod]
    public void Paused_by_hand_and_time_is_up_goes_to_ended()
    {
        SessionTable.Check(SessionColumn.PausedByHand, SessionInput.TimeIsUp, SessionColumn.Ended);
    }
}
