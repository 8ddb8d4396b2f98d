using SmartMat.Link;

namespace SmartMat.Tests.Link;

[TestClass]
public sealed class KeyDisplayTests
{
    private const long PressedMs = 500_000;

    [TestMethod]
    public void The_key_is_not_printed_unless_somebody_is_there()
    {
        KeyDisplay display = new KeyDisplay();
        Assert.IsFalse(display.IsDue(0));
        Assert.IsFalse(display.IsDue(PressedMs));
    }

    [TestMethod]
    public void It_is_printed_at_once_and_every_ten_seconds()
    {
        KeyDisplay display = new KeyDisplay();
        display.Show(PressedMs);
        Assert.IsTrue(display.IsDue(PressedMs));
        Assert.IsFalse(display.IsDue(PressedMs));
        Assert.IsFalse(display.IsDue(PressedMs + Tuning.ShowKeyEveryMs - 1));
        Assert.IsTrue(display.IsDue(PressedMs + Tuning.ShowKeyEveryMs));
        Assert.IsFalse(display.IsDue(PressedMs + Tuning.ShowKeyEveryMs + 10));
    }

    [TestMethod]
    public void A_minute_after_the_press_it_is_printed_no_more()
    {
        KeyDisplay display = new KeyDisplay();
        display.Show(PressedMs);
        Assert.IsFalse(display.IsDue(PressedMs + Tuning.ShowKeyMs));
        Assert.IsTrue(display.IsDue(PressedMs + Tuning.ShowKeyMs - 1));
        Assert.IsFalse(display.IsDue(PressedMs + Tuning.ShowKeyMs + Tuning.ShowKeyEveryMs));
    }

    [TestMethod]
    public void Another_press_prints_it_at_once_and_for_another_minute()
    {
        KeyDisplay display = new KeyDisplay();
        display.Show(PressedMs);
        Assert.IsTrue(display.IsDue(PressedMs));
        display.Show(PressedMs + 1_000);
        Assert.IsTrue(display.IsDue(PressedMs + 1_000));
        Assert.IsTrue(display.IsDue(PressedMs + 1_000 + Tuning.ShowKeyMs - 1));
    }
}
