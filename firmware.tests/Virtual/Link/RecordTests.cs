using System;
using System.Collections.Generic;
using System.Linq;
using SmartMat.Log;
using SmartMat.Virtual.Phone;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual.Link;

/// <summary>History: every record comes once, whatever the air does.</summary>
[TestClass]
public sealed class RecordTests
{
    private const int Records = 0x20;
    private const int Kept = 200;

    [TestMethod]
    [DataRow(23)]
    [DataRow(64)]
    [DataRow(185)]
    [DataRow(247)]
    public void Two_hundred_records_with_a_disconnect_at_every_piece_boundary_come_once_each(int mtu)
    {
        using VirtualMat mat = Play.MatUnder("empty");
        StoreRecords(mat, Kept);
        using PhoneClient phone = PhoneSetup.Pair(mat);
        Dictionary<int, int> taken = [];
        int pieces = 0;
        int cutAt = 1;
        bool isWhole = false;
        phone.Ear.Arriving = _ => ++pieces != cutAt;
        for (int round = 0; round < 400 && !isWhole; round++)
        {
            cutAt = int.MaxValue;
            Assert.IsTrue(phone.TryOpen(mtu), $"round {round}");
            // The greeting and the answer to come are not records: the cut moves through the pieces of the record.
            pieces = 0;
            cutAt = 1 + (round % 12);
            isWhole = Fetch(phone, taken, () => pieces >= cutAt, mayCut: round < 150);
            phone.Disconnect();
        }

        Assert.IsTrue(isWhole);
        Assert.AreEqual(Kept, taken.Count);
        Assert.IsTrue(taken.All(one => one.Value == 1), "doubled");
    }

    [TestMethod]
    [DataRow("01 01", "06000106", 0)]
    [DataRow("04 01", "05000000", 0)]
    [DataRow("04 01", "05000700", 7)]
    [DataRow("04 03 01 05 00", "05000300", 7)]
    [DataRow("04 02 01 05 00", "05000500", 7)]
    [DataRow("04 04 01 02 00 03 00", "05000200", 7)]
    [DataRow("04 04 01 03 00 02 00", "06000405", 7)]
    [DataRow("04 05", "05000100", 7)]
    [DataRow("04 06", "05000100", 7)]
    [DataRow("04 07", "06000404", 7)]
    [DataRow("04 00", "06000403", 7)]
    [DataRow("04 03 02 05 00", "06000409", 7)]
    [DataRow("04 03 01 05", "06000405", 7)]
    [DataRow("04 01 01", "06000405", 7)]
    [DataRow("09 01", "06000902", 7)]
    [DataRow("02 03 01 05 00", "06000204", 7)]
    [DataRow("02 04 01 02 00 03 00", "06000201", 7)]
    [DataRow("02 04 01 10 00 20 00", "06000206", 7)]
    [DataRow("03 00", "06000307", 7)]
    [DataRow("03 01", "06000303", 7)]
    [DataRow("", "06000002", 7)]
    public void The_control_point_answers_with_the_numbers_of_the_specification(string request, string answer, int kept)
    {
        using VirtualMat mat = Play.MatUnder("empty");
        StoreRecords(mat, kept);
        using PhoneClient phone = PhoneSetup.Pair(mat);
        Assert.IsTrue(phone.TryOpen(64));
        byte[] got = phone.Ask(Records, Convert.FromHexString(request.Replace(" ", "", StringComparison.Ordinal)))!;
        Assert.AreEqual(1, got[3]);
        Assert.AreEqual(answer, Convert.ToHexString(got[4..]));
    }

