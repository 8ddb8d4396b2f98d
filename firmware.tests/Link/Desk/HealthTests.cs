using SmartMat.Link;
using SmartMat.Sensing;

namespace SmartMat.Tests.Link.Desk;

/// <summary>What the mat keeps of its own state, and when.</summary>
[TestClass]
public sealed class HealthTests
{
    [TestMethod]
    public void Which_pads_are_left_out_survives_a_power_cut()
    {
        BlockStore store = new BlockStore();
        PutPads(store, 4, (int)PadState.Shorted);
        PartsBench bench = new PartsBench();
        PadWatch pads = new PadWatch(new FrontEnd());
        Health health = new Health(store, bench.Bench.Events, pads, 0);
        Assert.AreEqual(0, pads.Mask.LeftOut);
        health.Begin();
        Assert.AreEqual(1, pads.Mask.LeftOut);
        Assert.AreEqual((int)PadState.Shorted, (int)pads.Mask.StateOf(4));
    }

    [TestMethod]
    public void Pads_are_saved_first_then_faults_then_vitals_one_at_a_time()
    {
        BlockStore store = new BlockStore();
        EventRing events = new EventRing();
        PadWatch pads = new PadWatch(new FrontEnd());
        Health health = new Health(store, events, pads, 0);
        health.Begin();
        events.Put(MatEvent.Fault, (int)Fault.PadDrifting, 4, 0);
        health.Update(NoClock(), 0);
        Short(pads, 4);
        Assert.IsTrue(pads.IsWorthSaving);
        AssertSaved(health, store, "pads", 1);
        Assert.IsFalse(pads.IsWorthSaving);
        AssertSaved(health, store, "faults", 2);
        AssertSaved(health, store, "vitals", 3);
        Assert.IsFalse(health.Save(0));
        Assert.AreEqual(3, store.Writes);
        PadWatch again = new PadWatch(new FrontEnd());
        Health restarted = new Health(store, events, again, 0);
        restarted.Begin();
        Assert.AreEqual((int)PadState.Shorted, (int)again.Mask.StateOf(4));
        Assert.AreEqual((int)Fault.PadDrifting, (int)restarted.Faults.ByteOf(0, 0));
        Assert.AreEqual(1, restarted.Faults.Count);
        Assert.AreEqual(2, restarted.Vitals.Boots());
    }

    [TestMethod]
    public void Before_it_has_begun_nothing_is_written()
    {
        BlockStore store = new BlockStore();
        EventRing events = new EventRing();
        PadWatch pads = new PadWatch(new FrontEnd());
        Health health = new Health(store, events, pads, 0);
        events.Put(MatEvent.Fault, (int)Fault.SafeMode, 0, 0);
        health.Update(NoClock(), 0);
        Short(pads, 4);
        Assert.IsFalse(health.Save(0));
        Assert.AreEqual(0, store.Writes);
    }

