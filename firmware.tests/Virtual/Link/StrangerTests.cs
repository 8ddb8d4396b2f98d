using System;
using System.Collections.Generic;
using System.Linq;
using SmartMat.Virtual.Esp32;
using SmartMat.Virtual.Phone;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual.Link;

/// <summary>Who does not have the key: what they see, and what they can do.</summary>
[TestClass]
public sealed class StrangerTests
{
    [TestMethod]
    public void Without_the_key_nothing_comes_out_of_the_outbox_while_somebody_lies_on_the_mat()
    {
        using VirtualMat mat = Play.MatUnder("lying-flat");
        using PhoneClient stranger = new(mat, new byte[16]);
        mat.RunUntil(3_000_000);
        Assert.IsFalse(stranger.TryOpen(247));
        for (int i = 0; i < 300; i++)
        {
            // Every five minutes it is thrown out; it comes back at once.
            stranger.TryConnect(23, 30_000);
            int starts = mat.Chip.Radio.Starts;
            stranger.Await(stranger.Radio.Subscribe(PhoneClient.Outbox, i % 2 == 0));
            AttRequest write = stranger.Await(stranger.Radio.Write(PhoneClient.Inbox, [3, 1, 1, 0, 0, 0]));
            // A write that meets the restart is not answered; any other is refused.
            bool isThrownOut = mat.Chip.Radio.Starts > starts;
            Assert.AreEqual(isThrownOut ? 0x0E : 0x80, write.Error);
            stranger.Run(200_000);
        }

        Assert.AreEqual(0, mat.Chip.Radio.Air.PacketsSent);
        Assert.IsTrue(Play.CountOf(mat, "lying") > 0, "nothing happened that could have leaked");
    }

    [TestMethod]
    public void What_a_stranger_can_read_is_what_the_protocol_page_lists()
    {
        using VirtualMat mat = Play.MatUnder("lying-flat");
        using PhoneClient stranger = new(mat, new byte[16]);
        mat.RunUntil(3_000_000);
        Radio radio = mat.Chip.Radio;
        Assert.AreEqual("020106", Convert.ToHexString(radio.Advertisement[..3]));
        Assert.AreEqual(31, radio.Advertisement.Length);
        Assert.AreEqual(0, radio.ScanResponse.Length);
        Assert.IsTrue(stranger.TryConnect(247, 30_000));
        Dictionary<string, byte[]> read = [];
        foreach (Guid uuid in radio.Attributes().Select(entry => entry.Characteristic))
        {
            AttRequest request = stranger.Await(radio.Read(uuid));
            if (request.Error == 0)
            {
                read[uuid.ToString()[4..8]] = request.Value;
            }
        }

        string[] expected = ["0002", "0003", "2a19", "2a24", "2a26", "2a29"];
        CollectionAssert.AreEqual(expected, read.Keys.Order(StringComparer.Ordinal).ToArray());
        byte[] first = read["0003"];
        stranger.Disconnect();
        Assert.IsTrue(stranger.TryConnect(247, 30_000));
        byte[] second = stranger.Await(radio.Read(PhoneClient.Hello)).Value;
        CollectionAssert.AreEqual(first[..4], second[..4]);
        CollectionAssert.AreNotEqual(first[4..], second[4..], "a nonce came twice");
    }

    [TestMethod]
    public void After_three_wrong_proofs_the_right_one_is_refused_until_the_client_goes()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        using PhoneClient phone = PhoneSetup.Pair(mat);
        Assert.IsTrue(phone.TryConnect(64, 30_000));
        Assert.IsFalse(Prove(phone, new byte[16]));
        Assert.IsFalse(Prove(phone, new byte[16]));
        Assert.IsFalse(Prove(phone, new byte[16]));
        Assert.IsFalse(Prove(phone, phone.Key));
        phone.Disconnect();
        Assert.IsTrue(phone.TryConnect(64, 30_000));
        Assert.IsFalse(Prove(phone, new byte[16]));
        Assert.IsFalse(Prove(phone, new byte[16]));
        Assert.IsTrue(Prove(phone, phone.Key));
    }

    [TestMethod]
    public void A_recorded_connection_replayed_opens_nothing_and_does_nothing()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        using PhoneClient phone = PhoneSetup.Pair(mat);
        Assert.IsTrue(phone.TryOpen(247));
        byte[] stop = phone.Seal!.Seal([0x06, 1, 1, 77]);
        phone.SendRaw(stop);
        phone.Run(500_000);
        Assert.AreEqual(77, phone.Ask(0x09)![4 + 9]);
        Assert.AreEqual(1, phone.Ask(0x06, 1, 50)![3]);
        // In the same connection: the counter is old.
        phone.SendRaw(stop);
        phone.Run(500_000);
        Assert.AreEqual(50, phone.Ask(0x09)![4 + 9]);
        // In the next one: the keys are others.
        phone.Disconnect();
        Assert.IsTrue(phone.TryOpen(247));
        phone.SendRaw(stop);
        phone.Run(500_000);
        Assert.AreEqual(50, phone.Ask(0x09)![4 + 9]);
        Assert.IsTrue(phone.Ask(0x09)![4 + 17] > 0, "not counted");
    }

    [TestMethod]
    public void A_silent_client_is_thrown_out_after_half_a_minute_and_not_again_for_five()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        using PhoneClient phone = PhoneSetup.Pair(mat);
        Assert.IsTrue(phone.TryConnect(23, 30_000));
        phone.Run(29 * Play.SecondUs);
        Assert.IsTrue(mat.Chip.Radio.IsConnected);
        phone.Run(2 * Play.SecondUs);
        Assert.IsFalse(mat.Chip.Radio.IsConnected);
        Assert.IsTrue(mat.Chip.Radio.IsAdvertising);
        Assert.AreEqual(2, mat.Chip.Radio.Starts);
        Assert.IsTrue(phone.TryConnect(23, 30_000));
        phone.Run(4 * Play.MinuteUs);
        Assert.IsTrue(mat.Chip.Radio.IsConnected);
        phone.Run(Play.MinuteUs);
        Assert.IsFalse(mat.Chip.Radio.IsConnected);
        // Who proves the key may stay.
        Assert.IsTrue(phone.TryOpen(64));
        phone.Run(10 * Play.MinuteUs);
        Assert.IsTrue(mat.Chip.Radio.IsConnected);
        Assert.AreEqual(1, phone.Ask(0x09)![3]);
    }

    private static bool Prove(PhoneClient phone, byte[] key)
    {
        byte[] feature = phone.Await(phone.Radio.Read(PhoneClient.Feature)).Value;
        byte[] hello = phone.Await(phone.Radio.Read(PhoneClient.Hello)).Value;
        byte[] nonce = new byte[16];
        byte[] written = [.. nonce, .. PhoneSeal.Proof(key, feature, hello[4..], nonce)];
        foreach (byte[] piece in new PhonePieces().Cut(written, 64))
        {
            phone.Await(phone.Radio.Write(PhoneClient.Hello, piece));
        }

        phone.Run(100_000);
        return phone.Await(phone.Radio.Write(PhoneClient.Inbox, [3, 0])).Error == 0;
    }
}
