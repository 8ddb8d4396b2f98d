using SmartMat.Hal;
using SmartMat.Keeping;
using SmartMat.Sensing;
using SmartMat.Tests.Sensing;

namespace SmartMat.Tests.Keeping;

[TestClass]
public sealed class PowerWatchTests
{
    /// <summary>In the middle of 81 %, where one percent is 5 mV.</summary>
    private const int OpenMillivolts = 4_019;

    [TestMethod]
    public void It_looks_once_a_second()
    {
        PowerWatch watch = new PowerWatch(new BenchBoard(), new EventRing());
        Senses senses = new BenchSenses().Senses;
        Assert.IsTrue(watch.Update(senses, 0, 0));
        Assert.IsFalse(watch.Update(senses, 0, PowerTuning.PowerLookMs - 1));
        Assert.IsTrue(watch.Update(senses, 0, PowerTuning.PowerLookMs));
        Assert.IsFalse(watch.Update(senses, 0, PowerTuning.PowerLookMs + 1));
    }

    [TestMethod]
    public void What_the_mat_lives_on_is_passed_on()
    {
        BenchBoard board = new BenchBoard { IsCharging = true, IsUsbPresent = false, WokenBy = WakeCause.Usb };
        PowerWatch watch = new PowerWatch(board, new EventRing());
        Assert.IsTrue(watch.IsCharging);
        Assert.IsFalse(watch.IsUsbPresent);
        Assert.AreEqual((int)WakeCause.Usb, (int)watch.WokenBy);
        board.IsUsbPresent = true;
        Assert.IsTrue(watch.IsUsbPresent);
    }

    [TestMethod]
    public void The_cell_charges_at_a_cable_and_after_ten_seconds_alone()
    {
        BenchSenses bench = BenchSenses.Empty();
        BenchBoard board = new BenchBoard();
        PowerWatch watch = new PowerWatch(board, new EventRing());
        watch.Update(bench.Senses, 0, bench.NowMs);
        Assert.IsFalse(board.MayCharge);
        watch.Update(bench.Senses, 0, bench.NowMs + PowerTuning.ChargeEmptyMs);
        Assert.IsTrue(board.MayCharge);
        board.IsUsbPresent = false;
        watch.Update(bench.Senses, 0, bench.NowMs + (2 * PowerTuning.ChargeEmptyMs));
        Assert.IsFalse(board.MayCharge);
    }

    [TestMethod]
    public void It_does_not_charge_under_anything_nor_where_nothing_is_known()
    {
        BenchSenses bench = BenchSenses.Empty();
        bench.PutDown();
        BenchBoard board = new BenchBoard();
        new PowerWatch(board, new EventRing()).Update(bench.Senses, 0, bench.NowMs + 3_600_000);
        Assert.IsFalse(board.MayCharge);
        new PowerWatch(board, new EventRing()).Update(new BenchSenses().Senses, 0, 3_600_000);
        Assert.IsFalse(board.MayCharge);
    }

    [TestMethod]
    [DataRow(90)]
    [DataRow(100)]
    [DataRow(110)]
    public void The_references_take_the_converters_spread_out_of_the_cells_voltage(int gainPercent)
    {
        BenchBoard board = new BenchBoard { CellCounts = CellDivider.Counts(3_700, gainPercent) };
        PowerWatch watch = new PowerWatch(board, new EventRing());
        watch.Update(BenchSenses.Ready(gainPercent).Senses, 0, 0);
        Assert.IsTrue(HealthyFrontEnd.IsNear(3_700, watch.Battery.Millivolts, 4));
    }

    [TestMethod]
    public void Where_nobody_reads_the_references_it_waits_five_looks_and_takes_the_nominal_scale()
    {
        BenchBoard board = new BenchBoard { CellCounts = CellDivider.Counts(3_700) };
        PowerWatch watch = new PowerWatch(board, new EventRing());
        Senses senses = new BenchSenses().Senses;
        for (int look = 0; look < 5; look++)
        {
            watch.Update(senses, 0, look * PowerTuning.PowerLookMs);
            Assert.IsFalse(watch.Battery.IsFitted);
        }

        watch.Update(senses, 0, 5 * PowerTuning.PowerLookMs);
        Assert.IsTrue(HealthyFrontEnd.IsNear(3_700, watch.Battery.Millivolts, 4));
    }

