using SmartMat.Link;
using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Tests.Link;

/// <summary>What a session leaves behind.</summary>
[TestClass]
public sealed class HistoryTests
{
    private const int PausedMs = 30_000;

    [TestMethod]
    public void A_record_says_when_how_long_and_how_the_session_was()
    {
        HistoryBench bench = new HistoryBench();
        bench.Session.LieDown();
        bench.Session.NowMs += 100_000;
        Assert.AreEqual((int)Result.Success, bench.Rate("0002070000"));
        bench.Parts.Clock.TrySet(PartsBench.NowUtcS, -14, bench.Session.NowMs);
        long startedMs = bench.Session.NowMs;
        bench.Begin(Programme.Plan, 0);
        Pause(bench);
        bench.History.NoteAlert();
        bench.History.NoteAlert();
        bench.End(60_500, Command.Stop);
        Assert.IsTrue(bench.Save());
        byte[] record = bench.Newest;
        Assert.AreEqual((int)SessionRecord.Version, (int)record[0]);
        Assert.AreEqual(SessionRecord.FlagTime | SessionRecord.FlagPlan, (int)record[SessionRecord.FlagsAt]);
        Assert.AreEqual(1, Wire.GetU16(record, SessionRecord.SequenceAt));
        Assert.AreEqual((int)PartsBench.NowUtcS, (int)Wire.GetU32(record, SessionRecord.StartAt));
        Assert.AreEqual(-14, (int)(sbyte)record[SessionRecord.ZoneQuartersAt]);
        Assert.AreEqual(1, (int)record[SessionRecord.PlanDayAt]);
        Assert.AreEqual(70, Wire.GetU16(record, SessionRecord.DurationAt));
        Assert.AreEqual(300, Wire.GetU16(record, SessionRecord.TargetAt));
        Assert.AreEqual(100, Wire.GetU16(record, SessionRecord.ElapsedAt));
        Assert.AreEqual(0x27, (int)record[SessionRecord.BeforeAt]);
        Assert.AreEqual(0, (int)record[SessionRecord.AfterAt]);
        Assert.AreEqual(2, (int)record[SessionRecord.AlertsAt]);
        Assert.AreEqual((int)EndReason.Stopped, (int)record[SessionRecord.ReasonAt]);
        Assert.AreEqual(Tuning.DefaultStrengthPercent, (int)record[SessionRecord.StrengthAt]);
        Assert.AreEqual((int)Programme.Plan, (int)record[SessionRecord.ProgrammeAt]);
        Assert.AreEqual(2, Wire.GetU16(record, SessionRecord.BootCountAt));
        Assert.AreEqual((int)(startedMs / 1000), (int)Wire.GetU32(record, SessionRecord.UptimeAt));
    }

    [TestMethod]
    public void Without_a_clock_and_a_plan_nothing_is_said_of_them()
    {
        HistoryBench bench = new HistoryBench();
        bench.Parts.Clock.TrySet(PartsBench.NowUtcS, 8, 0);
        bench.Parts.Clock.Forget();
        bench.Begin(Programme.LowerBack, 300);
        bench.End(60_000, Command.Stop);
        bench.Save();
        byte[] record = bench.Newest;
        Assert.AreEqual(0, (int)record[SessionRecord.FlagsAt]);
        Assert.AreEqual(0, (int)Wire.GetU32(record, SessionRecord.StartAt));
        Assert.AreEqual(0, (int)record[SessionRecord.ZoneQuartersAt]);
        Assert.AreEqual(0, (int)record[SessionRecord.PlanDayAt]);
        Assert.AreEqual((int)Programme.LowerBack, (int)record[SessionRecord.ProgrammeAt]);
        Assert.AreEqual(0, (int)record[SessionRecord.BeforeAt]);
        Assert.AreEqual(0, (int)record[SessionRecord.AlertsAt]);
        Assert.AreEqual((int)SessionRecord.NoZone, (int)record[SessionRecord.LongestDwellZoneAt]);
        Assert.AreEqual(0, (int)record[SessionRecord.MoreFlagsAt]);
    }

    [TestMethod]
    public void The_coach_s_sums_and_the_breath_go_with_it()
    {
        HistoryBench bench = new HistoryBench();
        MatParts parts = bench.Parts.Parts;
        bench.Begin(Programme.Free, 300);
        parts.Breath.Update(parts.Session, WayRound.HeadAtTop, bench.Session.NowMs);
        for (int second = 1; second <= 300; second++)
        {
            parts.Dwell.Dose.Take(7, 2_000, second * 1_000, 1_000);
            parts.Dwell.Dose.Take(8, 2_000, second * 1_000, 1_000);
        }

        parts.Dwell.Dose.NoteRelief(8, 300_000);
        Assert.IsTrue(parts.Dwell.Dose.SessionPerMille() > 0);
        bench.End(300_000, Command.None);
        bench.Save();
        byte[] record = bench.Newest;
        Assert.AreEqual(7, (int)record[SessionRecord.LongestDwellZoneAt]);
        Assert.AreEqual(300, Wire.GetU16(record, SessionRecord.LongestDwellAt));
        Assert.AreEqual(1, (int)record[SessionRecord.ZonesRelievedAt]);
        Assert.AreEqual(parts.Dwell.Dose.SessionPerMille(), Wire.GetU16(record, SessionRecord.DoseAt));
        Assert.AreEqual(SessionRecord.FlagTopRowKnown | SessionRecord.FlagTopRow, (int)record[SessionRecord.MoreFlagsAt]);
    }

