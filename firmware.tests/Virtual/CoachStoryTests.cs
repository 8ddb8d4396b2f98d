using System;
using System.Collections.Generic;
using System.Linq;
using SmartMat.Link;
using SmartMat.Session;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Phone;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual;

/// <summary>What the coach does, seen from outside: at the motor, on the console and over the link.</summary>
[TestClass]
public sealed class CoachStoryTests
{
    [TestMethod]
    public void A_guest_has_five_minutes_and_leaves_no_record()
    {
        using VirtualMat mat = Play.MatUnder("lying-flat");
        using PhoneClient phone = PhoneSetup.Pair(mat);
        mat.Board.Button.Press(15 * Play.SecondUs, (15 * Play.SecondUs) + 200_000);
        mat.RunUntil(7 * Play.MinuteUs);
        MatLine started = mat.Lines.Single(line => line.Event == "session-started");
        Assert.AreEqual("10", started["programme"], Play.Timeline(mat));
        Assert.AreEqual("target", mat.Lines.Single(line => line.Event == "session-ended")["reason"], Play.Timeline(mat));
        Assert.AreEqual(0, Play.CountOf(mat, "plan-day"));
        Assert.IsTrue(phone.TryOpen(247));
        Assert.AreEqual(0, BitConverter.ToUInt16(phone.Ask((int)Op.Status)!, 4 + 18));
    }

    [TestMethod]
    public void Who_sleeps_on_is_nudged_softly_and_then_feels_nothing_until_the_mat_was_empty()
    {
        using VirtualMat mat = Play.MatUnder("sleeper");
        mat.Board.KeepsDutyChanges = true;
        mat.RunUntil(20 * Play.MinuteUs);
        long endedUs = mat.Lines.Single(line => line.Event == "session-ended").TMs * 1000;
        Assert.AreEqual(3, Play.CountOf(mat, "nudge"), Play.Timeline(mat));
        Assert.IsTrue(Play.FirstMs(mat, "nudge") * 1000 > endedUs, "stillness is no sleep before the target is reached");
        Assert.AreEqual(1, Play.CountOf(mat, "fell-asleep"), Play.Timeline(mat));
        long silentUs = endedUs + (2 * Play.MinuteUs) + Play.SecondUs;
        Assert.IsFalse(Play.MotorStretches(mat).Any(stretch => stretch.Duty > 0 && stretch.ToUs > silentUs));
        // 30 % of the span above where the motor starts to turn: as the breath.
        int mostDuty = Play.MotorStretches(mat).Where(stretch => stretch.FromUs > endedUs + (20 * Play.SecondUs)).Max(stretch => stretch.Duty);
        Assert.AreEqual(10 * (200 + (400 * 30 / 100)), mostDuty, 10.0);
    }

    [TestMethod]
    public void A_wind_down_ends_without_a_pattern_and_nudges_once()
    {
        Settings settings = new();
        Assert.IsTrue(settings.TrySetProgramme((int)Programme.WindDown));
        using VirtualMat mat = Play.MatUnder("sleeper");
        mat.Store(settings);
        mat.Board.KeepsDutyChanges = true;
        mat.RunUntil(12 * Play.MinuteUs);
        long endedUs = mat.Lines.Single(line => line.Event == "session-ended").TMs * 1000;
        Assert.AreEqual(1, Play.CountOf(mat, "nudge"), Play.Timeline(mat));
        Assert.AreEqual("1", mat.Lines.Single(line => line.Event == "shorter")["why"], Play.Timeline(mat));
        Assert.IsFalse(Play.MotorStretches(mat).Any(stretch => stretch.Duty > 0
            && stretch.FromUs > endedUs && stretch.FromUs < endedUs + (25 * Play.SecondUs)));
        int early = MostDuty(mat, endedUs - (270 * Play.SecondUs), endedUs - (240 * Play.SecondUs));
        int late = MostDuty(mat, endedUs - (60 * Play.SecondUs), endedUs);
        Assert.IsTrue(late > 0 && late * 3 < early, $"{early} at first, {late} at last");
    }

    [TestMethod]
    public void Dwell_dose_and_todays_plan_are_told_over_the_link_and_kept_in_the_record()
    {
        using VirtualMat mat = Play.MatUnder("lying-flat");
        using PhoneClient phone = PhoneSetup.Pair(mat);
        phone.RunUntil(() => Play.CountOf(mat, "session-started") > 0, 90_000_000);
        phone.Run(150 * Play.SecondUs);
        Assert.IsTrue(phone.TryOpen(247));
        byte[] zones = phone.Ask((int)Op.Zones)!;
        Assert.HasCount(4 + (3 * MatLayout.ZoneCount), zones);
        int longest = Enumerable.Range(0, MatLayout.ZoneCount).Max(zone => BitConverter.ToUInt16(zones, 4 + (3 * zone)));
        Assert.IsTrue(longest is > 100 and < 170, $"{longest} s");
        Assert.IsTrue(Enumerable.Range(0, MatLayout.ZoneCount).Any(zone => zones[6 + (3 * zone)] > 5));
        byte[] today = phone.Ask((int)Op.Today)!;
        Assert.AreEqual((int)Sensation.Easing, today[4 + 12]);
        Assert.AreEqual((int)Programme.Plan, today[4 + 11]);
        phone.Disconnect();
        phone.RunUntil(() => Play.CountOf(mat, "session-ended") > 0, 300_000_000);
        phone.Run(10 * Play.SecondUs);
        Assert.IsTrue(phone.TryOpen(247));
        phone.Send(0x20, 1, 1, 1);
        phone.Run(3 * Play.SecondUs);
        byte[] record = phone.Messages.First(message => message.Plain[0] == 0xC3).Plain[2..];
        Assert.AreEqual((int)Programme.Plan, record[SessionRecord.ProgrammeAt]);
        Assert.AreEqual(1, record[SessionRecord.PlanDayAt]);
        Assert.IsTrue(BitConverter.ToUInt16(record, SessionRecord.LongestDwellAt) > 200);
        Assert.IsTrue(BitConverter.ToUInt16(record, SessionRecord.DoseAt) > 20);
        Assert.AreNotEqual(SessionRecord.NoZone, record[SessionRecord.LongestDwellZoneAt]);
    }

    [TestMethod]
    [DataRow("sitting", "7")]
    [DataRow("standing", "9")]
    public void The_button_starts_the_programme_that_fits_the_posture(string scenario, string programme)
    {
        using VirtualMat mat = Play.MatUnder(scenario);
        Visit visit = mat.Board.Scene.Visits[0];
        long pressUs = visit.ReachedUs + (6 * Play.SecondUs);
        mat.Board.Button.Press(pressUs, pressUs + 200_000);
        mat.RunUntil(pressUs + (2 * Play.SecondUs));
        Assert.AreEqual(programme, mat.Lines.Single(line => line.Event == "session-started")["programme"], Play.Timeline(mat));
    }

    private static int MostDuty(VirtualMat mat, long fromUs, long toUs)
    {
        IEnumerable<(long FromUs, long ToUs, int Duty)> stretches = Play.MotorStretches(mat);
        return stretches.Where(stretch => stretch.FromUs >= fromUs && stretch.FromUs < toUs).Max(stretch => stretch.Duty);
    }
}