    [TestMethod]
    public void Deleted_records_are_gone_after_a_reboot_and_their_numbers_are_not_used_again()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        StoreRecords(mat, 7);
        using PhoneClient phone = PhoneSetup.Pair(mat);
        Assert.IsTrue(phone.TryOpen(64));
        Assert.AreEqual("06000201", Convert.ToHexString(phone.Ask(Records, 2, 1)![4..]));
        phone.Run(60_000_000);
        Assert.IsFalse(mat.Chip.Flash.Exists("I:\\rec0001"));
        phone.Disconnect();
        mat.Chip.CutPower();
        phone.Run(3_000_000);
        Assert.IsTrue(phone.TryOpen(64));
        Assert.AreEqual("05000000", Convert.ToHexString(phone.Ask(Records, 4, 1)![4..]));
    }

    [TestMethod]
    public void A_session_leaves_a_record_with_its_length_its_reason_and_a_sound_crc()
    {
        using VirtualMat mat = Play.MatUnder("lying-flat");
        mat.StoreTarget(60);
        using PhoneClient phone = PhoneSetup.Pair(mat);
        phone.RunUntil(() => Play.CountOf(mat, "session-ended") > 0, 300_000_000);
        phone.Run(5_000_000);
        Assert.IsTrue(phone.TryOpen(185));
        Dictionary<int, int> taken = [];
        Assert.IsTrue(Fetch(phone, taken, () => false, mayCut: false), Play.Timeline(mat));
        byte[] record = phone.Messages.Single(message => message.Plain[0] == 0xC3).Plain[2..];
        Assert.AreEqual(1, BitConverter.ToUInt16(record, SessionRecord.SequenceAt));
        Assert.AreEqual(60, BitConverter.ToUInt16(record, SessionRecord.DurationAt), 1.0);
        Assert.AreEqual((int)SmartMat.Session.EndReason.Target, record[SessionRecord.ReasonAt]);
        Assert.IsTrue(record[SessionRecord.PeakAt] > 0);
    }

    /// <returns>True if the report came to its end.</returns>
    private static bool Fetch(PhoneClient phone, Dictionary<int, int> taken, Func<bool> isCut, bool mayCut)
    {
        int newest = taken.Count == 0 ? 0 : taken.Keys.Max();
        int heard = phone.Messages.Count;
        byte[] from = BitConverter.GetBytes((ushort)(newest + 1));
        phone.Send(0x20, 1, 1, 3, 1, from[0], from[1]);
        bool isDone = false;
        phone.RunUntil(
            () =>
            {
                for (; heard < phone.Messages.Count && !isDone; heard++)
                {
                    byte[] plain = phone.Messages[heard].Plain;
                    if (plain[0] == 0xC3)
                    {
                        Take(phone, plain[2..], taken);
                    }

                    isDone = plain[0] == 0x80 && plain[1] == 0x20;
                }

                return isDone || (mayCut && isCut());
            },
            120_000_000);
        return isDone;
    }

    private static void Take(PhoneClient phone, byte[] record, Dictionary<int, int> taken)
    {
        Assert.IsTrue(Crc16.IsSealed(record));
        int sequence = BitConverter.ToUInt16(record, SessionRecord.SequenceAt);
        taken[sequence] = taken.GetValueOrDefault(sequence) + 1;
        phone.Send(0x21, (byte)sequence, (byte)(sequence >> 8));
    }

    /// <summary>As the firmware would have left them.</summary>
    private static void StoreRecords(VirtualMat mat, int count)
    {
        for (int file = 1; (file - 1) * 16 < count; file++)
        {
            byte[] slots = new byte[Math.Min(16, count - ((file - 1) * 16)) * RecordFiles.SlotLength];
            for (int slot = 0; slot < slots.Length / RecordFiles.SlotLength; slot++)
            {
                Slot(((file - 1) * 16) + slot + 1).CopyTo(slots, slot * RecordFiles.SlotLength);
            }

            mat.Chip.Flash.Write($"I:\\rec{file:X4}", slots);
        }

        mat.Keep("records", [1, 0, (byte)((count + 15) / 16), 0]);
    }

    private static byte[] Slot(int sequence)
    {
        byte[] record = new byte[SessionRecord.Length];
        SessionRecord.Clear(record);
        Wire.PutU16(record, SessionRecord.SequenceAt, sequence);
        Crc16.Seal(record);
        byte[] slot = new byte[RecordFiles.SlotLength];
        record.CopyTo(slot, Frame.HeaderLength);
        Frame.Seal(slot, Frame.Record, SessionRecord.Version, (uint)sequence + 1, sequence, record.Length);
        return slot;
    }
}