    [TestMethod]
    public void The_first_zone_is_one_too()
    {
        HistoryBench bench = new HistoryBench();
        bench.Begin(Programme.Free, 300);
        bench.Parts.Parts.Dwell.Dose.Take(0, 2_000, 9_000, 1_000);
        bench.End(60_000, Command.Stop);
        bench.Save();
        Assert.AreEqual(0, (int)bench.Newest[SessionRecord.LongestDwellZoneAt]);
        Assert.AreEqual(9, Wire.GetU16(bench.Newest, SessionRecord.LongestDwellAt));
    }

    [TestMethod]
    public void Zones_count_in_its_frames_and_not_in_its_pauses()
    {
        HistoryBench bench = new HistoryBench();
        bench.Session.LieDown();
        bench.Begin(Programme.Free, 300);
        bench.Stay(10_000);
        Pause(bench);
        bench.End(1_000, Command.Stop);
        bench.Save();
        byte[] record = bench.Newest;
        Assert.AreEqual(9, Wire.GetU16(record, SessionRecord.FirstZoneAt + (4 * 16)));
        Assert.IsTrue(record[SessionRecord.PeakAt] > 0);
        Assert.AreEqual(1, (int)record[SessionRecord.PostureAt]);
    }

    [TestMethod]
    public void A_blind_mat_saw_nothing()
    {
        HistoryBench bench = new HistoryBench();
        bench.Begin(Programme.Free, 300);
        Assert.IsTrue(bench.Session.Senses.IsBlind);
        bench.History.Update(true, bench.Session.NowMs + 1_000);
        bench.End(60_000, Command.Stop);
        bench.Save();
        Assert.AreEqual(0, (int)bench.Newest[SessionRecord.PeakAt]);
        Assert.AreEqual(PostureTally.Unknown, (int)bench.Newest[SessionRecord.PostureAt]);
    }

    [TestMethod]
    public void Each_session_becomes_one_record_of_its_own()
    {
        HistoryBench bench = new HistoryBench();
        bench.Rate("0001050000");
        bench.Begin(Programme.Free, 300);
        bench.History.NoteAlert();
        bench.End(60_000, Command.Stop);
        bench.Save();
        bench.Tick();
        Assert.IsFalse(bench.Save());
        bench.Session.NowMs += 40_000;
        bench.Begin(Programme.Free, 300);
        bench.Tick();
        bench.End(61_000, Command.Stop);
        bench.Save();
        Assert.AreEqual(2, bench.Records.Count);
        Assert.AreEqual(2, Wire.GetU16(bench.Newest, SessionRecord.SequenceAt));
        Assert.AreEqual(61, Wire.GetU16(bench.Newest, SessionRecord.ElapsedAt));
        Assert.AreEqual(0, (int)bench.Newest[SessionRecord.AlertsAt]);
        Assert.AreEqual(0, (int)bench.Newest[SessionRecord.BeforeAt]);
        Assert.AreEqual(0x15, (int)bench.Records.Sound(1)[SessionRecord.BeforeAt]);
    }

    [TestMethod]
    public void A_guest_leaves_no_record()
    {
        HistoryBench bench = new HistoryBench();
        bench.HaveGuest();
        bench.Save();
        Assert.AreEqual(0, bench.Records.Count);
        bench.Begin(Programme.Free, 300);
        bench.End(60_000, Command.Stop);
        bench.Save();
        Assert.AreEqual(1, bench.Records.Count);
    }

    [TestMethod]
    public void Until_all_is_read_each_tick_reads_on()
    {
        HistoryBench bench = new HistoryBench();
        bench.Tick();
        bench.Tick();
        Assert.AreEqual(2, bench.Records.Loads);
    }

    /// <summary>Ten seconds of a session, and a pause.</summary>
    private static void Pause(HistoryBench bench)
    {
        SessionMachine session = bench.Session.Session;
        bench.Session.NowMs += 10_000 - session.SessionMs(bench.Session.NowMs);
        Assert.IsTrue(session.Update(Occupancy.Lying, true, false, Command.Pause, bench.Session.NowMs));
        bench.Tick();
        bench.Stay(PausedMs);
        Assert.IsTrue(session.Update(Occupancy.Lying, true, false, Command.Resume, bench.Session.NowMs));
        bench.Tick();
    }
}
