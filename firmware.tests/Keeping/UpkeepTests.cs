using SmartMat.Hal;
using SmartMat.Keeping;
using SmartMat.Session;

namespace SmartMat.Tests.Keeping;

/// <summary>How a boot begins and does, and what the cell allows.</summary>
[TestClass]
public sealed class UpkeepTests
{
    [TestMethod]
    [DataRow((int)WakeCause.WakeLine, true)]
    [DataRow((int)WakeCause.PowerOn, false)]
    [DataRow((int)WakeCause.Button, false)]
    public void Only_whoever_woke_it_by_lying_down_may_start_at_once(int cause, bool mayStart)
    {
        BlockStore store = new BlockStore();
        UpkeepBench bench = new UpkeepBench(store, BadBoots.Count(store, 1, BootEnd.Unknown), (WakeCause)cause, 0);
        bench.Tick(0);
        Assert.AreEqual(mayStart, bench.Gate.IsOpen(bench.NowMs));
    }

    [TestMethod]
    public void A_boot_begins_once()
    {
        UpkeepBench bench = UpkeepBench.New();
        bench.Upkeep.Begin(0, 0);
        bench.Gate.Update(true);
        bench.Upkeep.Begin(0, Tuning.TickMs);
        Assert.IsTrue(bench.Gate.IsOpen(Tuning.TickMs));
    }

    [TestMethod]
    public void Safe_mode_and_why_are_told_at_the_first_tick()
    {
        UpkeepBench bench = UpkeepBench.InSafeMode(new BlockStore());
        Told.NoMore(bench.Events);
        bench.Tick(0);
        bench.Tick(0);
        Told.Next(bench.Events, MatEvent.SafeMode, (int)BootEnd.Crash, 4, UpkeepBench.FirstMs);
        Told.Next(bench.Events, MatEvent.Fault, (int)Fault.SafeMode, 0, UpkeepBench.FirstMs);
        Told.NoMore(bench.Events);
        Assert.AreEqual(4, bench.Upkeep.Tries);
        Assert.AreEqual((int)BootEnd.Crash, (int)bench.Upkeep.LastEnd);
    }

    [TestMethod]
    public void The_minute_that_makes_a_good_boot_counts_from_its_first_tick()
    {
        UpkeepBench bench = UpkeepBench.New();
        bench.RunS(60);
        Assert.AreEqual(1, bench.Upkeep.Tries);
        bench.MayWrite = false;
        bench.RunS(1);
        Assert.AreEqual(1, bench.Upkeep.Tries);
        bench.MayWrite = true;
        bench.RunS(1);
        Assert.AreEqual(0, bench.Upkeep.Tries);
    }

    [TestMethod]
    public void It_says_when_it_has_looked_at_the_battery()
    {
        UpkeepBench bench = UpkeepBench.New();
        Assert.IsTrue(bench.Tick(0));
        Assert.IsTrue(bench.Upkeep.Battery.IsFitted);
        Assert.IsFalse(bench.Upkeep.Update(bench.Senses, false, false, true, bench.NowMs - 1));
    }

    [TestMethod]
    public void The_motors_load_is_taken_off_the_cell()
    {
        // 600 of 1000 are 59 mA, which take 9 mV of the cell's voltage; one percent is 5.
        UpkeepBench still = UpkeepBench.New();
        still.Power.CellCounts = CellDivider.Counts(4_010);
        still.Tick(0);
        UpkeepBench driven = UpkeepBench.New();
        driven.Power.CellCounts = CellDivider.Counts(4_010);
        driven.Tick(Tuning.MotorMaxPerMille);
        Assert.IsTrue(driven.Upkeep.Battery.Percent > still.Upkeep.Battery.Percent);
    }

    [TestMethod]
    [DataRow(3_900, (int)PowerWord.None)]
    [DataRow(3_470, (int)PowerWord.BatteryLow)]
    [DataRow(3_300, (int)PowerWord.BatteryEmpty)]
    public void The_light_says_how_the_cell_is(int millivolts, int word)
    {
        UpkeepBench bench = UpkeepBench.New();
        bench.IsActing = true;
        bench.Power.CellCounts = CellDivider.Counts(millivolts);
        bench.RunS(30);
        Assert.AreEqual(word, (int)bench.Upkeep.Word);
    }

    [TestMethod]
    public void In_safe_mode_it_says_that_first()
    {
        UpkeepBench bench = UpkeepBench.InSafeMode(new BlockStore());
        bench.Power.CellCounts = CellDivider.Counts(3_300);
        bench.RunS(30);
        Assert.AreEqual((int)PowerWord.SafeMode, (int)bench.Upkeep.Word);
    }

    [TestMethod]
    [DataRow((int)Command.Start)]
    [DataRow((int)Command.Pause)]
    [DataRow((int)Command.Stop)]
    [DataRow((int)Command.None)]
    public void A_good_cell_limits_nothing(int command)
    {
        UpkeepBench bench = UpkeepBench.New();
        bench.RunS(30);
        Assert.AreEqual(command, (int)bench.Upkeep.Limit((Command)command, false));
        Assert.AreEqual(command, (int)bench.Upkeep.Limit((Command)command, true));
    }

    [TestMethod]
    [DataRow((int)Command.Start)]
    [DataRow((int)Command.Pause)]
    [DataRow((int)Command.Stop)]
    [DataRow((int)Command.None)]
    public void An_empty_one_stops_what_is_on_and_starts_nothing(int command)
    {
        UpkeepBench bench = UpkeepBench.OnEmptyCell();
        Assert.AreEqual((int)Command.None, (int)bench.Upkeep.Limit((Command)command, false));
        Assert.AreEqual((int)Command.Stop, (int)bench.Upkeep.Limit((Command)command, true));
    }

    [TestMethod]
    public void A_radio_beyond_help_restarts_the_mat_and_that_is_no_bad_boot()
    {
        BlockStore store = new BlockStore();
        UpkeepBench bench = new UpkeepBench(store, BadBoots.Count(store, 3, BootEnd.Unknown), WakeCause.PowerOn, 0);
        bench.Tick(0);
        bench.Upkeep.Restart(77_000);
        Assert.AreEqual((int)MatWish.Restart, (int)bench.Upkeep.Wish);
        Told.Next(bench.Events, MatEvent.Fault, (int)Fault.Radio, 0, 77_000);
        Told.NoMore(bench.Events);
        Boots next = BadBoots.Count(store, 1, BootEnd.Unknown);
        Assert.AreEqual(3, next.Tries);
        Assert.AreEqual((int)BootEnd.Ordered, (int)next.LastEnd);
    }
}
