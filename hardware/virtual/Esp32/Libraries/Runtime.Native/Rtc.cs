using System;
using SmartMat.Virtual.Esp32;

namespace nanoFramework.Runtime.Native;

/// <summary>Stand-in for the chip's own clock: it runs on through resets and deep sleep, and is lost with the power.</summary>
internal static class Rtc
{
    /// <summary>Whole seconds only.</summary>
    public static bool SetSystemTime(DateTime time)
    {
        VirtualChip chip = VirtualChip.Current;
        chip.Clock.Set(time.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, chip.NowUs);
        return true;
    }
}
