using SmartMat.Link;

namespace SmartMat.Tests.Link;

[TestClass]
public sealed class FaultLogTests
{
    [TestMethod]
    public void A_fault_is_kept_with_its_zones_first_and_last_time_and_count()
    {
        EventRing events = new EventRing();
        FaultLog log = BenchFaults.Log(new BlockStore(), events);
        events.Put(MatEvent.Fault, (int)Fault.PadStuck, 16, 0);
        log.Update(100, 0);
        events.Put(MatEvent.Fault, (int)Fault.PadStuck, 32, 0);
        log.Update(250, 1_800_000_000);
        Assert.AreEqual(1, log.Count);
        Assert.IsTrue(log.AnyPresent);
        Assert.AreEqual((int)Fault.PadStuck, (int)log.ByteOf(0, 0));
        Assert.AreEqual(FaultLog.FlagPresent, (int)log.ByteOf(0, FaultLog.FlagsAt));
        Assert.AreEqual(2, (int)log.ByteOf(0, FaultLog.CountAt));
        Assert.AreEqual(1, (int)log.ByteOf(0, FaultLog.ZonesAt + 2));
        Assert.AreEqual(1, (int)log.ByteOf(0, FaultLog.ZonesAt + 4));
        Assert.AreEqual(100, (int)log.ByteOf(0, FaultLog.FirstAt));
        Assert.AreEqual(250, (int)log.ByteOf(0, FaultLog.LastAt));
        Assert.AreEqual(0, (int)log.ByteOf(0, FaultLog.FirstUtcAt));
        Assert.AreEqual(1_800_000_000 & 0xFF, (int)log.ByteOf(0, FaultLog.LastUtcAt));
        Assert.AreEqual(1_800_000_000 >> 24, (int)log.ByteOf(0, FaultLog.LastUtcAt + 3));
    }

    [TestMethod]
    public void A_pads_fault_is_past_once_its_last_zone_is_mended()
    {
        EventRing events = new EventRing();
        FaultLog log = BenchFaults.Log(new BlockStore(), events);
        events.Put(MatEvent.Fault, (int)Fault.PadShorted, 1, 0);
        events.Put(MatEvent.Fault, (int)Fault.PadShorted, 9, 0);
        events.Put(MatEvent.Mended, (int)Fault.PadShorted, 1, 0);
        log.Update(1, 0);
        Assert.IsTrue(log.AnyPresent);
        Assert.AreEqual(0, (int)log.ByteOf(0, FaultLog.ZonesAt));
        events.Put(MatEvent.Mended, (int)Fault.PadShorted, 9, 0);
        log.Update(2, 0);
        Assert.IsFalse(log.AnyPresent);
        Assert.AreEqual(0, (int)log.ByteOf(0, FaultLog.FlagsAt));
        Assert.AreEqual(2, (int)log.ByteOf(0, FaultLog.ZonesAt + 1));
        events.Put(MatEvent.Fault, (int)Fault.PadShorted, 3, 0);
        log.Update(3, 0);
        Assert.AreEqual(8, (int)log.ByteOf(0, FaultLog.ZonesAt));
        Assert.AreEqual(0, (int)log.ByteOf(0, FaultLog.ZonesAt + 1));
    }

    [TestMethod]
    public void What_was_kept_is_there_after_a_restart_and_nothing_is_present_then()
    {
        BlockStore store = new BlockStore();
        EventRing events = new EventRing();
        FaultLog log = BenchFaults.Log(store, events);
        events.Put(MatEvent.Fault, (int)Fault.FrontEnd, 0, 0);
        log.Update(7, 0);
        log.TrySave();
        Assert.AreEqual(1, store.Writes);
        log.TrySave();
        Assert.AreEqual(1, store.Writes);
        FaultLog again = BenchFaults.Log(store, new EventRing());
        Assert.AreEqual(1, again.Count);
        Assert.AreEqual((int)Fault.FrontEnd, (int)again.ByteOf(0, 0));
        Assert.IsFalse(again.AnyPresent);
        Assert.AreEqual(0, (int)again.ByteOf(0, FaultLog.FlagsAt));
    }

    [TestMethod]
    public void Clearing_forgets_what_is_past_and_keeps_what_is_present()
    {
        EventRing events = new EventRing();
        FaultLog log = BenchFaults.Log(new BlockStore(), events);
        events.Put(MatEvent.Fault, (int)Fault.Wet, 0, 0);
        events.Put(MatEvent.Fault, (int)Fault.Store, 0, 0);
        events.Put(MatEvent.Fault, (int)Fault.Covered, 0, 0);
        events.Put(MatEvent.Mended, (int)Fault.Wet, 0, 0);
        events.Put(MatEvent.Mended, (int)Fault.Covered, 0, 0);
        log.Update(7, 0);
        log.Clear((int)Fault.Covered);
        Assert.AreEqual(2, log.Count);
        log.Clear(0);
        Assert.AreEqual(1, log.Count);
        Assert.AreEqual((int)Fault.Store, (int)log.ByteOf(0, 0));
    }
}
