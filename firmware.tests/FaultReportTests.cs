using SmartMat.Sensing;

namespace SmartMat.Tests;

[TestClass]
public sealed class FaultReportTests
{
    private const int Zone = 16;

    [TestMethod]
    public void A_sound_mat_has_nothing_to_tell()
    {
        EventRing events = new EventRing();
        FaultReport report = new FaultReport(BenchSenses.Empty().Senses, events);
        report.Update(1_000);
        report.Update(2_000);
        Told.NoMore(events);
    }

    [TestMethod]
    public void A_broken_converter_is_told_once_and_so_is_that_it_works_again()
    {
        BenchSenses bench = BenchSenses.Empty();
        EventRing events = new EventRing();
        FaultReport report = new FaultReport(bench.Senses, events);
        bench.Pads.IsConverterBroken = true;
        bench.Run(1_000);
        report.Update(1_000);
        report.Update(2_000);
        Told.Next(events, MatEvent.Fault, (int)Fault.FrontEnd, 0, 1_000);
        Told.NoMore(events);
        bench.Pads.IsConverterBroken = false;
        bench.Run(1_000);
        report.Update(3_000);
        report.Update(4_000);
        Told.Next(events, MatEvent.Mended, (int)Fault.FrontEnd, 0, 3_000);
        Told.NoMore(events);
    }

    [TestMethod]
    [DataRow((int)PadState.Open, (int)Fault.PadOpen)]
    [DataRow((int)PadState.Shorted, (int)Fault.PadShorted)]
    [DataRow((int)PadState.Stuck, (int)Fault.PadStuck)]
    [DataRow((int)PadState.Noisy, (int)Fault.PadNoisy)]
    [DataRow((int)PadState.Drifting, (int)Fault.PadDrifting)]
    [DataRow((int)PadState.Saturated, (int)Fault.PadSaturated)]
    public void A_pad_is_told_with_its_zone_once_when_it_goes_and_once_when_it_comes_back(int state, int fault)
    {
        BenchSenses bench = BenchSenses.Empty();
        EventRing events = new EventRing();
        FaultReport report = new FaultReport(bench.Senses, events);
        bench.Senses.Pads.Mask.TrySet(Zone, (PadState)state);
        report.Update(1_000);
        report.Update(2_000);
        Told.Next(events, MatEvent.Fault, fault, Zone, 1_000);
        Told.NoMore(events);
        bench.Senses.Pads.Mask.TrySet(Zone, PadState.Fine);
        report.Update(3_000);
        report.Update(4_000);
        Told.Next(events, MatEvent.Mended, fault, Zone, 3_000);
        Told.NoMore(events);
    }

    [TestMethod]
    public void A_pad_that_fails_in_another_way_is_mended_of_the_first()
    {
        BenchSenses bench = BenchSenses.Empty();
        EventRing events = new EventRing();
        FaultReport report = new FaultReport(bench.Senses, events);
        bench.Senses.Pads.Mask.TrySet(Zone, PadState.Noisy);
        report.Update(1_000);
        Told.Next(events, MatEvent.Fault, (int)Fault.PadNoisy, Zone, 1_000);
        bench.Senses.Pads.Mask.TrySet(Zone, PadState.Shorted);
        report.Update(2_000);
        Told.Next(events, MatEvent.Mended, (int)Fault.PadNoisy, Zone, 2_000);
        Told.Next(events, MatEvent.Fault, (int)Fault.PadShorted, Zone, 2_000);
        Told.NoMore(events);
    }

