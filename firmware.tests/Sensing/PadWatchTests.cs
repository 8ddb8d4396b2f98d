using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>From frames to what is known of each pad: open, loose, stuck, running away.</summary>
[TestClass]
public sealed class PadWatchTests
{
    private const int Zone = 16;

    /// <summary>With six quarters of proof in each window. The mean in which somebody comes is not used, and a run begins with a block.</summary>
    private const int StuckSeconds = PadTuning.PadMeansPerBlock + PadTuning.PadQuickMeans;

    [TestMethod]
    public void A_sound_mat_stays_sound_through_sessions()
    {
        BenchWatch bench = new BenchWatch();
        for (int session = 0; session < 2; session++)
        {
            bench.SwingFor(18, Zone, true);
            bench.Watch.NoteSession();
        }

        Assert.IsTrue(bench.IsOnly(Zone, PadState.Fine));
        Assert.AreEqual(0, bench.Watch.Mask.Changes);
        Assert.IsFalse(bench.Watch.IsWorthSaving);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(Zone)]
    [DataRow(31)]
    public void A_zone_that_feels_nothing_in_three_sessions_is_open(int zone)
    {
        BenchWatch bench = new BenchWatch();
        bench.Set(zone, 0);
        for (int session = 1; session <= PadTuning.PadOpenSessions; session++)
        {
            Assert.IsTrue(bench.IsOnly(zone, PadState.Fine), $"before session {session}");
            bench.Seconds(PadTuning.PadOpenS + 1, true);
            bench.Watch.NoteSession();
            Assert.IsTrue(bench.Watch.IsWorthSaving);
        }

        Assert.IsTrue(bench.IsOnly(zone, PadState.Open));
    }

    [TestMethod]
    public void Under_a_thing_no_zone_is_open()
    {
        BenchWatch bench = new BenchWatch();
        bench.Set(Zone, 0);
        for (int session = 0; session < PadTuning.PadOpenSessions; session++)
        {
            bench.Seconds(PadTuning.PadOpenS + 1, false);
            bench.Watch.NoteSession();
        }

        Assert.IsTrue(bench.IsOnly(Zone, PadState.Fine));
    }

    [TestMethod]
    public void A_zone_that_is_broken_otherwise_does_not_become_open()
    {
        BenchWatch bench = new BenchWatch();
        Assert.IsTrue(bench.Watch.TryRead(BenchWatch.Block(Zone, PadState.Noisy, PadTuning.PadOpenSessions)));
        bench.Watch.NoteSession();
        Assert.IsTrue(bench.IsOnly(Zone, PadState.Noisy));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(4)]
    [DataRow(32)]
    public void A_zone_that_jumps_from_frame_to_frame_has_a_loose_contact(int zone)
    {
        BenchWatch bench = new BenchWatch();
        for (int frame = 0; frame < PadTuning.PadBadLooks * MatLayout.Bands * PadTuning.PadLookFrames; frame++)
        {
            bench.Set(zone, frame % 2 * BenchWatch.Level);
            bench.Frame(true);
        }

        Assert.IsTrue(bench.IsOnly(zone, PadState.Noisy));
        Assert.IsTrue(bench.Watch.IsWorthSaving);
    }

    [TestMethod]
    [DataRow(0, 80)]
    [DataRow(Zone, 30)]
    [DataRow(31, 30)]
    public void A_zone_that_rests_while_all_around_it_move_is_stuck(int zone, int swing)
    {
        BenchWatch bench = new BenchWatch { Swing = swing };
        bench.SwingFor(StuckSeconds, zone, true);
        Assert.IsTrue(bench.IsOnly(zone, PadState.Fine));
        bench.Second(true);
        Assert.IsTrue(bench.IsOnly(zone, PadState.Stuck));
    }

    [TestMethod]
    public void In_a_corner_two_neighbours_alone_must_do_more()
    {
        BenchWatch bench = new BenchWatch();
        bench.SwingFor(4 * StuckSeconds, 0, true);
        Assert.IsTrue(bench.IsOnly(0, PadState.Fine));
    }

    [TestMethod]
    public void A_zone_that_does_not_notice_that_somebody_gets_up_is_stuck()
    {
        BenchWatch bench = new BenchWatch();
        bench.SwingFor(20, Zone, true);
        bench.SetAll(0);
        bench.Set(Zone, BenchWatch.Level);
        bench.Seconds(PadTuning.PadOverMeans, false);
        Assert.IsTrue(bench.IsOnly(Zone, PadState.Stuck));
    }

