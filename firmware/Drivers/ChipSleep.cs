using System;
using System.Threading;
using nanoFramework.Hardware.Esp32;
using SmartMat.Hal;

namespace SmartMat.Drivers;

/// <summary>Deep sleep of the chip: arms what may wake it, and says what did.</summary>
public static class ChipSleep
{
    /// <summary>The pins are bits of one word, as the chip's library has them.</summary>
    private const Sleep.WakeupGpioPin Wake = Sleep.WakeupGpioPin.Pin6;
    private const Sleep.WakeupGpioPin Button = Sleep.WakeupGpioPin.Pin7;
    private const Sleep.WakeupGpioPin Usb = Sleep.WakeupGpioPin.Pin13;

    public static WakeCause CauseOfBoot()
    {
        switch (Sleep.GetWakeupCause())
        {
            case Sleep.WakeupCause.Timer: return WakeCause.Timer;
            case Sleep.WakeupCause.Ext1: return CauseOf(Sleep.GetWakeupGpioPin());
            default: return WakeCause.PowerOn;
        }
    }

    /// <summary>Does not return: what follows is a boot. At least one thing must be armed, or the mat sleeps for good.</summary>
    /// <param name="byWake">The wake line is low and may wake it.</param>
    /// <param name="byButton">Likewise.</param>
    /// <param name="byUsb">Likewise.</param>
    /// <param name="timerS">To look again; 0 for never.</param>
    public static void Begin(bool byWake, bool byButton, bool byUsb, int timerS)
    {
        Sleep.WakeupGpioPin pins = (byWake ? Wake : 0) | (byButton ? Button : 0) | (byUsb ? Usb : 0);
        if (pins != 0)
        {
            Sleep.EnableWakeupByMultiPins(pins, Sleep.WakeupMode.AnyHigh);
        }

        if (timerS > 0)
        {
            Sleep.EnableWakeupByTimer(new TimeSpan(0, 0, timerS));
        }

        Sleep.StartDeepSleep();
        Thread.Sleep(Timeout.Infinite);
    }

    /// <summary>The hand goes before the cable, the cable before the back.</summary>
    private static WakeCause CauseOf(Sleep.WakeupGpioPin pins)
    {
        if ((pins & Button) != 0)
        {
            return WakeCause.Button;
        }

        return (pins & Usb) != 0 ? WakeCause.Usb : WakeCause.WakeLine;
    }
}
