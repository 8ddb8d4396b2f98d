using System;
using SmartMat.Virtual.Esp32;

namespace nanoFramework.Hardware.Esp32;

/// <summary>Stand-in for the chip's sleep. A pin that is armed while it is high wakes the chip at once, as on the real one.</summary>
public class Sleep
{
    public enum WakeupCause
    {
        Undefined = 0,
        Ext0 = 2,
        Ext1 = 3,
        Timer = 4,
    }

    public enum WakeupMode
    {
        AllLow = 0,
        AnyHigh = 1,
    }

    /// <summary>A bit for each pin; those that the mat uses.</summary>
    public enum WakeupGpioPin : ulong
    {
        None = 0,
        Pin6 = 64,
        Pin7 = 128,
        Pin13 = 8192,
    }

    public static EspNativeError EnableWakeupByTimer(TimeSpan time)
    {
        VirtualChip.Current.DeepSleep.ArmTimer(time.Ticks / TimeSpan.TicksPerMicrosecond);
        return EspNativeError.OK;
    }

    public static EspNativeError EnableWakeupByMultiPins(WakeupGpioPin pins, WakeupMode mode)
    {
        if (pins == WakeupGpioPin.None || (ulong)pins >> SmartMat.Virtual.Esp32.DeepSleep.RtcPins != 0)
        {
            return EspNativeError.INVALID_ARG;
        }

        if (mode != WakeupMode.AnyHigh)
        {
            throw new TrapException("the mat's wake lines are high when they wake: AllLow would wake it at once");
        }

        VirtualChip.Current.DeepSleep.ArmPins((ulong)pins);
        return EspNativeError.OK;
    }

    /// <summary>Never returns.</summary>
    public static void StartDeepSleep()
    {
        VirtualChip.Current.SleepFromFirmware();
    }

    public static WakeupCause GetWakeupCause()
    {
        return (WakeupCause)VirtualChip.Current.DeepSleep.Cause;
    }

    public static WakeupGpioPin GetWakeupGpioPin()
    {
        return (WakeupGpioPin)VirtualChip.Current.DeepSleep.Pins;
    }
}
