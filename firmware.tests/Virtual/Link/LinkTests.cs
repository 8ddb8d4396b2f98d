using System;
using System.Linq;
using SmartMat.Virtual.Phone;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual.Link;

/// <summary>A phone and the whole firmware, through the radio's stand-in with its traps armed.</summary>
[TestClass]
public sealed class LinkTests
{
    [TestMethod]
    [DataRow(23)]
    [DataRow(64)]
    [DataRow(185)]
    [DataRow(247)]
    public void A_phone_pairs_sets_the_clock_streams_and_controls_a_session(int mtu)
    {
        using VirtualMat mat = Play.MatUnder("lying-flat");
        mat.StoreTarget(60);
        using PhoneClient phone = PhoneSetup.Pair(mat);
        Assert.IsTrue(phone.TryOpen(mtu));
        Assert.AreEqual(0xC0, phone.Messages[0].Plain[0]);

        byte[] time = [.. BitConverter.GetBytes(1_790_000_000u), 8];
        Assert.AreEqual(1, phone.Ask(0x0C, time)![3]);
        Assert.AreEqual(1_790_000_000u, BitConverter.ToUInt32(phone.Ask(0x0B)!, 4), 1u);

        byte[] granted = phone.Ask(0x10, 1, 20)!;
        bool isNarrow = mtu == 23;
        CollectionAssert.AreEqual(new byte[] { 0x80, 0x10, granted[2], 1, (byte)(isNarrow ? 0 : 1), (byte)(isNarrow ? 10 : 20) }, granted);
        int before = FramesOf(phone);
        phone.Run(10_000_000);
        int frames = FramesOf(phone) - before;
        Assert.AreEqual(isNarrow ? 100 : 200, frames, 10.0, $"{frames} frames in 10 s");
        Assert.IsFalse(phone.Messages.Any(message => message.Plain[0] == 0xC2 && (message.Plain[2] & 0x20) != 0));

        Assert.IsTrue(phone.RunUntil(() => Play.CountOf(mat, "lying") > 0, 60_000_000), Play.Timeline(mat));
        phone.Ask(0x02);
        Assert.AreEqual(1, phone.Ask(0x01, 120, 0, 0)![3], Play.Timeline(mat));
        Assert.AreEqual(8, phone.Ask(0x01, 120, 0, 0)![3]);
        Assert.AreEqual(1, phone.Ask(0x03)![3]);
        Assert.AreEqual(1, phone.Ask(0x04)![3]);
        Assert.AreEqual(1, phone.Ask(0x05, 60, 0)![3]);
        Assert.AreEqual(3, phone.Ask(0x05, 0xB0, 0x04)![3]);
        Assert.AreEqual(180, BitConverter.ToUInt16(phone.Ask(0x09)!, 10));
        Assert.AreEqual(1, phone.Ask(0x02)![3]);
        Assert.AreEqual(0, phone.Ear.Unopened);
        Assert.AreEqual(0, phone.Ear.Lost);
    }

    private static int FramesOf(PhoneClient phone)
    {
        return phone.Messages.Count(message => message.Plain[0] == 0xC2);
    }
}
