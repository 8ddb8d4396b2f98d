using SmartMat.Hal;
using SmartMat.Keeping;

namespace SmartMat.Tests.Keeping;

[TestClass]
public sealed class BootsTests
{
    private const string Version = "1.0";

    [TestMethod]
    public void Three_boots_that_did_not_last_a_minute_make_the_fourth_a_safe_one()
    {
        BlockStore store = new BlockStore();
        for (int tries = 1; tries <= 3; tries++)
        {
            Boots boots = Booted(store, WakeCause.PowerOn);
            Assert.AreEqual(tries, boots.Tries);
            Assert.IsFalse(boots.IsSafe);
            boots.Update(PowerTuning.GoodBootMs - 1, true);
        }

        Assert.IsTrue(Booted(store, WakeCause.PowerOn).IsSafe);
    }

    [TestMethod]
    public void A_boot_that_lasted_a_minute_forgives_those_before_it()
    {
        BlockStore store = new BlockStore();
        Booted(store, WakeCause.PowerOn);
        Booted(store, WakeCause.PowerOn);
        Booted(store, WakeCause.PowerOn).Update(PowerTuning.GoodBootMs, true);
        Assert.AreEqual(1, Booted(store, WakeCause.PowerOn).Tries);
    }

    [TestMethod]
    public void It_is_noted_only_when_flash_may_be_written_and_only_once()
    {
        BlockStore store = new BlockStore();
        Boots boots = Booted(store, WakeCause.PowerOn);
        boots.Update(PowerTuning.GoodBootMs, false);
        Assert.AreEqual(1, store.Writes);
        boots.Update(PowerTuning.GoodBootMs + 1, true);
        boots.Update(PowerTuning.GoodBootMs + 2, true);
        Assert.AreEqual(2, store.Writes);
    }

    [TestMethod]
    public void Boots_ended_by_sleep_never_count()
    {
        BlockStore store = new BlockStore();
        Booted(store, WakeCause.PowerOn);
        for (int i = 0; i < 10; i++)
        {
            Boots woken = Booted(store, WakeCause.WakeLine);
            Assert.AreEqual(1, woken.Tries);
            Assert.AreEqual((int)BootEnd.Sleep, (int)woken.LastEnd);
        }
    }

    [TestMethod]
    public void A_boot_that_ended_in_sleep_does_not_make_the_next_a_safe_one()
    {
        BlockStore store = new BlockStore();
        for (int tries = 1; tries <= 3; tries++)
        {
            Booted(store, WakeCause.PowerOn);
        }

        Boots woken = Booted(store, WakeCause.Button);
        Assert.AreEqual(3, woken.Tries);
        Assert.IsFalse(woken.IsSafe);
    }

    [TestMethod]
    public void A_boot_that_ended_in_any_other_way_counts()
    {
        BlockStore store = new BlockStore();
        Booted(store, WakeCause.PowerOn).NoteEnd(BootEnd.Hang);
        Booted(store, WakeCause.PowerOn).NoteEnd(BootEnd.Crash);
        Assert.AreEqual(3, Booted(store, WakeCause.PowerOn).Tries);
    }

    [TestMethod]
    public void A_boot_that_lasted_and_then_slept_or_restarted_leaves_a_first_try()
    {
        BlockStore store = new BlockStore();
        Boots boots = Booted(store, WakeCause.PowerOn);
        boots.Update(PowerTuning.GoodBootMs, true);
        boots.NoteEnd(BootEnd.Ordered);
        boots = Booted(store, WakeCause.PowerOn);
        Assert.AreEqual(1, boots.Tries);
        boots.Update(PowerTuning.GoodBootMs, true);
        Assert.AreEqual(1, Booted(store, WakeCause.Timer).Tries);
    }

    [TestMethod]
    public void Woken_by_whatever_it_had_slept()
    {
        Assert.AreEqual((int)BootEnd.Sleep, (int)Booted(new BlockStore(), WakeCause.Usb).LastEnd);
        Assert.AreEqual((int)BootEnd.Unknown, (int)Booted(new BlockStore(), WakeCause.PowerOn).LastEnd);
    }

