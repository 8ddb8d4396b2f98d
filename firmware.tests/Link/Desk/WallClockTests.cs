using SmartMat.Link;

namespace SmartMat.Tests.Link.Desk;

[TestClass]
public sealed class WallClockTests
{
    private const uint NowUtcS = PartsBench.NowUtcS;

    [TestMethod]
    public void A_chip_that_counts_from_power_on_is_not_set_and_tells_for_how_long()
    {
        BenchBoard chip = new BenchBoard { ClockS = 90_000 };
        WallClock clock = new WallClock(chip, new BlockStore());
        Assert.IsFalse(clock.IsSet);
        Assert.AreEqual(90_000u, clock.UptimeS);
        Assert.AreEqual(0u, clock.UtcS(5_000));
        Assert.AreEqual(0, clock.LocalDay(5_000));
        Assert.AreEqual(-1, clock.LocalQuarter(5_000));
    }

    [TestMethod]
    [DataRow(WallClock.Earliest - 1, false)]
    [DataRow(WallClock.Earliest, true)]
    [DataRow(WallClock.Latest - 1, true)]
    [DataRow(WallClock.Latest, false)]
    public void A_chip_that_shows_a_year_that_can_be_has_carried_the_time_over(uint chipS, bool isSet)
    {
        Assert.AreEqual(isSet, new WallClock(new BenchBoard { ClockS = chipS }, new BlockStore()).IsSet);
    }

    [TestMethod]
    [DataRow(WallClock.Earliest - 1, 0, false)]
    [DataRow(WallClock.Earliest, 0, true)]
    [DataRow(WallClock.Latest - 1, 0, true)]
    [DataRow(WallClock.Latest, 0, false)]
    [DataRow(NowUtcS, -49, false)]
    [DataRow(NowUtcS, -48, true)]
    [DataRow(NowUtcS, 56, true)]
    [DataRow(NowUtcS, 57, false)]
    public void A_phone_sets_a_time_that_can_be_and_no_other(uint utcS, int zoneQuarters, bool isTaken)
    {
        BenchBoard chip = new BenchBoard();
        WallClock clock = new WallClock(chip, new BlockStore());
        Assert.AreEqual(isTaken, clock.TrySet(utcS, zoneQuarters, 1_000));
        Assert.AreEqual(isTaken, clock.IsSet);
        Assert.AreEqual(isTaken ? utcS : 0, chip.ClockS);
        Assert.AreEqual(isTaken ? zoneQuarters : 0, clock.ZoneQuarters);
        Assert.AreEqual(isTaken ? utcS : 0, clock.UtcS(1_000));
        Assert.AreEqual(isTaken, clock.Save());
    }

    [TestMethod]
    public void It_goes_on_by_the_loops_own_clock()
    {
        WallClock clock = New(NowUtcS, 0);
        Assert.AreEqual(NowUtcS, clock.UtcS(5_999));
        Assert.AreEqual(NowUtcS + 1, clock.UtcS(6_000));
        Assert.AreEqual(NowUtcS + 3_600, clock.UtcS(5_000 + 3_600_000));
        Assert.AreEqual(0u, clock.UptimeS);
    }

    [TestMethod]
    public void A_time_carried_over_is_read_once_and_then_goes_on_by_the_loops_clock()
    {
        BenchBoard chip = new BenchBoard { ClockS = NowUtcS };
        WallClock clock = new WallClock(chip, new BlockStore());
        Assert.AreEqual(NowUtcS, clock.UtcS(2_000));
        chip.ClockS = NowUtcS + 500;
        Assert.AreEqual(NowUtcS + 1, clock.UtcS(3_000));
        Assert.IsTrue(clock.TrySet(NowUtcS + 10, 0, 3_000));
        Assert.AreEqual(NowUtcS + 11, clock.UtcS(4_000));
    }

    [TestMethod]
    [DataRow(0u, 0, 0, 0)]
    [DataRow(899u, 0, 0, 0)]
    [DataRow(900u, 0, 0, 1)]
    [DataRow(86_399u, 0, 0, 95)]
    [DataRow(86_400u, 0, 1, 0)]
    [DataRow(0u, 4, 0, 4)]
    [DataRow(82_800u, 4, 1, 0)]
    [DataRow(3_600u, -8, -1, 92)]
    [DataRow(0u, 56, 0, 56)]
    public void Day_and_quarter_are_the_persons_own(uint sinceMidnightS, int zoneQuarters, int days, int quarter)
    {
        WallClock clock = New(WallClock.Earliest + sinceMidnightS, zoneQuarters);
        Assert.AreEqual((int)(WallClock.Earliest / 86_400) + days, clock.LocalDay(5_000));
        Assert.AreEqual(quarter, clock.LocalQuarter(5_000));
    }

