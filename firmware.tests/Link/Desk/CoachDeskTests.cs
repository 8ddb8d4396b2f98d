using SmartMat.Link;
using SmartMat.Session;
using SmartMat.Tests.Session;

namespace SmartMat.Tests.Link.Desk;

/// <summary>What the coach has in mind today, and what it is told of the skin.</summary>
[TestClass]
public sealed class CoachDeskTests
{
    private const int DayS = CoachTuning.DayS;

    // Of the answer to TODAY, byte by byte.
    private const int NextAt = 0;
    private const int ObjectionsAt = 6;
    private const int PlanDayAt = 7;
    private const int SessionsAt = 8;
    private const int SkinAt = 9;
    private const int QuestionAt = 10;
    private const int LastAt = 11;
    private const int EndAt = 14;
    private const int StageAt = 16;

    [TestMethod]
    public void It_serves_three_requests()
    {
        Assert.AreEqual("0e3738", ServedOps.Of(New(new PartsBench())));
    }

    [TestMethod]
    [DataRow((int)Op.Today, "00")]
    [DataRow((int)Op.Zones, "00")]
    [DataRow((int)Op.Skin, "")]
    [DataRow((int)Op.Skin, "0000")]
    [DataRow((int)Op.Skin, "03")]
    public void A_request_of_another_shape_is_refused(int op, string parameters)
    {
        PartsBench bench = new PartsBench();
        Assert.AreEqual((int)Result.InvalidParameter, (int)bench.Ask(New(bench), (Op)op, parameters));
        Assert.AreEqual("", bench.Told());
        Assert.AreEqual((int)SkinState.Fine, (int)bench.Bench.Coach.Diary.Skin);
    }

    [TestMethod]
    public void On_a_first_day_without_a_clock_lying_down_starts_five_minutes_of_the_plan_once_the_mat_was_empty()
    {
        PartsBench bench = new PartsBench();
        Assert.AreEqual("01" + "2c01" + "b004" + "00" + "08" + "01" + "000000" + "01" + "000000" + "ff" + "01", Today(bench));
        bench.Gate.Update(true);
        Assert.AreEqual("00", Today(bench, ObjectionsAt, 1));
    }

    [TestMethod]
    public void A_shorter_session_says_why()
    {
        PartsBench bench = new PartsBench();
        bench.Bench.Coach.Plan.Change(true, false, 12, 0, 0);
        Assert.IsTrue(bench.Bench.Coach.Safety.TrySet(1, 2, 0, 0));
        Assert.AreEqual("01" + "2c01" + "2c01" + "02", Today(bench, NextAt, 6));
        Assert.AreEqual("03", Today(bench, PlanDayAt, 1));
        Assert.AreEqual("01", Today(bench, StageAt, 1));
        Assert.IsTrue(bench.Bench.Coach.Safety.TrySet(1, 0, 0, 0));
        Assert.AreEqual("01" + "fc03" + "b004" + "00", Today(bench, NextAt, 6));
        Assert.AreEqual("0c", Today(bench, PlanDayAt, 1));
        Assert.AreEqual("04", Today(bench, StageAt, 1));
    }

    [TestMethod]
    public void Who_has_left_the_plan_has_no_day_and_no_stage()
    {
        PartsBench bench = new PartsBench();
        bench.Bench.Coach.Plan.Change(false, false, 12, 0, 0);
        Assert.AreEqual("00", Today(bench, NextAt, 1));
        Assert.AreEqual("00", Today(bench, PlanDayAt, 1));
        Assert.AreEqual("00", Today(bench, StageAt, 1));
    }

    [TestMethod]
    public void Quiet_hours_a_rest_day_and_a_clinicians_no_are_told_together()
    {
        PartsBench bench = new PartsBench();
        bench.Gate.Update(true);
        Assert.IsTrue(bench.Bench.Settings.TrySetQuiet(90, 1));
        Assert.IsTrue(bench.Clock.TrySet(Midnight(), 0, 0));
        Assert.AreEqual("01", Today(bench, ObjectionsAt, 1));
        bench.Ask(New(bench), Op.Skin, "01");
        bench.Bench.Coach.Safety.TrySet(1, 0, SafetyAnswers.WordNo, 0);
        bench.Gate.NoteEnd(0);
        Assert.AreEqual("17", Today(bench, ObjectionsAt, 1));
        Assert.AreEqual("01", Today(bench, SkinAt, 1));
    }

    [TestMethod]
    public void A_session_shows_its_programme_what_is_usually_felt_and_why_it_is_shorter()
    {
        PartsBench bench = new PartsBench();
        SessionBench mat = bench.Bench;
        mat.Begin(Programme.UpperBack, 1_200);
        mat.NowMs += CoachTuning.EasingMs;
        mat.Stay(Tuning.BusyScanMs);
        Assert.AreEqual("04" + "02" + "10" + "00", Today(bench, LastAt, 4));
        Assert.AreEqual("01" + "2c01", Today(bench, NextAt, 3));
        mat.End(600_000, Command.None);
        Assert.AreEqual("01" + "00" + "02", Today(bench, SessionsAt, 3));
        Assert.AreEqual("04" + "00" + "10" + "00", Today(bench, LastAt, 4));
    }

