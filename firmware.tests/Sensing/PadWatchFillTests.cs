using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>Zones pressed too hard, what is read instead of them, and when they come back.</summary>
[TestClass]
public sealed class PadWatchFillTests
{
    private const int Zone = 16;
    private const int Rest = 300;
    private const int FrameMs = Tuning.BusyScanMs;

    /// <summary>Some time after boot.</summary>
    private const long FromMs = 1_000_000;

    [TestMethod]
    [DataRow(0)]
    [DataRow(Zone)]
    [DataRow(32)]
    public void A_short_is_left_out_after_half_a_second(int zone)
    {
        PadWatch watch = new PadWatch(new FrontEnd());
        int[] load = EmptyMat.Flat(Rest);
        load[zone] = PadTuning.PadShortMicrosiemens;
        watch.NotePeak(load, load[zone], false, FromMs);
        watch.NotePeak(load, load[zone], false, FromMs + PadTuning.PadShortMs - 1);
        Assert.AreEqual(0, watch.Mask.LeftOut);
        Assert.IsFalse(watch.IsWorthSaving);
        watch.NotePeak(load, load[zone], false, FromMs + PadTuning.PadShortMs);
        Assert.AreEqual((int)PadState.Shorted, (int)watch.Mask.StateOf(zone));
        Assert.AreEqual(1, watch.Mask.LeftOut);
        Assert.IsTrue(watch.IsWorthSaving);
    }

    [TestMethod]
    public void A_frame_without_a_peak_in_between_begins_anew()
    {
        PadWatch watch = new PadWatch(new FrontEnd());
        int[] load = EmptyMat.Flat(Rest);
        load[Zone] = PadTuning.PadShortMicrosiemens;
        watch.NotePeak(load, load[Zone], false, FromMs);
        watch.NotePeak(EmptyMat.Flat(Rest), Rest, false, FromMs + FrameMs);
        watch.NotePeak(load, load[Zone], false, FromMs + PadTuning.PadShortMs);
        Assert.AreEqual(0, watch.Mask.LeftOut);
    }

    [TestMethod]
    [DataRow(PadTuning.PadSaturatedMicrosiemens, true, (int)PadState.Saturated)]
    [DataRow(PadTuning.PadSaturatedMicrosiemens - 1, true, (int)PadState.Fine)]
    [DataRow(PadTuning.PadSaturatedMicrosiemens, false, (int)PadState.Fine)]
    public void A_pad_at_its_stop_under_somebody_lying_is_left_out_after_ten_seconds(int microsiemens, bool isLying, int expected)
    {
        PadWatch watch = new PadWatch(new FrontEnd());
        int[] load = EmptyMat.Flat(Rest);
        load[Zone] = microsiemens;
        watch.NotePeak(load, microsiemens, isLying, FromMs);
        watch.NotePeak(load, microsiemens, isLying, FromMs + PadTuning.PadSaturatedMs);
        Assert.AreEqual(expected, (int)watch.Mask.StateOf(Zone));
    }

    [TestMethod]
    public void A_zone_that_is_left_out_already_stays_what_it_is()
    {
        BenchWatch bench = new BenchWatch();
        bench.Become(Zone, PadState.Noisy);
        int[] load = EmptyMat.Flat(Rest);
        load[Zone] = PadTuning.PadShortMicrosiemens;
        bench.Watch.NotePeak(load, load[Zone], false, FromMs);
        bench.Watch.NotePeak(load, load[Zone], false, FromMs + PadTuning.PadShortMs);
        Assert.IsTrue(bench.IsOnly(Zone, PadState.Noisy));
    }

    [TestMethod]
    public void A_zone_left_out_reads_as_its_neighbours_do_and_all_others_as_they_are()
    {
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            BenchWatch bench = new BenchWatch();
            bench.Become(zone, PadState.Noisy);
            int[] load = new int[MatLayout.ZoneCount];
            for (int other = 0; other < MatLayout.ZoneCount; other++)
            {
                load[other] = 1_000 + (other * other);
            }

            int expected = bench.Watch.Mask.NeighboursOf(zone, load);
            bench.Watch.Fill(load, true, FromMs);
            for (int other = 0; other < MatLayout.ZoneCount; other++)
            {
                Assert.AreEqual(other == zone ? expected : 1_000 + (other * other), load[other], $"{zone}, {other}");
            }
        }
    }

    [TestMethod]
    public void A_short_that_is_gone_for_ten_seconds_comes_back_with_what_it_reads()
    {
        PadWatch watch = new PadWatch(new FrontEnd());
        watch.Fill(EmptyMat.Flat(Rest), true, FromMs);
        Assert.IsTrue(watch.TryRead(BenchWatch.Block(Zone, PadState.Shorted, 0)));
        int[] load = new int[MatLayout.ZoneCount];
        for (int ms = FrameMs; ms < PadTuning.PadMendMs; ms += FrameMs)
        {
            load[Zone] = Rest;
            watch.Fill(load, true, FromMs + ms);
            Assert.AreEqual((int)PadState.Shorted, (int)watch.Mask.StateOf(Zone), $"{ms} ms");
            Assert.AreEqual(0, load[Zone]);
        }

        Assert.IsFalse(watch.IsWorthSaving);
        load[Zone] = Rest;
        watch.Fill(load, true, FromMs + PadTuning.PadMendMs);
        Assert.AreEqual((int)PadState.Fine, (int)watch.Mask.StateOf(Zone));
        Assert.AreEqual(Rest, load[Zone]);
        Assert.IsTrue(watch.IsWorthSaving);
    }

    [TestMethod]
    public void A_zone_that_drifted_comes_back_once_it_reads_empty_with_nobody_there()
    {
        PadWatch watch = new PadWatch(new FrontEnd());
        Assert.IsTrue(watch.TryRead(BenchWatch.Block(Zone, PadState.Drifting, 0)));
        FillFor(watch, 0, 2 * PadTuning.PadMendMs, true);
        Assert.AreEqual((int)PadState.Drifting, (int)watch.Mask.StateOf(Zone));
        FillFor(watch, 2 * PadTuning.PadMendMs, PadTuning.PadMendMs, false);
        Assert.AreEqual((int)PadState.Fine, (int)watch.Mask.StateOf(Zone));
    }

    [TestMethod]
    public void How_long_it_was_sound_the_last_time_does_not_count_the_next_time()
    {
        PadWatch watch = new PadWatch(new FrontEnd());
        Assert.IsTrue(watch.TryRead(BenchWatch.Block(Zone, PadState.Drifting, 0)));
        FillFor(watch, 0, PadTuning.PadMendMs - FrameMs, false);
        Assert.AreEqual((int)PadState.Drifting, (int)watch.Mask.StateOf(Zone));
        watch.NoteCalibration();
        Assert.IsTrue(watch.TryRead(BenchWatch.Block(Zone, PadState.Drifting, 0)));
        FillFor(watch, PadTuning.PadMendMs - FrameMs, PadTuning.PadMendMs - FrameMs, false);
        Assert.AreEqual((int)PadState.Drifting, (int)watch.Mask.StateOf(Zone));
    }

    /// <summary>The mat empty, frame after frame; the first at the very beginning.</summary>
    private static void FillFor(PadWatch watch, int fromMs, int ms, bool isSomeone)
    {
        for (int passedMs = 0; passedMs < ms; passedMs += FrameMs)
        {
            watch.Fill(new int[MatLayout.ZoneCount], isSomeone, fromMs + passedMs + FrameMs);
        }
    }
}
