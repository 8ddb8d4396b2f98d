using SmartMat.Keeping;

namespace SmartMat.Tests.Keeping;

[TestClass]
public sealed class BatteryTests
{
    private const int Empty = 3_380;

    [TestMethod]
    public void The_curve_is_the_same_both_ways()
    {
        for (int percent = 0; percent <= 100; percent++)
        {
            int back = Battery.PerMilleOf(Battery.OpenMillivolts(percent));
            Assert.IsTrue(back <= 10 * percent && back >= (10 * percent) - 10);
        }

        Assert.AreEqual(0, Battery.PerMilleOf(0));
        Assert.AreEqual(1000, Battery.PerMilleOf(5_000));
    }

    [TestMethod]
    public void Without_a_cell_there_is_nothing_to_show()
    {
        Battery battery = new Battery();
        battery.Take(PowerTuning.CellMinMillivolts - 1, 0);
        Assert.IsFalse(battery.IsFitted);
        Assert.AreEqual(Battery.Unknown, battery.Percent);
        battery.Take(PowerTuning.CellMinMillivolts, 0);
        Assert.IsTrue(battery.IsFitted);
    }

    [TestMethod]
    public void A_full_cell_is_100_and_what_the_regulator_cannot_use_is_0()
    {
        Battery battery = new Battery();
        battery.Take(4_190, 0);
        Assert.AreEqual(100, battery.Percent);
        battery = new Battery();
        battery.Take(Battery.OpenMillivolts(PowerTuning.CellReservePercent), 0);
        Assert.AreEqual(0, battery.Percent);
    }

    [TestMethod]
    public void Load_and_charger_are_taken_off()
    {
        Battery loaded = new Battery();
        loaded.Take(3_720 - (159 * PowerTuning.CellMilliohms / 1000), 159);
        Battery charged = new Battery();
        charged.Take(3_720 + (400 * PowerTuning.CellMilliohms / 1000), -400);
        Battery open = new Battery();
        open.Take(3_720, 0);
        Assert.AreEqual(open.Percent, charged.Percent);
        Assert.IsTrue(open.Percent - loaded.Percent <= 1);
    }

    [TestMethod]
    public void What_is_shown_moves_by_one_at_a_time()
    {
        Battery battery = new Battery();
        battery.Take(4_000, 0);
        int first = battery.Percent;
        battery.Take(3_600, 0);
        Assert.AreEqual(first - 1, battery.Percent);
        battery.Take(4_190, 0);
        Assert.AreEqual(first, battery.Percent);
    }

    [TestMethod]
    public void Low_is_from_ten_percent_on_and_back_above_fifteen()
    {
        Assert.IsFalse(At(PowerTuning.BatteryLowPercent + 1).IsLow);
        Battery battery = At(PowerTuning.BatteryLowPercent);
        Assert.IsTrue(battery.IsLow);
        while (battery.Percent < PowerTuning.BatteryLowPercent + PowerTuning.BatteryBackPercent)
        {
            battery.Take(4_190, 0);
        }

        Assert.IsTrue(battery.IsLow);
        battery.Take(4_190, 0);
        Assert.IsFalse(battery.IsLow);
    }

    [TestMethod]
    public void Empty_takes_three_readings_in_a_row()
    {
        Battery battery = new Battery();
        battery.Take(Empty, 0);
        battery.Take(Empty, 0);
        battery.Take(3_700, 0);
        battery.Take(Empty, 0);
        battery.Take(Empty, 0);
        Assert.IsFalse(battery.IsEmpty);
        battery.Take(Empty, 0);
        Assert.IsTrue(battery.IsEmpty);
        battery.Take(3_430, 0);
        Assert.IsTrue(battery.IsEmpty);
        battery.Take(3_600, 0);
        Assert.IsFalse(battery.IsEmpty);
    }

    /// <returns>A battery that shows so much.</returns>
    private static Battery At(int percent)
    {
        for (int millivolts = 3_300; millivolts < 4_200; millivolts++)
        {
            Battery battery = new Battery();
            battery.Take(millivolts, 0);
            if (battery.Percent == percent)
            {
                return battery;
            }
        }

        throw new System.InvalidOperationException("no voltage shows " + percent);
    }
}
