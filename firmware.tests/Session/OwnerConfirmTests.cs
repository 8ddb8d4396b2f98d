using SmartMat.Session;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class OwnerConfirmTests
{
    private const long HeldMs = 1_000_000;

    [TestMethod]
    [DataRow((int)ButtonGesture.LongHold, (int)OwnerWish.NewKey)]
    [DataRow((int)ButtonGesture.EraseHold, (int)OwnerWish.EraseAll)]
    public void A_hold_asks_and_a_press_within_five_seconds_confirms_once(int hold, int wish)
    {
        OwnerConfirm confirm = new OwnerConfirm();
        Assert.IsTrue(Press(confirm, (ButtonGesture)hold, HeldMs));
        Assert.AreEqual((int)OwnerWish.None, (int)confirm.Confirmed);
        Assert.IsTrue(confirm.IsAsking(HeldMs));
        Assert.IsTrue(Press(confirm, ButtonGesture.Short, HeldMs + Tuning.ConfirmMs - 1));
        Assert.AreEqual(wish, (int)confirm.Confirmed);
        Assert.IsFalse(confirm.IsAsking(HeldMs + Tuning.ConfirmMs - 1));
        Press(confirm, ButtonGesture.None, HeldMs + Tuning.ConfirmMs);
        Assert.AreEqual((int)OwnerWish.None, (int)confirm.Confirmed);
    }

    [TestMethod]
    public void The_press_that_confirms_means_nothing_else()
    {
        OwnerConfirm confirm = new OwnerConfirm();
        MotorPattern pattern = new MotorPattern();
        Assert.AreEqual((int)ButtonGesture.LongHold, (int)confirm.Update(ButtonGesture.LongHold, false, pattern, HeldMs));
        Assert.AreEqual((int)ButtonGesture.None, (int)confirm.Update(ButtonGesture.Short, false, pattern, HeldMs + 1_000));
        Assert.AreEqual((int)ButtonGesture.Short, (int)confirm.Update(ButtonGesture.Short, false, pattern, HeldMs + 2_000));
    }

    [TestMethod]
    public void Question_and_confirmation_do_not_feel_the_same()
    {
        OwnerConfirm confirm = new OwnerConfirm();
        MotorPattern pattern = new MotorPattern();
        confirm.Update(ButtonGesture.LongHold, false, pattern, HeldMs);
        Assert.AreEqual(0, pattern.DutyPerMilleAt(HeldMs + 150));
        confirm.Update(ButtonGesture.Short, false, pattern, HeldMs + 1_000);
        Assert.AreEqual(Tuning.PatternPerMille, pattern.DutyPerMilleAt(HeldMs + 1_150));
    }

    [TestMethod]
    public void After_five_seconds_a_press_is_a_press()
    {
        OwnerConfirm confirm = new OwnerConfirm();
        Press(confirm, ButtonGesture.LongHold, HeldMs);
        Assert.IsFalse(confirm.IsAsking(HeldMs + Tuning.ConfirmMs));
        Assert.IsFalse(Press(confirm, ButtonGesture.Short, HeldMs + Tuning.ConfirmMs));
        Assert.AreEqual((int)OwnerWish.None, (int)confirm.Confirmed);
    }

    [TestMethod]
    public void A_press_that_was_not_asked_for_confirms_nothing_and_is_not_felt()
    {
        OwnerConfirm confirm = new OwnerConfirm();
        Assert.IsFalse(confirm.IsAsking(0));
        Assert.IsFalse(Press(confirm, ButtonGesture.Short, 1_000));
        Assert.AreEqual((int)OwnerWish.None, (int)confirm.Confirmed);
        Assert.IsFalse(confirm.IsAsking(1_000));
    }

    [TestMethod]
    public void While_nothing_is_pressed_the_question_stands()
    {
        OwnerConfirm confirm = new OwnerConfirm();
        Press(confirm, ButtonGesture.LongHold, HeldMs);
        Assert.IsFalse(Press(confirm, ButtonGesture.None, HeldMs + 4_000));
        Assert.IsTrue(confirm.IsAsking(HeldMs + 4_000));
        Assert.IsFalse(confirm.IsAsking(HeldMs + Tuning.ConfirmMs));
    }

    [TestMethod]
    [DataRow((int)ButtonGesture.Hold)]
    [DataRow((int)ButtonGesture.CalibrateHold)]
    public void Any_other_gesture_takes_the_question_back(int gesture)
    {
        OwnerConfirm confirm = new OwnerConfirm();
        Press(confirm, ButtonGesture.LongHold, HeldMs);
        Assert.IsFalse(Press(confirm, (ButtonGesture)gesture, HeldMs + 1_000));
        Assert.AreEqual((int)OwnerWish.None, (int)confirm.Confirmed);
        Press(confirm, ButtonGesture.Short, HeldMs + 2_000);
        Assert.AreEqual((int)OwnerWish.None, (int)confirm.Confirmed);
    }

    [TestMethod]
    public void A_second_hold_asks_anew_and_confirms_nothing()
    {
        OwnerConfirm confirm = new OwnerConfirm();
        Press(confirm, ButtonGesture.LongHold, HeldMs);
        Assert.IsTrue(Press(confirm, ButtonGesture.EraseHold, HeldMs + 2_000));
        Assert.AreEqual((int)OwnerWish.None, (int)confirm.Confirmed);
        Assert.IsTrue(confirm.IsAsking(HeldMs + Tuning.ConfirmMs + 1_000));
        Press(confirm, ButtonGesture.Short, HeldMs + Tuning.ConfirmMs + 1_000);
        Assert.AreEqual((int)OwnerWish.EraseAll, (int)confirm.Confirmed);
    }

    [TestMethod]
    public void In_a_session_a_hold_asks_for_nothing()
    {
        OwnerConfirm confirm = new OwnerConfirm();
        MotorPattern pattern = new MotorPattern();
        confirm.Update(ButtonGesture.LongHold, true, pattern, HeldMs);
        Assert.IsFalse(confirm.IsAsking(HeldMs));
        Assert.IsFalse(pattern.IsPlaying);
    }

    [TestMethod]
    public void What_was_asked_before_a_session_is_not_confirmed_in_it_or_after_it()
    {
        OwnerConfirm confirm = new OwnerConfirm();
        MotorPattern pattern = new MotorPattern();
        confirm.Update(ButtonGesture.LongHold, false, pattern, HeldMs);
        Assert.AreEqual((int)ButtonGesture.Short, (int)confirm.Update(ButtonGesture.Short, true, pattern, HeldMs + 1_000));
        Assert.AreEqual((int)OwnerWish.None, (int)confirm.Confirmed);
        Press(confirm, ButtonGesture.Short, HeldMs + 2_000);
        Assert.AreEqual((int)OwnerWish.None, (int)confirm.Confirmed);
    }

    /// <returns>True if it is felt.</returns>
    private static bool Press(OwnerConfirm confirm, ButtonGesture gesture, long nowMs)
    {
        MotorPattern pattern = new MotorPattern();
        confirm.Update(gesture, false, pattern, nowMs);
        return pattern.IsPlaying;
    }
}
