using SmartMat.Session;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class ButtonReaderTests
{
    private const long PressedMs = 1_000;

    [TestMethod]
    [DataRow(20)]
    [DataRow(500)]
    [DataRow(2_999)]
    public void Let_go_within_three_seconds_is_a_short_press(int heldMs)
    {
        Assert.AreEqual((int)ButtonGesture.Short, (int)HoldFor(heldMs));
    }

    [TestMethod]
    [DataRow(3_000)]
    [DataRow(4_999)]
    public void Let_go_after_three_seconds_is_a_hold(int heldMs)
    {
        Assert.AreEqual((int)ButtonGesture.Hold, (int)HoldFor(heldMs));
    }

    [TestMethod]
    [DataRow(5_000)]
    [DataRow(9_999)]
    public void Let_go_after_five_seconds_is_a_hold_to_calibrate(int heldMs)
    {
        Assert.AreEqual((int)ButtonGesture.CalibrateHold, (int)HoldFor(heldMs));
    }

    [TestMethod]
    [DataRow(10_000)]
    [DataRow(19_999)]
    public void Let_go_after_ten_seconds_is_a_long_hold(int heldMs)
    {
        Assert.AreEqual((int)ButtonGesture.LongHold, (int)HoldFor(heldMs));
    }

    [TestMethod]
    [DataRow(20_000)]
    [DataRow(600_000)]
    public void Let_go_after_twenty_seconds_is_a_hold_to_erase(int heldMs)
    {
        Assert.AreEqual((int)ButtonGesture.EraseHold, (int)HoldFor(heldMs));
    }

    [TestMethod]
    public void Nothing_is_said_while_the_button_is_down()
    {
        ButtonReader reader = PressedReader();
        for (int ms = 10; ms <= 12_000; ms += 10)
        {
            Assert.AreEqual((int)ButtonGesture.None, (int)reader.Update(true, PressedMs + ms));
            Assert.AreEqual(ms, reader.HeldMs(PressedMs + ms));
        }
    }

    [TestMethod]
    public void A_press_is_told_once()
    {
        ButtonReader reader = PressedReader();
        Assert.AreEqual((int)ButtonGesture.Short, (int)reader.Update(false, PressedMs + 100));
        Assert.AreEqual((int)ButtonGesture.None, (int)reader.Update(false, PressedMs + 110));
        Assert.AreEqual(0, reader.HeldMs(PressedMs + 200));
    }

    [TestMethod]
    public void A_button_held_since_boot_is_ignored_until_it_is_let_go()
    {
        ButtonReader reader = new ButtonReader();
        Assert.AreEqual((int)ButtonGesture.None, (int)reader.Update(true, 0));
        Assert.AreEqual(0, reader.HeldMs(5_000));
        Assert.AreEqual((int)ButtonGesture.None, (int)reader.Update(false, 5_000));
        Assert.AreEqual((int)ButtonGesture.None, (int)reader.Update(true, 6_000));
        Assert.AreEqual((int)ButtonGesture.Short, (int)reader.Update(false, 6_100));
    }

    [TestMethod]
    public void Two_presses_are_two_short_presses()
    {
        ButtonReader reader = PressedReader();
        Assert.AreEqual((int)ButtonGesture.Short, (int)reader.Update(false, PressedMs + 2_900));
        reader.Update(true, PressedMs + 2_950);
        Assert.AreEqual((int)ButtonGesture.Short, (int)reader.Update(false, PressedMs + 5_800));
    }

    private static ButtonGesture HoldFor(int heldMs)
    {
        return PressedReader().Update(false, PressedMs + heldMs);
    }

    private static ButtonReader PressedReader()
    {
        ButtonReader reader = new ButtonReader();
        reader.Update(false, 0);
        reader.Update(true, PressedMs);
        return reader;
    }
}
