using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>Where the log of faults has its ends: counts, entries, what was kept, what the ring has lost.</summary>
[TestClass]
public sealed class FaultLogKeptTests
{
    private const string BlockName = "faults";

    [TestMethod]
    public void All_times_are_seconds_in_four_bytes()
    {
        EventRing events = new EventRing();
        FaultLog log = BenchFaults.Log(new BlockStore(), events);
        events.Put(MatEvent.Fault, (int)Fault.Wet, 0, 0);
        log.Update(0x01020304, 0x81020305);
        events.Put(MatEvent.Fault, (int)Fault.Wet, 0, 0);
        log.Update(0x11121314, 0x91121315);
        byte[] entry = new byte[FaultLog.EntryLength];
        for (int i = 0; i < entry.Length; i++)
        {
            entry[i] = log.ByteOf(0, i);
        }

        Assert.AreEqual("0a01" + "0200" + "0000000000" + "04030201" + "14131211" + "05030281" + "15131291",
            Hex.Text(entry, 0, entry.Length));
    }

    [TestMethod]
    public void The_count_ends_at_its_highest_number()
    {
        EventRing events = new EventRing();
        FaultLog log = BenchFaults.Log(new BlockStore(), events);
        for (int i = 0; i < 65_540; i++)
        {
            events.Put(MatEvent.Fault, (int)Fault.Wet, 0, 0);
            log.Update(1, 0);
            int count = log.ByteOf(0, FaultLog.CountAt) | (log.ByteOf(0, FaultLog.CountAt + 1) << 8);
            Assert.AreEqual(i < 0xFFFF ? i + 1 : 0xFFFF, count);
        }
    }

    [TestMethod]
    public void Sixteen_kinds_are_kept_and_one_more_takes_the_last_place()
    {
        EventRing events = new EventRing();
        FaultLog log = BenchFaults.Log(new BlockStore(), events);
        for (int kind = 1; kind <= FaultLog.Capacity + 1; kind++)
        {
            events.Put(MatEvent.Fault, 40 + kind, 0, 0);
            events.Put(MatEvent.Fault, 40 + kind, 0, 0);
            log.Update(kind, 0);
            Assert.AreEqual(kind < FaultLog.Capacity ? kind : FaultLog.Capacity, log.Count);
        }

        int last = FaultLog.Capacity - 1;
        Assert.AreEqual(40 + FaultLog.Capacity + 1, (int)log.ByteOf(last, 0));
        Assert.AreEqual(2, (int)log.ByteOf(last, FaultLog.CountAt));
        Assert.AreEqual(FaultLog.Capacity + 1, (int)log.ByteOf(last, FaultLog.FirstAt));
        Assert.AreEqual(40 + last, (int)log.ByteOf(last - 1, 0));
    }

    [TestMethod]
    public void What_the_ring_has_lost_is_passed_over()
    {
        EventRing events = new EventRing();
        FaultLog log = BenchFaults.Log(new BlockStore(), events);
        events.Put(MatEvent.Fault, (int)Fault.Wet, 0, 0);
        for (int i = 0; i < EventRing.Capacity; i++)
        {
            events.Put(MatEvent.Fault, (int)Fault.Store, 0, 0);
        }

        log.Update(1, 0);
        Assert.AreEqual(1, log.Count);
        Assert.AreEqual(EventRing.Capacity, (int)log.ByteOf(0, FaultLog.CountAt));
        log.Update(2, 0);
        Assert.AreEqual(EventRing.Capacity, (int)log.ByteOf(0, FaultLog.CountAt));
    }

    [TestMethod]
    [DataRow(0, 2)]
    [DataRow(1, FaultLog.Capacity + 1)]
    [DataRow(400, 0x55)]
    public void A_block_that_cannot_be_is_no_log(int at, int value)
    {
        BlockStore store = Kept();
        byte[] block = new byte[2 + (FaultLog.Capacity * FaultLog.EntryLength) + 2];
        Assert.IsTrue(store.TryRead(BlockName, block));
        Assert.AreEqual(1, BenchFaults.Log(store, new EventRing()).Count);
        block[at] = (byte)value;
        if (at < 2)
        {
            Crc16.Seal(block);
        }

        store.TryWrite(BlockName, block);
        EventRing events = new EventRing();
        FaultLog log = Noted(store, events);
        Assert.AreEqual(1, log.Count);
        Assert.AreEqual(1, (int)log.ByteOf(0, FaultLog.CountAt));
        log.TrySave();
        Assert.AreEqual(1, BenchFaults.Log(store, new EventRing()).Count);
    }

    [TestMethod]
    public void A_full_log_comes_back_with_nothing_present()
    {
        BlockStore store = new BlockStore();
        EventRing events = new EventRing();
        FaultLog log = BenchFaults.Log(store, events);
        for (int kind = 1; kind <= FaultLog.Capacity; kind++)
        {
            events.Put(MatEvent.Fault, 40 + kind, 0, 0);
        }

        log.Update(1, 0);
        Assert.IsTrue(log.TrySave());
        Assert.IsFalse(log.TrySave());
        FaultLog again = BenchFaults.Log(store, new EventRing());
        Assert.AreEqual(FaultLog.Capacity, again.Count);
        for (int entry = 0; entry < again.Count; entry++)
        {
            Assert.AreEqual(41 + entry, (int)again.ByteOf(entry, 0));
            Assert.AreEqual(0, (int)again.ByteOf(entry, FaultLog.FlagsAt));
        }
    }

    [TestMethod]
    public void Clearing_what_is_not_there_writes_nothing_and_clearing_keeps_the_order()
    {
        BlockStore store = Kept();
        EventRing events = new EventRing();
        FaultLog log = BenchFaults.Log(store, events);
        log.Clear((int)Fault.Wet);
        Assert.AreEqual(1, log.Count);
        Assert.IsFalse(log.TrySave());
        events.Put(MatEvent.Fault, (int)Fault.Wet, 0, 0);
        events.Put(MatEvent.Fault, (int)Fault.PadOpen, 5, 0);
        log.Update(9, 0);
        log.TrySave();
        log.Clear(0);
        Assert.AreEqual(2, log.Count);
        Assert.AreEqual((int)Fault.Wet, (int)log.ByteOf(0, 0));
        Assert.AreEqual((int)Fault.PadOpen, (int)log.ByteOf(1, 0));
        Assert.AreEqual(0x20, (int)log.ByteOf(1, FaultLog.ZonesAt));
        Assert.AreEqual(9, (int)log.ByteOf(1, FaultLog.LastAt));
        Assert.IsTrue(log.TrySave());
        Assert.AreEqual(2, BenchFaults.Log(store, new EventRing()).Count);
    }

    /// <summary>A log with one fault that was there once.</summary>
    private static BlockStore Kept()
    {
        BlockStore store = new BlockStore();
        Assert.IsTrue(Noted(store, new EventRing()).TrySave());
        return store;
    }

    private static FaultLog Noted(BlockStore store, EventRing events)
    {
        FaultLog log = BenchFaults.Log(store, events);
        events.Put(MatEvent.Fault, (int)Fault.FrontEnd, 0, 0);
        log.Update(1, 0);
        return log;
    }
}