    [TestMethod]
    public void The_zone_survives_sleep_and_resets_with_the_time()
    {
        BenchBoard chip = new BenchBoard();
        BlockStore store = new BlockStore();
        WallClock clock = new WallClock(chip, store);
        Assert.IsFalse(clock.Save());
        Assert.IsTrue(clock.TrySet(NowUtcS, -14, 0));
        Assert.AreEqual(0, store.Writes);
        Assert.IsTrue(clock.Save());
        Assert.IsFalse(clock.Save());
        Assert.AreEqual(1, store.Writes);
        WallClock awake = new WallClock(chip, store);
        Assert.IsTrue(awake.IsSet);
        Assert.AreEqual(-14, awake.ZoneQuarters);
    }

    [TestMethod]
    public void Without_the_time_the_zone_is_not_read_back()
    {
        BenchBoard chip = new BenchBoard();
        BlockStore store = new BlockStore();
        WallClock clock = new WallClock(chip, store);
        clock.TrySet(NowUtcS, 8, 0);
        clock.Save();
        chip.ClockS = 5;
        Assert.AreEqual(0, new WallClock(chip, store).ZoneQuarters);
    }

    [TestMethod]
    public void A_zone_of_another_format_or_a_defective_one_is_not_read_back()
    {
        BenchBoard chip = new BenchBoard { ClockS = NowUtcS };
        BlockStore store = new BlockStore();
        byte[] block = { 2, 8, 0, 0 };
        Crc16.Seal(block);
        store.TryWrite("zone", block);
        Assert.AreEqual(0, new WallClock(chip, store).ZoneQuarters);
        block[0] = 1;
        Crc16.Seal(block);
        store.TryWrite("zone", block);
        Assert.AreEqual(8, new WallClock(chip, store).ZoneQuarters);
        store.Spoil("zone");
        Assert.AreEqual(0, new WallClock(chip, store).ZoneQuarters);
    }

    [TestMethod]
    [DataRow(8, false)]
    [DataRow(12, true)]
    public void Flash_is_written_only_for_another_zone(int zoneQuarters, bool isWritten)
    {
        WallClock clock = New(NowUtcS, 8);
        Assert.IsTrue(clock.Save());
        Assert.IsTrue(clock.TrySet(NowUtcS + 60, zoneQuarters, 5_000));
        Assert.AreEqual(isWritten, clock.Save());
    }

    [TestMethod]
    public void Two_settings_before_the_write_are_one_write_of_the_last()
    {
        BenchBoard chip = new BenchBoard();
        BlockStore store = new BlockStore();
        WallClock clock = new WallClock(chip, store);
        clock.TrySet(NowUtcS, 8, 0);
        clock.TrySet(NowUtcS, 12, 0);
        Assert.IsTrue(clock.Save());
        Assert.IsFalse(clock.Save());
        Assert.AreEqual(12, new WallClock(chip, store).ZoneQuarters);
    }

    [TestMethod]
    public void A_forgotten_time_is_not_set_and_a_new_one_writes_its_zone_again()
    {
        BenchBoard chip = new BenchBoard();
        WallClock clock = new WallClock(chip, new BlockStore());
        clock.TrySet(NowUtcS, -8, 0);
        clock.Save();
        clock.Forget();
        Assert.IsFalse(clock.IsSet);
        Assert.AreEqual(0, clock.LocalDay(1_000));
        Assert.AreEqual(-1, clock.LocalQuarter(1_000));
        Assert.AreEqual(0u, chip.ClockS);
        Assert.AreEqual(0u, clock.UtcS(1_000));
        Assert.IsTrue(clock.TrySet(NowUtcS, -8, 2_000));
        Assert.AreEqual(NowUtcS + 1, clock.UtcS(3_000));
        Assert.IsTrue(clock.Save());
    }

    /// <summary>Set at 5 s.</summary>
    private static WallClock New(uint utcS, int zoneQuarters)
    {
        WallClock clock = new WallClock(new BenchBoard(), new BlockStore());
        Assert.IsTrue(clock.TrySet(utcS, zoneQuarters, 5_000));
        return clock;
    }
}