    [TestMethod]
    public void The_cell_is_read_at_the_first_look_and_every_ten_seconds()
    {
        BenchBoard board = new BenchBoard { CellCounts = CellDivider.Counts(3_700) };
        PowerWatch watch = new PowerWatch(board, new EventRing());
        Senses senses = BenchSenses.Ready(Divider.NominalPercent).Senses;
        watch.Update(senses, 0, 0);
        int first = watch.Battery.Millivolts;
        board.CellCounts = CellDivider.Counts(3_900);
        watch.Update(senses, 0, PowerTuning.BatteryReadMs - 1);
        Assert.AreEqual(first, watch.Battery.Millivolts);
        watch.Update(senses, 0, PowerTuning.BatteryReadMs - 1 + PowerTuning.PowerLookMs);
        Assert.IsTrue(HealthyFrontEnd.IsNear(3_900, watch.Battery.Millivolts, 4));
        board.CellCounts = CellDivider.Counts(3_700);
        watch.Update(senses, 0, (2 * PowerTuning.BatteryReadMs) - 2 + PowerTuning.PowerLookMs);
        Assert.IsTrue(HealthyFrontEnd.IsNear(3_900, watch.Battery.Millivolts, 4));
        watch.Update(senses, 0, (2 * PowerTuning.BatteryReadMs) - 1 + (2 * PowerTuning.PowerLookMs));
        Assert.AreEqual(first, watch.Battery.Millivolts);
    }

    [TestMethod]
    public void A_reading_that_failed_changes_nothing()
    {
        BenchBoard board = new BenchBoard { CellCounts = CellDivider.Counts(3_700) };
        PowerWatch watch = new PowerWatch(board, new EventRing());
        Senses senses = BenchSenses.Ready(Divider.NominalPercent).Senses;
        watch.Update(senses, 0, 0);
        int before = watch.Battery.Millivolts;
        board.CellCounts = -1;
        watch.Update(senses, 0, PowerTuning.BatteryReadMs);
        Assert.AreEqual(before, watch.Battery.Millivolts);
        board.CellCounts = 0;
        watch.Update(senses, 0, 2 * PowerTuning.BatteryReadMs);
        Assert.IsFalse(watch.Battery.IsFitted);
    }

    [TestMethod]
    public void A_mat_without_a_cell_is_always_full()
    {
        BenchBoard board = new BenchBoard { CellCounts = CellDivider.Counts(0) };
        PowerWatch watch = new PowerWatch(board, new EventRing());
        Senses senses = BenchSenses.Ready(Divider.NominalPercent).Senses;
        watch.Update(senses, 0, 0);
        Assert.IsFalse(watch.Battery.IsFitted);
        Assert.AreEqual(100, watch.Percent);
        board.CellCounts = CellDivider.Counts(OpenMillivolts);
        watch.Update(senses, 0, PowerTuning.BatteryReadMs);
        Assert.AreEqual(watch.Battery.Percent, watch.Percent);
        Assert.IsTrue(watch.Percent < 100);
    }

    /// <summary>0.15 ohm and 100 mA awake, 59 mA of the motor at its limit, 400 mA from the charger.</summary>
    [TestMethod]
    [DataRow(false, false, 0, OpenMillivolts - 15)]
    [DataRow(false, false, 300, OpenMillivolts - 19)]
    [DataRow(false, false, 600, OpenMillivolts - 23)]
    [DataRow(true, false, 600, OpenMillivolts)]
    [DataRow(true, true, 600, OpenMillivolts + 60)]
    public void What_the_mat_draws_or_the_charger_gives_is_taken_off(bool isUsb, bool isCharging, int duty, int millivolts)
    {
        BenchBoard board = new BenchBoard { IsUsbPresent = isUsb, IsCharging = isCharging, CellCounts = CellDivider.Counts(millivolts) };
        PowerWatch watch = new PowerWatch(board, new EventRing());
        watch.Update(BenchSenses.Ready(Divider.NominalPercent).Senses, duty, 0);
        Assert.AreEqual(81, watch.Percent);
    }
}
