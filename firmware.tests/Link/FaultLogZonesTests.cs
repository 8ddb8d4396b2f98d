using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>Which zones a fault has, and when it is past.</summary>
[TestClass]
public sealed class FaultLogZonesTests
{
    private const int LastZone = MatLayout.ZoneCount - 1;

    [TestMethod]
    [DataRow(0, "0100000000")]
    [DataRow(7, "8000000000")]
    [DataRow(8, "0001000000")]
    [DataRow(LastZone, "0000000001")]
    [DataRow(-1, "0000000000")]
    [DataRow(LastZone + 1, "0000000000")]
    [DataRow(100, "0000000000")]
    public void A_zone_is_a_bit_and_what_is_none_is_not(int zone, string zones)
    {
        EventRing events = new EventRing();
        FaultLog log = Noted(events, Fault.PadOpen, zone);
        Assert.AreEqual(zones, Zones(log));
        Assert.IsTrue(log.AnyPresent);
        events.Put(MatEvent.Mended, (int)Fault.PadOpen, zone, 0);
        log.Update(1, 0);
        Assert.IsFalse(log.AnyPresent);
        Assert.AreEqual(zones, Zones(log));
    }

    [TestMethod]
    [DataRow((int)Fault.Store, false)]
    [DataRow((int)Fault.PadOpen, true)]
    [DataRow((int)Fault.PadStuck, true)]
    [DataRow((int)Fault.PadSaturated, true)]
    [DataRow((int)Fault.TooFewPads, false)]
    public void Only_pads_have_zones(int fault, bool hasZones)
    {
        EventRing events = new EventRing();
        FaultLog log = Noted(events, (Fault)fault, 2);
        Assert.AreEqual(hasZones ? "0400000000" : "0000000000", Zones(log));
        events.Put(MatEvent.Fault, fault, 20, 0);
        events.Put(MatEvent.Mended, fault, 2, 0);
        log.Update(1, 0);
        Assert.AreEqual(hasZones, log.AnyPresent);
        Assert.AreEqual(hasZones ? "0000100000" : "0000000000", Zones(log));
    }

    [TestMethod]
    public void Zones_of_one_byte_mend_one_by_one()
    {
        EventRing events = new EventRing();
        FaultLog log = Noted(events, Fault.PadNoisy, 9);
        events.Put(MatEvent.Fault, (int)Fault.PadNoisy, 14, 0);
        events.Put(MatEvent.Mended, (int)Fault.PadNoisy, 9, 0);
        log.Update(1, 0);
        Assert.IsTrue(log.AnyPresent);
        Assert.AreEqual("0040000000", Zones(log));
        events.Put(MatEvent.Mended, (int)Fault.PadNoisy, 9, 0);
        log.Update(2, 0);
        Assert.IsTrue(log.AnyPresent);
        events.Put(MatEvent.Mended, (int)Fault.PadNoisy, 14, 0);
        log.Update(3, 0);
        Assert.IsFalse(log.AnyPresent);
    }

    [TestMethod]
    [DataRow(0, "2000000000")]
    [DataRow(LastZone, "2000000000")]
    public void The_first_and_the_last_zone_mend_and_leave_the_others(int zone, string left)
    {
        BlockStore store = new BlockStore();
        EventRing events = new EventRing();
        FaultLog log = BenchFaults.Log(store, events);
        events.Put(MatEvent.Fault, (int)Fault.PadOpen, zone, 0);
        events.Put(MatEvent.Fault, (int)Fault.PadOpen, 5, 0);
        events.Put(MatEvent.Fault, (int)Fault.PadOpen, zone, 0);
        log.Update(1, 0);
        Assert.IsTrue(log.TrySave());
        events.Put(MatEvent.Mended, (int)Fault.PadOpen, zone, 0);
        log.Update(2, 0);
        Assert.IsTrue(log.AnyPresent);
        Assert.AreEqual(left, Zones(log));
        Assert.IsTrue(log.TrySave());
    }

    [TestMethod]
    public void A_zone_that_is_told_twice_is_there()
    {
        EventRing events = new EventRing();
        FaultLog log = Noted(events, Fault.PadOpen, 3);
        events.Put(MatEvent.Fault, (int)Fault.PadOpen, 3, 0);
        log.Update(1, 0);
        Assert.AreEqual("0800000000", Zones(log));
    }

    [TestMethod]
    public void What_was_cleared_is_not_there_any_more()
    {
        EventRing events = new EventRing();
        FaultLog log = Noted(events, Fault.Wet, 0);
        events.Put(MatEvent.Fault, (int)Fault.Store, 0, 0);
        events.Put(MatEvent.Mended, (int)Fault.Wet, 0, 0);
        log.Update(1, 0);
        log.Clear(0);
        Assert.AreEqual(1, log.Count);
        events.Put(MatEvent.Mended, (int)Fault.Store, 0, 0);
        log.Update(2, 0);
        Assert.IsFalse(log.AnyPresent);
    }

    [TestMethod]
    public void Two_that_are_there_are_more_than_none()
    {
        EventRing events = new EventRing();
        FaultLog log = Noted(events, Fault.Wet, 0);
        events.Put(MatEvent.Fault, (int)Fault.Store, 0, 0);
        events.Put(MatEvent.Fault, (int)Fault.FrontEnd, 0, 0);
        events.Put(MatEvent.Mended, (int)Fault.FrontEnd, 0, 0);
        log.Update(1, 0);
        Assert.IsTrue(log.AnyPresent);
    }

    [TestMethod]
    public void What_never_was_cannot_be_mended()
    {
        BlockStore store = new BlockStore();
        EventRing events = new EventRing();
        FaultLog log = BenchFaults.Log(store, events);
        events.Put(MatEvent.Mended, (int)Fault.Wet, 0, 0);
        events.Put(MatEvent.Dwell, (int)Fault.Wet, 2, 0);
        log.Update(1, 0);
        Assert.AreEqual(0, log.Count);
        Assert.IsFalse(log.AnyPresent);
        Assert.IsFalse(log.TrySave());
        Assert.AreEqual(0, store.Writes);
    }

    [TestMethod]
    public void One_that_is_mended_leaves_the_others_there()
    {
        EventRing events = new EventRing();
        FaultLog log = Noted(events, Fault.Wet, 0);
        events.Put(MatEvent.Fault, (int)Fault.Store, 0, 0);
        events.Put(MatEvent.Mended, (int)Fault.Store, 0, 0);
        log.Update(1, 0);
        Assert.IsTrue(log.AnyPresent);
        Assert.AreEqual(FaultLog.FlagPresent, (int)log.ByteOf(0, FaultLog.FlagsAt));
        Assert.AreEqual(0, (int)log.ByteOf(1, FaultLog.FlagsAt));
        events.Put(MatEvent.Mended, (int)Fault.Wet, 0, 0);
        log.Update(2, 0);
        Assert.IsFalse(log.AnyPresent);
    }

    private static FaultLog Noted(EventRing events, Fault fault, int zone)
    {
        FaultLog log = BenchFaults.Log(new BlockStore(), events);
        events.Put(MatEvent.Fault, (int)fault, zone, 0);
        log.Update(1, 0);
        return log;
    }

    private static string Zones(FaultLog log)
    {
        byte[] zones = new byte[FaultLog.ZoneBytes];
        for (int i = 0; i < zones.Length; i++)
        {
            zones[i] = log.ByteOf(0, FaultLog.ZonesAt + i);
        }

        return Hex.Text(zones, 0, zones.Length);
    }
}
