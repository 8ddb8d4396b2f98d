using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>Records that were made before a phone told the time.</summary>
[TestClass]
public sealed class LatePlacingTests
{
    private const int Boot = 3;
    private const long NowMs = 5_000_999;

    [TestMethod]
    public void A_record_of_this_boot_gets_its_start_once_the_clock_is_set()
    {
        BenchRecords records = new BenchRecords();
        records.Put(1, SessionRecord.Version, Boot, 4_000);
        byte[] record = records.Sound(1);
        record[SessionRecord.FlagsAt] = SessionRecord.FlagPlan;
        record[SessionRecord.MoreFlagsAt] = SessionRecord.FlagFellAsleep;
        records.TryWrite(1, record);
        LatePlacing placing = new LatePlacing(records);
        WallClock clock = Clock();
        Assert.IsTrue(placing.Update(clock, Boot, NowMs));
        Assert.AreEqual(2, records.Writes);
        clock.TrySet(PartsBench.NowUtcS, -16, NowMs);
        Assert.IsTrue(placing.Update(clock, Boot, NowMs));
        record = records.Sound(1);
        Assert.AreEqual((int)PartsBench.NowUtcS - 1_000, (int)Wire.GetU32(record, SessionRecord.StartAt));
        Assert.AreEqual(-16, (int)(sbyte)record[SessionRecord.ZoneQuartersAt]);
        Assert.AreEqual(SessionRecord.FlagPlan | SessionRecord.FlagTime, (int)record[SessionRecord.FlagsAt]);
        Assert.AreEqual(SessionRecord.FlagFellAsleep | SessionRecord.FlagPlaced, (int)record[SessionRecord.MoreFlagsAt]);
        Assert.AreEqual(4_000, (int)Wire.GetU32(record, SessionRecord.UptimeAt));
    }

    [TestMethod]
    public void The_newest_comes_first_one_at_a_time_down_to_the_first()
    {
        BenchRecords records = OfThisBoot(4);
        records.First = 2;
        LatePlacing placing = new LatePlacing(records);
        WallClock clock = SetClock();
        for (int placed = 1; placed <= 3; placed++)
        {
            placing.Update(clock, Boot, NowMs);
            Assert.AreEqual(4 + placed, records.Writes);
            Assert.IsTrue(IsPlaced(records, 5 - placed));
        }

        Assert.IsTrue(placing.Update(clock, Boot, NowMs));
        Assert.AreEqual(7, records.Writes);
        Assert.IsFalse(IsPlaced(records, 1));
    }

    [TestMethod]
    public void A_record_that_has_its_time_keeps_it_and_the_older_ones_get_theirs()
    {
        BenchRecords records = OfThisBoot(2);
        byte[] record = records.Sound(2);
        record[SessionRecord.FlagsAt] |= SessionRecord.FlagTime;
        Wire.PutU32(record, SessionRecord.StartAt, 1_800_000_000);
        Crc16.Seal(record);
        records.TryWrite(2, record);
        UpdateAll(records, SetClock(), Boot);
        Assert.AreEqual(1_800_000_000, (int)Wire.GetU32(records.Sound(2), SessionRecord.StartAt));
        Assert.IsFalse(IsPlaced(records, 2));
        Assert.IsTrue(IsPlaced(records, 1));
    }

    [TestMethod]
    public void Records_of_earlier_boots_and_all_before_them_stay_as_they_are()
    {
        BenchRecords records = OfThisBoot(1);
        records.Put(2, SessionRecord.Version, Boot - 1, 60);
        records.Put(3, SessionRecord.Version, Boot, 60);
        UpdateAll(records, SetClock(), Boot);
        Assert.IsTrue(IsPlaced(records, 3));
        Assert.AreEqual(4, records.Writes);
    }

    [TestMethod]
    public void What_is_gone_or_of_version_1_is_passed_over()
    {
        BenchRecords records = OfThisBoot(1);
        records.Put(2, 1, Boot, 60);
        records.Put(3, SessionRecord.Version, Boot, 60);
        records.Put(4, SessionRecord.Version, Boot, 60);
        records.TryDelete(3, 3);
        UpdateAll(records, SetClock(), Boot);
        Assert.IsTrue(IsPlaced(records, 4));
        Assert.IsTrue(IsPlaced(records, 1));
        Assert.AreEqual(6, records.Writes);
        Assert.AreEqual(1, (int)records.Sound(2)[0]);
    }

    [TestMethod]
    public void A_boot_without_a_number_places_nothing()
    {
        BenchRecords records = new BenchRecords();
        records.Put(1, SessionRecord.Version, 0, 60);
        UpdateAll(records, SetClock(), 0);
        Assert.AreEqual(1, records.Writes);
    }

    [TestMethod]
    public void A_write_that_fails_is_said_and_the_next_record_has_its_turn()
    {
        BenchRecords records = OfThisBoot(2);
        records.IsFull = true;
        LatePlacing placing = new LatePlacing(records);
        WallClock clock = SetClock();
        Assert.IsFalse(placing.Update(clock, Boot, NowMs));
        records.IsFull = false;
        Assert.IsTrue(placing.Update(clock, Boot, NowMs));
        Assert.IsTrue(IsPlaced(records, 1));
        Assert.IsFalse(IsPlaced(records, 2));
    }

    [TestMethod]
    public void A_clock_that_is_set_anew_places_anew()
    {
        BenchRecords records = new BenchRecords();
        LatePlacing placing = new LatePlacing(records);
        WallClock clock = SetClock();
        placing.Update(clock, Boot, NowMs);
        clock.Forget();
        placing.Update(clock, Boot, NowMs);
        records.Put(1, SessionRecord.Version, Boot, 60);
        placing.Update(clock, Boot, NowMs);
        Assert.IsFalse(IsPlaced(records, 1));
        clock.TrySet(PartsBench.NowUtcS, 0, NowMs);
        placing.Update(clock, Boot, NowMs);
        Assert.IsTrue(IsPlaced(records, 1));
    }

    private static BenchRecords OfThisBoot(int count)
    {
        BenchRecords records = new BenchRecords();
        for (int sequence = 1; sequence <= count; sequence++)
        {
            records.Put(sequence, SessionRecord.Version, Boot, 60);
        }

        return records;
    }

    private static void UpdateAll(BenchRecords records, WallClock clock, int bootCount)
    {
        LatePlacing placing = new LatePlacing(records);
        for (int i = 0; i < 10; i++)
        {
            Assert.IsTrue(placing.Update(clock, bootCount, NowMs));
        }
    }

    private static bool IsPlaced(BenchRecords records, int sequence)
    {
        return (records.Sound(sequence)[SessionRecord.MoreFlagsAt] & SessionRecord.FlagPlaced) != 0;
    }

    private static WallClock Clock()
    {
        return new WallClock(new BenchBoard(), new BlockStore());
    }

    private static WallClock SetClock()
    {
        WallClock clock = Clock();
        Assert.IsTrue(clock.TrySet(PartsBench.NowUtcS, 0, NowMs));
        return clock;
    }
}