    [TestMethod]
    public void A_mat_full_of_bad_pads_tells_of_five_a_scan_and_that_they_are_too_many_once()
    {
        BenchSenses bench = BenchSenses.Empty();
        EventRing events = new EventRing();
        FaultReport report = new FaultReport(bench.Senses, events);
        SetAll(bench, PadState.Shorted, 12);
        for (int scan = 0; scan < 4; scan++)
        {
            report.Update(scan);
            for (int zone = scan * 5; zone < 12 && zone < (scan + 1) * 5; zone++)
            {
                Told.Next(events, MatEvent.Fault, (int)Fault.PadShorted, zone, scan);
            }

            if (scan == 0)
            {
                Told.Next(events, MatEvent.Fault, (int)Fault.TooFewPads, 0, 0);
            }

            Told.NoMore(events);
        }
    }

    [TestMethod]
    [DataRow(PadTuning.MaxPadsLeftOut, false)]
    [DataRow(PadTuning.MaxPadsLeftOut + 1, true)]
    public void Too_few_pads_are_a_fault_of_the_mat_until_there_are_enough(int leftOut, bool areTooFew)
    {
        BenchSenses bench = BenchSenses.Empty();
        EventRing events = new EventRing();
        FaultReport report = new FaultReport(bench.Senses, events);
        SetAll(bench, PadState.Open, leftOut);
        report.Update(0);
        Assert.AreEqual(areTooFew, Has(events, MatEvent.Fault, Fault.TooFewPads));
        SetAll(bench, PadState.Fine, leftOut);
        report.Update(1);
        Assert.AreEqual(areTooFew, Has(events, MatEvent.Mended, Fault.TooFewPads));
    }

    [TestMethod]
    public void What_stays_after_somebody_left_is_told_until_it_is_gone()
    {
        BenchSenses bench = BenchSenses.Empty();
        EventRing events = new EventRing();
        FaultReport report = new FaultReport(bench.Senses, events);
        bench.Senses.Things.Update(Occupancy.Lying, Loaded(), 0);
        bench.Senses.Things.Update(Occupancy.Object, Loaded(), 0);
        bench.Senses.Things.Update(Occupancy.Object, Loaded(), PadTuning.ResidueMs);
        report.Update(1);
        Told.Next(events, MatEvent.Fault, (int)Fault.Wet, 0, 1);
        Told.NoMore(events);
        bench.Senses.Things.Update(Occupancy.Nobody, new LoadShape(), PadTuning.ResidueMs);
        report.Update(2);
        Told.Next(events, MatEvent.Mended, (int)Fault.Wet, 0, 2);
        Told.NoMore(events);
    }

    [TestMethod]
    public void So_is_what_covers_the_mat()
    {
        BenchSenses bench = BenchSenses.Empty();
        EventRing events = new EventRing();
        FaultReport report = new FaultReport(bench.Senses, events);
        bench.Senses.Things.Update(Occupancy.Object, Loaded(), 0);
        bench.Senses.Things.Update(Occupancy.Object, Loaded(), PadTuning.CoveredMs);
        report.Update(1);
        Told.Next(events, MatEvent.Fault, (int)Fault.Covered, 0, 1);
        Told.NoMore(events);
        bench.Senses.Things.Update(Occupancy.Nobody, new LoadShape(), PadTuning.CoveredMs);
        report.Update(2);
        Told.Next(events, MatEvent.Mended, (int)Fault.Covered, 0, 2);
        Told.NoMore(events);
    }

    private static void SetAll(BenchSenses bench, PadState state, int count)
    {
        for (int zone = 0; zone < count; zone++)
        {
            bench.Senses.Pads.Mask.TrySet(zone, state);
        }
    }

    private static LoadShape Loaded()
    {
        int[] load = new int[MatLayout.ZoneCount];
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            load[zone] = 500;
        }

        LoadShape shape = new LoadShape();
        shape.Measure(load);
        return shape;
    }

    /// <summary>Empties the ring.</summary>
    private static bool Has(EventRing events, MatEvent wanted, Fault fault)
    {
        bool has = false;
        while (events.TryTake(out MatEvent kind, out int value, out _, out _))
        {
            has |= kind == wanted && value == (int)fault;
        }

        return has;
    }
}
