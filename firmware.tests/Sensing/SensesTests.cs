using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

[TestClass]
public sealed class SensesTests
{
    private const int FrameMs = Tuning.IdleScanMs;

    /// <summary>About a tenth of a newton to a few on each pad: somebody, whoever.</summary>
    private const int SomebodyOhm = 2_000;

    [TestMethod]
    public void Nothing_is_known_before_the_references_were_read()
    {
        Senses senses = new Senses(new BenchPads());
        Assert.IsTrue(senses.IsBlind);
        Assert.AreEqual((int)Occupancy.Unknown, (int)senses.Occupancy);
        senses.Scan(0);
        senses.Scan(FrameMs);
        Assert.IsTrue(senses.IsBlind);
        Assert.IsFalse(senses.HasFault);
        senses.Scan(2 * FrameMs);
        Assert.IsFalse(senses.IsBlind);
        Assert.AreEqual((int)Occupancy.Unknown, (int)senses.Occupancy);
    }

    [TestMethod]
    public void An_empty_mat_calibrates_by_itself_at_first_boot()
    {
        BenchPads pads = new BenchPads();
        Senses senses = new Senses(pads);
        long nowMs = Scan(senses, 0, 3 + Tuning.CalibrationFrames - 2);
        Assert.AreEqual((int)CalibrationState.Calibrating, (int)senses.Calibration);
        nowMs = Scan(senses, nowMs, 1);
        Assert.AreEqual((int)CalibrationState.Calibrated, (int)senses.Calibration);
        Scan(senses, nowMs, (Tuning.GoneMs / FrameMs) + 1);
        Assert.AreEqual((int)Occupancy.Nobody, (int)senses.Occupancy);
        Assert.IsFalse(senses.IsSomeone);
    }

    [TestMethod]
    public void Somebody_on_the_mat_at_first_boot_stays_unknown_and_is_not_learned()
    {
        BenchPads pads = new BenchPads();
        pads.LieDown(SomebodyOhm);
        Senses senses = new Senses(pads);
        long nowMs = Scan(senses, 0, 1_000);
        Assert.AreEqual((int)CalibrationState.Uncalibrated, (int)senses.Calibration);
        Assert.AreEqual((int)Occupancy.Unknown, (int)senses.Occupancy);
        Assert.IsFalse(senses.IsSomeone);
        pads.Leave();
        Scan(senses, nowMs, Tuning.CalibrationFrames);
        Assert.AreEqual((int)CalibrationState.Calibrated, (int)senses.Calibration);
    }

    [TestMethod]
    public void Somebody_who_comes_is_noticed_and_weighed()
    {
        BenchPads pads = new BenchPads();
        Senses senses = new Senses(pads);
        long nowMs = ScanUntilEmpty(senses);
        pads.LieDown(SomebodyOhm);
        Scan(senses, nowMs, 1 + (Tuning.ContactMs / FrameMs) + 1);
        Assert.IsTrue(senses.IsSomeone);
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            Assert.IsTrue(senses.Load[zone] >= 485 && senses.Load[zone] <= 510);
        }

