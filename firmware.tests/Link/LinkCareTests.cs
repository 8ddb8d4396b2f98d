using SmartMat.Link;
using SmartMat.Tests.Keeping;

namespace SmartMat.Tests.Link;

[TestClass]
public sealed class LinkCareTests
{
    [TestMethod]
    public void A_phone_that_is_lost_must_begin_again()
    {
        ChannelBench radio = ChannelBench.Open();
        LinkCare care = New(radio, new PartsBench());
        long heardMs = radio.NowMs;
        Assert.IsFalse(care.Update(heardMs + PowerTuning.LostPhoneMs - 1));
        Assert.IsTrue(radio.Channel.IsOpen);
        Assert.IsTrue(care.Update(heardMs + PowerTuning.LostPhoneMs));
        Assert.IsFalse(radio.Channel.IsOpen);
        Assert.AreEqual(-1, radio.Radio.Unlocked);
        Assert.IsFalse(care.Update(heardMs + PowerTuning.LostPhoneMs + 10));
    }

    [TestMethod]
    [DataRow(false, true, 1)]
    [DataRow(false, false, 0)]
    [DataRow(true, true, 0)]
    public void A_stranger_is_thrown_out_where_the_radio_may_stop(bool isOpen, bool isQuiet, int restarts)
    {
        ChannelBench radio = isOpen ? ChannelBench.Open() : new ChannelBench();
        LinkCare care = New(radio, new PartsBench());
        care.IsQuiet = isQuiet;
        care.Update(radio.NowMs);
        care.Update(radio.NowMs + Tuning.StrangerMs);
        Assert.AreEqual(restarts, radio.Radio.Restarts);
        Assert.AreEqual(restarts, care.Radio.Restarts);
    }

    [TestMethod]
    public void The_radio_shows_the_battery_as_often_as_it_is_looked_at()
    {
        ChannelBench radio = new ChannelBench();
        PartsBench parts = new PartsBench();
        LinkCare care = New(radio, parts);
        care.Keep(false, false, radio.NowMs);
        Assert.AreEqual(100, radio.Radio.BatteryPercent);
        radio.Radio.SetBattery(7);
        care.Keep(false, false, radio.NowMs + PowerTuning.PowerLookMs - 1);
        Assert.AreEqual(7, radio.Radio.BatteryPercent);
        care.Keep(false, false, radio.NowMs + PowerTuning.PowerLookMs);
        Assert.AreEqual(100, radio.Radio.BatteryPercent);
    }

    [TestMethod]
    public void With_the_radio_beyond_help_the_mat_starts_anew()
    {
        ChannelBench radio = new ChannelBench();
        radio.Radio.HandlersBegun = 1;
        PartsBench parts = new PartsBench();
        LinkCare care = New(radio, parts);
        care.IsQuiet = true;
        care.Update(radio.NowMs);
        care.Keep(false, false, radio.NowMs);
        care.Update(radio.NowMs + PowerTuning.HandlerOverdueMs);
        care.Keep(false, false, radio.NowMs + PowerTuning.HandlerOverdueMs);
        Assert.AreEqual((int)MatWish.None, (int)parts.Upkeep.Wish);
        care.Update(radio.NowMs + (2 * PowerTuning.HandlerOverdueMs));
        care.Keep(false, false, radio.NowMs + (2 * PowerTuning.HandlerOverdueMs));
        Assert.AreEqual((int)MatWish.Restart, (int)parts.Upkeep.Wish);
    }

    [TestMethod]
    [DataRow(false, false, false, (int)MatWish.Sleep)]
    [DataRow(true, false, false, (int)MatWish.None)]
    [DataRow(false, true, false, (int)MatWish.None)]
    [DataRow(false, false, true, (int)MatWish.None)]
    public void A_session_a_hand_or_the_owners_phone_keeps_the_mat_awake(bool isActing, bool isHand, bool isOpen, int wish)
    {
        ChannelBench radio = isOpen ? ChannelBench.Open() : new ChannelBench();
        PartsBench parts = OnCell();
        LinkCare care = New(radio, parts);
        for (int ms = 0; ms <= PowerTuning.AwakeMs + 2_000; ms += PowerTuning.PowerLookMs)
        {
            care.Keep(isActing, isHand, radio.NowMs + ms);
        }

        Assert.AreEqual(wish, (int)parts.Upkeep.Wish);
    }

    [TestMethod]
    [DataRow(true, 1)]
    [DataRow(false, 2)]
    public void A_good_boot_is_noted_when_flash_may_be_written(bool mayWrite, int tries)
    {
        ChannelBench radio = new ChannelBench();
        PartsBench parts = new PartsBench();
        LinkCare care = New(radio, parts);
        care.MayWrite = mayWrite;
        care.Keep(false, false, radio.NowMs + PowerTuning.GoodBootMs);
        Assert.AreEqual(tries, BadBoots.Count(parts.Store, 1, BootEnd.Unknown).Tries);
    }

    private static LinkCare New(ChannelBench radio, PartsBench parts)
    {
        return new LinkCare(radio.Radio, radio.Channel, parts.Parts);
    }

    private static PartsBench OnCell()
    {
        PartsBench parts = new PartsBench();
        parts.Power.IsUsbPresent = false;
        parts.Power.CellCounts = CellDivider.Counts(3_900);
        return parts;
    }
}
