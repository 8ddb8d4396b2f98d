using SmartMat.Sensing;

namespace SmartMat.Tests;

[TestClass]
public sealed class SensesReportTests
{
    private const string BlockName = "baseline";

    [TestMethod]
    public void A_first_boot_tells_that_it_learns_the_empty_mat_and_keeps_what_it_learned()
    {
        BlockStore store = new BlockStore();
        EventRing events = new EventRing();
        BenchSenses bench = new BenchSenses();
        SensesReport report = new SensesReport(bench.Senses, store, events);
        report.Begin();
        Run(bench, report, CalibrationState.Calibrating);
        Told.Next(events, MatEvent.Calibrating, 0, 0, bench.NowMs);
        Assert.AreEqual(0, store.Writes);
        Run(bench, report, CalibrationState.Calibrated);
        Told.Next(events, MatEvent.Calibrated, 0, 0, bench.NowMs);
        Assert.AreEqual(1, store.Writes);
        bench.Run(20_000);
        report.Update(bench.NowMs);
        Told.NoMore(events);
        Assert.AreEqual(1, store.Writes);
        Assert.AreEqual(Baseline.BlockLength, store.Read(BlockName, new byte[Baseline.BlockLength]));
    }

    [TestMethod]
    public void The_next_boot_knows_it_and_says_nothing_of_it()
    {
        BlockStore store = new BlockStore();
        Learned(store);
        EventRing events = new EventRing();
        BenchSenses bench = new BenchSenses();
        SensesReport report = new SensesReport(bench.Senses, store, events);
        report.Begin();
        Assert.AreEqual((int)CalibrationState.Calibrated, (int)bench.Senses.Calibration);
        bench.Run(20_000);
        report.Update(bench.NowMs);
        Told.NoMore(events);
        Assert.AreEqual(1, store.Writes);
    }

    [TestMethod]
    public void A_spoilt_one_is_learned_anew()
    {
        BlockStore store = new BlockStore();
        Learned(store);
        store.Spoil(BlockName);
        BenchSenses bench = new BenchSenses();
        new SensesReport(bench.Senses, store, new EventRing()).Begin();
        Assert.AreEqual((int)CalibrationState.Uncalibrated, (int)bench.Senses.Calibration);
    }

    [TestMethod]
    public void A_write_that_fails_is_told()
    {
        EventRing events = new EventRing();
        BenchSenses bench = new BenchSenses();
        SensesReport report = new SensesReport(bench.Senses, new BlockStore { IsBroken = true }, events);
        Run(bench, report, CalibrationState.Calibrated);
        Told.Next(events, MatEvent.Calibrating, 0, 0, bench.NowMs - ((Tuning.CalibrationFrames - 1) * Tuning.IdleScanMs));
        Told.Next(events, MatEvent.Calibrated, 0, 0, bench.NowMs);
        Told.Next(events, MatEvent.Fault, (int)Fault.Store, 0, bench.NowMs);
        Told.NoMore(events);
    }

    [TestMethod]
    public void Calibrating_anew_takes_a_pad_that_drifts_from_where_it_is_and_no_other()
    {
        BlockStore store = new BlockStore();
        BenchSenses bench = new BenchSenses();
        SensesReport report = new SensesReport(bench.Senses, store, new EventRing());
        Run(bench, report, CalibrationState.Calibrated);
        bench.Senses.Pads.Mask.TrySet(3, PadState.Drifting);
        bench.Senses.Pads.Mask.TrySet(4, PadState.Stuck);
        bench.Senses.Baseline.Calibrate();
        Run(bench, report, CalibrationState.Calibrated);
        Assert.AreEqual((int)PadState.Fine, (int)bench.Senses.Pads.Mask.StateOf(3));
        Assert.AreEqual((int)PadState.Stuck, (int)bench.Senses.Pads.Mask.StateOf(4));
        Assert.AreEqual(2, store.Writes);
    }

    [TestMethod]
    public void A_baseline_that_has_drifted_far_is_kept_once_from_a_quiet_empty_mat()
    {
        BlockStore store = new BlockStore();
        SensesReport report = Drifted(store, out BenchSenses bench);
        report.Update(bench.NowMs);
        report.Update(bench.NowMs);
        Assert.AreEqual(2, store.Writes);
    }

    [TestMethod]
    public void It_is_not_kept_while_somebody_is_there_nor_just_after()
    {
        BlockStore store = new BlockStore();
        SensesReport report = Drifted(store, out BenchSenses bench);
        bench.Kneel();
        report.Update(bench.NowMs);
        bench.Pads.Leave();
        bench.RunUntil(Occupancy.Nobody);
        report.Update(bench.NowMs);
        Assert.AreEqual(1, store.Writes);
        bench.Run(Tuning.DriftQuietMs);
        report.Update(bench.NowMs);
        Assert.AreEqual(2, store.Writes);
    }

    [TestMethod]
    public void Trouble_is_told_with_the_same_breath()
    {
        EventRing events = new EventRing();
        BenchSenses bench = new BenchSenses();
        SensesReport report = new SensesReport(bench.Senses, new BlockStore(), events);
        bench.Pads.IsConverterBroken = true;
        bench.Run(200);
        report.Update(bench.NowMs);
        Told.Next(events, MatEvent.Fault, (int)Fault.FrontEnd, 0, bench.NowMs);
        Told.NoMore(events);
    }

    /// <summary>A mat has learned that it is empty, and kept it.</summary>
    private static void Learned(BlockStore store)
    {
        BenchSenses bench = new BenchSenses();
        Run(bench, new SensesReport(bench.Senses, store, new EventRing()), CalibrationState.Calibrated);
        Assert.AreEqual(1, store.Writes);
    }

    /// <summary>As that, and then one zone crept up over many minutes; that is not kept yet.</summary>
    private static SensesReport Drifted(BlockStore store, out BenchSenses bench)
    {
        bench = new BenchSenses();
        SensesReport report = new SensesReport(bench.Senses, store, new EventRing());
        Run(bench, report, CalibrationState.Calibrated);
        bench.RunUntil(Occupancy.Nobody);
        bench.Pads.Press(16, 50_000);
        for (int minute = 0; !bench.Senses.Baseline.IsWorthSaving; minute++)
        {
            Assert.IsTrue(minute < 60);
            bench.Run(60_000);
        }

        Assert.AreEqual(1, store.Writes);
        return report;
    }

    /// <summary>Frame by frame, each with its report, until the mat is so.</summary>
    private static void Run(BenchSenses bench, SensesReport report, CalibrationState wanted)
    {
        for (int frame = 0; frame == 0 || bench.Senses.Calibration != wanted; frame++)
        {
            Assert.IsTrue(frame < 100);
            bench.Run(Tuning.IdleScanMs);
            report.Update(bench.NowMs);
        }
    }
}