    [TestMethod]
    public void A_boot_ended_on_purpose_never_counts()
    {
        BlockStore store = new BlockStore();
        for (int i = 0; i < 10; i++)
        {
            Boots boots = Booted(store, WakeCause.PowerOn);
            Assert.AreEqual(1, boots.Tries);
            boots.NoteEnd(BootEnd.Ordered);
        }

        Assert.AreEqual((int)BootEnd.Ordered, (int)Booted(store, WakeCause.PowerOn).LastEnd);
    }

    [TestMethod]
    public void How_a_boot_ended_is_told_once()
    {
        BlockStore store = new BlockStore();
        Booted(store, WakeCause.PowerOn).NoteEnd(BootEnd.Hang);
        Assert.AreEqual((int)BootEnd.Hang, (int)Booted(store, WakeCause.PowerOn).LastEnd);
        Assert.AreEqual((int)BootEnd.Unknown, (int)Booted(store, WakeCause.PowerOn).LastEnd);
    }

    [TestMethod]
    public void Safe_mode_outlives_power_cuts_sleep_and_time_until_it_is_left()
    {
        BlockStore store = new BlockStore();
        Boots boots = Booted(store, WakeCause.PowerOn);
        for (int i = 0; i < 6; i++)
        {
            boots.Update(PowerTuning.SafeModeMs, boots.IsSafe);
            boots = Booted(store, i == 4 ? WakeCause.Button : WakeCause.PowerOn);
        }

        Assert.IsTrue(boots.IsSafe);
        Assert.AreEqual(4, boots.Tries);
        boots.LeaveSafeMode();
        boots = Booted(store, WakeCause.PowerOn);
        Assert.IsFalse(boots.IsSafe);
        Assert.AreEqual(1, boots.Tries);
        Assert.AreEqual((int)BootEnd.Ordered, (int)boots.LastEnd);
    }

    [TestMethod]
    [DataRow("1.1")]
    [DataRow("2.0")]
    [DataRow("0.1")]
    [DataRow("1.0.1")]
    public void Another_firmware_gets_its_own_tries(string other)
    {
        BlockStore store = new BlockStore();
        Booted(store, WakeCause.PowerOn);
        Booted(store, WakeCause.PowerOn);
        Boots boots = new Boots(store);
        boots.Begin(WakeCause.PowerOn, other);
        Assert.AreEqual(1, boots.Tries);
        Assert.AreEqual(1, Booted(store, WakeCause.PowerOn).Tries);
    }

    [TestMethod]
    public void What_another_format_says_is_not_believed()
    {
        BlockStore store = new BlockStore();
        Booted(store, WakeCause.PowerOn).NoteEnd(BootEnd.Crash);
        byte[] block = new byte[7];
        Assert.IsTrue(store.TryRead("tries", block));
        block[0]++;
        Crc16.Seal(block);
        store.TryWrite("tries", block);
        Boots boots = Booted(store, WakeCause.PowerOn);
        Assert.AreEqual(1, boots.Tries);
        Assert.AreEqual((int)BootEnd.Unknown, (int)boots.LastEnd);
    }

    [TestMethod]
    public void A_spoilt_block_or_a_broken_flash_is_a_first_boot()
    {
        BlockStore store = new BlockStore();
        Booted(store, WakeCause.PowerOn);
        store.Spoil("tries");
        Assert.AreEqual(1, Booted(store, WakeCause.PowerOn).Tries);
        Boots boots = Booted(new BlockStore { IsBroken = true }, WakeCause.PowerOn);
        Assert.AreEqual(1, boots.Tries);
        Assert.IsFalse(boots.IsSafe);
    }

    private static Boots Booted(BlockStore store, WakeCause cause)
    {
        Boots boots = new Boots(store);
        boots.Begin(cause, Version);
        return boots;
    }
}
