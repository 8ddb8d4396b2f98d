using SmartMat.Link;
using SmartMat.Sensing;
using SmartMat.Session;
using SmartMat.Tests.Link;

namespace SmartMat.Tests;

/// <summary>A whole mat and what it keeps and tells of its sessions: doses, clocks of the zones, vitals, writes between breaths.</summary>
[TestClass]
public sealed class MatKeepTests
{
    private const int Zone = 16;
    private const int AtTheHead = 31;
    private const int AtTheFeet = 1;

    /// <summary>4 mS, at which a full dose takes an eighth of its time.</summary>
    private const int HeavyOhm = 250;

    [TestMethod]
    public void A_zone_that_has_borne_enough_is_told_once()
    {
        MatBench bench = ByHand(2_000);
        bench.Pads.Press(0, HeavyOhm);
        bench.Run(CoachTuning.DoseBackS * 1_000 / 10);
        Assert.AreEqual(0, bench.Count(MatEvent.Dose));
        bench.RunUntil(MatEvent.Dose);
        Assert.AreEqual(0, bench.ValueOf(MatEvent.Dose));
        Assert.AreEqual(100, bench.DetailOf(MatEvent.Dose));
        Assert.AreEqual(1, bench.Count(MatEvent.Dose));
    }

    [TestMethod]
    public void A_zone_that_bears_much_more_than_those_around_it_is_told_after_a_minute()
    {
        MatBench bench = ByHand(2_000);
        bench.Pads.Press(Zone, 400);
        bench.Run(Tuning.HotMs - 1_000);
        Assert.AreEqual(0, bench.Count(MatEvent.Dwell));
        bench.RunUntil(MatEvent.Dwell);
        Assert.AreEqual(Zone, bench.ValueOf(MatEvent.Dwell));
        Assert.AreEqual((int)DwellStage.Hot, bench.DetailOf(MatEvent.Dwell));
    }

    [TestMethod]
    public void Each_session_counts_its_own()
    {
        MatBench bench = ByHand(2_000);
        bench.Run(100_000);
        bench.Press();
        bench.Run(3_000);
        bench.Press();
        bench.Run(20_000);
        bench.Press();
        bench.Run(3_000);
        int first = Wire.GetU16(bench.Records.Sound(1), SessionRecord.DoseAt);
        int second = Wire.GetU16(bench.Records.Sound(2), SessionRecord.DoseAt);
        Assert.IsTrue(first > 4 * second && second > 0);
        Assert.AreEqual(99, Wire.GetU16(bench.Records.Sound(1), SessionRecord.LongestDwellAt));
        Assert.AreEqual(19, Wire.GetU16(bench.Records.Sound(2), SessionRecord.LongestDwellAt));
    }

    [TestMethod]
    public void A_dose_recovers_between_sessions_as_long_as_the_rest_was()
    {
        MatBench bench = ByHand(HeavyOhm);
        bench.Run(60_000);
        BenchPhone phone = bench.Connect();
        int atEnd = DosePercent(bench.Ask(phone, "0e01"), Zone);
        bench.Press();
        bench.Run(1_000);
        bench.Press();
        Assert.IsTrue(DosePercent(bench.Ask(phone, "0e02"), Zone) >= atEnd - 1);
        bench.Press();
        bench.Run(120_000);
        bench.Press();
        int afterRest = DosePercent(bench.Ask(phone, "0e03"), Zone);
        Assert.IsTrue(afterRest >= atEnd - 21 && afterRest <= atEnd - 18);
    }

    [TestMethod]
    public void Doses_go_by_the_region_once_it_is_known_which_way_round_somebody_lies()
    {
        MatBench bench = MatBench.InSession();
        bench.Run(200_000);
        BenchPhone phone = bench.Connect();
        byte[] breath = Hex.Bytes(bench.Ask(phone, "0d01"));
        Assert.AreEqual((int)WayRound.HeadAtBottom, (int)breath[breath.Length - 1]);
        string zones = bench.Ask(phone, "0e02");
        int head = DosePercent(zones, AtTheHead);
        int feet = DosePercent(zones, AtTheFeet);
        Assert.IsTrue(head >= 18 && head <= 20);
        Assert.IsTrue(feet >= 2 && feet <= 4);
    }