    [TestMethod]
    public void A_session_of_the_plan_does_its_day_and_the_question_of_the_day_can_be_answered()
    {
        PartsBench bench = new PartsBench();
        Assert.AreEqual("00", Today(bench, QuestionAt, 1));
        bench.Bench.Begin(Programme.Plan, 0);
        bench.Bench.End(300_000, Command.None);
        Assert.AreEqual("04", Today(bench, EndAt, 1));
        Assert.AreEqual("01", Today(bench, PlanDayAt, 1));
        bench.Bench.Coach.Diary.NoteTightness(Diary.TightnessAnswered, bench.Bench.Coach.DiaryDay);
        Assert.AreEqual("01", Today(bench, QuestionAt, 1));
    }

    [TestMethod]
    public void Who_was_gone_at_once_left_abruptly()
    {
        PartsBench bench = new PartsBench();
        SessionBench mat = bench.Bench;
        mat.LieDown();
        mat.Begin(Programme.Free, 1_200);
        mat.NowMs += CoachTuning.LongSessionS * 1_000;
        mat.Stay(Tuning.BusyScanMs);
        Assert.AreEqual("00", Today(bench, EndAt, 1));
        mat.Leave();
        mat.Stay(Tuning.BusyScanMs);
        Assert.AreEqual("02", Today(bench, EndAt, 1));
    }

    [TestMethod]
    public void Who_lies_on_for_two_minutes_fell_asleep()
    {
        PartsBench bench = new PartsBench();
        SessionBench mat = bench.Bench;
        mat.LieDown();
        mat.Begin(Programme.Free, 300);
        mat.End(300_000, Command.None);
        mat.Stay(CoachTuning.AsleepMs - 1_000);
        Assert.AreEqual("00", Today(bench, EndAt, 1));
        mat.Stay(2_000);
        Assert.AreEqual("01", Today(bench, EndAt, 1));
    }

    [TestMethod]
    public void Days_since_the_last_session_are_counted_by_the_calendar()
    {
        PartsBench bench = new PartsBench();
        Assert.IsTrue(bench.Clock.TrySet(Midnight(), 0, 0));
        Today(bench);
        bench.Bench.Begin(Programme.Free, 60);
        bench.Bench.End(60_000, Command.None);
        Assert.AreEqual("00", Today(bench).Substring(30, 2));
        Assert.IsTrue(bench.Clock.TrySet(Midnight() + (3 * DayS), 0, bench.Bench.NowMs));
        Assert.AreEqual("03", Today(bench).Substring(30, 2));
    }

    [TestMethod]
    public void The_coach_is_told_the_day_once_a_second()
    {
        PartsBench bench = new PartsBench();
        CoachDesk desk = New(bench);
        desk.Update(0);
        Assert.AreEqual(Diary.Uptime, bench.Bench.Coach.DiaryDay);
        bench.Power.ClockS = DayS;
        desk.Update(999);
        Assert.AreEqual(Diary.Uptime, bench.Bench.Coach.DiaryDay);
        desk.Update(1_000);
        Assert.AreEqual(Diary.Uptime + 1, bench.Bench.Coach.DiaryDay);
        bench.Power.ClockS = 2 * DayS;
        desk.Update(1_999);
        Assert.AreEqual(Diary.Uptime + 1, bench.Bench.Coach.DiaryDay);
        bench.Bench.NowMs = 1_999;
        bench.Ask(desk, Op.Today, "");
        Assert.AreEqual(Diary.Uptime + 2, bench.Bench.Coach.DiaryDay);
    }

    [TestMethod]
    [DataRow("00", (int)SkinState.Fine, (int)SkinState.Fine)]
    [DataRow("01", (int)SkinState.Rest, (int)SkinState.Rest)]
    [DataRow("02", (int)SkinState.Layer, (int)SkinState.Layer)]
    public void Angry_skin_is_noted_for_today_and_holds_until_the_end_of_tomorrow(string said, int today, int tomorrow)
    {
        PartsBench bench = new PartsBench();
        CoachDesk desk = New(bench);
        Assert.IsTrue(bench.Clock.TrySet(Midnight(), 0, 0));
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(desk, Op.Skin, said));
        Assert.AreEqual("", bench.Told());
        Assert.AreEqual(today, (int)bench.Bench.Coach.Diary.Skin);
        desk.Update(2L * DayS * 1_000 - 1);
        Assert.AreEqual(tomorrow, (int)bench.Bench.Coach.Diary.Skin);
        desk.Update(2L * DayS * 1_000 + 1_000);
        Assert.AreEqual((int)SkinState.Fine, (int)bench.Bench.Coach.Diary.Skin);
    }

    private static CoachDesk New(PartsBench bench)
    {
        return new CoachDesk(bench.Parts, bench.Clock);
    }

    private static uint Midnight()
    {
        return PartsBench.NowUtcS / DayS * DayS;
    }

    private static string Today(PartsBench bench)
    {
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(New(bench), Op.Today, ""));
        return bench.Told();
    }

    private static string Today(PartsBench bench, int at, int count)
    {
        return Today(bench).Substring(2 * at, 2 * count);
    }
}
