using SmartMat.Virtual.Esp32;

namespace nanoFramework.Hardware.Esp32;

/// <summary>Stand-in for the microsecond counter; it starts anew with each boot.</summary>
public class HighResTimer
{
    public static ulong GetCurrent()
    {
        VirtualChip chip = VirtualChip.Current;
        chip.Enter(CallKind.TimerRead);
        return (ulong)(chip.NowUs - chip.BootedUs + chip.UptimeAtBootUs);
    }
}