    [TestMethod]
    public void A_thing_that_is_put_down_where_somebody_lay_is_not()
    {
        BenchWatch bench = new BenchWatch();
        bench.SwingFor(20, Zone, true);
        bench.SetAll(0);
        bench.Set(Zone, BenchWatch.Level + 200);
        bench.Seconds(60, false);
        Assert.IsTrue(bench.IsOnly(Zone, PadState.Fine));
    }

    [TestMethod]
    public void Under_a_thing_no_zone_is_stuck()
    {
        BenchWatch bench = new BenchWatch();
        bench.SwingFor(180, Zone, false);
        Assert.IsTrue(bench.IsOnly(Zone, PadState.Fine));
    }

    [TestMethod]
    [DataRow(Tuning.IdleScanMs - 1, (int)PadState.Stuck)]
    [DataRow(Tuning.IdleScanMs, (int)PadState.Fine)]
    [DataRow(Tuning.IdleScanMs + 1, (int)PadState.Fine)]
    public void Frames_that_come_as_slowly_as_outside_a_session_prove_nothing(int frameMs, int expected)
    {
        BenchWatch bench = new BenchWatch { FrameMs = frameMs };
        bench.SwingFor(90, Zone, true);
        Assert.AreEqual(expected, (int)bench.Watch.Mask.StateOf(Zone));
    }

    [TestMethod]
    [DataRow(false, Tuning.BusyScanMs, PadTuning.PadOverMeans, (int)PadState.Stuck)]
    [DataRow(false, Tuning.BusyScanMs, PadTuning.PadOverMeans + 1, (int)PadState.Fine)]
    [DataRow(true, Tuning.IdleScanMs, PadTuning.PadOverMeans, (int)PadState.Stuck)]
    [DataRow(true, Tuning.IdleScanMs, PadTuning.PadOverMeans + 1, (int)PadState.Fine)]
    public void Means_with_a_frame_without_a_person_or_too_late_make_all_before_void_if_they_are_many(bool isPerson, int frameMs, int means, int expected)
    {
        BenchWatch bench = new BenchWatch();
        bench.SwingFor(StuckSeconds - PadTuning.PadMeansPerBlock, Zone, true);
        for (int mean = 0; mean < means; mean++)
        {
            for (int frame = 0; frame < PadTuning.PadFramesPerMean; frame++)
            {
                bool isFlawed = frame == PadTuning.PadFramesPerMean / 2;
                bench.FrameMs = isFlawed ? frameMs : Tuning.BusyScanMs;
                bench.Frame(!isFlawed || isPerson);
            }
        }

        bench.SwingFor(7, Zone, true);
        Assert.AreEqual(expected, (int)bench.Watch.Mask.StateOf(Zone));
    }

    [TestMethod]
    public void A_zone_that_runs_away_drifts_and_after_a_calibration_it_drifts_from_there()
    {
        BenchWatch bench = new BenchWatch();
        int second = 0;
        while (bench.Watch.Mask.LeftOut == 0)
        {
            second = Climb(bench, second);
            Assert.IsTrue(second < 100);
        }

        Assert.IsTrue(bench.IsOnly(Zone, PadState.Drifting));
        Assert.IsTrue(second > PadTuning.PadRunWindows * PadTuning.PadMeansPerWindow);
        bench.Watch.NoteCalibration();
        Assert.IsTrue(bench.IsOnly(Zone, PadState.Fine));
        int calibrated = second;
        while (bench.Watch.Mask.LeftOut == 0)
        {
            second = Climb(bench, second);
            Assert.IsTrue(second < 200);
        }

        Assert.IsTrue(second - calibrated > (PadTuning.PadRunWindows - 1) * PadTuning.PadMeansPerWindow);
    }

    [TestMethod]
    public void A_stuck_zone_that_moves_again_is_fine()
    {
        BenchWatch bench = new BenchWatch();
        bench.Become(Zone, PadState.Stuck);
        for (int second = 0; second < (PadTuning.PadMovingWindows + 2) * PadTuning.PadMeansPerWindow; second++)
        {
            bench.Set(Zone, BenchWatch.Level + (second % 2 * 100));
            bench.Second(true);
        }

        Assert.IsTrue(bench.IsOnly(Zone, PadState.Fine));
        Assert.IsTrue(bench.Watch.IsWorthSaving);
    }

    private static int Climb(BenchWatch bench, int second)
    {
        bench.Set(Zone, BenchWatch.Level + (second * PadTuning.PadRunStep));
        bench.Second(true);
        return second + 1;
    }
}
