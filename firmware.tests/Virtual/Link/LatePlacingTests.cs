using System;
using SmartMat.Log;
using SmartMat.Virtual.Phone;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual.Link;

/// <summary>Sessions made before anybody told the mat the time get their start when somebody does, if it was on since.</summary>
[TestClass]
public sealed class LatePlacingTests
{
    private const uint NowUtcS = 1_790_000_000;

    [TestMethod]
    public void A_session_of_this_boot_gets_its_start_and_says_that_it_was_placed()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        using PhoneClient phone = PhoneSetup.Pair(mat);
        phone.Run(10 * Play.SecondUs);
        Assert.IsTrue(phone.TryOpen(247));
        MakeRecord(phone);
        byte[] before = Newest(mat);
        Assert.AreEqual(0u, Wire.GetU32(before, SessionRecord.StartAt));
        Assert.AreEqual(0, before[SessionRecord.FlagsAt] & SessionRecord.FlagTime);
        phone.Run(100 * Play.SecondUs);
        uint uptimeS = SetClock(mat, phone);
        byte[] after = Newest(mat);
        Assert.AreEqual(SessionRecord.FlagTime, after[SessionRecord.FlagsAt] & SessionRecord.FlagTime);
        Assert.AreEqual(SessionRecord.FlagPlaced, after[SessionRecord.MoreFlagsAt] & SessionRecord.FlagPlaced);
        Assert.IsTrue(Crc16.IsSealed(after));
        uint agoS = uptimeS - Wire.GetU32(after, SessionRecord.UptimeAt);
        Assert.IsTrue(agoS > 100, $"{agoS} s");
        Assert.AreEqual(NowUtcS - agoS, Wire.GetU32(after, SessionRecord.StartAt), 2.0);
    }

    [TestMethod]
    public void A_session_of_an_earlier_boot_stays_without_a_time()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        using PhoneClient phone = PhoneSetup.Pair(mat);
        phone.Run(10 * Play.SecondUs);
        Assert.IsTrue(phone.TryOpen(247));
        MakeRecord(phone);
        phone.Disconnect();
        mat.Chip.CutPower();
        phone.Run(10 * Play.SecondUs);
        Assert.IsTrue(phone.TryOpen(247));
        SetClock(mat, phone);
        Assert.AreEqual(RecordFiles.SlotLength, mat.Chip.Flash.Read("I:\\rec0001").Length);
        Assert.AreEqual(0, Newest(mat)[SessionRecord.FlagsAt] & SessionRecord.FlagTime);
    }

    private static void MakeRecord(PhoneClient phone)
    {
        phone.Ask(0x01, 44, 1, 0);
        phone.Ask(0x02);
        phone.Run(5 * Play.SecondUs);
    }

    /// <returns>When, in seconds since boot.</returns>
    private static uint SetClock(VirtualMat mat, PhoneClient phone)
    {
        byte[] utc = BitConverter.GetBytes(NowUtcS);
        Assert.AreEqual(1, phone.Ask(0x0C, utc[0], utc[1], utc[2], utc[3], 4)![3]);
        uint uptimeS = (uint)((mat.Chip.NowUs - mat.Chip.BootedUs) / Play.SecondUs);
        phone.Run(5 * Play.SecondUs);
        return uptimeS;
    }

    /// <returns>The record in the newest slot.</returns>
    private static byte[] Newest(VirtualMat mat)
    {
        byte[] file = mat.Chip.Flash.Read("I:\\rec0001");
        int at = file.Length - RecordFiles.SlotLength + Frame.HeaderLength;
        return file[at..(at + SessionRecord.Length)];
    }
}
