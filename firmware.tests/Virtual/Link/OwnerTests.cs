using System;
using System.Linq;
using SmartMat.Virtual.Phone;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual.Link;

/// <summary>What the button can do to the key and to what is stored, and what the console then says.</summary>
[TestClass]
public sealed class OwnerTests
{
    [TestMethod]
    public void Ten_seconds_and_a_press_make_a_new_key_and_close_the_open_link()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        using PhoneClient phone = PhoneSetup.Pair(mat);
        byte[] old = phone.Key;
        Assert.IsTrue(phone.TryOpen(64));
        Hold(mat, 11, confirm: true);
        phone.Run(20 * Play.SecondUs);
        CollectionAssert.AreNotEqual(old, PhoneSetup.KeyOf(mat));
        Assert.AreEqual(0x80, phone.Await(phone.Radio.Write(PhoneClient.Inbox, [3, 0])).Error);
        phone.Disconnect();
        Assert.IsFalse(phone.TryOpen(64));
        phone.Disconnect();
        phone.Key = PhoneSetup.KeyOf(mat);
        Assert.IsTrue(phone.TryOpen(64));
    }

    [TestMethod]
    [DataRow(11, false)]
    [DataRow(9, true)]
    public void Without_both_the_key_stays(int seconds, bool confirm)
    {
        using VirtualMat mat = Play.MatUnder("empty");
        using PhoneClient phone = PhoneSetup.Pair(mat);
        Hold(mat, seconds, confirm);
        phone.Run(30 * Play.SecondUs);
        CollectionAssert.AreEqual(phone.Key, PhoneSetup.KeyOf(mat));
        Assert.IsTrue(phone.TryOpen(64));
    }

    [TestMethod]
    public void Twenty_seconds_and_a_press_erase_everything()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        mat.StoreTarget(600);
        using PhoneClient phone = PhoneSetup.Pair(mat);
        Assert.IsTrue(phone.TryOpen(64));
        Assert.AreEqual(1, phone.Ask(0x0C, [.. BitConverter.GetBytes(1_790_000_000u), 8])![3]);
        Assert.AreEqual(1, phone.Ask(0x35, 1, 5, 0, 0)![3]);
        Assert.AreEqual(600, BitConverter.ToUInt16(phone.Ask(0x30)!, 7));
        phone.Disconnect();
        Hold(mat, 21, confirm: true);
        phone.Run(90 * Play.SecondUs);
        phone.Key = PhoneSetup.KeyOf(mat);
        Assert.IsTrue(phone.TryOpen(64));
        Assert.AreEqual(300, BitConverter.ToUInt16(phone.Ask(0x30)!, 7));
        Assert.AreEqual(6, phone.Ask(0x34)![3]);
        Assert.AreEqual(0x0C, phone.Ask(0x0B)![3]);
    }

    [TestMethod]
    public void A_phone_may_forget_all_only_within_a_minute_of_a_press()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        mat.StoreTarget(600);
        using PhoneClient phone = PhoneSetup.Pair(mat);
        Assert.IsTrue(phone.TryOpen(64));
        Assert.AreEqual(3, phone.Ask(0x40, 0, 0, 0, 0)![3]);
        Assert.AreEqual(0x0B, phone.Ask(0x40, 0x57, 0x49, 0x50, 0x45)![3]);
        long nowUs = mat.Chip.NowUs;
        mat.Board.Button.Press(nowUs + 100_000, nowUs + 300_000);
        phone.Run(2 * Play.SecondUs);
        phone.Ask(0x02);
        Assert.AreEqual(1, phone.Ask(0x40, 0x57, 0x49, 0x50, 0x45)![3], Play.Timeline(mat));
        Assert.AreEqual(300, BitConverter.ToUInt16(phone.Ask(0x30)!, 7));
    }

    /// <summary>Its mark is there before anything is forgotten, and goes when all of it is.</summary>
    [TestMethod]
    public void Forgetting_that_a_power_cut_broke_off_is_done_at_the_next_boot_and_only_then()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        mat.StoreTarget(600);
        mat.Keep("wipe", [1]);
        using PhoneClient phone = PhoneSetup.Pair(mat);
        phone.Run(5 * Play.SecondUs);
        Assert.IsFalse(mat.Chip.Flash.Exists("I:\\wipe.0") || mat.Chip.Flash.Exists("I:\\wipe.1"));
        mat.Chip.CutPower();
        phone.Run(5 * Play.SecondUs);
        Assert.IsTrue(phone.TryOpen(64));
        Assert.AreEqual(300, BitConverter.ToUInt16(phone.Ask(0x30)!, 7));
    }

    [TestMethod]
    public void The_console_prints_the_key_for_a_minute_after_boot_and_after_a_press_and_its_id_always()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        mat.RunUntil(90 * Play.SecondUs);
        Assert.AreEqual(6, LinksOf(mat));
        Assert.AreEqual(1, mat.Board.ConsoleLines.Count(line => line.StartsWith("key-id ", StringComparison.Ordinal)));
        mat.Chip.CutPower();
        mat.RunUntil(180 * Play.SecondUs);
        Assert.AreEqual(6, LinksOf(mat), "a reboot shows the key");
        Assert.AreEqual(2, mat.Board.ConsoleLines.Count(line => line.StartsWith("key-id ", StringComparison.Ordinal)));
        mat.Board.Button.Press(181 * Play.SecondUs, (181 * Play.SecondUs) + 200_000);
        mat.RunUntil(300 * Play.SecondUs);
        Assert.AreEqual(12, LinksOf(mat));
    }

    [TestMethod]
    [DataRow(0, true)]
    [DataRow(1, true)]
    public void A_key_from_the_usb_tool_is_adopted_and_its_file_deleted(int flags, bool isAdopted)
    {
        using VirtualMat mat = Play.MatUnder("empty");
        mat.Chip.Flash.Write("I:\\key.new", KeyFile((byte)flags));
        mat.RunUntil(3 * Play.SecondUs);
        Assert.AreEqual(isAdopted, PhoneSetup.KeyOf(mat)[3] == 0x44);
        Assert.IsFalse(mat.Chip.Flash.Exists("I:\\key.new"));
    }

    [TestMethod]
    [DataRow(0, false)]
    [DataRow(1, true)]
    public void A_mat_that_has_a_key_takes_another_only_for_renewal(int flags, bool isAdopted)
    {
        using VirtualMat mat = Play.MatUnder("empty");
        using PhoneClient phone = PhoneSetup.Pair(mat);
        mat.Chip.Flash.Write("I:\\key.new", KeyFile((byte)flags));
        mat.Chip.CutPower();
        phone.Run(3 * Play.SecondUs);
        Assert.AreEqual(isAdopted, PhoneSetup.KeyOf(mat)[3] == 0x44);
        Assert.IsFalse(mat.Chip.Flash.Exists("I:\\key.new"));
    }

    [TestMethod]
    [DataRow(4, 2)]
    [DataRow(0, 0x54)]
    [DataRow(21, 1)]
    [DataRow(10, 0)]
    public void A_damaged_key_file_is_not_adopted(int at, int value)
    {
        using VirtualMat mat = Play.MatUnder("empty");
        byte[] file = KeyFile(0);
        file[at] = (byte)value;
        if (at != 10)
        {
            Crc16.Seal(file);
        }

        mat.Chip.Flash.Write("I:\\key.new", file);
        mat.RunUntil(3 * Play.SecondUs);
        Assert.AreNotEqual(0x44, PhoneSetup.KeyOf(mat)[3]);
    }

    private static byte[] KeyFile(byte flags)
    {
        byte[] file = [0x53, 0x4D, 0x4B, 0x31, flags, .. Convert.FromHexString("11223344556677889900AABBCCDDEEFF"), 0, 0, 0];
        Crc16.Seal(file);
        return file;
    }

    private static void Hold(VirtualMat mat, int seconds, bool confirm)
    {
        long fromUs = mat.Chip.NowUs + 100_000;
        long toUs = fromUs + (seconds * Play.SecondUs);
        mat.Board.Button.Press(fromUs, toUs);
        if (confirm)
        {
            mat.Board.Button.Press(toUs + Play.SecondUs, toUs + Play.SecondUs + 200_000);
        }
    }

    private static int LinksOf(VirtualMat mat)
    {
        return mat.Board.ConsoleLines.Count(line => line.StartsWith("link ", StringComparison.Ordinal));
    }
}
