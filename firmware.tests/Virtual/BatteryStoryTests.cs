using System;
using System.Linq;
using SmartMat.Drivers;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Esp32;
using SmartMat.Virtual.Phone;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual;

/// <summary>What the mat makes of its cell.</summary>
[TestClass]
public sealed class BatteryStoryTests
{
    private static readonly Guid s_level = new("00002a19-0000-1000-8000-00805f9b34fb");

    [TestMethod]
    public void Any_chip_shows_the_cell_within_six_percent()
    {
        for (uint seed = 1; seed <= 8; seed++)
        {
            foreach (int charge in new[] { 30, 50, 75, 95 })
            {
                using VirtualMat mat = CellMats.OnBattery(Scenarios.Build("empty", seed), seed, charge);
                mat.RunUntil(30 * Play.SecondUs);
                int shown = LevelOf(mat);
                double usable = (charge - PowerTuning.CellReservePercent) * 100.0 / (100 - PowerTuning.CellReservePercent);
                Assert.IsTrue(Math.Abs(shown - usable) <= 6, $"seed {seed}: {shown} % shown, {usable:F0} % there");
            }
        }
    }

    [TestMethod]
    public void A_mat_that_lives_on_usb_is_always_full()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        mat.RunUntil(30 * Play.SecondUs);
        Assert.AreEqual(100, LevelOf(mat));
    }

    [TestMethod]
    public void A_low_battery_is_said_once_and_shown_and_sessions_go_on()
    {
        using VirtualMat mat = CellMats.OnBattery(Scenarios.Build("lying-flat", 1), percent: 24);
        mat.RunUntil(20 * Play.SecondUs);
        Assert.AreEqual(1, Play.CountOf(mat, "battery-low"), Play.Timeline(mat));
        mat.RunUntil(2 * Play.MinuteUs);
        Assert.AreEqual(1, Play.CountOf(mat, "battery-low"), Play.Timeline(mat));
        Assert.AreEqual(1, Play.CountOf(mat, "session-started"), Play.Timeline(mat));
        Assert.AreEqual(0, Play.CountOf(mat, "battery-empty"), Play.Timeline(mat));
    }

    [TestMethod]
    public void A_battery_that_runs_empty_ends_the_session_and_only_button_and_cable_wake_the_mat()
    {
        using VirtualMat mat = CellMats.OnBattery(Scenarios.Build("sleeper", 1));
        mat.RunUntil(2 * Play.MinuteUs);
        Assert.AreEqual(1, Play.CountOf(mat, "session-started"), Play.Timeline(mat));
        mat.Board.Cell!.Percent = 12;
        mat.RunUntil(3 * Play.MinuteUs);
        Assert.AreEqual(1, Play.CountOf(mat, "battery-empty"), Play.Timeline(mat));
        Assert.AreEqual("stopped", mat.Lines.Single(line => line.Event == "session-ended")["reason"]);
        Assert.IsTrue(mat.Chip.IsAsleep, "somebody still lies there, and it stays awake\n" + Play.Timeline(mat));
        Assert.IsTrue(mat.Board.LevelAt(Pins.Wake, mat.Chip.NowUs));
        int boots = mat.Chip.Boots;
        mat.RunUntil(10 * Play.MinuteUs);
        Assert.AreEqual(boots, mat.Chip.Boots);
        mat.Board.Button.Press(11 * Play.MinuteUs, (11 * Play.MinuteUs) + 200_000);
        mat.RunUntil(12 * Play.MinuteUs);
        Assert.AreEqual(boots + 1, mat.Chip.Boots);
        Assert.IsTrue(mat.Chip.IsAsleep, Play.Timeline(mat));
        mat.Board.Usb.PlugIn(13 * Play.MinuteUs);
        mat.RunUntil(20 * Play.MinuteUs);
        Assert.AreEqual(boots + 2, mat.Chip.Boots);
        Assert.IsFalse(mat.Chip.IsAsleep);
        Assert.AreEqual(1, Play.CountOf(mat, "session-started"), Play.Timeline(mat));
    }

    [TestMethod]
    public void An_empty_battery_starts_nothing_by_button_either()
    {
        using VirtualMat mat = CellMats.OnBattery(Scenarios.Build("sitting", 1), percent: 10);
        mat.Board.IsUsbPresent = true;
        mat.RunUntil(50 * Play.SecondUs);
        Assert.AreEqual(1, Play.CountOf(mat, "battery-empty"), Play.Timeline(mat));
        mat.Board.Button.Press(51 * Play.SecondUs, (51 * Play.SecondUs) + 200_000);
        mat.RunUntil(60 * Play.SecondUs);
        Assert.AreEqual(0, Play.CountOf(mat, "session-started"), Play.Timeline(mat));
    }

    [TestMethod]
    public void Nobody_charges_a_cell_under_somebody()
    {
        using VirtualMat mat = CellMats.OnBattery(Scenarios.Build("leave-for-good", 1), percent: 60);
        mat.Board.IsUsbPresent = true;
        Visit visit = mat.Board.Scene.Visits[0];
        long enabledUs = -1;
        for (long us = 0; us < visit.GoneUs + (30 * Play.SecondUs); us += 100_000)
        {
            mat.RunUntil(us);
            bool isThere = us > visit.ContactUs + (2 * Play.SecondUs) && us < visit.LeavingUs;
            Assert.IsFalse(isThere && mat.Board.MayCharge, $"charged under somebody at {us} us");
            enabledUs = mat.Board.MayCharge ? us : enabledUs;
        }

        Assert.IsTrue(enabledUs > visit.GoneUs, "it never charged again");
        mat.Board.IsUsbPresent = false;
        mat.RunUntil(mat.Chip.NowUs + (3 * Play.SecondUs));
        Assert.IsFalse(mat.Board.MayCharge);
    }

    [TestMethod]
    public void A_charging_cell_is_not_shown_fuller_than_it_is()
    {
        using VirtualMat mat = CellMats.OnBattery(Scenarios.Build("empty", 1), percent: 60);
        mat.Board.IsUsbPresent = true;
        mat.RunUntil(9 * Play.SecondUs);
        Assert.IsFalse(mat.Board.IsCharging);
        mat.Board.Cell!.Milliamps = 0;
        mat.RunUntil(20 * Play.SecondUs);
        Assert.IsTrue(mat.Board.IsCharging);
        mat.Board.Cell.Milliamps = -Cell.ChargeMilliamps;
        mat.RunUntil(10 * Play.MinuteUs);
        Assert.AreEqual(51.0, LevelOf(mat), 6.0);
    }

    [TestMethod]
    public void The_phone_is_told_of_cell_sleep_and_what_woke_the_mat()
    {
        using VirtualMat mat = CellMats.OnBattery(Scenarios.Build("empty", 1));
        using PhoneClient phone = PhoneSetup.Pair(mat);
        long sleptUs = CellMats.RunUntilAsleep(mat, 5 * Play.MinuteUs);
        mat.Board.Button.Press(sleptUs + Play.MinuteUs, sleptUs + Play.MinuteUs + 200_000);
        mat.RunUntil(sleptUs + Play.MinuteUs + (4 * Play.SecondUs));
        Assert.IsTrue(phone.TryOpen(64));
        byte[] power = phone.Ask(0x58)!;
        Assert.AreEqual(0b000010, power[4]);
        Assert.AreEqual(LevelOf(mat), power[5]);
        Assert.AreEqual(3_960.0, BitConverter.ToUInt16(power, 6), 80.0);
        Assert.AreEqual(120, BitConverter.ToUInt16(power, 8));
        Assert.AreEqual((int)SmartMat.Hal.WakeCause.Button, power[10]);
        Assert.AreEqual((int)BootEnd.Sleep, power[11]);
    }

    /// <summary>As any stranger reads it.</summary>
    private static int LevelOf(VirtualMat mat)
    {
        using PhoneClient stranger = new(mat, new byte[16]);
        bool isOurs = mat.Chip.Radio.IsConnected || stranger.TryConnect(23, 30_000);
        Assert.IsTrue(isOurs);
        AttRequest read = mat.Chip.Radio.Read(s_level);
        mat.RunUntil(mat.Chip.NowUs + Play.SecondUs);
        Assert.AreEqual(0, read.Error);
        return read.Value[0];
    }
}
