using SmartMat.Drivers;
using SmartMat.Keeping;
using SmartMat.Link;
using SmartMat.Session;
using SmartMat.Tests.Sensing;

namespace SmartMat.Tests;

/// <summary>What only shows when the parts are put together; started by button, in whatever posture.</summary>
[TestClass]
public sealed class MatTests
{
    private const int Back = 16;
    private const int ReadyMs = 10_000;

    /// <summary>Long enough for contact, and too short for a posture: what the person is taken for does not matter.</summary>
    private const int ContactMs = 600;

    [TestMethod]
    public void A_press_starts_a_session_that_is_felt_and_a_press_stops_it()
    {
        BenchPads pads = new BenchPads();
        BenchBoard board = new BenchBoard();
        Mat mat = ReadyMat(pads, board);
        pads.LieDown(2_000);
        long nowMs = Press(mat, board, Run(mat, ReadyMs, ContactMs));
        Assert.IsTrue(HasEvent(mat, MatEvent.SessionStarted, -1));
        Assert.IsTrue(IsFelt(mat, board, nowMs, 400));
        nowMs = Press(mat, board, nowMs + 400);
        Assert.IsTrue(HasEvent(mat, MatEvent.SessionEnded, -1));
        Assert.IsTrue(IsFelt(mat, board, nowMs, 200));
        Assert.IsFalse(IsFelt(mat, board, nowMs + 3_000, 60_000));
    }

    [TestMethod]
    public void The_motor_stops_with_the_first_failed_scan()
    {
        BenchPads pads = new BenchPads();
        BenchBoard board = new BenchBoard();
        Mat mat = ReadyMat(pads, board);
        pads.LieDown(2_000);
        long nowMs = Press(mat, board, Run(mat, ReadyMs, ContactMs));
        Assert.IsTrue(IsFelt(mat, board, nowMs, 100));
        nowMs += 100;
        pads.IsConverterBroken = true;
        nowMs = Run(mat, nowMs, Tuning.BusyScanMs + Tuning.TickMs);
        Assert.IsFalse(IsFelt(mat, board, nowMs, 60_000));
        Assert.IsTrue(HasEvent(mat, MatEvent.Fault, -1));
    }

    [TestMethod]
    public void Leaving_relieves_the_zones_while_the_session_waits()
    {
        BenchPads pads = new BenchPads();
        BenchBoard board = new BenchBoard();
        Mat mat = ReadyMat(pads, board);
        pads.LieDown(2_000);
        pads.Press(Back, 400);
        long nowMs = Press(mat, board, Run(mat, ReadyMs, ContactMs));
        nowMs = Run(mat, nowMs, Tuning.HotMs + 5_000);
        Assert.IsTrue(HasEvent(mat, MatEvent.Dwell, (int)DwellStage.Hot));
        pads.Leave();
        Run(mat, nowMs, 30_000);
        Assert.IsTrue(HasEvent(mat, MatEvent.Dwell, (int)DwellStage.Fine));
    }

    [TestMethod]
    public void A_first_boot_stores_what_it_learned_once_and_that_it_lasted_a_minute()
    {
        BenchBoard board = new BenchBoard();
        Mat mat = ReadyMat(new BenchPads(), board);
        Assert.AreEqual(1, board.Writes);
        Run(mat, ReadyMs, 120_000);
        Assert.AreEqual(2, board.Writes);
    }

    [TestMethod]
    public void A_hold_calibrates_the_empty_mat_and_stores_it()
    {
        BenchBoard board = new BenchBoard();
        Mat mat = ReadyMat(new BenchPads(), board);
        board.IsPressed = true;
        long nowMs = Run(mat, ReadyMs, Tuning.CalibrateHoldMs + Tuning.TickMs);
        Assert.IsTrue(board.IsLit);
        board.IsPressed = false;
        Run(mat, nowMs, 10_000);
        Assert.IsTrue(HasEvent(mat, MatEvent.Calibrated, -1));
        Assert.AreEqual(2, board.Writes);
    }

    [TestMethod]
    public void A_shorter_hold_on_the_empty_mat_confirms_the_card_and_is_felt()
    {
        BenchBoard board = new BenchBoard();
        Mat mat = ReadyMat(new BenchPads(), board);
        board.IsPressed = true;
        long nowMs = Run(mat, ReadyMs, Tuning.HoldMs + Tuning.TickMs);
        board.IsPressed = false;
        Assert.IsTrue(IsFelt(mat, board, nowMs, 1_000));
        Run(mat, nowMs + 1_000, 2_000);
        Assert.IsTrue(HasEvent(mat, MatEvent.SafetyConfirmed, -1));
        Assert.AreEqual(2, board.Writes);
    }

    [TestMethod]
    public void The_card_is_not_confirmed_by_whoever_lies_on_the_button()
    {
        BenchPads pads = new BenchPads();
        BenchBoard board = new BenchBoard();
        Mat mat = ReadyMat(pads, board);
        pads.LieDown(2_000);
        long nowMs = Run(mat, ReadyMs, ContactMs);
        board.IsPressed = true;
        nowMs = Run(mat, nowMs, Tuning.HoldMs + Tuning.TickMs);
        board.IsPressed = false;
        Run(mat, nowMs, 2_000);
        Assert.IsFalse(HasEvent(mat, MatEvent.SafetyConfirmed, -1));
    }

    /// <summary>Booted on an empty mat and calibrated.</summary>
    private static Mat ReadyMat(BenchPads pads, BenchBoard board)
    {
        BenchLink link = new BenchLink();
        Mat mat = new Mat(
            pads, board, board, board, board, link, link, new Pairing(new AesCipher(), link, board), board, new Boots(board));
        mat.Begin();
        Run(mat, 0, ReadyMs);
        Assert.IsTrue(HasEvent(mat, MatEvent.Calibrated, -1));
        return mat;
    }

    private static long Press(Mat mat, BenchBoard board, long nowMs)
    {
        board.IsPressed = true;
        nowMs = Run(mat, nowMs, 100);
        board.IsPressed = false;
        return Run(mat, nowMs, Tuning.TickMs);
    }

    private static long Run(Mat mat, long nowMs, int ms)
    {
        for (int passedMs = 0; passedMs < ms; passedMs += Tuning.TickMs)
        {
            mat.Tick(nowMs);
            nowMs += Tuning.TickMs;
        }

        return nowMs;
    }

    private static bool IsFelt(Mat mat, BenchBoard board, long nowMs, int ms)
    {
        bool isFelt = false;
        for (int passedMs = 0; passedMs < ms; passedMs += Tuning.TickMs)
        {
            mat.Tick(nowMs + passedMs);
            isFelt |= board.DutyPerMille > 0;
        }

        return isFelt;
    }

    /// <summary>Empties the mat's events.</summary>
    /// <param name="detail">That the event must have; -1 for any.</param>
    private static bool HasEvent(Mat mat, MatEvent wanted, int detail)
    {
        bool has = false;
        while (mat.Events.TryTake(out MatEvent kind, out _, out int itsDetail, out _))
        {
            has |= kind == wanted && (detail < 0 || itsDetail == detail);
        }

        return has;
    }
}
