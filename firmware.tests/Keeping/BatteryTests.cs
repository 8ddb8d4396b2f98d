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
    [DataRow(0, 3_100)]
    [DataRow(5, 3_200)]
    [DataRow(10, 3_300)]
    [DataRow(50, 3_720)]
    [DataRow(57, 3_776)]
    [DataRow(99, 4_176)]
    [DataRow(100, 4_190)]
    public void Between_two_points_of_the_curve_the_voltage_runs_straight(int percent, int millivolts)
    {
        Assert.AreEqual(millivolts, Battery.OpenMillivolts(percent));
    }

    [TestMethod]
    [DataRow(3_100, 0)]
    [DataRow(3_102, 1)]
    [DataRow(3_200, 50)]
    [DataRow(3_300, 100)]
    [DataRow(3_720, 500)]
    [DataRow(3_760, 550)]
    [DataRow(4_189, 999)]
    [DataRow(4_190, 1000)]
    public void So_does_the_charge(int millivolts, int perMille)
    {
        Assert.AreEqual(perMille, Battery.PerMilleOf(millivolts));
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
    public void A_cell_that_is_taken_out_takes_all_that_was_said_of_it_along()
    {
        Battery battery = Emptied();
        Assert.IsTrue(battery.IsLow);
        Assert.AreEqual(Empty, battery.Millivolts);
        battery.Take(0, 0);
        Assert.IsFalse(battery.IsFitted);
        Assert.IsFalse(battery.IsLow);
        Assert.IsFalse(battery.IsEmpty);
        Assert.AreEqual(0, battery.Millivolts);
    }

    [TestMethod]
    public void A_new_cell_is_shown_as_it_is_at_once()
    {
        Battery battery = Emptied();
        battery.Take(0, 0);
        battery.Take(4_190, 0);
        Assert.AreEqual(100, battery.Percent);
        Assert.AreEqual(4_190, battery.Millivolts);
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
        battery = new Battery();
        battery.Take(PowerTuning.CellMinMillivolts, 0);
        Assert.AreEqual(0, battery.Percent);
    }

    [TestMethod]
    [DataRow(3_380, 0)]
    [DataRow(3_720, 39)]
    [DataRow(3_990, 75)]
    [DataRow(4_050, 87)]
    public void Percent_are_of_what_can_be_used(int millivolts, int percent)
    {
        Battery battery = new Battery();
        battery.Take(millivolts, 0);
        Assert.AreEqual(percent, battery.Percent);
    }

    [TestMethod]
    public void Load_and_charger_are_taken_off()
    {
        // 0.15 ohm: 200 mA take 30 mV off, and 400 mA of a charger put 60 on.
        Battery loaded = new Battery();
        loaded.Take(3_720 - 30, 200);
        Battery charged = new Battery();
        charged.Take(3_720 + 60, -400);
        Battery open = new Battery();
        open.Take(3_720, 0);
        Assert.AreEqual(open.Percent, charged.Percent);
        Assert.AreEqual(open.Percent, loaded.Percent);
        Assert.AreEqual(3_690, loaded.Millivolts);
    }

    [TestMethod]
    public void What_is_shown_moves_by_one_at_a_time()
    {
        Battery battery = new Battery();
        battery.Take(4_000, 0);
        int first = battery.Percent;
        battery.Take(3_600, 0);
        Assert.AreEqual(first - 1, battery.Percent);
        battery.Take(4_000, 0);
        battery.Take(4_000, 0);
        Assert.AreEqual(first, battery.Percent);
        battery.Take(4_190, 0);
        Assert.AreEqual(first + 1, battery.Percent);
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
    }

    [TestMethod]
    public void What_was_empty_is_so_until_more_than_five_percent_are_seen()
    {
        Battery battery = Emptied();
        battery.Take(MillivoltsOf(PowerTuning.BatteryBackPercent), 0);
        Assert.IsTrue(battery.IsEmpty);
        battery.Take(MillivoltsOf(PowerTuning.BatteryBackPercent + 1), 0);
        Assert.IsFalse(battery.IsEmpty);
    }

    private static Battery Emptied()
    {
        Battery battery = new Battery();
        for (int i = 0; i < PowerTuning.BatteryEmptyReads; i++)
        {
            battery.Take(Empty, 0);
        }

        Assert.IsTrue(battery.IsEmpty);
        return battery;
    }

    /// <returns>A battery that shows so much.</returns>
    private static Battery At(int percent)
    {
        Battery battery = new Battery();
        battery.Take(MillivoltsOf(percent), 0);
        return battery;
    }

    /// <returns>The lowest voltage, without a load, that a new battery shows so much at.</returns>
    private static int MillivoltsOf(int percent)
    {
        for (int millivolts = Empty; millivolts < 4_200; millivolts++)
        {
            Battery battery = new Battery();
            battery.Take(millivolts, 0);
            if (battery.Percent == percent)
            {
                return millivolts;
            }
        }

        throw new System.InvalidOperationException("no voltage shows " + percent);
    }
}
