using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>A pad that rests, moves or climbs while its neighbours do this or that.</summary>
[TestClass]
public sealed class PadMotionTests
{
    /// <summary>Four quarters of proof a window, and too little for each neighbour by itself: five windows.</summary>
    private const int Little = 25;
    private const int LittleWindows = 5;

    /// <summary>More than can be believed of the past. With a minus the two beside it cancel each other out.</summary>
    private const int Lively = 60;
    private const int QuickWindows = 4;

    /// <summary>What a block takes to be measured.</summary>
    private const int MeasureSteps = 6;

    /// <summary>In steps of half a count, with a variance of just what counts as moving.</summary>
    private static readonly int[] s_justMoving = { 0, 35, -30, 5, 5, 0, 0, 0, 0 };

    [TestMethod]
    public void A_pad_that_rests_while_all_around_it_move_is_stuck()
    {
        BenchMotion bench = new BenchMotion();
        for (int window = 1; window < LittleWindows; window++)
        {
            Assert.AreEqual((int)PadState.Fine, (int)bench.Rest(Little, Little, true), $"window {window}");
        }

        Assert.AreEqual((int)PadState.Stuck, (int)bench.Rest(Little, Little, true));
    }

    [TestMethod]
    public void Under_a_thing_no_pad_is_stuck_and_what_was_counted_before_is_void()
    {
        BenchMotion bench = new BenchMotion();
        Assert.AreEqual((int)PadState.Fine, (int)RestFor(bench, 20, false));
        RestFor(bench, LittleWindows - 1, true);
        bench.Rest(Little, Little, false);
        Assert.AreEqual((int)PadState.Fine, (int)RestFor(bench, LittleWindows - 1, true));
        Assert.AreEqual((int)PadState.Stuck, (int)bench.Rest(Little, Little, true));
    }

    [TestMethod]
    [DataRow((int)PadState.Open)]
    [DataRow((int)PadState.Shorted)]
    [DataRow((int)PadState.Noisy)]
    [DataRow((int)PadState.Drifting)]
    [DataRow((int)PadState.Saturated)]
    public void A_pad_that_is_broken_otherwise_stays_that_and_is_counted_anew_later(int state)
    {
        BenchMotion bench = new BenchMotion();
        RestFor(bench, LittleWindows - 1, true);
        bench.State = (PadState)state;
        Assert.AreEqual(state, (int)bench.Rest(Little, Little, true));
        bench.State = PadState.Fine;
        Assert.AreEqual((int)PadState.Fine, (int)bench.Rest(Little, Little, true));
    }

    [TestMethod]
    public void A_pad_that_moved_as_they_did_and_stops_while_they_go_on_is_stuck()
    {
        BenchMotion bench = new BenchMotion();
        bench.Swing(Lively, -Lively, 0);
        bench.Swing(Lively, -Lively, 0);
        for (int window = 1; window < QuickWindows; window++)
        {
            Assert.AreEqual((int)PadState.Fine, (int)bench.Rest(-Lively, 0, true), $"window {window}");
        }

        Assert.AreEqual((int)PadState.Stuck, (int)bench.Rest(-Lively, 0, true));
    }

    [TestMethod]
    public void Between_two_that_cancel_each_other_out_a_pad_may_rest_that_never_moved()
    {
        BenchMotion bench = new BenchMotion();
        for (int window = 1; window < 20; window++)
        {
            Assert.AreEqual((int)PadState.Fine, (int)bench.Rest(-Lively, 0, true), $"window {window}");
        }
    }

    [TestMethod]
    public void How_it_moved_under_somebody_else_tells_nothing()
    {
        BenchMotion bench = new BenchMotion();
        bench.Swing(Lively, -Lively, 0);
        bench.Swing(Lively, -Lively, 0);
        bench.Rest(0, 0, false);
        for (int window = 1; window < 20; window++)
        {
            Assert.AreEqual((int)PadState.Fine, (int)bench.Rest(-Lively, 0, true), $"window {window}");
        }
    }

    [TestMethod]
    public void A_pad_that_runs_away_by_itself_drifts()
    {
        BenchMotion bench = new BenchMotion();
        for (int window = 1; window < PadTuning.PadRunWindows; window++)
        {
            Assert.AreEqual((int)PadState.Fine, (int)bench.Climb(PadTuning.PadRunStep), $"window {window}");
        }

        Assert.AreEqual((int)PadState.Drifting, (int)bench.Climb(PadTuning.PadRunStep));
    }

