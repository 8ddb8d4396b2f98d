using SmartMat.Sensing;
using SmartMat.Tests.Session;

namespace SmartMat.Tests.Sensing;

[TestClass]
public sealed class BaselineTests
{
    private const int EmptyMicrosiemens = 20;

    [TestMethod]
    public void A_new_mat_knows_nothing()
    {
        Assert.AreEqual((int)CalibrationState.Uncalibrated, (int)new Baseline().State);
    }

    [TestMethod]
    public void Fifteen_empty_frames_make_a_baseline()
    {
        Baseline baseline = new Baseline();
        baseline.Calibrate();
        Assert.AreEqual((int)CalibrationState.Calibrating, (int)baseline.State);
        for (int frame = 1; frame < Tuning.CalibrationFrames; frame++)
        {
            Assert.IsFalse(baseline.Learn(Flat(EmptyMicrosiemens)));
        }

        Assert.IsTrue(baseline.Learn(Flat(EmptyMicrosiemens)));
        Assert.AreEqual((int)CalibrationState.Calibrated, (int)baseline.State);
        Assert.AreEqual(0, LoadOf(baseline, 7, EmptyMicrosiemens));
        Assert.AreEqual(1, LoadOf(baseline, 7, EmptyMicrosiemens + 1));
    }

    [TestMethod]
    public void The_baseline_is_the_mean_of_what_was_read_zone_by_zone()
    {
        Baseline baseline = new Baseline();
        baseline.Calibrate();
        int[] frame = new int[MatLayout.ZoneCount];
        for (int i = 0; i < Tuning.CalibrationFrames; i++)
        {
            for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
            {
                // First 10, then up and down by 3 around 10 + zone.
                frame[zone] = 10 + zone + (i % 3 * 3) - 3;
            }

            baseline.Learn(frame);
        }

        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            Assert.AreEqual(50, LoadOf(baseline, zone, 60 + zone));
        }
    }

    [TestMethod]
    public void Load_is_never_negative()
    {
        Assert.AreEqual(0, LoadOf(Calibrated(EmptyMicrosiemens), 0, 0));
    }

    [TestMethod]
    public void A_person_is_never_learned()
    {
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            Baseline baseline = new Baseline();
            baseline.Calibrate();
            int[] frame = Flat(EmptyMicrosiemens);
            frame[zone] = Tuning.EmptyMaxMicrosiemens + 1;
            for (int i = 0; i < 10 * Tuning.CalibrationFrames; i++)
            {
                Assert.IsFalse(baseline.Learn(frame));
            }

            Assert.IsFalse(baseline.State == CalibrationState.Calibrated);
        }
    }

    [TestMethod]
    public void The_heaviest_empty_mat_is_still_learned()
    {
        Baseline baseline = new Baseline();
        baseline.Calibrate();
        Assert.IsTrue(LearnsFrom(baseline, Flat(Tuning.EmptyMaxMicrosiemens)));
    }

    [TestMethod]
    public void Somebody_at_the_last_moment_starts_the_learning_anew()
    {
        Baseline baseline = new Baseline();
        baseline.Calibrate();
        int[] empty = Flat(EmptyMicrosiemens);
        for (int i = 1; i < Tuning.CalibrationFrames; i++)
        {
            baseline.Learn(empty);
        }

        Assert.IsFalse(baseline.Learn(Flat(2_000)));
        for (int i = 1; i < Tuning.CalibrationFrames; i++)
        {
            Assert.IsFalse(baseline.Learn(empty));
        }

        Assert.IsTrue(baseline.Learn(empty));
    }

    [TestMethod]
    public void A_zone_that_moves_has_somebody_at_it()
    {
        Assert.IsTrue(CompletesWithAMoveOf(Tuning.CalibrationStillMicrosiemens));
        Assert.IsFalse(CompletesWithAMoveOf(Tuning.CalibrationStillMicrosiemens + 1));
        Assert.IsTrue(CompletesWithAMoveOf(-Tuning.CalibrationStillMicrosiemens));
        Assert.IsFalse(CompletesWithAMoveOf(-Tuning.CalibrationStillMicrosiemens - 1));
    }

    [TestMethod]
    public void A_mat_with_somebody_on_it_says_that_it_waits_for_an_empty_one()
    {
        Baseline baseline = new Baseline();
        baseline.Calibrate();
        baseline.Learn(Flat(2_000));
        Assert.AreEqual((int)CalibrationState.Uncalibrated, (int)baseline.State);
    }

    [TestMethod]
    public void The_former_baseline_holds_until_the_new_one_is_complete()
    {
        Baseline baseline = Calibrated(EmptyMicrosiemens);
        baseline.Calibrate();
        baseline.Learn(Flat(50));
        Assert.AreEqual(30, LoadOf(baseline, 3, 50));
        for (int i = 1; i < Tuning.CalibrationFrames; i++)
        {
            baseline.Learn(Flat(50));
        }

        Assert.AreEqual(0, LoadOf(baseline, 3, 50));
    }

    [TestMethod]
    public void Drift_is_followed_by_a_sixteenth_a_turn()
    {
        Baseline baseline = Calibrated(EmptyMicrosiemens);
        FollowRounds(baseline, Flat(EmptyMicrosiemens + 5), Tuning.DriftFraction - 1);
        Assert.AreEqual(5, LoadOf(baseline, 32, EmptyMicrosiemens + 5));
        FollowRounds(baseline, Flat(EmptyMicrosiemens + 5), 1);
        Assert.AreEqual(4, LoadOf(baseline, 0, EmptyMicrosiemens + 5));
        Assert.AreEqual(4, LoadOf(baseline, 32, EmptyMicrosiemens + 5));
        FollowRounds(baseline, Flat(EmptyMicrosiemens + 5), 10 * Tuning.DriftFraction);
        Assert.AreEqual(0, LoadOf(baseline, 32, EmptyMicrosiemens + 5));
        Assert.AreEqual(1, LoadOf(baseline, 32, EmptyMicrosiemens + 6));
    }

    [TestMethod]
    public void A_zone_beyond_the_drift_limit_is_loaded_and_not_followed()
    {
        Baseline baseline = Calibrated(EmptyMicrosiemens);
        const int Beyond = EmptyMicrosiemens + Tuning.DriftMaxMicrosiemens + 1;
        FollowRounds(baseline, Flat(Beyond), 1_000);
        Assert.AreEqual(Tuning.DriftMaxMicrosiemens + 1, LoadOf(baseline, 5, Beyond));
        FollowRounds(baseline, Flat(Beyond - 1), 16);
        Assert.AreEqual(Tuning.DriftMaxMicrosiemens - 1, LoadOf(baseline, 5, Beyond - 1));
    }

    [TestMethod]
    public void A_zone_that_gets_lighter_is_followed_all_the_way_and_never_below_nothing()
    {
        Baseline baseline = Calibrated(90);
        FollowRounds(baseline, Flat(0), 60);
        Assert.AreEqual(7, LoadOf(baseline, 11, 7));
        FollowRounds(baseline, Flat(0), 60);
        Assert.AreEqual(7, LoadOf(baseline, 11, 7));
    }

    [TestMethod]
    public void Drift_is_worth_a_write_once_and_not_before_ten_microsiemens()
    {
        Baseline baseline = Calibrated(EmptyMicrosiemens);
        baseline.Write(new byte[Baseline.BlockLength]);
        const int Rounds = Tuning.DriftSaveMicrosiemens * Tuning.DriftFraction;
        FollowRounds(baseline, Flat(EmptyMicrosiemens + 12), Rounds - 1);
        Assert.IsFalse(baseline.IsWorthSaving);
        FollowRounds(baseline, Flat(EmptyMicrosiemens + 12), 1);
        Assert.IsTrue(baseline.IsWorthSaving);
        baseline.Write(new byte[Baseline.BlockLength]);
        Assert.IsFalse(baseline.IsWorthSaving);
    }

    [TestMethod]
    public void Noise_on_an_empty_mat_does_not_wear_out_the_flash()
    {
        // A day of empty frames with 0 to 6 uS of noise.
        Baseline baseline = Calibrated(3);
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

    [TestMethod]
    public void A_stored_block_reads_back_as_it_was()
    {
        Baseline restored = new Baseline();
        Assert.IsTrue(restored.TryRead(Block()));
        Assert.AreEqual((int)CalibrationState.Calibrated, (int)restored.State);
        Assert.IsFalse(restored.IsWorthSaving);
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            Assert.AreEqual(0, LoadOf(restored, zone, 30 + (2 * zone)));
            Assert.AreEqual(1, LoadOf(restored, zone, 31 + (2 * zone)));
        }
    }

    [TestMethod]
    public void A_block_with_any_bit_flipped_is_refused_and_changes_nothing()
    {
        byte[] block = Block();
        Baseline baseline = Calibrated(EmptyMicrosiemens);
        for (int bit = 0; bit < block.Length * 8; bit++)
        {
            block[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.IsFalse(baseline.TryRead(block));
            block[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Assert.AreEqual(1, LoadOf(baseline, 32, EmptyMicrosiemens + 1));
        Assert.IsTrue(baseline.TryRead(block));
    }

    [TestMethod]
    public void Zeros_and_blocks_of_another_format_or_length_are_refused()
    {
        Baseline baseline = new Baseline();
        Assert.IsFalse(baseline.TryRead(new byte[Baseline.BlockLength]));
        Assert.IsFalse(baseline.TryRead(new byte[Baseline.BlockLength - 1]));
        byte[] block = Block();
        block[0] = 2;
        Crc16.Seal(block);
        Assert.IsFalse(baseline.TryRead(block));
        Assert.AreEqual((int)CalibrationState.Uncalibrated, (int)baseline.State);
    }

    private static byte[] Block()
    {
        Baseline baseline = new Baseline();
        baseline.Calibrate();
        int[] frame = new int[MatLayout.ZoneCount];
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            frame[zone] = 30 + (2 * zone);
        }

        Assert.IsTrue(LearnsFrom(baseline, frame));
        byte[] block = new byte[Baseline.BlockLength];
        baseline.Write(block);
        return block;
    }

    private static Baseline Calibrated(int microsiemens)
    {
        Baseline baseline = new Baseline();
        baseline.Calibrate();
        Assert.IsTrue(LearnsFrom(baseline, Flat(microsiemens)));
        return baseline;
    }

    private static bool LearnsFrom(Baseline baseline, int[] frame)
    {
        bool isComplete = false;
        for (int i = 0; i < Tuning.CalibrationFrames; i++)
        {
            isComplete = baseline.Learn(frame);
        }

        return isComplete;
    }

    private static bool CompletesWithAMoveOf(int microsiemens)
    {
        Baseline baseline = new Baseline();
        baseline.Calibrate();
        for (int i = 1; i < Tuning.CalibrationFrames; i++)
        {
            baseline.Learn(Flat(50));
        }

        int[] frame = Flat(50);
        frame[MatLayout.ZoneCount - 1] += microsiemens;
        return baseline.Learn(frame);
    }

    private static void FollowRounds(Baseline baseline, int[] frame, int rounds)
    {
        for (int i = 0; i < rounds * MatLayout.ZoneCount; i++)
        {
            baseline.Follow(frame);
        }
    }

    private static int LoadOf(Baseline baseline, int zone, int microsiemens)
    {
        int[] frame = Flat(microsiemens);
        baseline.Subtract(frame);
        return frame[zone];
    }

    private static int[] Flat(int microsiemens)
    {
        int[] frame = new int[MatLayout.ZoneCount];
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            frame[zone] = microsiemens;
        }

        return frame;
    }
}
