namespace SmartMat.Tests.Link;

/// <summary>Safe mode: link, light and button only.</summary>
[TestClass]
public sealed class SafeTickTests
{
    private const string Safe = "###.....###.........";
    private const string HeldLong = "#.#.#.#.#.#.#.#.#.#.";
    private const string HeldToCalibrate = "#######...#######...";

    [TestMethod]
    public void The_light_says_that_it_is_safe_mode()
    {
        SafeBench bench = new SafeBench();
        Assert.AreEqual(Safe, bench.Light());
        Assert.AreEqual(Safe, bench.Light());
    }

    [TestMethod]
    public void A_short_press_leaves_it_and_shows_the_key()
    {
        SafeBench bench = new SafeBench();
        bench.Run(2_000);
        Assert.AreEqual((int)MatWish.None, (int)bench.Phone.Upkeep.Wish);
        Assert.IsFalse(bench.Phone.Mat.Display.IsDue(bench.Phone.NowMs));
        bench.Press(500);
        Assert.IsTrue(bench.Phone.Mat.Display.IsDue(bench.Phone.NowMs));
        bench.Run(PowerTuning.PowerLookMs);
        Assert.AreEqual((int)MatWish.Restart, (int)bench.Phone.Upkeep.Wish);
    }

    [TestMethod]
    [DataRow(Tuning.HoldMs)]
    [DataRow(Tuning.CalibrateHoldMs)]
    [DataRow(Tuning.LongHoldMs)]
    public void A_hold_does_not_leave_it(int heldMs)
    {
        SafeBench bench = new SafeBench();
        bench.Press(heldMs);
        bench.Run(10_000);
        Assert.AreEqual((int)MatWish.None, (int)bench.Phone.Upkeep.Wish);
    }

    [TestMethod]
    public void The_light_says_how_long_the_button_is_held()
    {
        SafeBench bench = new SafeBench();
        bench.Run(100);
        bench.Board.IsPressed = true;
        bench.RunTo(6_000);
        Assert.AreEqual(HeldToCalibrate, bench.Light());
        bench.RunTo(12_000);
        Assert.AreEqual(HeldLong, bench.Light());
    }

    [TestMethod]
    public void A_long_hold_asks_by_light_and_a_press_then_makes_a_new_key_and_leaves_nothing()
    {
        SafeBench bench = new SafeBench();
        bench.Run(100);
        bench.Press(Tuning.LongHoldMs);
        bench.RunTo(12_000);
        Assert.AreEqual(HeldLong, bench.Light());
        Assert.AreEqual(1, bench.Phone.Pairing.Changes);
        bench.Press(200);
        bench.Run(PowerTuning.PowerLookMs);
        Assert.AreEqual(2, bench.Phone.Pairing.Changes);
        Assert.AreEqual((int)MatWish.None, (int)bench.Phone.Upkeep.Wish);
        bench.RunTo(20_000);
        Assert.AreEqual(Safe, bench.Light());
    }

    [TestMethod]
    public void A_phone_is_served_as_far_as_safe_mode_goes()
    {
        SafeBench bench = new SafeBench();
        bench.Run(20);
        bench.Phone.Phone.SayHello();
        bench.Run(10);
        Assert.AreEqual("c0", bench.Phone.Phone.Hear().Substring(0, 2));
        Assert.AreEqual("80700101", bench.Ask("7001"));
        Assert.AreEqual("80010205", bench.Ask("01022c0100"));
        Assert.AreEqual("800c0301", bench.Ask("0c03009bb26a08"));
        Assert.AreEqual("80590401", bench.Ask("5904"));
        bench.Run(PowerTuning.PowerLookMs);
        Assert.AreEqual((int)MatWish.Restart, (int)bench.Phone.Upkeep.Wish);
    }

    [TestMethod]
    public void What_a_phone_may_set_is_kept()
    {
        SafeBench bench = new SafeBench();
        bench.Run(20);
        bench.Phone.Phone.SayHello();
        bench.Run(1_000);
        bench.Phone.Phone.Hear();
        byte[] zone = new byte[4];
        Assert.IsFalse(bench.Phone.Bench.Store.TryRead("zone", zone));
        bench.Ask("0c03009bb26a08");
        bench.Run(1_000);
        Assert.IsTrue(bench.Phone.Bench.Store.TryRead("zone", zone));
        Assert.AreEqual(8, (int)zone[1]);
    }

    [TestMethod]
    public void A_stranger_is_thrown_out_and_the_battery_shown()
    {
        SafeBench bench = new SafeBench();
        bench.Run(Tuning.StrangerMs);
        Assert.AreEqual(0, bench.Phone.Radio.Restarts);
        bench.Run(10);
        Assert.AreEqual(1, bench.Phone.Radio.Restarts);
        Assert.AreEqual(100, bench.Phone.Radio.BatteryPercent);
    }
}
