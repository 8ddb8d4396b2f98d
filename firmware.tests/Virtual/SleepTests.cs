using System.Linq;
using SmartMat.Drivers;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Esp32;
using SmartMat.Virtual.Phone;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual;

/// <summary>When the mat sleeps, what wakes it, and what it then knows.</summary>
[TestClass]
public sealed class SleepTests
{
    private const long HourUs = 60 * Play.MinuteUs;

    [TestMethod]
    public void With_usb_it_never_sleeps_and_goes_on_reading_five_frames_a_second()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        mat.RunUntil(HourUs);
        long before = mat.Chip.Calls[(int)CallKind.AdcRead];
        mat.RunUntil(HourUs + (10 * Play.SecondUs));
        long reads = mat.Chip.Calls[(int)CallKind.AdcRead] - before;
        Assert.AreEqual(0, mat.Chip.DeepSleep.Times);
        Assert.IsTrue(mat.Chip.Radio.IsAdvertising);
        // 12 selects of 3 columns, 4 conversions each, and at least 3 while one settles.
        Assert.IsTrue(reads >= 50 * 12 * 15, $"{reads} conversions in 10 s");
    }

    [TestMethod]
    public void On_battery_it_sleeps_after_two_minutes_alone_and_not_before()
    {
        using VirtualMat mat = CellMats.OnBattery(Scenarios.Build("empty", 1));
        mat.RunUntil(PowerTuning.AwakeMs * 1000L);
        Assert.IsFalse(mat.Chip.IsAsleep);
        mat.RunUntil((PowerTuning.AwakeMs * 1000L) + (3 * Play.SecondUs));
        Assert.IsTrue(mat.Chip.IsAsleep, Play.Timeline(mat));
        Assert.IsFalse(mat.Chip.Radio.IsAdvertising);
        Assert.IsFalse(mat.Board.IsLedOn);
        Assert.AreEqual("sleeps", mat.Lines[^1].Event);
    }

    [TestMethod]
    public void A_week_alone_is_one_sleep()
    {
        using VirtualMat mat = CellMats.OnBattery(Scenarios.Build("empty", 1));
        mat.RunUntil(7 * 24 * HourUs);
        Assert.IsTrue(mat.Chip.IsAsleep);
        Assert.AreEqual(1, mat.Chip.Boots);
    }

    [TestMethod]
    public void Plugged_in_by_hand_it_wakes_at_once_and_sees_nobody_who_comes_an_hour_later()
    {
        using VirtualMat mat = CellMats.OnBattery(CellMats.Later("lying-flat", 20 * HourUs, 1), 1);
        long contactUs = mat.Board.Scene.Visits[0].ContactUs;
        mat.RunUntil(contactUs - HourUs);
        Assert.IsTrue(mat.Chip.IsAsleep);
        mat.Board.IsUsbPresent = true;
        mat.RunUntil(contactUs + (5 * Play.SecondUs));
        Assert.IsFalse(mat.Chip.IsAsleep);
        MatLine contact = mat.Lines.First(line => line.Event == "contact");
        Assert.IsTrue(contact.TMs * 1000 >= contactUs, Play.Timeline(mat));
    }

    [TestMethod]
    public void Lying_down_wakes_it_and_the_session_begins_within_four_seconds()
    {
        for (uint seed = 1; seed <= 5; seed++)
        {
            using VirtualMat mat = CellMats.OnBattery(CellMats.Later("lying-flat", 20 * HourUs, seed), seed);
            Visit visit = mat.Board.Scene.Visits[0];
            mat.RunUntil(visit.ContactUs - Play.SecondUs);
            Assert.IsTrue(mat.Chip.IsAsleep);
            mat.RunUntil(visit.ReachedUs + (10 * Play.SecondUs));
            Assert.AreEqual(2, mat.Chip.Boots, $"seed {seed}");
            MatLine? started = mat.Lines.FirstOrDefault(line => line.Event == "session-started");
            Assert.IsNotNull(started, $"seed {seed}: no session\n{Play.Timeline(mat)}");
            Assert.IsTrue((started.TMs * 1000) - visit.ReachedUs <= 4 * Play.SecondUs, $"seed {seed}\n{Play.Timeline(mat)}");
        }
    }

    [TestMethod]
    public void From_waking_to_the_first_contact_it_takes_at_most_twenty_ticks()
    {
        using VirtualMat mat = CellMats.OnBattery(CellMats.Later("lying-flat", HourUs));
        Visit visit = mat.Board.Scene.Visits[0];
        mat.RunUntil(visit.ContactUs - Play.SecondUs);
        long sleeps = mat.Chip.Calls[(int)CallKind.Sleep];
        while (Play.CountOf(mat, "contact") == 0 && mat.Chip.NowUs < visit.ReachedUs + (5 * Play.SecondUs))
        {
            mat.RunUntil(mat.Chip.NowUs + 1_000);
        }

        long ticks = mat.Chip.Calls[(int)CallKind.Sleep] - sleeps;
        Assert.IsTrue(ticks is > 0 and <= 20, $"{ticks} ticks, {(mat.Chip.NowUs - mat.Chip.BootedUs) / 1000} ms after waking");
        Assert.IsTrue(mat.Chip.NowUs - mat.Chip.BootedUs <= 2 * Play.SecondUs, $"{(mat.Chip.NowUs - mat.Chip.BootedUs) / 1000} ms");
    }

    [TestMethod]
    public void After_any_other_boot_under_a_person_nothing_starts()
    {
        using VirtualMat mat = CellMats.OnBattery(CellMats.Later("sleeper", HourUs));
        Visit visit = mat.Board.Scene.Visits[0];
        // Woken by the button just before somebody lies down: the mat has been seen empty, and may start.
        mat.RunUntil(visit.ReachedUs + (30 * Play.SecondUs));
        int started = Play.CountOf(mat, "session-started");
        Assert.AreEqual(1, started);
        mat.Chip.CutPower();
        mat.RunUntil(mat.Chip.NowUs + (2 * Play.MinuteUs));
        Assert.AreEqual(started, Play.CountOf(mat, "session-started"), Play.Timeline(mat));
    }

    [TestMethod]
    public void The_button_wakes_it_and_it_advertises_for_two_minutes()
    {
        using VirtualMat mat = CellMats.OnBattery(Scenarios.Build("empty", 1));
        long sleptUs = CellMats.RunUntilAsleep(mat, 5 * Play.MinuteUs);
        long pressUs = sleptUs + HourUs;
        mat.Board.Button.Press(pressUs, pressUs + 300_000);
        mat.RunUntil(pressUs + (3 * Play.SecondUs));
        Assert.AreEqual(2, mat.Chip.Boots);
        Assert.IsTrue(mat.Chip.Radio.IsAdvertising);
        Assert.AreEqual(0, Play.CountOf(mat, "session-started"), "the press that wakes is not a command");
        long againUs = CellMats.RunUntilAsleep(mat, pressUs + (5 * Play.MinuteUs));
        Assert.IsTrue(againUs - pressUs >= PowerTuning.AwakeMs * 1000L, $"after {(againUs - pressUs) / 1000} ms");
    }

    [TestMethod]
    public void A_cable_wakes_it_and_keeps_it_awake_until_it_is_pulled()
    {
        using VirtualMat mat = CellMats.OnBattery(Scenarios.Build("empty", 1));
        long sleptUs = CellMats.RunUntilAsleep(mat, 5 * Play.MinuteUs);
        mat.Board.Usb.PlugIn(sleptUs + HourUs);
        mat.Board.Usb.Unplug(sleptUs + (3 * HourUs));
        mat.RunUntil(sleptUs + (3 * HourUs) - Play.SecondUs);
        Assert.AreEqual(2, mat.Chip.Boots);
        Assert.IsFalse(mat.Chip.IsAsleep);
        mat.RunUntil(sleptUs + (3 * HourUs) + (3 * Play.MinuteUs));
        Assert.IsTrue(mat.Chip.IsAsleep);
    }

    [TestMethod]
    public void A_wake_line_that_is_high_already_means_a_look_a_minute_and_no_loop()
    {
        PressedScene scene = new(20 * Play.SecondUs, 10 * HourUs, Scenarios.Build("empty", 1));
        using VirtualMat mat = CellMats.OnBattery(scene);
        CellMats.RunUntilAsleep(mat, 20 * Play.MinuteUs);
        Assert.IsTrue(mat.Board.LevelAt(Pins.Wake, mat.Chip.NowUs));
        int boots = mat.Chip.Boots;
        int starts = mat.Chip.Radio.Starts;
        long writes = mat.Chip.Calls[(int)CallKind.FileWrite];
        mat.RunUntil(mat.Chip.NowUs + HourUs);
        Assert.IsTrue(mat.Chip.Boots - boots is >= 57 and <= 60, $"{mat.Chip.Boots - boots} looks in an hour");
        Assert.AreEqual(starts, mat.Chip.Radio.Starts, "a look opened the radio");
        Assert.AreEqual(writes, mat.Chip.Calls[(int)CallKind.FileWrite], "a look wrote flash");
    }

    [TestMethod]
    public void What_was_taken_off_lets_the_next_person_wake_it()
    {
        PressedScene scene = new(20 * Play.SecondUs, 30 * Play.MinuteUs, CellMats.Later("lying-flat", HourUs));
        using VirtualMat mat = CellMats.OnBattery(scene);
        mat.RunUntil(29 * Play.MinuteUs);
        Assert.IsTrue(mat.Chip.DeepSleep.Times > 10, $"{mat.Chip.DeepSleep.Times} sleeps");
        mat.RunUntil(32 * Play.MinuteUs);
        int boots = mat.Chip.Boots;
        mat.RunUntil(HourUs - Play.MinuteUs);
        Assert.AreEqual(boots, mat.Chip.Boots, "it still looks every minute");
        mat.RunUntil(mat.Board.Scene.Visits[0].ReachedUs + (6 * Play.SecondUs));
        Assert.AreEqual(1, Play.CountOf(mat, "session-started"), Play.Timeline(mat));
    }

    [TestMethod]
    public void A_connected_phone_keeps_it_awake_and_a_stranger_does_not()
    {
        using VirtualMat mat = CellMats.OnBattery(Scenarios.Build("empty", 1));
        using PhoneClient phone = PhoneSetup.Pair(mat);
        Assert.IsTrue(phone.TryOpen(64));
        phone.Run(10 * Play.MinuteUs);
        Assert.AreEqual(0, mat.Chip.DeepSleep.Times);
        phone.Disconnect();
        Assert.IsTrue(phone.TryConnect(23, 30_000));
        CellMats.RunUntilAsleep(mat, mat.Chip.NowUs + (3 * Play.MinuteUs));
        Assert.IsFalse(mat.Chip.Radio.TryConnect(30_000), "asleep, and yet somebody could connect");
    }

    [TestMethod]
    public void The_half_hour_after_a_session_outlives_sleep()
    {
        using VirtualMat mat = CellMats.OnBattery(Twice(15 * Play.MinuteUs));
        mat.StoreTarget(60);
        mat.RunUntil(13 * Play.MinuteUs);
        Assert.AreEqual(1, Play.CountOf(mat, "session-ended"), Play.Timeline(mat));
        Assert.IsTrue(mat.Chip.IsAsleep, Play.Timeline(mat));
        mat.RunUntil(mat.Board.Scene.EndUs + Play.MinuteUs);
        Assert.IsTrue(mat.Chip.Boots >= 2);
        Assert.AreEqual(2, Play.CountOf(mat, "lying"), Play.Timeline(mat));
        Assert.AreEqual(1, Play.CountOf(mat, "session-started"), Play.Timeline(mat));
    }

    [TestMethod]
    public void And_after_it_the_next_one_begins()
    {
        using VirtualMat mat = CellMats.OnBattery(Twice(50 * Play.MinuteUs));
        mat.StoreTarget(60);
        mat.RunUntil(mat.Board.Scene.EndUs);
        Assert.AreEqual(2, Play.CountOf(mat, "session-started"), Play.Timeline(mat));
    }

    /// <summary>Somebody comes after half a minute, and again later, for three minutes each.</summary>
    private static StaysScene Twice(long againUs)
    {
        return new StaysScene(Scenarios.Build("lying-flat", 1), [30 * Play.SecondUs, againUs], 3 * Play.MinuteUs);
    }
}
