using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>From frames to what is known of each pad: open, loose, stuck, running away.</summary>
[TestClass]
public sealed class PadWatchTests
{
    private const int Zone = 16;

    /// <summary>With one doubling of proof in each.</summary>
    private const int StuckWindows = PadTuning.PadStillProof;

    [TestMethod]
    public void A_sound_mat_stays_sound_through_sessions()
    {
        BenchWatch bench = new BenchWatch();
        for (int session = 0; session < 2; session++)
        {
            bench.SwingFor(2, Zone, true);
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

    /// <summary>The first window began before anybody was there: it proves nothing.</summary>
    [TestMethod]
    [DataRow(0)]
    [DataRow(Zone)]
    [DataRow(31)]
    public void A_zone_that_rests_while_all_around_it_move_is_stuck(int zone)
    {
        // Two neighbours alone must do more.
        BenchWatch bench = new BenchWatch();
        int windows = zone == 0 ? 20 : 1 + StuckWindows;
        bench.SwingFor(windows, zone, true);
        Assert.IsTrue(bench.IsOnly(zone, PadState.Fine));
        bench.Second(true);
        Assert.IsTrue(bench.IsOnly(zone, zone == 0 ? PadState.Fine : PadState.Stuck));
    }

    [TestMethod]
    public void Under_a_thing_no_zone_is_stuck()
    {
        BenchWatch bench = new BenchWatch();
        bench.SwingFor(20, Zone, false);
        Assert.IsTrue(bench.IsOnly(Zone, PadState.Fine));
    }

    [TestMethod]
    [DataRow(Tuning.IdleScanMs - 1, (int)PadState.Stuck)]
    [DataRow(Tuning.IdleScanMs, (int)PadState.Fine)]
    [DataRow(Tuning.IdleScanMs + 1, (int)PadState.Fine)]
    public void Frames_that_come_as_slowly_as_outside_a_session_prove_nothing(int frameMs, int expected)
    {
        BenchWatch bench = new BenchWatch { FrameMs = frameMs };
        bench.SwingFor(10, Zone, true);
        Assert.AreEqual(expected, (int)bench.Watch.Mask.StateOf(Zone));
    }

    [TestMethod]
    [DataRow(false, Tuning.BusyScanMs)]
    [DataRow(true, Tuning.IdleScanMs)]
    public void One_frame_without_a_person_or_too_late_makes_its_window_and_all_before_void(bool isPerson, int frameMs)
    {
        BenchWatch bench = new BenchWatch();
        bench.SwingFor(StuckWindows, Zone, true);
        bench.FrameMs = frameMs;
        bench.Frame(isPerson);
        bench.FrameMs = Tuning.BusyScanMs;

        // Without that frame, the next window would be the last that is needed.
        bench.SwingFor(StuckWindows, Zone, true);
        Assert.IsTrue(bench.IsOnly(Zone, PadState.Fine));
        bench.Second(true);
        Assert.IsTrue(bench.IsOnly(Zone, PadState.Stuck));
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
