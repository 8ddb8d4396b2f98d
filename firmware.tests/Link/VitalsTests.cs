using SmartMat.Link;

namespace SmartMat.Tests.Link;

[TestClass]
public sealed class VitalsTests
{
    private const int Crash = 1;
    private const int Sleep = 4;

    [TestMethod]
    public void Seconds_of_operation_are_counted_and_survive_a_restart()
    {
        BlockStore store = new BlockStore();
        Vitals vitals = Begun(store, 0);
        Run(vitals, 0, 12_340);
        vitals.NoteSession();
        vitals.Save();
        Vitals again = Begun(store, Sleep);
        Run(again, 0, 1_000);
        Assert.AreEqual(13, again.OperatedS);
        again.Fill();
        Assert.AreEqual(13, (int)again.ByteOf(Vitals.CrashFreeAt));
        Assert.AreEqual(1, (int)again.ByteOf(Vitals.SessionsAt));
        Assert.AreEqual(Sleep, (int)again.ByteOf(Vitals.CauseAt));
        Assert.AreEqual(1, (int)again.ByteOf(Vitals.BootsAt));
        Assert.AreEqual(1, (int)again.ByteOf(Vitals.BootsAt + (2 * Sleep)));
        Assert.AreEqual(2, again.Boots());
    }

    [TestMethod]
    public void A_crash_begins_the_crash_free_time_anew()
    {
        BlockStore store = new BlockStore();
        Vitals vitals = Begun(store, 0);
        Run(vitals, 0, 5_000);
        vitals.NoteSession();
        vitals.Save();
        Vitals again = Begun(store, Crash);
        again.Fill();
        Assert.AreEqual(5, again.OperatedS);
        Assert.AreEqual(0, (int)again.ByteOf(Vitals.CrashFreeAt));
    }

    [TestMethod]
    public void It_is_written_at_boot_and_then_each_quarter_of_an_hour()
    {
        BlockStore store = new BlockStore();
        Vitals vitals = Begun(store, 0);
        vitals.Save();
        Assert.AreEqual(1, store.Writes);
        Run(vitals, 0, (PadTuning.VitalsSaveS * 1_000) - 10);
        vitals.Save();
        Assert.AreEqual(1, store.Writes);
        Run(vitals, PadTuning.VitalsSaveS * 1_000, 10);
        vitals.Save();
        Assert.AreEqual(2, store.Writes);
    }

    [TestMethod]
    public void The_longest_tick_and_the_fullest_queue_are_kept()
    {
        Vitals vitals = Begun(new BlockStore(), 0);
        vitals.Update(6, 1_000);
        vitals.Update(50, 1_010);
        vitals.Update(6, 1_105);
        vitals.Update(6, 1_115);
        vitals.Fill();
        Assert.AreEqual(95, (int)vitals.ByteOf(Vitals.LongestTickAt));
        Assert.AreEqual(50, (int)vitals.ByteOf(Vitals.FillAt));
    }

    [TestMethod]
    public void Frames_that_fail_or_come_after_two_periods_are_dropped_ones()
    {
        Vitals vitals = Begun(new BlockStore(), 0);
        vitals.NoteScan(true, 50, 0);
        vitals.NoteScan(true, 50, 99);
        vitals.NoteScan(true, 50, 199);
        vitals.NoteScan(false, 50, 249);
        vitals.NotePace();
        vitals.NoteScan(true, 200, 5_000);
        vitals.Fill();
        Assert.AreEqual(2, (int)vitals.ByteOf(Vitals.DroppedAt));
    }

    private static Vitals Begun(BlockStore store, int cause)
    {
        Vitals vitals = new Vitals(store);
        vitals.Begin(cause);
        return vitals;
    }

    private static void Run(Vitals vitals, long fromMs, int forMs)
    {
        for (long nowMs = fromMs; nowMs <= fromMs + forMs; nowMs += Tuning.TickMs)
        {
            vitals.Update(0, nowMs);
        }
    }
}
