using SmartMat.Virtual.Esp32;

namespace System;

/// <summary>What firmware may know of the date: the virtual chip's, never this computer's.</summary>
internal readonly struct DateTime
{
    public DateTime(long ticks)
    {
        Ticks = ticks;
    }

    public static DateTime UtcNow => new DateTime(VirtualChip.Current.Clock.UtcTicks(VirtualChip.Current.NowUs));

    /// <summary>100 ns since the year 1.</summary>
    public long Ticks { get; }
}
