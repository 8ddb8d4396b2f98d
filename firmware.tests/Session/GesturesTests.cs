using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class GesturesTests
{
    [TestMethod]
    public void A_press_on_the_empty_mat_is_for_a_guest()
    {
        SessionBench bench = Unanswered();
        bench.Empty();
        Assert.AreEqual((int)Command.Guest, (int)CommandOf(bench, ButtonGesture.Short));
    }

    [TestMethod]
    public void A_press_with_somebody_there_starts_and_in_a_session_stops()
    {
        SessionBench bench = Unanswered();
        bench.LieDown();
        Assert.AreEqual((int)Command.Start, (int)CommandOf(bench, ButtonGesture.Short));
        bench.Begin(Programme.Free, 0);
        Assert.AreEqual((int)Command.Stop, (int)CommandOf(bench, ButtonGesture.Short));
    }

    [TestMethod]
    public void A_press_ends_the_pause_of_whoever_has_left()
    {
        SessionBench bench = Unanswered();
        bench.Empty();
        bench.Begin(Programme.Free, 0);
        bench.Session.Update(Occupancy.Nobody, false, false, Command.None, bench.NowMs);
        Assert.AreEqual((int)Command.Stop, (int)CommandOf(bench, ButtonGesture.Short));
    }

    [TestMethod]
    [DataRow((int)ButtonGesture.CalibrateHold, (int)Command.Calibrate)]
    [DataRow((int)ButtonGesture.Hold, (int)Command.None)]
    [DataRow((int)ButtonGesture.LongHold, (int)Command.None)]
    [DataRow((int)ButtonGesture.EraseHold, (int)Command.None)]
    [DataRow((int)ButtonGesture.None, (int)Command.None)]
    public void A_hold_starts_nothing(int gesture, int command)
    {
        SessionBench bench = Unanswered();
        bench.Empty();
        Assert.AreEqual(command, (int)CommandOf(bench, (ButtonGesture)gesture));
        Assert.AreEqual((ButtonGesture)gesture == ButtonGesture.Hold, bench.Coach.Safety.IsAnswered);
    }

    [TestMethod]
    public void A_hold_on_the_empty_mat_says_that_the_card_was_read_and_is_felt()
    {
        SessionBench bench = Unanswered();
        bench.Empty();
        CommandOf(bench, ButtonGesture.Hold);
        Assert.IsFalse(bench.Coach.Safety.IsGentle);
        Assert.IsTrue(bench.Pattern.IsPlaying);
        Assert.IsTrue(bench.Pattern.IsForHand);
        Assert.AreEqual(1, ToldEvents.Count(bench.Events, MatEvent.SafetyConfirmed));
    }

    [TestMethod]
    public void A_hold_does_not_undo_a_yes_and_is_not_felt()
    {
        SessionBench bench = Unanswered();
        Assert.IsTrue(bench.Coach.Safety.TrySet(1, 1, 0, 0));
        bench.Empty();
        CommandOf(bench, ButtonGesture.Hold);
        Assert.IsTrue(bench.Coach.Safety.IsGentle);
        Assert.IsFalse(bench.Pattern.IsPlaying);
        Assert.AreEqual(0, ToldEvents.Count(bench.Events, MatEvent.SafetyConfirmed));
    }

    [TestMethod]
    public void Who_lies_on_the_button_has_read_nothing()
    {
        SessionBench bench = Unanswered();
        bench.LieDown();
        CommandOf(bench, ButtonGesture.Hold);
        Assert.IsFalse(bench.Coach.Safety.IsAnswered);
        Assert.IsFalse(bench.Pattern.IsPlaying);
    }

    [TestMethod]
    public void In_a_session_and_its_pause_nothing_is_confirmed()
    {
        SessionBench bench = Unanswered();
        bench.Empty();
        bench.Begin(Programme.Free, 0);
        CommandOf(bench, ButtonGesture.Hold);
        bench.Session.Update(Occupancy.Nobody, false, false, Command.None, bench.NowMs);
        CommandOf(bench, ButtonGesture.Hold);
        Assert.IsFalse(bench.Coach.Safety.IsAnswered);
    }

    private static SessionBench Unanswered()
    {
        SessionBench bench = new SessionBench();
        bench.Coach.Safety.Forget();
        return bench;
    }

    private static Command CommandOf(SessionBench bench, ButtonGesture gesture)
    {
        return new Gestures(bench.Session, bench.Senses, bench.Coach, bench.Pattern).CommandOf(gesture, bench.NowMs);
    }
}
