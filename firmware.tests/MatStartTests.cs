using SmartMat.Sensing;
using SmartMat.Session;
using SmartMat.Tests.Keeping;

namespace SmartMat.Tests;

/// <summary>A whole mat with somebody on it: what starts a session, and what does not.</summary>
[TestClass]
public sealed class MatStartTests
{
    /// <summary>The pattern of the start: on, off and on again; the tick in which it begins has driven the motor already.</summary>
    private const int StartMs = (3 * 150) - Tuning.TickMs;
    private const int FeltAtStartMs = (2 * 150) - Tuning.TickMs;

    [TestMethod]
    public void Lying_down_starts_a_session_that_is_felt()
    {
        MatBench bench = MatBench.Ready();
        bench.LieDown();
        bench.RunUntil(MatEvent.Lying);
        Assert.AreEqual(0, bench.Board.DutyPerMille);
        Assert.AreEqual(1, bench.Count(MatEvent.SessionStarted));
        Assert.AreEqual(Tuning.DefaultTargetS, bench.ValueOf(MatEvent.SessionStarted));
        Assert.AreEqual((int)Programme.Plan, bench.DetailOf(MatEvent.SessionStarted));
        Assert.AreEqual(FeltAtStartMs, bench.FeltMs(StartMs));
    }

    [TestMethod]
    public void Whoever_has_come_is_looked_at_with_twenty_frames_a_second_for_a_while()
    {
        MatBench bench = MatBench.Ready();
        bench.Pads.LieDown(2_000);
        bench.RunUntil(MatEvent.Object);
        int scans = bench.Pads.Scans;
        bench.Run(5_000);
        Assert.AreEqual(100, bench.Pads.Scans - scans);
        bench.Run(Tuning.NewsMs);
        scans = bench.Pads.Scans;
        bench.Run(5_000);
        Assert.AreEqual(25, bench.Pads.Scans - scans);
    }

    [TestMethod]
    public void After_a_session_nothing_starts_by_itself_for_half_an_hour_but_the_button_does()
    {
        MatBench bench = MatBench.InSession();
        bench.Run(Tuning.SettlingMs - 100 - Tuning.TickMs);
        bench.Press();
        Assert.AreEqual(bench.TimeOf(MatEvent.SessionStarted) + Tuning.SettlingMs, bench.TimeOf(MatEvent.SessionEnded));
        Assert.AreEqual((int)EndReason.Stopped, bench.ValueOf(MatEvent.SessionEnded));
        LieDownAgain(bench);
        bench.Run(5_000);
        Assert.AreEqual(1, bench.Count(MatEvent.SessionStarted));
        bench.Press();
        Assert.AreEqual(2, bench.Count(MatEvent.SessionStarted));
    }

    [TestMethod]
    public void What_ended_before_anybody_had_settled_was_none()
    {
        MatBench bench = MatBench.InSession();
        bench.Press();
        Assert.AreEqual(1, bench.Count(MatEvent.SessionEnded));
        LieDownAgain(bench);
        bench.Run(1_000);
        Assert.AreEqual(2, bench.Count(MatEvent.SessionStarted));
    }

    [TestMethod]
    public void A_thing_that_somebody_started_by_hand_is_felt()
    {
        MatBench bench = MatBench.Ready();
        bench.Pads.LieDown(2_000);
        bench.RunUntil(MatEvent.Object);
        Assert.AreEqual(0, bench.FeltMs(5_000));
        Assert.AreEqual(0, bench.Count(MatEvent.SessionStarted));
        bench.Press();
        Assert.AreEqual(1, bench.Count(MatEvent.SessionStarted));
        Assert.AreEqual(FeltAtStartMs, bench.FeltMs(StartMs));
    }

    [TestMethod]
    public void Where_something_is_against_it_nothing_starts_and_each_who_lies_down_is_told_once()
    {
        Diary diary = new Diary();
        diary.NoteSkin(SkinState.Rest, Diary.Uptime);
        byte[] block = new byte[Diary.BlockLength];
        diary.Write(block);
        BlockStore store = new BlockStore();
        store.TryWrite("diary", block);
        MatBench bench = MatBench.Ready(store);
        bench.LieDown();
        bench.RunUntil(MatEvent.Quiet);
        Assert.AreEqual(NotByItself.RestDay, bench.ValueOf(MatEvent.Quiet));
        bench.Run(5_000);
        Assert.AreEqual(1, bench.Count(MatEvent.Quiet));
        LieDownAgain(bench);
        Assert.AreEqual(2, bench.Count(MatEvent.Quiet));
        Assert.AreEqual(0, bench.Count(MatEvent.SessionStarted));
    }

    [TestMethod]
    public void A_press_starts_a_session_that_is_felt_and_a_press_stops_it()
    {
        MatBench bench = MatBench.Ready();
        bench.Pads.LieDown(2_000);
        bench.RunUntil(MatEvent.Contact);
        bench.Press();
        Assert.AreEqual(1, bench.Count(MatEvent.SessionStarted));
        Assert.IsTrue(bench.FeltMs(400) > 0);
        bench.Press();
        Assert.AreEqual(1, bench.Count(MatEvent.SessionEnded));
        Assert.IsTrue(bench.FeltMs(200) > 0);
        bench.Run(2_800);
        Assert.AreEqual(0, bench.FeltMs(60_000));
    }

    [TestMethod]
    public void An_empty_cell_ends_the_session_and_starts_none()
    {
        MatBench bench = MatBench.InSession();
        bench.Board.IsUsbPresent = false;
        bench.Board.CellCounts = CellDivider.Counts(3_000);
        bench.RunUntil(MatEvent.BatteryEmpty);
        bench.Run(20);
        Assert.AreEqual((int)EndReason.Stopped, bench.ValueOf(MatEvent.SessionEnded));
        bench.Press();
        LieDownAgain(bench);
        Assert.AreEqual(1, bench.Count(MatEvent.SessionStarted));
        for (int tick = 0; tick < 200; tick++)
        {
            bool isLit = LedPattern.IsOn(CalibrationState.Calibrated, SessionState.Idle, PowerWord.BatteryEmpty, 0, bench.NowMs);
            bench.Tick();
            Assert.AreEqual(isLit, bench.Board.IsLit);
        }
    }

    private static void LieDownAgain(MatBench bench)
    {
        bench.Leave();
        bench.RunUntil(MatEvent.Left);
        bench.Run(Tuning.EmptyConfirmMs + 1_000);
        bench.LieDown();
        bench.RunUntil(MatEvent.Lying);
    }
}