        Assert.AreEqual(MatLayout.ZoneCount, senses.Shape.LoadedZones);
    }

    [TestMethod]
    public void A_failed_scan_is_a_fault_and_nobody_is_known_to_be_there()
    {
        BenchPads pads = new BenchPads();
        Senses senses = new Senses(pads);
        long nowMs = ScanUntilEmpty(senses);
        pads.LieDown(SomebodyOhm);
        nowMs = Scan(senses, nowMs, 10);
        Assert.IsTrue(senses.IsSomeone);
        pads.IsConverterBroken = true;
        Assert.IsTrue(senses.Scan(nowMs));
        Assert.IsTrue(senses.IsBlind);
        Assert.IsTrue(senses.HasFault);
        Assert.IsFalse(senses.IsSomeone);
        Assert.AreEqual((int)Occupancy.Unknown, (int)senses.Occupancy);
        Assert.AreEqual((int)CalibrationState.Faulty, (int)senses.Calibration);
    }

    [TestMethod]
    public void A_converter_that_works_again_sees_again()
    {
        BenchPads pads = new BenchPads();
        Senses senses = new Senses(pads);
        long nowMs = ScanUntilEmpty(senses);
        pads.IsConverterBroken = true;
        nowMs = Scan(senses, nowMs, 5);
        pads.IsConverterBroken = false;
        pads.LieDown(SomebodyOhm);
        nowMs = Scan(senses, nowMs, 1);
        Assert.IsFalse(senses.HasFault);
        Assert.AreEqual((int)CalibrationState.Calibrated, (int)senses.Calibration);
        Scan(senses, nowMs, 1 + (Tuning.ContactMs / FrameMs));
        Assert.IsTrue(senses.IsSomeone);
    }

    [TestMethod]
    public void Broken_references_blind_the_mat_after_three_frames_and_mend_after_three()
    {
        BenchPads pads = new BenchPads();
        Senses senses = new Senses(pads);
        long nowMs = ScanUntilEmpty(senses);
        while (nowMs / FrameMs % 3 != 0)
        {
            nowMs = Scan(senses, nowMs, 1);
        }

        pads.AreReferencesBroken = true;
        nowMs = ScanUntilFault(senses, nowMs, 9);
        Assert.AreEqual((int)Occupancy.Unknown, (int)senses.Occupancy);
        pads.AreReferencesBroken = false;
        nowMs = Scan(senses, nowMs, 2);
        Assert.IsTrue(senses.HasFault);
        Scan(senses, nowMs, 1);
        Assert.IsFalse(senses.HasFault);
        Assert.IsFalse(senses.IsBlind);
    }

    [TestMethod]
    public void Empty_counts_from_the_last_moment_at_which_it_was_not()
    {
        BenchPads pads = new BenchPads();
        Senses senses = new Senses(pads);
        long nowMs = ScanUntilEmpty(senses);
        Assert.IsTrue(senses.IsEmptyFor(0, nowMs));
        pads.LieDown(SomebodyOhm);
        nowMs = Scan(senses, nowMs, 10);
        Assert.IsFalse(senses.IsEmptyFor(0, nowMs));
        pads.Leave();
        while (senses.Occupancy != Occupancy.Nobody)
        {
            nowMs = Scan(senses, nowMs, 1);
        }

        Assert.IsFalse(senses.IsEmptyFor(Tuning.EmptyConfirmMs, nowMs));
        nowMs = Scan(senses, nowMs, Tuning.EmptyConfirmMs / FrameMs);
        Assert.IsTrue(senses.IsEmptyFor(Tuning.EmptyConfirmMs, nowMs));
    }

    [TestMethod]
    public void A_mat_that_calibrates_again_knows_nobody_meanwhile()
    {
        BenchPads pads = new BenchPads();
        Senses senses = new Senses(pads);
        long nowMs = ScanUntilEmpty(senses);
        senses.Baseline.Calibrate();
        nowMs = Scan(senses, nowMs, 1);
        Assert.AreEqual((int)Occupancy.Unknown, (int)senses.Occupancy);
        Scan(senses, nowMs, Tuning.CalibrationFrames);
        Assert.AreEqual((int)CalibrationState.Calibrated, (int)senses.Calibration);
    }

    [TestMethod]
    public void A_stored_baseline_makes_a_calibrated_mat_at_boot()
    {
        Senses first = new Senses(new BenchPads());
        ScanUntilEmpty(first);
        byte[] block = new byte[Baseline.BlockLength];
        first.Baseline.Write(block);
        BenchPads pads = new BenchPads();
        pads.LieDown(SomebodyOhm);
        Senses second = new Senses(pads);
        Assert.IsTrue(second.Baseline.TryRead(block));
        Scan(second, 0, 10);
        Assert.IsTrue(second.IsSomeone);
    }

    private static long ScanUntilEmpty(Senses senses)
    {
        long nowMs = 0;
        while (senses.Occupancy != Occupancy.Nobody)
        {
            nowMs = Scan(senses, nowMs, 1);
            Assert.IsTrue(nowMs < 20_000);
        }

        return nowMs;
    }

    private static long ScanUntilFault(Senses senses, long nowMs, int atMost)
    {
        for (int frame = 0; frame < atMost && !senses.HasFault; frame++)
        {
            nowMs = Scan(senses, nowMs, 1);
        }

        Assert.IsTrue(senses.HasFault);
        return nowMs;
    }

    private static long Scan(Senses senses, long nowMs, int frames)
    {
        for (int frame = 0; frame < frames; frame++)
        {
            senses.Scan(nowMs);
            for (int tick = 1; tick < Tuning.BusyScanMs / Tuning.TickMs; tick++)
            {
                senses.Look(nowMs);
            }

            nowMs += FrameMs;
        }

        return nowMs;
    }
}