    [TestMethod]
    public void A_pad_that_goes_on_running_away_when_its_person_has_left_drifts()
    {
        BenchMotion bench = new BenchMotion();
        bench.Climb(PadTuning.PadRunStep);
        for (int window = 2; window < PadTuning.PadRunWindows; window++)
        {
            Assert.AreEqual((int)PadState.Fine, (int)bench.Climb(PadTuning.PadRunStep, false), $"window {window}");
        }

        Assert.AreEqual((int)PadState.Drifting, (int)bench.Climb(PadTuning.PadRunStep, false));
    }

    [TestMethod]
    public void A_stuck_pad_that_moves_three_windows_in_a_row_is_fine()
    {
        BenchMotion bench = new BenchMotion { State = PadState.Stuck };
        for (int window = 1; window < PadTuning.PadMovingWindows; window++)
        {
            Assert.AreEqual((int)PadState.Stuck, (int)bench.Window(s_justMoving, 0, 0, true), $"window {window}");
        }

        Assert.AreEqual((int)PadState.Fine, (int)bench.Window(s_justMoving, 0, 0, true));
        Assert.AreEqual((int)PadState.Fine, (int)bench.Window(s_justMoving, 0, 0, true));
        Assert.AreEqual((int)PadState.Stuck, (int)bench.Rest(Lively, Lively, true));
    }

    [TestMethod]
    public void A_window_without_movement_in_between_begins_the_mending_anew()
    {
        BenchMotion bench = new BenchMotion { State = PadState.Stuck };
        for (int turn = 1; turn < 4; turn++)
        {
            for (int window = 1; window < PadTuning.PadMovingWindows; window++)
            {
                Assert.AreEqual((int)PadState.Stuck, (int)bench.Window(s_justMoving, 0, 0, true), $"turn {turn}");
            }

            Assert.AreEqual((int)PadState.Stuck, (int)bench.Rest(0, 0, true), $"turn {turn}");
        }
    }

    [TestMethod]
    public void After_a_change_nothing_that_was_counted_counts_any_more()
    {
        BenchMotion still = new BenchMotion();
        RestFor(still, LittleWindows - 1, true);
        still.Reset();
        Assert.AreEqual((int)PadState.Fine, (int)still.Rest(Little, Little, true));

        BenchMotion lively = new BenchMotion();
        lively.Swing(Lively, -Lively, 0);
        lively.Swing(Lively, -Lively, 0);
        lively.Reset();
        for (int window = 1; window < 20; window++)
        {
            Assert.AreEqual((int)PadState.Fine, (int)lively.Rest(-Lively, 0, true), $"window {window}");
        }

        BenchMotion running = new BenchMotion();
        for (int window = 1; window < PadTuning.PadRunWindows; window++)
        {
            running.Climb(PadTuning.PadRunStep);
        }

        running.Reset();
        Assert.AreEqual((int)PadState.Fine, (int)running.Climb(PadTuning.PadRunStep));

        BenchMotion mending = new BenchMotion { State = PadState.Stuck };
        for (int window = 1; window < PadTuning.PadMovingWindows; window++)
        {
            mending.Window(s_justMoving, 0, 0, true);
        }

        mending.Reset();
        Assert.AreEqual((int)PadState.Stuck, (int)mending.Window(s_justMoving, 0, 0, true));
    }

    [TestMethod]
    public void Each_zone_is_a_step_of_its_own_and_asking_its_neighbours_another()
    {
        BenchMotion bench = new BenchMotion();
        bench.Rest(0, 0, true);
        Assert.AreEqual(MeasureSteps + (2 * MatLayout.ZoneCount), bench.Steps);
        bench.Rest(0, 0, false);
        Assert.AreEqual(MeasureSteps + MatLayout.ZoneCount, bench.Steps);
    }

    [TestMethod]
    public void One_window_of_moving_with_them_is_not_enough_to_know_a_pad()
    {
        BenchMotion bench = new BenchMotion();
        bench.Swing(Lively, -Lively, 0);
        for (int window = 1; window < 20; window++)
        {
            Assert.AreEqual((int)PadState.Fine, (int)bench.Rest(-Lively, 0, true), $"window {window}");
        }
    }

    /// <returns>What the last of so many windows said.</returns>
    private static PadState RestFor(BenchMotion bench, int windows, bool isUsed)
    {
        PadState now = PadState.Fine;
        for (int window = 0; window < windows; window++)
        {
            now = bench.Rest(Little, Little, isUsed);
        }

        return now;
    }
}
