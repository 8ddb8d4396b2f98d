using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class LedPatternTests
{
    private const int StepMs = 100;
    private const int Steps = 20;

    [TestMethod]
    public void The_led_is_dark_while_a_person_lies_with_closed_eyes()
    {
        Assert.AreEqual(0, Seen(CalibrationState.Calibrated, SessionState.Settling, 0));
        Assert.AreEqual(0, Seen(CalibrationState.Calibrated, SessionState.Running, 0));
    }

    [TestMethod]
    public void A_ready_mat_flashes_once_in_two_seconds()
    {
        Assert.AreEqual(0b1, Seen(CalibrationState.Calibrated, SessionState.Idle, 0));
        Assert.AreEqual(0b1, Seen(CalibrationState.Calibrated, SessionState.Ended, 0));
    }

    [TestMethod]
    public void Waiting_for_an_empty_mat_is_two_flashes_and_a_fault_three()
    {
        Assert.AreEqual(0b101, Seen(CalibrationState.Uncalibrated, SessionState.Idle, 0));
        Assert.AreEqual(0b10101, Seen(CalibrationState.Faulty, SessionState.Idle, 0));
    }

    [TestMethod]
    public void A_step_lasts_a_tenth_of_a_second()
    {
        Assert.IsTrue(LedPattern.IsOn(CalibrationState.Calibrated, SessionState.Idle, PowerWord.None, 0, 99));
        Assert.IsFalse(LedPattern.IsOn(CalibrationState.Calibrated, SessionState.Idle, PowerWord.None, 0, 100));
        Assert.IsFalse(LedPattern.IsOn(CalibrationState.Calibrated, SessionState.Idle, PowerWord.None, 0, 1_999));
        Assert.IsTrue(LedPattern.IsOn(CalibrationState.Calibrated, SessionState.Idle, PowerWord.None, 0, 2_000));
    }

    [TestMethod]
    public void A_session_goes_before_the_state_of_the_mat()
    {
        int paused = Seen(CalibrationState.Calibrated, SessionState.Paused, 0);
        Assert.AreEqual(paused, Seen(CalibrationState.Faulty, SessionState.Paused, 0));
        Assert.AreEqual(paused, Seen(CalibrationState.Calibrating, SessionState.Paused, 0));
    }

    [TestMethod]
    public void A_hold_shows_from_the_moment_on_at_which_it_counts()
    {
        int held = Seen(CalibrationState.Calibrated, SessionState.Idle, Tuning.HoldMs);
        int heldLong = Seen(CalibrationState.Calibrated, SessionState.Idle, Tuning.LongHoldMs);
        Assert.AreEqual(0b1, Seen(CalibrationState.Calibrated, SessionState.Idle, Tuning.HoldMs - 1));
        int heldOn = Seen(CalibrationState.Calibrated, SessionState.Idle, Tuning.CalibrateHoldMs);
        Assert.AreEqual(held, Seen(CalibrationState.Calibrated, SessionState.Idle, Tuning.CalibrateHoldMs - 1));
        Assert.AreEqual(heldOn, Seen(CalibrationState.Calibrated, SessionState.Idle, Tuning.LongHoldMs - 1));
        Assert.AreEqual(held, Seen(CalibrationState.Faulty, SessionState.Running, Tuning.HoldMs));
        Assert.AreEqual(heldLong, Seen(CalibrationState.Calibrated, SessionState.Idle, Tuning.EraseHoldMs - 1));
        int heldToErase = Seen(CalibrationState.Calibrated, SessionState.Idle, Tuning.EraseHoldMs);
        Assert.IsTrue(held != heldOn);
        Assert.IsTrue(heldOn != heldLong);
        Assert.IsTrue(heldLong != heldToErase);
    }

    [TestMethod]
    [DataRow(Tuning.HoldMs, 0b1111_1111_1111_1111_1111)]
    [DataRow(Tuning.CalibrateHoldMs, 0b0001_1111_1100_0111_1111)]
    [DataRow(Tuning.LongHoldMs, 0b0101_0101_0101_0101_0101)]
    [DataRow(Tuning.EraseHoldMs, 0b0111_0111_0111_0111_0111)]
    public void A_hold_is_a_steady_light_then_two_long_ones_then_a_flicker_then_five(int heldMs, int light)
    {
        Assert.AreEqual(light, Seen(CalibrationState.Calibrated, SessionState.Idle, heldMs));
    }

    [TestMethod]
    public void A_low_battery_takes_the_place_of_ready_and_of_nothing_else()
    {
        Assert.AreEqual(0b10_0001, Said(CalibrationState.Calibrated, SessionState.Idle, PowerWord.BatteryLow));
        Assert.AreEqual(0b101, Said(CalibrationState.Uncalibrated, SessionState.Idle, PowerWord.BatteryLow));
        Assert.AreEqual(0b1_0101, Said(CalibrationState.Faulty, SessionState.Idle, PowerWord.BatteryLow));
        Assert.AreEqual(0, Said(CalibrationState.Calibrated, SessionState.Running, PowerWord.BatteryLow));
    }

    [TestMethod]
    [DataRow((int)CalibrationState.Calibrated)]
    [DataRow((int)CalibrationState.Calibrating)]
    [DataRow((int)CalibrationState.Uncalibrated)]
    [DataRow((int)CalibrationState.Faulty)]
    public void An_empty_battery_and_safe_mode_are_said_whatever_the_pads_are_like(int calibration)
    {
        Assert.AreEqual(0b1000_0100_0010_0001, Said((CalibrationState)calibration, SessionState.Idle, PowerWord.BatteryEmpty));
        Assert.AreEqual(0b111_0000_0111, Said((CalibrationState)calibration, SessionState.Idle, PowerWord.SafeMode));
        int paused = Seen(CalibrationState.Calibrated, SessionState.Paused, 0);
        Assert.AreEqual(paused, Said((CalibrationState)calibration, SessionState.Paused, PowerWord.SafeMode));
    }

    [TestMethod]
    public void Every_word_can_be_told_from_every_other()
    {
        int[] words =
        {
            Seen(CalibrationState.Calibrated, SessionState.Running, 0),
            Seen(CalibrationState.Calibrated, SessionState.Idle, 0),
            Seen(CalibrationState.Calibrating, SessionState.Idle, 0),
            Seen(CalibrationState.Uncalibrated, SessionState.Idle, 0),
            Seen(CalibrationState.Faulty, SessionState.Idle, 0),
            Seen(CalibrationState.Calibrated, SessionState.Paused, 0),
            Seen(CalibrationState.Calibrated, SessionState.Finishing, 0),
            Seen(CalibrationState.Calibrated, SessionState.Idle, Tuning.HoldMs),
            Seen(CalibrationState.Calibrated, SessionState.Idle, Tuning.CalibrateHoldMs),
            Seen(CalibrationState.Calibrated, SessionState.Idle, Tuning.LongHoldMs),
            Seen(CalibrationState.Calibrated, SessionState.Idle, Tuning.EraseHoldMs),
            Said(CalibrationState.Calibrated, SessionState.Idle, PowerWord.BatteryLow),
            Said(CalibrationState.Calibrated, SessionState.Idle, PowerWord.BatteryEmpty),
            Said(CalibrationState.Calibrated, SessionState.Idle, PowerWord.SafeMode),
        };
        for (int i = 0; i < words.Length; i++)
        {
            for (int j = i + 1; j < words.Length; j++)
            {
                // Whoever looks up sees a pattern from any of its steps on.
                for (int turn = 0; turn < Steps; turn++)
                {
                    Assert.IsTrue(words[i] != Turned(words[j], turn));
                }
            }
        }
    }

    /// <returns>One round of the pattern, first step in the lowest bit.</returns>
    private static int Seen(CalibrationState calibration, SessionState session, int heldMs)
    {
        return Round(calibration, session, PowerWord.None, heldMs);
    }

    private static int Said(CalibrationState calibration, SessionState session, PowerWord word)
    {
        return Round(calibration, session, word, 0);
    }

    private static int Round(CalibrationState calibration, SessionState session, PowerWord word, int heldMs)
    {
        int bits = 0;
        for (int step = 0; step < Steps; step++)
        {
            if (LedPattern.IsOn(calibration, session, word, heldMs, (long)step * StepMs))
            {
                bits |= 1 << step;
            }
        }

        return bits;
    }

    private static int Turned(int bits, int by)
    {
        return ((bits >> by) | (bits << (Steps - by))) & ((1 << Steps) - 1);
    }
}
