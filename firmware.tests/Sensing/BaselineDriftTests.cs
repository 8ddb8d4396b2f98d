using SmartMat.Sensing;
using SmartMat.Tests.Session;

namespace SmartMat.Tests.Sensing;

[TestClass]
public sealed class BaselineDriftTests
{
    [TestMethod]
    public void Drift_is_followed_by_a_sixteenth_a_turn()
    {
        Baseline baseline = EmptyMat.Calibrated(EmptyMat.EmptyMicrosiemens);
        FollowRounds(baseline, EmptyMat.Flat(EmptyMat.EmptyMicrosiemens + 5), Tuning.DriftFraction - 1);
        Assert.AreEqual(5, EmptyMat.LoadOf(baseline, 32, EmptyMat.EmptyMicrosiemens + 5));
        FollowRounds(baseline, EmptyMat.Flat(EmptyMat.EmptyMicrosiemens + 5), 1);
        Assert.AreEqual(4, EmptyMat.LoadOf(baseline, 0, EmptyMat.EmptyMicrosiemens + 5));
        Assert.AreEqual(4, EmptyMat.LoadOf(baseline, 32, EmptyMat.EmptyMicrosiemens + 5));
        FollowRounds(baseline, EmptyMat.Flat(EmptyMat.EmptyMicrosiemens + 5), 10 * Tuning.DriftFraction);
        Assert.AreEqual(0, EmptyMat.LoadOf(baseline, 32, EmptyMat.EmptyMicrosiemens + 5));
        Assert.AreEqual(1, EmptyMat.LoadOf(baseline, 32, EmptyMat.EmptyMicrosiemens + 6));
    }

    [TestMethod]
    public void A_zone_beyond_the_drift_limit_is_loaded_and_not_followed()
    {
        Baseline baseline = EmptyMat.Calibrated(EmptyMat.EmptyMicrosiemens);
        const int Beyond = EmptyMat.EmptyMicrosiemens + Tuning.DriftMaxMicrosiemens + 1;
        FollowRounds(baseline, EmptyMat.Flat(Beyond), 1_000);
        Assert.AreEqual(Tuning.DriftMaxMicrosiemens + 1, EmptyMat.LoadOf(baseline, 5, Beyond));
        FollowRounds(baseline, EmptyMat.Flat(Beyond - 1), 16);
        Assert.AreEqual(Tuning.DriftMaxMicrosiemens - 1, EmptyMat.LoadOf(baseline, 5, Beyond - 1));
    }

    [TestMethod]
    public void A_zone_that_gets_lighter_is_followed_all_the_way_and_never_below_nothing()
    {
        Baseline baseline = EmptyMat.Calibrated(90);
        FollowRounds(baseline, EmptyMat.Flat(0), 60);
        Assert.AreEqual(7, EmptyMat.LoadOf(baseline, 11, 7));
        FollowRounds(baseline, EmptyMat.Flat(0), 60);
        Assert.AreEqual(7, EmptyMat.LoadOf(baseline, 11, 7));
    }

    [TestMethod]
    public void Drift_is_worth_a_write_once_and_not_before_ten_microsiemens()
    {
        Baseline baseline = EmptyMat.Calibrated(EmptyMat.EmptyMicrosiemens);
        baseline.Write(new byte[Baseline.BlockLength]);
        const int Rounds = Tuning.DriftSaveMicrosiemens * Tuning.DriftFraction;
        FollowRounds(baseline, EmptyMat.Flat(EmptyMat.EmptyMicrosiemens + 12), Rounds - 1);
        Assert.IsFalse(baseline.IsWorthSaving);
        FollowRounds(baseline, EmptyMat.Flat(EmptyMat.EmptyMicrosiemens + 12), 1);
        Assert.IsTrue(baseline.IsWorthSaving);
        baseline.Write(new byte[Baseline.BlockLength]);
        Assert.IsFalse(baseline.IsWorthSaving);
    }

    [TestMethod]
    public void Noise_on_an_empty_mat_does_not_wear_out_the_flash()
    {
        // A day of empty frames with 0 to 6 uS of noise.
        Baseline baseline = EmptyMat.Calibrated(3);
        baseline.Write(new byte[Baseline.BlockLength]);
        uint state = 4_711;
        int writes = 0;
        int[] frame = new int[MatLayout.ZoneCount];
        for (int turn = 0; turn < 24 * 3_600 * 5; turn++)
        {
            // Only the zone whose turn it is gets looked at.
            int next = (turn + 1) % MatLayout.ZoneCount;
            frame[next] = Hostile.Next(ref state, 7);
            baseline.Follow(frame);
            if (baseline.IsWorthSaving)
            {
                baseline.Write(new byte[Baseline.BlockLength]);
                writes++;
            }
        }

        Assert.AreEqual(0, writes);
    }

    private static void FollowRounds(Baseline baseline, int[] frame, int rounds)
    {
        for (int i = 0; i < rounds * MatLayout.ZoneCount; i++)
        {
            baseline.Follow(frame);
        }
    }
}
