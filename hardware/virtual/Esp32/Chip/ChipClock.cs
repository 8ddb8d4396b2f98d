using System;

namespace SmartMat.Virtual.Esp32;

/// <summary>The chip's own clock: it runs on through resets and deep sleep, and starts at 1970 with the power.</summary>
public sealed class ChipClock
{
    private const long UnixEpochTicks = 621_355_968_000_000_000;

    private long _setTicks = UnixEpochTicks;
    private long _poweredUs;

    /// <summary>How much its oscillator is off, parts per million. An estimate: after calibration it is no better.</summary>
    public int DriftPpm { get; set; } = 500;

    /// <returns>100 ns since the year 1.</returns>
    internal long UtcTicks(long nowUs)
    {
        return _setTicks + RanTicks(nowUs);
    }

    internal void Set(long utcTicks, long nowUs)
    {
        _setTicks = utcTicks - RanTicks(nowUs);
    }

    internal void LosePower(long nowUs)
    {
        _setTicks = UnixEpochTicks;
        _poweredUs = nowUs;
    }

    private long RanTicks(long nowUs)
    {
        long ranUs = nowUs - _poweredUs;
        return (ranUs + (ranUs / 1_000_000 * DriftPpm)) * TimeSpan.TicksPerMicrosecond;
    }
}
