using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Tests;

/// <summary>A whole mat and its button: what a press and a hold do, and what the light and the motor say to it.</summary>
[TestClass]
public sealed class MatButtonTests
{
    /// <summary>Two swells of half a second; the tick in which it begins has driven the motor already.</summary>
    private const int DoneMs = 1_000 - Tuning.TickMs;

    [TestMethod]
    public void A_press_on_the_empty_mat_is_for_a_guest_and_waits_for_them()
    {
        MatBench bench = MatBench.Ready();
        bench.Press();
        Assert.AreEqual((int)Programme.Guest, bench.DetailOf(MatEvent.SessionStarted));
        Assert.AreEqual(0, bench.FeltMs(1_000));
        Assert.AreEqual(1, bench.Count(MatEvent.SessionPaused));
        bench.Press();
        Assert.AreEqual((int)EndReason.Stopped, bench.ValueOf(MatEvent.SessionEnded));
    }

    [TestMethod]
    public void A_hold_on_the_empty_mat_confirms_the_card_and_is_felt()
    {
        MatBench bench = MatBench.Ready();
        bench.Hold(Tuning.HoldMs);
        Assert.AreEqual(DoneMs, bench.FeltMs(3_000));
        Assert.AreEqual(1, bench.Count(MatEvent.SafetyConfirmed));
        Assert.IsTrue(bench.Store.Read("safety", new byte[1]) > 0);
    }

    [TestMethod]
    public void A_longer_hold_calibrates_but_not_in_a_session()
    {
        MatBench bench = MatBench.Ready();
        bench.Hold(Tuning.CalibrateHoldMs);
        bench.RunUntil(MatEvent.Calibrated);
        Assert.AreEqual(2, bench.Count(MatEvent.Calibrated));
        bench.Run(10_000);
        bench.LieDown();
        bench.RunUntil(MatEvent.SessionStarted);
        bench.Hold(Tuning.CalibrateHoldMs);
        bench.Run(1_000);
        bench.Leave();
        bench.Run(20_000);
        Assert.AreEqual(2, bench.Count(MatEvent.Calibrated));
        Assert.AreEqual(1, bench.Count(MatEvent.SessionPaused));
    }

    [TestMethod]
    public void A_long_hold_asks_and_a_press_then_makes_a_new_key_once_the_motor_rests()
    {
        MatBench bench = MatBench.Ready();
        bench.Hold(Tuning.LongHoldMs);
        Assert.IsTrue(bench.FeltMs(1_000) > 300);
        Assert.AreEqual(1, bench.Pairing.Changes);
        bench.Press();
        Assert.AreEqual(DoneMs, bench.FeltMs(1_200 - Tuning.TickMs));
        Assert.AreEqual(1, bench.Pairing.Changes);
        bench.Run(50);
        Assert.AreEqual(2, bench.Pairing.Changes);
        Assert.AreEqual(0, bench.Count(MatEvent.SessionStarted));
    }

    [TestMethod]
    public void Without_the_press_the_key_stays()
    {
        MatBench bench = MatBench.Ready();
        bench.Hold(Tuning.LongHoldMs);
        bench.Run(Tuning.ConfirmMs);
        bench.Press();
        bench.Run(3_000);
        Assert.AreEqual(1, bench.Pairing.Changes);
        Assert.AreEqual(1, bench.Count(MatEvent.SessionStarted));
    }

    [TestMethod]
    public void The_longest_hold_and_a_press_erase_all()
    {
        MatBench bench = MatBench.Ready();
        bench.Records.Fill(3);
        bench.Hold(Tuning.EraseHoldMs);
        bench.Run(500);
        Assert.AreEqual(3, bench.Records.Count);
        bench.Press();
        bench.Run(3_000);
        Assert.AreEqual(0, bench.Records.Count);
        Assert.AreEqual(2, bench.Pairing.Changes);
    }

    [TestMethod]
    public void In_a_session_a_long_hold_asks_for_nothing()
    {
        MatBench bench = MatBench.InSession();
        bench.Hold(Tuning.LongHoldMs);
        bench.Press();
        bench.Run(5_000);
        Assert.AreEqual(1, bench.Pairing.Changes);
        Assert.AreEqual((int)EndReason.Stopped, bench.ValueOf(MatEvent.SessionEnded));
    }

    [TestMethod]
    public void The_light_says_how_long_it_was_held_and_that_it_asks()
    {
        MatBench bench = MatBench.Ready();
        bench.Board.IsPressed = true;
        bench.Tick();
        for (int heldMs = Tuning.TickMs; heldMs <= Tuning.LongHoldMs; heldMs += Tuning.TickMs)
        {
            AssertLight(bench, heldMs);
        }

        bench.Board.IsPressed = false;
        for (int tick = 0; tick < 200; tick++)
        {
            AssertLight(bench, Tuning.LongHoldMs);
        }
    }

    [TestMethod]
    public void The_card_is_not_confirmed_by_whoever_lies_on_the_button()
    {
        MatBench bench = MatBench.Ready();
        bench.Pads.LieDown(2_000);
        bench.RunUntil(MatEvent.Contact);
        bench.Hold(Tuning.HoldMs);
        bench.Run(2_000);
        Assert.AreEqual(0, bench.Count(MatEvent.SafetyConfirmed));
    }

    [TestMethod]
    public void A_press_shows_the_key_for_a_while()
    {
        MatBench bench = MatBench.Ready();
        Assert.IsFalse(bench.Mat.Phone.Display.IsDue(bench.NowMs));
        bench.Run(1_000);
        Assert.IsFalse(bench.Mat.Phone.Display.IsDue(bench.NowMs));
        bench.Press();
        Assert.IsTrue(bench.Mat.Phone.Display.IsDue(bench.NowMs));
    }

    private static void AssertLight(MatBench bench, int heldMs)
    {
        bool isLit = LedPattern.IsOn(CalibrationState.Calibrated, SessionState.Idle, PowerWord.None, heldMs, bench.NowMs);
        bench.Tick();
        Assert.AreEqual(isLit, bench.Board.IsLit);
    }
}
