using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

[TestClass]
public sealed class BaselineTests
{
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
            Assert.IsFalse(baseline.Learn(EmptyMat.Flat(EmptyMat.EmptyMicrosiemens)));
        }

        Assert.IsTrue(baseline.Learn(EmptyMat.Flat(EmptyMat.EmptyMicrosiemens)));
        Assert.AreEqual((int)CalibrationState.Calibrated, (int)baseline.State);
        Assert.AreEqual(0, EmptyMat.LoadOf(baseline, 7, EmptyMat.EmptyMicrosiemens));
        Assert.AreEqual(1, EmptyMat.LoadOf(baseline, 7, EmptyMat.EmptyMicrosiemens + 1));
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
            Assert.AreEqual(50, EmptyMat.LoadOf(baseline, zone, 60 + zone));
        }
    }

    [TestMethod]
    public void Load_is_never_negative()
    {
        Assert.AreEqual(0, EmptyMat.LoadOf(EmptyMat.Calibrated(EmptyMat.EmptyMicrosiemens), 0, 0));
    }

    [TestMethod]
    public void A_person_is_never_learned()
    {
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            Baseline baseline = new Baseline();
            baseline.Calibrate();
            int[] frame = EmptyMat.Flat(EmptyMat.EmptyMicrosiemens);
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
        Assert.IsTrue(EmptyMat.LearnsFrom(baseline, EmptyMat.Flat(Tuning.EmptyMaxMicrosiemens)));
    }

    [TestMethod]
    public void Somebody_at_the_last_moment_starts_the_learning_anew()
    {
        Baseline baseline = new Baseline();
        baseline.Calibrate();
        int[] empty = EmptyMat.Flat(EmptyMat.EmptyMicrosiemens);
        for (int i = 1; i < Tuning.CalibrationFrames; i++)
        {
            baseline.Learn(empty);
        }

        Assert.IsFalse(baseline.Learn(EmptyMat.Flat(2_000)));
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
        baseline.Learn(EmptyMat.Flat(2_000));
        Assert.AreEqual((int)CalibrationState.Uncalibrated, (int)baseline.State);
    }

    [TestMethod]
    public void The_former_baseline_holds_until_the_new_one_is_complete()
    {
        Baseline baseline = EmptyMat.Calibrated(EmptyMat.EmptyMicrosiemens);
        baseline.Calibrate();
        baseline.Learn(EmptyMat.Flat(50));
        Assert.AreEqual(30, EmptyMat.LoadOf(baseline, 3, 50));
        for (int i = 1; i < Tuning.CalibrationFrames; i++)
        {
            baseline.Learn(EmptyMat.Flat(50));
        }

        Assert.AreEqual(0, EmptyMat.LoadOf(baseline, 3, 50));
    }

    private static bool CompletesWithAMoveOf(int microsiemens)
    {
        Baseline baseline = new Baseline();
        baseline.Calibrate();
        for (int i = 1; i < Tuning.CalibrationFrames; i++)
        {
            baseline.Learn(EmptyMat.Flat(50));
        }

        int[] frame = EmptyMat.Flat(50);
        frame[MatLayout.ZoneCount - 1] += microsiemens;
        return baseline.Learn(frame);
    }
}
