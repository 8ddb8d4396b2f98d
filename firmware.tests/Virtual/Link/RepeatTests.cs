using System;
using System.Linq;
using System.Threading;
using SmartMat.Virtual.Esp32;
using SmartMat.Virtual.Fuzz;
using SmartMat.Virtual.Phone;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual.Link;

/// <summary>What is asked, told or attacked more than once.</summary>
[TestClass]
public sealed class RepeatTests
{
    [TestMethod]
    public void A_repeated_request_is_answered_again_and_not_executed_again()
    {
        using VirtualMat mat = Play.MatUnder("lying-flat");
        mat.StoreTarget(300);
        using PhoneClient phone = PhoneSetup.Pair(mat);
        phone.RunUntil(() => Play.CountOf(mat, "session-started") > 0, 90_000_000);
        Assert.IsTrue(phone.TryOpen(64));
        byte[] first = phone.AskAgain(0x05, 9, 60, 0)!;
        byte[] again = phone.AskAgain(0x05, 9, 60, 0)!;
        CollectionAssert.AreEqual(first, again);
        Assert.AreEqual(360, BitConverter.ToUInt16(phone.Ask(0x09)!, 10));
        Assert.AreEqual(1, phone.AskAgain(0x05, 10, 60, 0)![3]);
        Assert.AreEqual(420, BitConverter.ToUInt16(phone.Ask(0x09)!, 10));
        // Another connection knows nothing of it.
        phone.Disconnect();
        Assert.IsTrue(phone.TryOpen(64));
        Assert.AreEqual(1, phone.AskAgain(0x05, 9, 60, 0)![3]);
        Assert.AreEqual(480, BitConverter.ToUInt16(phone.Ask(0x09)!, 10));
    }

    [TestMethod]
    public void An_alert_is_told_three_times_or_until_it_is_acknowledged()
    {
        Assert.AreEqual(3, TellingsOfAFault(acknowledge: false));
        Assert.AreEqual(1, TellingsOfAFault(acknowledge: true));
    }

    [TestMethod]
    public void What_happened_while_nobody_listened_is_told_on_request()
    {
        using VirtualMat mat = Play.MatUnder("lying-flat");
        using PhoneClient phone = PhoneSetup.Pair(mat);
        phone.RunUntil(() => Play.CountOf(mat, "session-started") > 0, 90_000_000);
        phone.Run(1_000_000);
        Assert.IsTrue(phone.TryOpen(64));
        int missed = phone.Ask(0x08, 255)![4];
        phone.Run(2_000_000);
        byte[][] events = phone.Messages.Select(message => message.Plain).Where(plain => plain[0] == 0xC1).ToArray();
        Assert.HasCount(missed, events);
        CollectionAssert.AreEqual(Enumerable.Range(0, missed).ToArray(), events.Select(one => (int)one[1]).ToArray());
        Assert.IsTrue(events.Any(one => one[2] == (byte)MatEvent.SessionStarted));
    }

    [TestMethod]
    [DataRow(1u)]
    [DataRow(2u)]
    [DataRow(7u)]
    public void Four_thousand_attacks_break_no_verdict(uint seed)
    {
        using FuzzRun run = new(seed);
        run.Play(4_000, CancellationToken.None);
        Assert.IsTrue(run.Verdicts.AreGood, string.Join('\n', run.Report()));
    }

    [TestMethod]
    public void Nine_touches_of_ten_are_on_the_phone_within_150_ms_and_the_slowest_too()
    {
        LatencyTrial trial = LatencyTrial.Run(60, 3, 247, 30_000);
        Assert.AreEqual(0, trial.Missed);
        Assert.IsTrue(trial.At(1) <= 150_000, $"{trial.At(1)} us");
    }

    [TestMethod]
    public void What_virtual_time_charges_for_a_frame_covers_what_it_executes()
    {
        double executed = LiveTrial.IlPerFrame(247, 20, 10);
        // Sealing is two ciphers; the phone acknowledges every third frame, which is two more.
        double charged = (2 * CostTable.CipherIl) + CostTable.NotifyIl + (2 * CostTable.CipherIl / 3.0);
        Assert.IsTrue(executed > 1_000 && executed <= charged, $"{executed} executed, {charged} charged");
    }

    [TestMethod]
    public void A_stranger_who_comes_and_goes_does_not_disturb_the_breath()
    {
        BreathTrial trial = BreathTrial.Run(1, (mat, untilUs) =>
        {
            using PhoneClient stranger = new(mat, new byte[16]);
            while (mat.Chip.NowUs < untilUs)
            {
                stranger.TryOpen(247);
                stranger.Disconnect();
            }

            Assert.AreEqual(0, mat.Chip.Radio.Air.PacketsSent);
            Assert.AreEqual(1, mat.Chip.Boots);
        });
        Assert.AreEqual(0, trial.StrayEdges);
        Assert.IsTrue(trial.MostUs <= 20_000, $"{trial.MostUs} us");
    }

    private static int TellingsOfAFault(bool acknowledge)
    {
        using VirtualMat mat = Play.MatUnder("empty");
        using PhoneClient phone = PhoneSetup.Pair(mat);
        phone.Run(8_000_000);
        Assert.IsTrue(phone.TryOpen(64));
        mat.Chip.Faults.FailFrom(CallKind.AdcRead, mat.Chip.NowUs + 1_000_000);
        phone.Run(5_000_000);
        byte[] told = phone.Messages.Select(message => message.Plain).Single(plain => plain[0] == 0xC1);
        Assert.AreEqual((byte)MatEvent.Fault, told[2]);
        Assert.AreEqual(told[1], phone.Ask(0x09)![4 + 13]);
        if (acknowledge)
        {
            Assert.AreEqual(1, phone.Ask(0x07, told[1])![3]);
        }

        phone.Run(150_000_000);
        return phone.Messages.Count(message => message.Plain[0] == 0xC1 && message.Plain[1] == told[1]);
    }
}