    [TestMethod]
    public void A_store_that_does_not_take_the_pads_is_a_fault()
    {
        BlockStore store = new BlockStore { IsBroken = true };
        EventRing events = new EventRing();
        PadWatch pads = new PadWatch(new FrontEnd());
        Health health = new Health(store, events, pads, 0);
        health.Begin();
        Short(pads, 4);
        Assert.IsTrue(health.Save(6_000));
        Told.Next(events, MatEvent.Fault, (int)Fault.Store, 0, 6_000);
        store.IsBroken = false;
        Short(pads, 5);
        Assert.IsTrue(health.Save(7_000));
        Told.NoMore(events);
    }

    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(1, 6)]
    [DataRow(8, 50)]
    [DataRow(16, 100)]
    [DataRow(20, 100)]
    public void The_fullest_that_the_events_ever_were_is_told_in_percent(int events, int percent)
    {
        PartsBench bench = new PartsBench();
        bench.Health.Update(bench.Clock, 0);
        for (int i = 0; i < events; i++)
        {
            bench.Bench.Events.Put(MatEvent.Contact, 0, 0, 0);
        }

        bench.Health.Update(bench.Clock, 10);
        bench.Bench.Events.Put(MatEvent.Contact, 0, 0, 0);
        bench.Health.Update(bench.Clock, 20);
        Assert.AreEqual(percent > 6 ? percent : 6, Vital(bench, Vitals.FillAt));
    }

    [TestMethod]
    public void Faults_are_noted_with_the_seconds_of_operation_and_the_time()
    {
        PartsBench bench = new PartsBench();
        Assert.IsTrue(bench.Clock.TrySet(PartsBench.NowUtcS, 0, 0));
        bench.Health.Update(bench.Clock, 0);
        bench.Bench.Events.Put(MatEvent.Fault, (int)Fault.Store, 0, 0);
        bench.Health.Update(bench.Clock, 1_000);
        Assert.AreEqual(1, bench.Health.Faults.Count);
        Assert.AreEqual(1, (int)bench.Health.Faults.ByteOf(0, FaultLog.LastAt));
        Assert.AreEqual((int)((PartsBench.NowUtcS + 1) & 0xFF), (int)bench.Health.Faults.ByteOf(0, FaultLog.LastUtcAt));
    }

    [TestMethod]
    public void A_late_scan_counts_and_the_first_of_another_pace_does_not()
    {
        PartsBench bench = new PartsBench();
        Health health = bench.Health;
        health.NoteScan(true, 200, 0);
        health.NoteScan(true, 200, 200);
        health.NoteScan(true, 50, 400);
        health.NoteScan(true, 50, 450);
        Assert.AreEqual(0, Vital(bench, Vitals.DroppedAt));
        health.NoteScan(true, 50, 550);
        Assert.AreEqual(1, Vital(bench, Vitals.DroppedAt));
        health.NoteScan(false, 50, 600);
        Assert.AreEqual(2, Vital(bench, Vitals.DroppedAt));
    }

    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(Tuning.SettlingMs - 1, 0)]
    [DataRow(Tuning.SettlingMs, 1)]
    [DataRow(300_000, 1)]
    public void A_press_that_nobody_followed_was_no_session(int sessionMs, int sessions)
    {
        PartsBench bench = new PartsBench();
        bench.Health.NoteSession(sessionMs);
        Assert.AreEqual(sessions, Vital(bench, Vitals.SessionsAt));
    }

    [TestMethod]
    [DataRow(Tuning.SettlingMs - 1, 0)]
    [DataRow(Tuning.SettlingMs, 1)]
    public void A_pad_under_suspicion_in_three_sessions_is_left_out_when_a_session_ends(int sessionMs, int leftOut)
    {
        BlockStore store = new BlockStore();
        PutPads(store, 4, PadTuning.PadOpenSessions << 4);
        PadWatch pads = new PadWatch(new FrontEnd());
        Health health = new Health(store, new EventRing(), pads, 0);
        health.Begin();
        Assert.AreEqual(0, pads.Mask.LeftOut);
        health.NoteSession(sessionMs);
        Assert.AreEqual(leftOut, pads.Mask.LeftOut);
    }

    private static WallClock NoClock()
    {
        return new WallClock(new BenchBoard(), new BlockStore());
    }

    /// <summary>A pad is shorted, which is worth a write.</summary>
    private static void Short(PadWatch pads, int zone)
    {
        int[] load = new int[MatLayout.ZoneCount];
        load[zone] = Tuning.ShortMicrosiemens;
        pads.NotePeak(load, load[zone], false, 0);
        pads.NotePeak(load, load[zone], false, PadTuning.PadShortMs);
    }

    private static void AssertSaved(Health health, BlockStore store, string name, int writes)
    {
        Assert.IsTrue(health.Save(0));
        Assert.AreEqual(writes, store.Writes);
        Assert.IsTrue(store.Read(name, new byte[1]) > 0);
    }

    private static int Vital(PartsBench bench, int at)
    {
        bench.Health.Vitals.Fill();
        return bench.Health.Vitals.ByteOf(at);
    }

    private static void PutPads(BlockStore store, int zone, int pad)
    {
        byte[] block = new byte[PadWatch.BlockLength];
        block[0] = 1;
        block[1 + zone] = (byte)pad;
        Crc16.Seal(block);
        Assert.IsTrue(store.TryWrite("pads", block));
    }
}
