using SmartMat.Session;
using SmartMat.Virtual.Esp32;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual;

/// <summary>The loop hangs in each call that it makes: the motor stops after 1 s, the mat reboots after 5.</summary>
[TestClass]
public sealed class HangTests
{
    /// <summary>The next scan, in which the call comes, is up to 50 ms away; the CLR wakes threads every 10 ms.</summary>
    private const long GraceUs = 80_000;

    [TestMethod]
    [DataRow(CallKind.AdcRead)]
    [DataRow(CallKind.GpioWrite)]
    [DataRow(CallKind.PwmWrite)]
    [DataRow(CallKind.TimerRead)]
    [DataRow(CallKind.Sleep)]
    public void A_hang_in_mid_breath_stops_the_motor_after_one_second_and_reboots_after_five(CallKind kind)
    {
        using VirtualMat mat = BreathingMat();
        long hangUs = mat.Chip.NowUs;
        mat.Chip.Faults.HangAt(kind, hangUs);
        mat.RunUntil(hangUs + (950 * 1000));
        Assert.IsTrue(mat.Board.DutyPerTenThousand > 0, "the motor stopped before its time, or did not run");
        mat.RunUntil(hangUs + Play.SecondUs + GraceUs);
        Assert.AreEqual(0, mat.Board.DutyPerTenThousand);
        Assert.AreEqual(1, mat.Chip.Boots);
        mat.RunUntil(hangUs + (5 * Play.SecondUs) + GraceUs);
        Assert.AreEqual(2, mat.Chip.Boots);
        Assert.AreEqual(0, mat.Board.DutyPerTenThousand);
    }

    [TestMethod]
    [DataRow(CallKind.ConsoleLine)]
    [DataRow(CallKind.FileWrite)]
    [DataRow(CallKind.FileRead)]
    public void A_hang_at_first_boot_reboots_after_five_seconds(CallKind kind)
    {
        using VirtualMat mat = Play.MatUnder("empty");
        mat.Chip.Faults.HangAt(kind, 0);
        mat.RunUntil(12 * Play.SecondUs);
        Assert.AreEqual(2, mat.Chip.Boots);
        Assert.AreEqual(1, Play.CountOf(mat, "calibrated"), Play.Timeline(mat));
    }

    [TestMethod]
    public void After_a_reboot_under_a_person_nothing_starts_by_itself_until_the_mat_was_empty()
    {
        using VirtualMat mat = BreathingMat();
        mat.Chip.CutPower();
        mat.Board.KeepsDutyChanges = true;
        int started = Play.CountOf(mat, "session-started");
        mat.RunUntil(mat.Chip.NowUs + (4 * Play.MinuteUs));
        Assert.AreEqual(started, Play.CountOf(mat, "session-started"), Play.Timeline(mat));
        Assert.AreEqual(0, mat.Board.DutyPerTenThousand);
        foreach ((long _, long _, int duty) in Play.MotorStretches(mat))
        {
            Assert.AreEqual(0, duty);
        }
    }

    [TestMethod]
    [DataRow(CallKind.PwmWrite)]
    [DataRow(CallKind.TimerRead)]
    [DataRow(CallKind.GpioWrite)]
    public void A_driver_that_throws_ends_in_a_reboot_not_in_a_dead_mat(CallKind kind)
    {
        using VirtualMat mat = BreathingMat();
        mat.Chip.Faults.FailFrom(kind, mat.Chip.NowUs);
        mat.RunUntil(mat.Chip.NowUs + Play.SecondUs);
        mat.Chip.Faults.Heal(kind);
        mat.RunUntil(mat.Chip.NowUs + (10 * Play.SecondUs));
        Assert.IsTrue(mat.Chip.Boots >= 2 || kind == CallKind.GpioWrite, $"boots: {mat.Chip.Boots}");
        Assert.IsTrue(mat.Chip.Calls[(int)CallKind.AdcRead] > 0);
    }

    /// <summary>A session three minutes old, in the middle of an exhale.</summary>
    private static VirtualMat BreathingMat()
    {
        VirtualMat mat = Play.MatUnder("sleeper");
        Settings settings = new();
        settings.TrySetBreath(settings.InhaleDs, settings.ExhaleDs, false);
        mat.Store(settings);
        mat.RunUntil(Play.MinuteUs);
        long startedUs = Play.FirstMs(mat, "session-started") * 1000;
        Assert.IsTrue(startedUs > 0, Play.Timeline(mat));
        mat.RunUntil(startedUs + (2 * Play.MinuteUs) + (Tuning.InhaleMs * 1000) + (1000 * 1000));
        Assert.IsTrue(mat.Board.DutyPerTenThousand > 0);
        return mat;
    }
}
