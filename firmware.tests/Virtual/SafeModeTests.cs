using System;
using System.Linq;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Esp32;
using SmartMat.Virtual.Phone;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual;

/// <summary>A mat that does not live a minute comes up as little more than a link, and says why.</summary>
[TestClass]
public sealed class SafeModeTests
{
    private const int TargetS = 600;

    [TestMethod]
    public void After_three_power_cuts_within_a_minute_each_the_motor_is_off_and_the_link_alive()
    {
        using VirtualMat mat = Play.MatUnder("sleeper");
        mat.StoreTarget(TargetS);
        using PhoneClient phone = PhoneSetup.Pair(mat);
        CutThrice(mat);
        mat.Board.KeepsDutyChanges = true;
        mat.RunUntil(mat.Chip.NowUs + (2 * Play.MinuteUs));
        MatLine safe = mat.Lines.Single(line => line.Event == "safe-mode");
        Assert.AreEqual("unknown", safe["why"]);
        Assert.AreEqual("4", safe["tries"]);
        Assert.IsFalse(mat.Board.DutyChanges.Any(change => change.PerTenThousand > 0));
        Assert.IsFalse(mat.Lines.Any(line => line.TMs > safe.TMs && line.Event == "session-started"), Play.Timeline(mat));
        Assert.IsTrue(phone.TryOpen(64));
        Assert.AreEqual(1, phone.Ask(0x09)![3]);
        Assert.AreEqual(Tuning.DefaultTargetS, TargetOf(phone));
        byte[] power = phone.Ask(0x58)!;
        Assert.AreEqual(0b100001, power[4]);
        Assert.AreEqual(4, power[12]);
        Assert.AreEqual(5, phone.Ask(0x01, 44, 1, 0)![3], "a session may start");
        Assert.AreEqual(5, phone.Ask(0x06, 2, 0)![3], "the motor may be tried");
        Assert.AreEqual(5, phone.Ask(0x31, 0, 1, 50, 44, 1, 90, 0, 44, 1, 120, 0)![3], "settings may be written over");
    }

    [TestMethod]
    public void A_phone_lets_it_out_and_the_settings_are_those_from_before()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        mat.StoreTarget(TargetS);
        using PhoneClient phone = PhoneSetup.Pair(mat);
        CutThrice(mat);
        mat.RunUntil(mat.Chip.NowUs + (3 * Play.SecondUs));
        Assert.IsTrue(phone.TryOpen(64));
        Assert.AreEqual(1, phone.Ask(0x59)![3]);
        int boots = mat.Chip.Boots;
        phone.Run(5 * Play.SecondUs);
        Assert.AreEqual(boots + 1, mat.Chip.Boots);
        phone.Disconnect();
        Assert.IsTrue(phone.TryOpen(64));
        Assert.AreEqual(TargetS, TargetOf(phone));
        byte[] power = phone.Ask(0x58)!;
        Assert.AreEqual(0b000001, power[4]);
        Assert.AreEqual((int)BootEnd.Ordered, power[11]);
        Assert.AreEqual(8, phone.Ask(0x59)![3]);
    }

    [TestMethod]
    public void A_press_of_the_button_lets_it_out()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        mat.RunUntil(3 * Play.SecondUs);
        CutThrice(mat);
        long pressUs = mat.Chip.NowUs + (5 * Play.SecondUs);
        mat.Board.Button.Press(pressUs, pressUs + 200_000);
        int boots = mat.Chip.Boots;
        mat.RunUntil(pressUs + (10 * Play.SecondUs));
        Assert.AreEqual(boots + 1, mat.Chip.Boots);
        Assert.AreEqual(1, Play.CountOf(mat, "safe-mode"), Play.Timeline(mat));
    }

    [TestMethod]
    public void A_good_hour_lets_it_out_and_a_power_cut_does_not()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        mat.RunUntil(3 * Play.SecondUs);
        CutThrice(mat);
        mat.RunUntil(mat.Chip.NowUs + (10 * Play.MinuteUs));
        mat.Chip.CutPower();
        long cutUs = mat.Chip.NowUs;
        mat.RunUntil(cutUs + (PowerTuning.SafeModeMs * 1000L) - Play.SecondUs);
        Assert.AreEqual(2, Play.CountOf(mat, "safe-mode"), Play.Timeline(mat));
        int boots = mat.Chip.Boots;
        mat.RunUntil(cutUs + (PowerTuning.SafeModeMs * 1000L) + (30 * Play.SecondUs));
        Assert.AreEqual(boots + 1, mat.Chip.Boots);
        Assert.AreEqual(2, Play.CountOf(mat, "safe-mode"), Play.Timeline(mat));
    }

    [TestMethod]
    public void It_says_that_the_loop_hung()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        for (int i = 0; i < 3; i++)
        {
            int boots = mat.Chip.Boots;
            mat.RunUntil(mat.Chip.NowUs + (20 * Play.SecondUs));
            mat.Chip.Faults.HangAt(CallKind.AdcRead, mat.Chip.NowUs);
            mat.RunUntil(mat.Chip.NowUs + (7 * Play.SecondUs));
            Assert.AreEqual(boots + 1, mat.Chip.Boots);
        }

        Assert.AreEqual("hang", mat.Lines.Single(line => line.Event == "safe-mode")["why"]);
    }

    [TestMethod]
    public void It_says_that_the_loop_crashed()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        for (int i = 0; i < 3; i++)
        {
            mat.RunUntil(mat.Chip.NowUs + (20 * Play.SecondUs));
            mat.Chip.Faults.FailFrom(CallKind.Sleep, mat.Chip.NowUs);
            mat.RunUntil(mat.Chip.NowUs + 500_000);
            mat.Chip.Faults.Heal(CallKind.Sleep);
        }

        mat.RunUntil(mat.Chip.NowUs + (3 * Play.SecondUs));
        Assert.AreEqual("crash", mat.Lines.Last(line => line.Event == "safe-mode")["why"], Play.Timeline(mat));
    }

    [TestMethod]
    public void Boots_that_end_in_sleep_within_seconds_never_count()
    {
        using VirtualMat mat = CellMats.OnBattery(Scenarios.Build("empty", 1), percent: 10);
        mat.RunUntil(Play.MinuteUs);
        Assert.IsTrue(mat.Chip.IsAsleep, Play.Timeline(mat));
        for (int i = 0; i < 6; i++)
        {
            long pressUs = mat.Chip.NowUs + Play.SecondUs;
            mat.Board.Button.Press(pressUs, pressUs + 200_000);
            mat.RunUntil(pressUs + (50 * Play.SecondUs));
            Assert.IsTrue(mat.Chip.IsAsleep, Play.Timeline(mat));
        }

        Assert.AreEqual(7, mat.Chip.Boots);
        Assert.AreEqual(0, Play.CountOf(mat, "safe-mode"), Play.Timeline(mat));
    }

    private static void CutThrice(VirtualMat mat)
    {
        for (int i = 0; i < 3; i++)
        {
            mat.RunUntil(mat.Chip.NowUs + (10 * Play.SecondUs));
            mat.Chip.CutPower();
        }

        mat.RunUntil(mat.Chip.NowUs + (2 * Play.SecondUs));
    }

    private static int TargetOf(PhoneClient phone)
    {
        byte[] settings = phone.Ask(0x30)!;
        return BitConverter.ToUInt16(settings, 4 + 3);
    }
}
