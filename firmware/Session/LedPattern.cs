using SmartMat.Sensing;

namespace SmartMat.Session;

/// <summary>What the dim LED says, as a function of state and time.</summary>
public static class LedPattern
{
    // Twenty steps of 100 ms, first step in the lowest bit. docs/design.md has the same table in words.
    private const int StepMs = 100;
    private const int Steps = 20;
    private const int Dark = 0;
    private const int Ready = 0b0000_0000_0000_0000_0001;
    private const int BatteryLow = 0b0000_0000_0000_0010_0001;
    private const int BatteryEmpty = 0b0000_1000_0100_0010_0001;
    private const int Safe = 0b0000_0000_0111_0000_0111;
    private const int Calibrating = 0b0011_0011_0011_0011_0011;
    private const int WaitsForEmpty = 0b0000_0000_0000_0000_0101;
    private const int Faulty = 0b0000_0000_0000_0001_0101;
    private const int Paused = 0b0000_0000_0011_1111_1111;
    private const int Finishing = 0b0111_1111_1111_1111_1111;
    private const int Held = 0b1111_1111_1111_1111_1111;
    private const int HeldToCalibrate = 0b0001_1111_1100_0111_1111;
    private const int HeldLong = 0b0101_0101_0101_0101_0101;
    private const int HeldToErase = 0b0111_0111_0111_0111_0111;

    /// <param name="calibration">Of the mat.</param>
    /// <param name="session">Of the session.</param>
    /// <param name="word">Of battery and safe mode.</param>
    /// <param name="heldMs">How long the button has been held: the LED says when a hold counts.</param>
    /// <param name="nowMs">Monotonic.</param>
    public static bool IsOn(CalibrationState calibration, SessionState session, PowerWord word, int heldMs, long nowMs)
    {
        int step = (int)(nowMs % (Steps * StepMs)) / StepMs;
        return ((PatternOf(calibration, session, word, heldMs) >> step) & 1) != 0;
    }

    private static int PatternOf(CalibrationState calibration, SessionState session, PowerWord word, int heldMs)
    {
        if (heldMs >= Tuning.HoldMs)
        {
            return HeldPatternOf(heldMs);
        }

        switch (session)
        {
            case SessionState.Settling:
            case SessionState.Running: return Dark;
            case SessionState.Paused: return Paused;
            case SessionState.Finishing: return Finishing;
            default: return word >= PowerWord.BatteryEmpty ? PatternOf(word) : PatternOf(calibration, word);
        }
    }

    private static int HeldPatternOf(int heldMs)
    {
        if (heldMs >= Tuning.LongHoldMs)
        {
            return heldMs >= Tuning.EraseHoldMs ? HeldToErase : HeldLong;
        }

        return heldMs >= Tuning.CalibrateHoldMs ? HeldToCalibrate : Held;
    }

    private static int PatternOf(PowerWord word)
    {
        return word == PowerWord.SafeMode ? Safe : BatteryEmpty;
    }

    private static int PatternOf(CalibrationState calibration, PowerWord word)
    {
        switch (calibration)
        {
            case CalibrationState.Calibrated: return word == PowerWord.None ? Ready : BatteryLow;
            case CalibrationState.Calibrating: return Calibrating;
            case CalibrationState.Faulty: return Faulty;
            default: return WaitsForEmpty;
        }
    }
}
