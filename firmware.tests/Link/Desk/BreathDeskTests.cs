using SmartMat.Link;
using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Tests.Link.Desk;

/// <summary>Where the guided breath is, and the person's own.</summary>
[TestClass]
public sealed class BreathDeskTests
{
    private const int Cue = 1;
    private const int Listening = 2;

    [TestMethod]
    public void It_serves_one_request_without_parameters()
    {
        PartsBench bench = new PartsBench();
        Assert.AreEqual("0d", ServedOps.Of(new BreathDesk(bench.Parts)));
        Assert.AreEqual((int)Result.InvalidParameter, (int)bench.Ask(new BreathDesk(bench.Parts), Op.Breath, "00"));
        Assert.AreEqual("", bench.Told());
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Without_a_session_nothing_is_guided_and_nothing_listened_to(bool hasRamp)
    {
        PartsBench bench = new PartsBench();
        Assert.IsTrue(bench.Bench.Settings.TrySetBreath(40, 60, hasRamp));
        bench.Parts.Breath.Begin();
        Ask(bench);
        Assert.AreEqual("0000000000000000000000000000", bench.Told());
    }

    [TestMethod]
    [DataRow(0, Cue, 0)]
    [DataRow(12_345, Cue, 2_345)]
    [DataRow(299_999, Cue, 9_999)]
    [DataRow(300_000, 0, 0)]
    [DataRow(605_001, 0, 5_001)]
    [DataRow(1_079_999, 0, 9_999)]
    [DataRow(1_080_000, Cue, 0)]
    [DataRow(1_192_345, Cue, 2_345)]
    public void It_tells_how_far_the_breath_is_whether_the_cue_is_on_or_off(int sessionMs, int flags, int intoMs)
    {
        PartsBench bench = Running(40, 60, false);
        bench.Bench.NowMs += sessionMs;
        AssertGuided(bench, flags, sessionMs, intoMs, 4_000, 6_000);
    }

    [TestMethod]
    public void Without_vibration_it_is_guided_on_the_screen_alone()
    {
        PartsBench bench = Running(30, 50, false);
        bench.Book.SetStrength(0);
        bench.Bench.NowMs += 9_000;
        AssertGuided(bench, 0, 9_000, 1_000, 3_000, 5_000);
    }

    [TestMethod]
    public void With_the_ramp_it_listens_first_and_then_guides_from_the_first_breath_on()
    {
        PartsBench bench = Running(40, 60, true);
        long startedMs = bench.Bench.NowMs;
        bench.Bench.NowMs += 30_000;
        AssertGuided(bench, Listening, 30_000, 0, 0, 0);
        BreathTimes times = bench.Parts.Breath.Pacer.Times;
        times.Learn(120);
        int beginMs = times.BeginMs;
        bench.Bench.NowMs = startedMs + beginMs - 1;
        AssertGuided(bench, 0, beginMs - 1, 0, 0, 0);
        bench.Bench.NowMs = startedMs + beginMs + 1_500;
        AssertGuided(bench, Cue, beginMs + 1_500, 1_500, 2_000, 3_000);
        bench.Bench.NowMs = startedMs + beginMs;
        AssertGuided(bench, Cue, beginMs, 0, 2_000, 3_000);
    }

    [TestMethod]
    public void In_a_pause_the_sessions_time_stands_still_and_nothing_is_guided()
    {
        PartsBench bench = Running(40, 60, false);
        bench.Bench.NowMs += 12_000;
        AssertGuided(bench, Cue, 12_000, 2_000, 4_000, 6_000);
        Assert.IsTrue(bench.Bench.Session.Update(Occupancy.Lying, true, false, Command.Pause, bench.Bench.NowMs));
        bench.Bench.NowMs += 12_000;
        AssertGuided(bench, 0, 12_000, 0, 0, 0);
    }

    [TestMethod]
    [DataRow(3_000, 200)]
    [DataRow(2_200, 255)]
    public void The_persons_own_breath_is_told_with_its_quality_and_their_way_round(int breathMs, int paceX10)
    {
        PartsBench bench = new PartsBench();
        bench.Bench.BreathMs = breathMs;
        bench.Bench.LieDown();
        bench.Bench.Stay(60_000);
        Ask(bench);
        Breath breath = bench.Bench.Senses.Breath;
        Assert.IsTrue(breath.Quality > 0 && bench.Bench.Senses.Way != WayRound.Unknown);
        int told = bench.Answer.Bytes[15];
        Assert.IsTrue(told >= paceX10 - 2 && told <= paceX10 + 2);
        Assert.AreEqual(breath.PerMinuteX10 < 255 ? breath.PerMinuteX10 : 255, told);
        Assert.AreEqual(breath.Quality, (int)bench.Answer.Bytes[16]);
        Assert.AreEqual((int)bench.Bench.Senses.Way, (int)bench.Answer.Bytes[17]);
    }

    [TestMethod]
    [DataRow((int)WayRound.Unknown, 0)]
    [DataRow((int)WayRound.HeadAtTop, SessionRecord.FlagTopRowKnown | SessionRecord.FlagTopRow)]
    [DataRow((int)WayRound.HeadAtBottom, SessionRecord.FlagTopRowKnown)]
    public void A_record_has_the_way_round_beside_its_other_flags(int way, int flags)
    {
        PartsBench bench = Running(40, 60, false);
        bench.Parts.Breath.Update(bench.Bench.Session, (WayRound)way, bench.Bench.NowMs);
        byte[] record = new byte[SessionRecord.Length];
        record[SessionRecord.MoreFlagsAt] = SessionRecord.FlagFellAsleep;
        BreathDesk.Fill(record, bench.Parts);
        Assert.AreEqual(SessionRecord.FlagFellAsleep | flags, (int)record[SessionRecord.MoreFlagsAt]);
        Assert.AreEqual(0, record[SessionRecord.BreathAtStartAt] | record[SessionRecord.BreathAtEndAt] | record[SessionRecord.BreathQualityAt]);
    }

    [TestMethod]
    [DataRow(3_000, 4_000)]
    [DataRow(2_200, 3_000)]
    [DataRow(3_000, 2_200)]
    public void A_record_has_the_pace_at_start_and_end_255_at_most_with_both_qualities(int startBreathMs, int endBreathMs)
    {
        PartsBench bench = new PartsBench();
        bench.Bench.BreathMs = startBreathMs;
        bench.Bench.LieDown();
        bench.Bench.Stay(60_000);
        bench.Bench.Begin(Programme.Free, 1_200);
        SessionBreath breath = bench.Parts.Breath;
        breath.Begin();
        breath.Update(bench.Bench.Session, WayRound.Unknown, bench.Bench.NowMs);
        bench.Bench.BreathMs = endBreathMs;
        bench.Bench.Stay(90_000);
        breath.Update(bench.Bench.Session, WayRound.Unknown, bench.Bench.NowMs);
        byte[] record = new byte[SessionRecord.Length];
        BreathDesk.Fill(record, bench.Parts);
        Assert.IsTrue(breath.StartX10 > 0 && breath.EndX10 > 0 && breath.StartX10 != breath.EndX10);
        Assert.AreEqual(breath.StartX10 < 255 ? breath.StartX10 : 255, (int)record[SessionRecord.BreathAtStartAt]);
        Assert.AreEqual(breath.EndX10 < 255 ? breath.EndX10 : 255, (int)record[SessionRecord.BreathAtEndAt]);
        Assert.AreEqual(breath.StartQuality, record[SessionRecord.BreathQualityAt] & 15);
        Assert.AreEqual(breath.EndQuality, record[SessionRecord.BreathQualityAt] >> 4);
    }

    /// <summary>A session of 20 minutes that begins now, with this breath to lead to; the cue is on for 5 minutes and for the last 2.</summary>
    private static PartsBench Running(int inhaleDs, int exhaleDs, bool hasRamp)
    {
        PartsBench bench = new PartsBench();
        bench.Bench.NowMs = 50_000;
        Assert.IsTrue(bench.Bench.Settings.TrySetBreath(inhaleDs, exhaleDs, hasRamp));
        bench.Bench.Begin(Programme.Free, 1_200);
        bench.Parts.Breath.Begin();
        return bench;
    }

    private static void Ask(PartsBench bench)
    {
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(new BreathDesk(bench.Parts), Op.Breath, ""));
        Assert.AreEqual(28, bench.Told().Length);
    }

    private static void AssertGuided(PartsBench bench, int flags, int sessionMs, int intoMs, int inhaleMs, int exhaleMs)
    {
        Ask(bench);
        byte[] told = bench.Answer.Bytes;
        Assert.AreEqual(flags, (int)told[4]);
        Assert.AreEqual(sessionMs, (int)Wire.GetU32(told, 5));
        Assert.AreEqual(intoMs, Wire.GetU16(told, 9));
        Assert.AreEqual(inhaleMs, Wire.GetU16(told, 11));
        Assert.AreEqual(exhaleMs, Wire.GetU16(told, 13));
    }
}
