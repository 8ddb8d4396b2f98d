using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

[TestClass]
public sealed class PadStillTests
{
    private const int Zone = 16;
    private const int Mean = 2 * PadTuning.PadLoadedMean;
    private const int Noise = 60;

    /// <summary>From window to window, well within noise.</summary>
    private const int Wobble = 6;

    [TestMethod]
    public void Noise_alone_among_movement_is_stuck_once_there_are_windows_and_proof_enough()
    {
        PadStill still = new PadStill();
        Assert.IsFalse(Feed(still, Mean, 1, PadTuning.PadStillProof));
        Assert.IsFalse(Feed(still, Mean, PadTuning.PadStillWindows - 2, 0));
        Assert.IsTrue(still.Take(Zone, Mean, Noise, 0));
    }

    [TestMethod]
    public void With_more_proof_a_window_less_will_do()
    {
        PadStill still = new PadStill();
        Assert.IsFalse(Feed(still, Mean, PadTuning.PadStillWindows - 2, PadTuning.PadMostDoublings));
        Assert.IsTrue(still.Take(Zone, Mean, Noise, 0));
        still = new PadStill();
        Feed(still, Mean, 1, PadTuning.PadQuickProof - 1);
        Assert.IsFalse(Feed(still, Mean, PadTuning.PadStillWindows - 2, 0));
    }

    [TestMethod]
    public void Without_proof_by_the_neighbours_no_time_is_long_enough()
    {
        PadStill still = new PadStill();
        Assert.IsFalse(Feed(still, Mean, 1_000, 0));
        Assert.IsFalse(Feed(still, Mean, 1, PadTuning.PadStillProof - 1));
        Assert.IsTrue(still.Take(Zone, Mean, Noise, 1));
    }

    [TestMethod]
    public void A_window_that_moves_voids_what_was_counted()
    {
        PadStill still = new PadStill();
        Feed(still, Mean, PadTuning.PadStillWindows - 2, PadTuning.PadMostDoublings);
        Assert.IsFalse(still.Take(Zone, Mean, PadTuning.PadStillSpread + 1, PadTuning.PadMostDoublings));
        Assert.IsFalse(Feed(still, Mean, PadTuning.PadStillWindows - 2, PadTuning.PadMostDoublings));
        Assert.IsTrue(still.Take(Zone, Mean, Noise, 0));
    }

    [TestMethod]
    public void Slow_creep_is_movement_although_each_window_is_still()
    {
        PadStill still = new PadStill();
        for (int window = 0; window < 100; window++)
        {
            Assert.IsFalse(still.Take(Zone, Mean + (5 * window), Noise, PadTuning.PadMostDoublings), $"window {window}");
        }
    }

    [TestMethod]
    public void A_pad_that_feels_nothing_or_is_pressed_to_its_end_proves_nothing()
    {
        PadStill still = new PadStill();
        Assert.IsFalse(Feed(still, PadTuning.PadLoadedMean - 1, 20, PadTuning.PadMostDoublings));
        Assert.IsFalse(Feed(still, PadTuning.PadPressedMean + 1, 20, PadTuning.PadMostDoublings));
        Assert.IsTrue(Feed(still, PadTuning.PadPressedMean, PadTuning.PadStillWindows, PadTuning.PadMostDoublings));
    }

    [TestMethod]
    public void A_zone_that_is_just_loaded_and_a_window_that_is_just_still_count()
    {
        PadStill still = new PadStill();
        Assert.IsTrue(Feed(still, PadTuning.PadLoadedMean, PadTuning.PadStillWindows - 1, PadTuning.PadMostDoublings));
        Assert.IsFalse(Feed(still, PadTuning.PadLoadedMean - 1, 1, PadTuning.PadMostDoublings));
        Assert.IsFalse(still.Take(Zone, Mean, PadTuning.PadStillSpread, PadTuning.PadMostDoublings));
        Assert.IsFalse(still.Take(Zone, Mean, 40, PadTuning.PadMostDoublings));
        Assert.IsFalse(still.Take(Zone, Mean, 40, PadTuning.PadMostDoublings));
        Assert.IsTrue(still.Take(Zone, Mean, 40, PadTuning.PadMostDoublings));
    }

    [TestMethod]
    public void Windows_that_are_each_a_little_livelier_than_noise_are_movement_together()
    {
        PadStill still = new PadStill();
        for (int window = 0; window < 100; window++)
        {
            Assert.IsFalse(still.Take(Zone, Mean, PadTuning.PadRunSpread + PadTuning.PadRunSpreadEach, PadTuning.PadMostDoublings), $"window {window}");
        }
    }

    [TestMethod]
    public void The_window_with_which_a_movement_stops_is_the_first_of_the_next_run()
    {
        PadStill still = new PadStill();
        Assert.IsFalse(Feed(still, Mean, 1, PadTuning.PadMostDoublings));
        Assert.IsFalse(Feed(still, Mean + 100, PadTuning.PadStillWindows - 2, PadTuning.PadMostDoublings));
        Assert.IsTrue(still.Take(Zone, Mean + 100, Noise, 0));
    }

    [TestMethod]
    public void Means_may_differ_from_window_to_window_by_as_much_as_noise_does_and_no_more()
    {
        // Squares of the distances from their own mean: 72 in four windows is just what is allowed.
        Assert.IsTrue(TakeAll(new int[] { Mean, Mean - 8, Mean - 7, Mean + 1 }));
        Assert.IsFalse(TakeAll(new int[] { Mean, Mean - 8, Mean - 7, Mean + 2 }));
    }

    [TestMethod]
    public void What_is_long_ago_counts_for_half()
    {
        PadStill still = new PadStill();
        Feed(still, Mean, 1, PadTuning.PadStillProof - 1);
        Assert.IsFalse(Feed(still, Mean, PadTuning.PadMostWindows - 2, 0));
        Assert.IsFalse(still.Take(Zone, Mean, Noise, 1));
    }

    [TestMethod]
    public void However_long_a_run_noise_stays_noise_and_a_step_is_movement()
    {
        PadStill still = new PadStill();
        for (int window = 0; window < 100; window++)
        {
            bool isStuck = still.Take(Zone, Mean + (window % 2 * Wobble), Noise, PadTuning.PadMostDoublings);
            Assert.AreEqual(window >= PadTuning.PadStillWindows - 2, isStuck, $"window {window}");
        }

        for (int windows = PadTuning.PadStillWindows; windows < 3 * PadTuning.PadMostWindows; windows++)
        {
            still = new PadStill();
            for (int window = 0; window < windows; window++)
            {
                still.Take(Zone, Mean + (window % 2 * Wobble), Noise, PadTuning.PadMostDoublings);
            }

            Assert.IsFalse(still.Take(Zone, Mean + 20, Noise, PadTuning.PadMostDoublings), $"{windows} windows");
        }
    }

    /// <returns>What the last of so many windows said.</returns>
    private static bool Feed(PadStill still, int mean, int windows, int doublings)
    {
        bool isStuck = false;
        for (int window = 0; window < windows; window++)
        {
            isStuck = still.Take(Zone, mean, Noise, doublings);
        }

        return isStuck;
    }

    /// <returns>What the last of them said.</returns>
    private static bool TakeAll(int[] means)
    {
        PadStill still = new PadStill();
        bool isStuck = false;
        for (int window = 0; window < means.Length; window++)
        {
            isStuck = still.Take(Zone, means[window], Noise, PadTuning.PadMostDoublings);
        }

        return isStuck;
    }
}
