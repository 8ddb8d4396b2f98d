using SmartMat.Link;
using SmartMat.Sensing;

namespace SmartMat.Tests.Link;

/// <summary>One band is looked at in a frame: eleven frames are a look at the whole mat.</summary>
[TestClass]
public sealed class TallyTests
{
    private const int FrameMs = Tuning.BusyScanMs;
    private const int LookMs = FrameMs * MatLayout.Bands;
    private const int Step = LiveDesk.FineStepMicrosiemens;
    private const int Zone = 16;

    [TestMethod]
    public void Nothing_was_seen_is_a_record_of_zeros()
    {
        byte[] record = new byte[SessionRecord.Length];
        new Tally().Write(record);
        for (int i = 0; i < record.Length; i++)
        {
            Assert.AreEqual(0, (int)record[i]);
        }
    }

    [TestMethod]
    public void A_zone_is_loaded_from_the_threshold_on_and_its_seconds_are_whole_ones()
    {
        Tally tally = Fresh();
        int[] load = Even(Tuning.DwellOnMicrosiemens - 1);
        load[Zone] = Tuning.DwellOnMicrosiemens;
        Look(tally, load, 20, 0);
        byte[] record = Written(tally);
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            Assert.AreEqual(zone == Zone ? 10 : 0, LoadedS(record, zone));
        }
    }

    [TestMethod]
    public void Every_zone_counts_from_the_session_on_to_its_last_look()
    {
        Tally tally = Fresh();
        Look(tally, Even(500), 600, 0);
        byte[] record = Written(tally);
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            int lastMs = (599 * LookMs) + (zone / MatLayout.Columns * FrameMs);
            Assert.AreEqual(lastMs / 1000, LoadedS(record, zone));
        }
    }

    [TestMethod]
    public void Mean_and_peak_are_in_steps_of_the_live_picture()
    {
        Tally tally = Fresh();
        int[] load = Even(40 * Step);
        Look(tally, load, 3, 0);
        load[Zone] = (200 * Step) + Step - 1;
        Look(tally, load, 1, 3 * LookMs);
        byte[] record = Written(tally);
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            Assert.AreEqual(zone == Zone ? (40 + 40 + 40 + 200) / 4 : 40, (int)record[At(zone) + 2]);
            Assert.AreEqual(zone == Zone ? 200 : 40, (int)record[At(zone) + 3]);
        }

        Assert.AreEqual(((32 * 40) + 80) / 33, (int)record[SessionRecord.MeanAt]);
        Assert.AreEqual(200, (int)record[SessionRecord.PeakAt]);
    }

    [TestMethod]
    public void A_peak_stays_when_the_load_is_gone()
    {
        Tally tally = Fresh();
        Look(tally, Even(90 * Step), 1, 0);
        Look(tally, Even(0), 2, LookMs);
        byte[] record = Written(tally);
        Assert.AreEqual(90, (int)record[At(Zone) + 3]);
        Assert.AreEqual(30, (int)record[At(Zone) + 2]);
        Assert.AreEqual(90, (int)record[SessionRecord.PeakAt]);
        Assert.AreEqual(30, (int)record[SessionRecord.MeanAt]);
    }

    [TestMethod]
    [DataRow(-40, 0)]
    [DataRow(Step - 1, 0)]
    [DataRow(Step, 1)]
    [DataRow(254 * Step, 254)]
    [DataRow(255 * Step, 254)]
    [DataRow(20_000, 254)]
    public void What_is_below_empty_is_nothing_and_there_is_a_most(int microsiemens, int level)
    {
        Tally tally = Fresh();
        Look(tally, Even(microsiemens), 2, 0);
        byte[] record = Written(tally);
        Assert.AreEqual(level, (int)record[At(Zone) + 2]);
        Assert.AreEqual(level, (int)record[At(Zone) + 3]);
        Assert.AreEqual(level, (int)record[SessionRecord.MeanAt]);
        Assert.AreEqual(level, (int)record[SessionRecord.PeakAt]);
    }

    [TestMethod]
    [DataRow(Tally.MostStepMs, 2)]
    [DataRow(Tally.MostStepMs + 1, 0)]
    public void A_longer_step_is_a_pause_and_no_time_under_load(int stepMs, int loadedS)
    {
        Tally tally = Fresh();
        tally.Take(Even(500), stepMs);
        Assert.AreEqual(loadedS, LoadedS(Written(tally), 0));
    }

    [TestMethod]
    public void Time_goes_on_after_a_pause()
    {
        Tally tally = Fresh();
        Look(tally, Even(500), 10, 100_000);
        Assert.AreEqual(9 * LookMs / 1000, LoadedS(Written(tally), Zone));
    }

    [TestMethod]
    public void A_new_session_begins_with_nothing_and_at_the_head()
    {
        Tally tally = Fresh();
        tally.Alerts = 2;
        Look(tally, Even(500), 40, 0);
        tally.Take(Even(500), 40 * LookMs);
        tally.Postures.Take(Occupancy.Lying, PostureKind.OnSide, 1_000);
        tally.Reset(60_000);
        Assert.AreEqual(0, tally.Alerts);
        byte[] record = Written(tally);
        for (int i = 0; i < record.Length; i++)
        {
            Assert.AreEqual(0, (int)record[i]);
        }

        tally.Take(Even(64 * Step), 61_500);
        record = Written(tally);
        Assert.AreEqual(1, LoadedS(record, 0));
        Assert.AreEqual(64, (int)record[At(0) + 2]);
        Assert.AreEqual(0, (int)record[At(3) + 3]);
    }

    [TestMethod]
    public void The_posture_held_longest_goes_with_it()
    {
        Tally tally = Fresh();
        tally.Postures.Take(Occupancy.Lying, PostureKind.OnSide, 1_000);
        Assert.AreEqual(3, (int)Written(tally)[SessionRecord.PostureAt]);
    }

    private static Tally Fresh()
    {
        Tally tally = new Tally();
        tally.Reset(0);
        return tally;
    }

    /// <summary>At the whole mat, so many times; the first frame at this moment.</summary>
    private static void Look(Tally tally, int[] load, int times, long fromMs)
    {
        for (int frame = 0; frame < times * MatLayout.Bands; frame++)
        {
            tally.Take(load, fromMs + (frame * FrameMs));
        }
    }

    private static int[] Even(int microsiemens)
    {
        int[] load = new int[MatLayout.ZoneCount];
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            load[zone] = microsiemens;
        }

        return load;
    }

    private static byte[] Written(Tally tally)
    {
        byte[] record = new byte[SessionRecord.Length];
        tally.Write(record);
        return record;
    }

    private static int At(int zone)
    {
        return SessionRecord.FirstZoneAt + (4 * zone);
    }

    private static int LoadedS(byte[] record, int zone)
    {
        return Wire.GetU16(record, At(zone));
    }
}
