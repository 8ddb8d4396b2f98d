using System.Linq;
using SmartMat.Link;
using SmartMat.Virtual.Esp32;
using SmartMat.Virtual.Phone;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual.Link;

/// <summary>A radio that is of no use any more comes back by itself, and nobody on the mat notices.</summary>
[TestClass]
public sealed class RadioRecoveryTests
{
    private const long HourUs = 60 * Play.MinuteUs;

    [TestMethod]
    public void A_radio_that_has_died_silently_is_back_after_six_hours()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        using PhoneClient phone = PhoneSetup.Pair(mat);
        mat.Chip.Radio.IsDead = true;
        mat.RunUntil((6 * HourUs) - Play.MinuteUs);
        Assert.IsFalse(phone.TryOpen(64));
        mat.RunUntil((6 * HourUs) + Play.MinuteUs);
        Assert.AreEqual(((int)RadioFault.Silent).ToString(), Restarts(mat).Single()["why"]);
        Assert.IsTrue(phone.TryOpen(64));
    }

    [TestMethod]
    public void A_phone_that_vanished_without_a_word_is_noticed_and_the_next_gets_in()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        using PhoneClient phone = PhoneSetup.Pair(mat);
        Assert.IsTrue(phone.TryOpen(64));
        phone.Acknowledges = false;
        mat.Chip.Radio.Air.DeafUntilUs = 10 * HourUs;
        phone.Run((PowerTuning.LostPhoneMs * 1000L) + (Tuning.StrangerMs * 1000L) + (5 * Play.SecondUs));
        Assert.HasCount(1, Restarts(mat));
        phone.Acknowledges = true;
        Assert.IsTrue(phone.TryOpen(64));
    }

    [TestMethod]
    public void A_quiet_phone_that_still_hears_may_stay_for_hours()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        using PhoneClient phone = PhoneSetup.Pair(mat);
        Assert.IsTrue(phone.TryOpen(64));
        phone.Run(HourUs);
        Assert.IsEmpty(Restarts(mat));
        Assert.AreEqual(1, phone.Ask(0x09)![3]);
    }

    [TestMethod]
    public void A_handler_that_never_comes_back_restarts_radio_then_mat_and_the_link_is_there_again()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        using PhoneClient phone = PhoneSetup.Pair(mat);
        Assert.IsTrue(phone.TryConnect(23, 30_000));
        mat.Chip.Faults.HangAt(CallKind.GattAnswer, mat.Chip.NowUs);
        mat.Chip.Radio.TrapsFail = false;
        // A write: its answer is given outside the lock, which this simulation cannot hand over.
        mat.Chip.Radio.Write(PhoneClient.Hello, [3, 1, 2]);
        phone.Run(20 * Play.SecondUs);
        Assert.AreEqual(((int)RadioFault.Overdue).ToString(), Restarts(mat).Single()["why"]);
        Assert.AreEqual(2, mat.Chip.Boots, Play.Timeline(mat));
        Assert.IsTrue(phone.TryOpen(64));
        Assert.AreEqual((int)BootEnd.Ordered, phone.Ask(0x58)![11]);
    }

    [TestMethod]
    public void While_a_session_runs_the_radio_is_left_alone()
    {
        using VirtualMat mat = Play.MatUnder("sleeper");
        using PhoneClient phone = PhoneSetup.Pair(mat);
        mat.RunUntil(Play.MinuteUs);
        Assert.AreEqual(1, Play.CountOf(mat, "session-started"), Play.Timeline(mat));
        Assert.IsTrue(phone.TryConnect(23, 30_000));
        phone.Run(2 * Play.MinuteUs);
        Assert.IsEmpty(Restarts(mat));
        mat.RunUntil(8 * Play.MinuteUs);
        MatLine ended = mat.Lines.Single(line => line.Event == "session-ended");
        Assert.IsTrue(Restarts(mat).Single().TMs >= ended.TMs);
    }

    private static MatLine[] Restarts(VirtualMat mat)
    {
        return mat.Lines.Where(line => line.Event == "radio-restarted").ToArray();
    }
}
