using System;
using System.Linq;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Phone;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual;

/// <summary>No clock that runs over, jumps or is unset changes what the mat does.</summary>
[TestClass]
public sealed class ClockTests
{
    private const uint Summer = 1_783_000_000;

    [TestMethod]
    [DataRow(1L << 31)]
    [DataRow(1L << 32)]
    [DataRow(1L << 41)]
    public void A_session_across_a_power_of_two_of_milliseconds_goes_as_any_other(long passesMs)
    {
        string[] expected = Story(0);
        // In the middle of the session that is to come.
        Assert.AreEqual(string.Join('\n', expected), string.Join('\n', Story((passesMs * 1000) - (3 * Play.MinuteUs))));
    }

    [TestMethod]
    public void The_heartbeat_survives_it_too()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        mat.Chip.UptimeAtBootUs = ((1L << 31) * 1000) - Play.MinuteUs;
        mat.RunUntil(5 * Play.MinuteUs);
        Assert.AreEqual(1, mat.Chip.Boots);
        mat.Chip.Faults.HangAt(SmartMat.Virtual.Esp32.CallKind.AdcRead, mat.Chip.NowUs);
        mat.RunUntil(mat.Chip.NowUs + (7 * Play.SecondUs));
        Assert.AreEqual(2, mat.Chip.Boots);
    }

    [TestMethod]
    [DataRow(WallClockEarliest, 0)]
    [DataRow(WallClockLatest, 0)]
    [DataRow(Summer - 3600, 4)]
    [DataRow(Summer, 8)]
    [DataRow(Summer, -48)]
    public void Setting_the_clock_anew_in_a_session_changes_only_the_clock(long utcS, int quarters)
    {
        string[] expected = StoryWithClock(Summer, 4);
        string[] got = StoryWithClock(utcS, quarters);
        CollectionAssert.AreEqual(expected, got);
    }

    [TestMethod]
    public void Time_unknown_is_said_until_a_phone_sets_it_and_again_after_a_power_cut()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        using PhoneClient phone = PhoneSetup.Pair(mat);
        Assert.IsTrue(phone.TryOpen(64));
        Assert.AreEqual(0x0C, phone.Ask(0x0B)![3]);
        SetClock(phone, Summer, 8);
        phone.Run(10 * Play.SecondUs);
        AssertClock(phone, Summer + 10, 8, toleranceS: 1);
        phone.Disconnect();
        mat.Chip.CutPower();
        mat.RunUntil(mat.Chip.NowUs + (3 * Play.SecondUs));
        Assert.IsTrue(phone.TryOpen(64));
        Assert.AreEqual(0x0C, phone.Ask(0x0B)![3]);
    }

    [TestMethod]
    public void The_clock_runs_on_through_a_night_of_sleep_and_through_a_crash()
    {
        const long NightUs = 10 * 60 * Play.MinuteUs;
        using VirtualMat mat = CellMats.OnBattery(Scenarios.Build("empty", 1));
        using PhoneClient phone = PhoneSetup.Pair(mat);
        Assert.IsTrue(phone.TryOpen(64));
        SetClock(phone, Summer, -20);
        long setUs = mat.Chip.NowUs;
        phone.Run(Play.SecondUs);
        phone.Disconnect();
        long pressUs = mat.Chip.NowUs + NightUs;
        mat.Board.Button.Press(pressUs, pressUs + 200_000);
        mat.RunUntil(pressUs + (3 * Play.SecondUs));
        Assert.AreEqual(2, mat.Chip.Boots);
        mat.Chip.Faults.HangAt(SmartMat.Virtual.Esp32.CallKind.AdcRead, mat.Chip.NowUs);
        mat.RunUntil(mat.Chip.NowUs + (8 * Play.SecondUs));
        Assert.AreEqual(3, mat.Chip.Boots);
        Assert.IsTrue(phone.TryOpen(64));
        // The oscillator of the chip's clock is off by 500 ppm here: 18 s in ten hours.
        AssertClock(phone, Summer + ((mat.Chip.NowUs - setUs) / Play.SecondUs), -20, toleranceS: 20);
    }

    [TestMethod]
    public void A_clock_that_cannot_be_is_refused_and_nothing_changes()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        using PhoneClient phone = PhoneSetup.Pair(mat);
        Assert.IsTrue(phone.TryOpen(64));
        SetClock(phone, Summer, 8);
        Assert.AreEqual(3, phone.Ask(0x0C, [.. BitConverter.GetBytes(1_000u), 8])![3]);
        Assert.AreEqual(3, phone.Ask(0x0C, [.. BitConverter.GetBytes(Summer), 57])![3]);
        AssertClock(phone, Summer, 8, toleranceS: 2);
    }

    private const long WallClockEarliest = SmartMat.Link.WallClock.Earliest;
    private const long WallClockLatest = SmartMat.Link.WallClock.Latest - 1;

    /// <returns>What happens to somebody who lies down, with times since power-on.</returns>
    private static string[] Story(long uptimeUs)
    {
        using VirtualMat mat = Play.MatUnder("sleeper");
        mat.Chip.UptimeAtBootUs = uptimeUs;
        mat.RunUntil(8 * Play.MinuteUs);
        Assert.AreEqual(1, Play.CountOf(mat, "session-ended"));
        return mat.Lines.Select(line => (line with { TMs = line.TMs - (uptimeUs / 1000) }).ToString()).ToArray();
    }

    private static string[] StoryWithClock(long utcS, int quarters)
    {
        using VirtualMat mat = Play.MatUnder("sleeper");
        using PhoneClient phone = PhoneSetup.Pair(mat);
        Assert.IsTrue(phone.TryOpen(64));
        SetClock(phone, Summer, 4);
        phone.Run(3 * Play.MinuteUs);
        Assert.AreEqual(1, Play.CountOf(mat, "session-started"), Play.Timeline(mat));
        SetClock(phone, (uint)utcS, quarters);
        phone.Run(5 * Play.MinuteUs);
        // The plan counts days by the clock, and says so; the session must not care.
        return mat.Lines.Where(line => line.Event.StartsWith("session-", StringComparison.Ordinal))
            .Select(line => line.ToString())
            .ToArray();
    }

    private static void SetClock(PhoneClient phone, uint utcS, int quarters)
    {
        Assert.AreEqual(1, phone.Ask(0x0C, [.. BitConverter.GetBytes(utcS), (byte)quarters])![3]);
    }

    private static void AssertClock(PhoneClient phone, long utcS, int quarters, int toleranceS)
    {
        byte[] clock = phone.Ask(0x0B)!;
        Assert.AreEqual(1, clock[3]);
        long offS = BitConverter.ToUInt32(clock, 4) - utcS;
        Assert.IsTrue(Math.Abs(offS) <= toleranceS, $"off by {offS} s");
        Assert.AreEqual(quarters, (sbyte)clock[8]);
    }
}
