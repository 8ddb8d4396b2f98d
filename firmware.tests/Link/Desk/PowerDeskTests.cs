using SmartMat.Hal;
using SmartMat.Keeping;
using SmartMat.Link;
using SmartMat.Tests.Keeping;

namespace SmartMat.Tests.Link.Desk;

/// <summary>What the mat lives on as a phone reads it, and the way out of safe mode.</summary>
[TestClass]
public sealed class PowerDeskTests
{
    // Of the answer, byte by byte.
    private const int PercentAt = 1;
    private const int MillivoltsAt = 2;
    private const int SleepsAt = 4;
    private const int WokenAt = 6;
    private const int LastEndAt = 7;
    private const int RestartsAt = 9;

    [TestMethod]
    public void It_serves_two_requests_without_parameters()
    {
        PartsBench bench = new PartsBench();
        PowerDesk desk = New(bench.Upkeep);
        Assert.AreEqual("5859", ServedOps.Of(desk));
        Assert.AreEqual((int)Result.InvalidParameter, (int)bench.Ask(desk, Op.Power, "00"));
        Assert.AreEqual("", bench.Told());
        Assert.AreEqual((int)Result.InvalidParameter, (int)bench.Ask(desk, Op.LeaveSafeMode, "00"));
    }

    [TestMethod]
    public void On_usb_without_a_cell_it_is_full_and_never_sleeps()
    {
        Assert.AreEqual("01" + "64" + "0000" + "ffff" + "00" + "00" + "01" + "00", Power(new PartsBench().Upkeep));
    }

    [TestMethod]
    public void On_a_good_cell_it_sleeps_after_two_minutes()
    {
        UpkeepBench bench = UpkeepBench.New();
        bench.RunS(1);
        string power = Power(bench.Upkeep);
        Assert.AreEqual("02", Part(power, 0, 1));
        Assert.AreEqual("7800", Part(power, SleepsAt, 2));
        AssertIsBatterys(bench.Upkeep.Battery, power);
        Assert.IsTrue(bench.Upkeep.Battery.Percent > 50 && bench.Upkeep.Battery.Percent < 100);
    }

    [TestMethod]
    [DataRow(true, 3_900, "07")]
    [DataRow(false, 3_900, "03")]
    [DataRow(true, 0, "01")]
    public void A_cell_charges_on_usb_if_there_is_one(bool isCharging, int millivolts, string flags)
    {
        UpkeepBench bench = UpkeepBench.New();
        bench.Power.IsUsbPresent = true;
        bench.Power.IsCharging = isCharging;
        bench.Power.CellCounts = CellDivider.Counts(millivolts);
        bench.RunS(1);
        Assert.AreEqual(flags, Part(Power(bench.Upkeep), 0, 1));
        Assert.AreEqual("ffff", Part(Power(bench.Upkeep), SleepsAt, 2));
    }

    [TestMethod]
    public void A_cell_that_is_low_and_one_that_is_empty_say_so()
    {
        UpkeepBench bench = UpkeepBench.New();
        bench.Power.CellCounts = CellDivider.Counts(3_450);
        bench.RunS(1);
        Assert.IsTrue(bench.Upkeep.Battery.IsLow && !bench.Upkeep.Battery.IsEmpty);
        Assert.AreEqual("0a", Part(Power(bench.Upkeep), 0, 1));
        Upkeep empty = UpkeepBench.OnEmptyCell().Upkeep;
        string power = Power(empty);
        Assert.AreEqual("1a", Part(power, 0, 1));
        Assert.AreEqual("00", Part(power, PercentAt, 1));
        AssertIsBatterys(empty.Battery, power);
    }

    [TestMethod]
    [DataRow((int)WakeCause.Timer, "01")]
    [DataRow((int)WakeCause.WakeLine, "02")]
    [DataRow((int)WakeCause.Button, "03")]
    [DataRow((int)WakeCause.Usb, "04")]
    public void It_tells_what_began_this_boot(int cause, string told)
    {
        BlockStore store = new BlockStore();
        UpkeepBench bench = new UpkeepBench(store, BadBoots.Count(store, 1, BootEnd.Unknown), (WakeCause)cause, 0);
        Assert.AreEqual(told, Part(Power(bench.Upkeep), WokenAt, 1));
    }

