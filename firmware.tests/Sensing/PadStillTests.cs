using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

[TestClass]
public sealed class PadStillTests
{
    private const int Zone = 16;
    private const int Mean = 2 * PadTuning.PadLoadedMean;
    private const int Noise = 60;

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
}
