using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>Senses over pads of which some are broken.</summary>
[TestClass]
public sealed class SensesPadTests
{
    private const int Zone = 16;
    private const int SomebodyOhm = 2_000;

    /// <summary>More than the rest of the body, less than a short: 9,000 uS.</summary>
    private const int HeelOhm = 111;

    [TestMethod]
    public void Before_the_references_are_read_nothing_is_said_of_the_pads()
    {
        BenchSenses bench = new BenchSenses();
        bench.Pads.AreReferencesBroken = true;
        bench.Run(2 * Tuning.IdleScanMs);
        Assert.IsTrue(bench.Senses.IsWarmingUp);
        bench.Pads.AreReferencesBroken = false;
        bench.Run(5 * Tuning.IdleScanMs);
        Assert.IsFalse(bench.Senses.IsWarmingUp);
        Assert.AreEqual(0, bench.Senses.Pads.Mask.Changes);
    }

    [TestMethod]
    public void A_shorted_pad_at_first_boot_is_left_out_and_the_mat_calibrates_without_it()
    {
        BenchSenses bench = new BenchSenses();
        bench.Pads.Press(Zone, 0);
        bench.RunUntil(Occupancy.Nobody);
        Assert.AreEqual((int)PadState.Shorted, (int)bench.Senses.Pads.Mask.StateOf(Zone));
        Assert.AreEqual((int)CalibrationState.Calibrated, (int)bench.Senses.Calibration);
    }

    [TestMethod]
    public void A_heel_on_a_mat_that_was_never_calibrated_breaks_no_pad()
    {
        BenchSenses bench = new BenchSenses();
        bench.Pads.Press(Zone, HeelOhm);
        bench.Run(2 * PadTuning.PadSaturatedMs);
        Assert.AreEqual((int)CalibrationState.Uncalibrated, (int)bench.Senses.Calibration);
        Assert.AreEqual(0, bench.Senses.Pads.Mask.LeftOut);
    }

    [TestMethod]
    public void A_zone_that_drifted_mends_while_the_mat_waits_to_be_calibrated()
    {
        BenchBody bench = new BenchBody();
        bench.Become(1, PadState.Drifting);
        bench.Pads.Press(Zone, SomebodyOhm);
        bench.Run(PadTuning.PadMendMs + 1_000);
        Assert.AreEqual((int)CalibrationState.Uncalibrated, (int)bench.Senses.Calibration);
        Assert.AreEqual(0, bench.Senses.Pads.Mask.LeftOut);
    }

    [TestMethod]
    public void A_zone_left_out_is_taken_to_be_like_its_neighbours()
    {
        BenchBody bench = BenchBody.Empty();
        bench.Become(1, PadState.Noisy);
        bench.Pads.LieDown(SomebodyOhm);
        bench.Pads.Press(0, Divider.OpenOhm);
        bench.Run(BenchBody.FrameMs);
        Assert.IsTrue(bench.Senses.Load[0] >= 485 && bench.Senses.Load[0] <= 510);
    }

    [TestMethod]
    public void With_too_many_left_out_the_mat_is_blind_until_they_mend()
    {
        BenchBody bench = BenchBody.Empty();
        bench.Become(PadTuning.MaxPadsLeftOut, PadState.Drifting);
        bench.Run(BenchBody.FrameMs);
        Assert.IsFalse(bench.Senses.IsBlind);
        Assert.IsFalse(bench.Senses.HasFault);
        bench.Become(PadTuning.MaxPadsLeftOut + 1, PadState.Drifting);
        Assert.IsTrue(bench.Senses.HasFault);
        Assert.IsFalse(bench.Senses.IsFrontEndBroken);
        Assert.IsFalse(bench.Senses.IsWarmingUp);
        Assert.IsTrue(bench.Scan());
        Assert.IsTrue(bench.Senses.IsBlind);
        Assert.AreEqual((int)Occupancy.Unknown, (int)bench.Senses.Occupancy);
        Assert.AreEqual((int)CalibrationState.Faulty, (int)bench.Senses.Calibration);
        bench.Run(PadTuning.PadMendMs + 1_000);
        Assert.IsFalse(bench.Senses.HasFault);
        Assert.IsFalse(bench.Senses.IsBlind);
        Assert.AreEqual(0, bench.Senses.Pads.Mask.LeftOut);
    }

    [TestMethod]
    public void A_pad_at_its_stop_is_left_out_under_somebody_lying_and_not_under_a_thing()
    {
        BenchBody thing = BenchBody.Empty();
        thing.Pads.Press(Zone, HeelOhm);
        thing.Run(2 * PadTuning.PadSaturatedMs);
        Assert.AreEqual(0, thing.Senses.Pads.Mask.LeftOut);

        BenchBody bench = BenchBody.Empty();
        bench.LieDown();
        bench.Pads.Press(Zone, HeelOhm);
        bench.Run(PadTuning.PadSaturatedMs + 1_000);
        Assert.AreEqual((int)PadState.Saturated, (int)bench.Senses.Pads.Mask.StateOf(Zone));
        Assert.AreEqual(1, bench.Senses.Pads.Mask.LeftOut);
    }

    [TestMethod]
    public void What_feels_nothing_is_suspicious_under_somebody_lying_and_not_under_a_thing()
    {
        BenchBody lying = BenchBody.Empty();
        lying.Pads.DeadZone = 10;
        lying.LieDown();
        lying.Breathe((PadTuning.PadOpenS + 4) * 1_000);
        Assert.AreEqual((int)Occupancy.Lying, (int)lying.Senses.Occupancy);
        lying.Senses.Pads.NoteSession();
        Assert.IsTrue(lying.Senses.Pads.IsWorthSaving);

        BenchSenses thing = BenchSenses.Empty();
        thing.Pads.DeadZone = Zone;
        thing.PutDown();
        thing.Run(2 * PadTuning.PadOpenS * PadTuning.PadFramesPerMean * Tuning.IdleScanMs);
        thing.Senses.Pads.NoteSession();
        Assert.IsFalse(thing.Senses.Pads.IsWorthSaving);
    }
}