    [TestMethod]
    [DataRow((int)BootEnd.Crash, "01" + "03")]
    [DataRow((int)BootEnd.Hang, "02" + "03")]
    [DataRow((int)BootEnd.Unknown, "00" + "03")]
    public void It_tells_how_the_last_boot_ended_and_how_many_did_not_last(int end, string told)
    {
        BlockStore store = new BlockStore();
        UpkeepBench bench = new UpkeepBench(store, BadBoots.Count(store, 3, (BootEnd)end), WakeCause.PowerOn, 0);
        Assert.AreEqual(told, Part(Power(bench.Upkeep), LastEndAt, 2));
    }

    [TestMethod]
    public void It_counts_the_radios_restarts()
    {
        PartsBench bench = new PartsBench();
        BenchRadio link = new BenchRadio { Connection = 0, IsConnected = false };
        RadioWatch radio = new RadioWatch(link, bench.Bench.Events);
        radio.Update(false, true, 0);
        radio.Update(false, true, PowerTuning.RadioSilentMs);
        Assert.AreEqual(1, link.Restarts);
        PowerDesk desk = new PowerDesk(bench.Upkeep, radio);
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(desk, Op.Power, ""));
        Assert.AreEqual("01", Part(bench.Told(), RestartsAt, 1));
    }

    [TestMethod]
    public void Safe_mode_is_left_at_the_phones_wish()
    {
        PartsBench bench = new PartsBench();
        UpkeepBench safe = UpkeepBench.InSafeMode(new BlockStore());
        Assert.AreEqual("20", Part(Power(safe.Upkeep), 0, 1));
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(New(safe.Upkeep), Op.LeaveSafeMode, ""));
        Assert.AreEqual("", bench.Told());
        safe.Tick(0);
        Assert.AreEqual((int)MatWish.Restart, (int)safe.Upkeep.Wish);
    }

    [TestMethod]
    public void Who_only_asks_how_it_is_does_not_end_safe_mode()
    {
        UpkeepBench safe = UpkeepBench.InSafeMode(new BlockStore());
        Power(safe.Upkeep);
        safe.Tick(0);
        Assert.AreEqual((int)MatWish.None, (int)safe.Upkeep.Wish);
    }

    [TestMethod]
    public void A_mat_that_is_not_in_safe_mode_cannot_leave_it()
    {
        PartsBench bench = new PartsBench();
        Assert.AreEqual((int)Result.WrongState, (int)bench.Ask(New(bench.Upkeep), Op.LeaveSafeMode, ""));
    }

    [TestMethod]
    public void In_safe_mode_only_what_starts_nothing_and_writes_no_settings_is_served()
    {
        string ops = "";
        byte[] number = new byte[1];
        for (int op = 0; op <= byte.MaxValue; op++)
        {
            number[0] = (byte)op;
            ops += PowerDesk.IsSafe((Op)op) ? Hex.Text(number, 0, 1) : "";
        }

        Assert.AreEqual("0708090b0c203040" + "50515253545556575859" + "70", ops);
    }

    private static PowerDesk New(Upkeep upkeep)
    {
        return new PowerDesk(upkeep, new RadioWatch(new BenchRadio(), new EventRing()));
    }

    private static string Power(Upkeep upkeep)
    {
        PartsBench bench = new PartsBench();
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(New(upkeep), Op.Power, ""));
        Assert.AreEqual(20, bench.Told().Length);
        return bench.Told();
    }

    private static string Part(string power, int at, int count)
    {
        return power.Substring(2 * at, 2 * count);
    }

    private static void AssertIsBatterys(Battery battery, string power)
    {
        byte[] told = Hex.Bytes(power);
        Assert.AreEqual(battery.Percent, (int)told[PercentAt]);
        Assert.AreEqual(battery.Millivolts, Wire.GetU16(told, MillivoltsAt));
        Assert.IsTrue(battery.Millivolts > 3_000);
    }
}
