using System;
using System.Linq;
using SmartMat.Link;
using SmartMat.Session;
using SmartMat.Virtual.Phone;
using SmartMat.Virtual.Recognition;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual;

/// <summary>Rules of use on the whole mat, from the pads to what a phone is told.</summary>
[TestClass]
public sealed class CoachRuleTests
{
    private const int Start = 0x01;

    [TestMethod]
    [DataRow("sitting", Programme.Glutes)]
    [DataRow("legs-only", Programme.HamstringsAndCalves)]
    [DataRow("standing", Programme.Feet)]
    public void What_lying_down_cannot_start_begins_when_the_phone_says_so(string scenario, Programme programme)
    {
        using VirtualMat mat = Play.MatUnder(scenario);
        using PhoneClient phone = PhoneSetup.Pair(mat);
        phone.Run(mat.Board.Scene.Visits[0].ReachedUs + (6 * Play.SecondUs) - mat.Chip.NowUs);
        Assert.AreEqual(0, Play.CountOf(mat, "session-started"), Play.Timeline(mat));
        Assert.IsTrue(phone.TryOpen(64));
        Assert.AreEqual((int)Result.Success, phone.Ask(Start, 0, 0, (byte)programme)![3]);
        MatLine started = mat.Lines.Single(line => line.Event == "session-started");
        Assert.AreEqual($"{(int)programme}", started["programme"]);
    }

    [TestMethod]
    public void What_is_usually_felt_is_told_as_the_session_goes_on()
    {
        using VirtualMat mat = Play.MatUnder("sleeper");
        mat.StoreTarget(420);
        mat.RunUntil(8 * Play.MinuteUs);
        long startedMs = Play.FirstMs(mat, "session-started");
        MatLine[] told = mat.Lines.Where(line => line.Event == "sensation").ToArray();
        CollectionAssert.AreEqual(new[] { "1", "2", "3" }, told.Select(line => line["phase"]).ToArray(), Play.Timeline(mat));
        Assert.AreEqual(CoachTuning.EasingMs, told[1].TMs - startedMs, 2.0 * Tuning.BusyScanMs);
        Assert.AreEqual(CoachTuning.WarmthMs, told[2].TMs - startedMs, 2.0 * Tuning.BusyScanMs);
    }

    [TestMethod]
    [DataRow(9.0)]
    [DataRow(15.0)]
    public void The_ramp_begins_at_the_pace_that_the_mat_has_measured(double perMinute)
    {
        Settings settings = new();
        Assert.IsTrue(settings.TrySetBreath(Tuning.InhaleMs / 100, Tuning.ExhaleMs / 100, true));
        using VirtualMat mat = new(new Breather(2, perMinute, 0.02, isStill: true).Scene, 2);
        mat.StoreAnswers();
        mat.Store(settings);
        using PhoneClient phone = PhoneSetup.Pair(mat);
        phone.RunUntil(() => Play.CountOf(mat, "session-started") > 0, Play.MinuteUs);
        phone.Run((Tuning.ListenMs - 2_000) * 1000L);
        Assert.IsTrue(phone.TryOpen(64));
        int breathMs = 0;
        for (int s = 0; s < 20 && breathMs == 0; s++)
        {
            byte[] breath = phone.Ask((int)Op.Breath)!;
            breathMs = BitConverter.ToUInt16(breath, 4 + 7) + BitConverter.ToUInt16(breath, 4 + 9);
            phone.Run(Play.SecondUs);
        }

        Assert.AreEqual(60_000 / perMinute, breathMs, 6_000 / perMinute, Play.Timeline(mat));
    }

    [TestMethod]
    [DataRow("lying-flat", 1)]
    [DataRow("lying-side", 3)]
    [DataRow("feet-first", 1)]
    public void The_record_says_which_posture_was_held_longest(string scenario, int posture)
    {
        using VirtualMat mat = Play.MatUnder(scenario);
        using PhoneClient phone = PhoneSetup.Pair(mat);
        phone.RunUntil(() => Play.CountOf(mat, "session-ended") > 0, 8 * Play.MinuteUs);
        phone.Run(10 * Play.SecondUs);
        Assert.IsTrue(phone.TryOpen(247));
        phone.Send(0x20, 1, 1, 1);
        phone.Run(3 * Play.SecondUs);
        byte[] record = phone.Messages.First(message => message.Plain[0] == 0xC3).Plain[2..];
        Assert.AreEqual(posture, record[SessionRecord.PostureAt]);
    }
}