    [TestMethod]
    public void A_pause_while_somebody_settles_begins_nothing_anew()
    {
        MatBench bench = MatBench.InSession();
        Assert.AreEqual(0, bench.Count(MatEvent.Shorter));
        bench.Run(3_000);
        bench.Leave();
        bench.RunUntil(MatEvent.SessionPaused);
        bench.LieDown();
        bench.RunUntil(MatEvent.SessionResumed);
        bench.Run(1_000);
        bench.Press();
        bench.Run(3_000);
        Assert.AreEqual(1, bench.Count(MatEvent.SessionStarted));
        Assert.IsTrue(Wire.GetU16(bench.Records.Sound(1), SessionRecord.LongestDwellAt) >= 6);
    }

    [TestMethod]
    public void Frames_that_failed_and_sessions_are_in_the_vitals()
    {
        MatBench bench = MatBench.InSession();
        bench.Run(20_000);
        BenchPhone phone = bench.Connect();
        byte[] vitals = Hex.Bytes(bench.Ask(phone, "5301"));
        Assert.AreEqual(0, (int)vitals[1 + Vitals.DroppedAt]);
        Assert.AreEqual(0, (int)vitals[1 + Vitals.SessionsAt]);
        bench.Pads.IsConverterBroken = true;
        bench.Run(1_000);
        bench.Pads.IsConverterBroken = false;
        bench.Press();
        bench.Run(3_000);
        vitals = Hex.Bytes(bench.Ask(phone, "5302"));
        Assert.IsTrue(vitals[1 + Vitals.DroppedAt] >= 5 && vitals[1 + Vitals.DroppedAt] <= 21);
        Assert.AreEqual(1, (int)vitals[1 + Vitals.SessionsAt]);
    }

    [TestMethod]
    public void Leaving_relieves_the_zones_while_the_session_waits()
    {
        MatBench bench = ByHand(2_000);
        bench.Pads.Press(Zone, 400);
        bench.Run(Tuning.HotMs + 5_000);
        Assert.AreEqual((int)DwellStage.Hot, bench.DetailOf(MatEvent.Dwell));
        bench.Leave();
        bench.Run(30_000);
        Assert.AreEqual((int)DwellStage.Fine, bench.DetailOf(MatEvent.Dwell));
    }

    [TestMethod]
    public void In_a_session_flash_is_written_beside_the_scans_and_far_from_the_edges_of_the_breath()
    {
        Settings settings = new Settings();
        settings.TrySetBreath(30, 50, false);
        BlockStore store = new BlockStore();
        store.Keep(settings);
        MatBench bench = MatBench.Ready(store);
        bench.LieDown();
        bench.RunUntil(MatEvent.SessionStarted);
        bench.Run(5_000);
        BreathPacer pacer = new BreathPacer(settings, new SessionGoal());
        pacer.Times.Begin(3_000, 5_000, false);
        int writes = 0;
        for (int tick = 0; tick < 10_000; tick++)
        {
            int sessionMs = (int)(bench.NowMs - bench.TimeOf(MatEvent.SessionStarted));
            int scans = bench.Pads.Scans;
            int before = bench.Store.Writes;
            bench.Tick();
            if (bench.Store.Writes != before)
            {
                writes++;
                Assert.AreEqual(scans, bench.Pads.Scans);
                Assert.IsTrue(pacer.MsToEdge(sessionMs) >= Tuning.WriteAheadMs);
            }
        }

        Assert.IsTrue(writes >= 4);
    }

    /// <summary>A load of so much everywhere, and a session started by the button.</summary>
    private static MatBench ByHand(int ohm)
    {
        MatBench bench = MatBench.Ready();
        bench.Pads.LieDown(ohm);
        bench.RunUntil(MatEvent.Contact);
        bench.Press();
        Assert.AreEqual(1, bench.Count(MatEvent.SessionStarted));
        return bench;
    }

    private static int DosePercent(string zones, int zone)
    {
        return Hex.Bytes(zones)[1 + (3 * zone) + 2];
    }
}
