namespace SmartMat.Link;

/// <summary>What time it is, as a phone has told it. It labels records; nothing runs by it.</summary>
public sealed class WallClock
{
    /// <summary>The years that can be: a phone whose clock is unset says 1970.</summary>
    public const uint Earliest = 1_735_689_600;
    public const uint Latest = 4_102_444_800;

    private const int QuarterS = 900;
    private const int DayS = 86_400;

    private uint _utcS;
    private long _setMs;

    public bool IsSet { get; private set; }

    /// <summary>Quarter hours east of UTC, -48..56.</summary>
    public int ZoneQuarters { get; private set; }

    /// <returns>False if it cannot be; nothing has changed then.</returns>
    public bool TrySet(uint utcS, int zoneQuarters, long nowMs)
    {
        if (utcS < Earliest || utcS >= Latest || zoneQuarters < -48 || zoneQuarters > 56)
        {
            return false;
        }

        _utcS = utcS;
        _setMs = nowMs;
        ZoneQuarters = zoneQuarters;
        IsSet = true;
        return true;
    }

    public void Forget()
    {
        IsSet = false;
    }

    /// <returns>Seconds since power came; 0 once it is set.</returns>
    public uint UptimeS(long nowMs)
    {
        return IsSet ? 0 : (uint)(nowMs / 1000);
    }

    /// <returns>Days since 1970 where the person is; 0 while it is not set.</returns>
    public int LocalDay(long nowMs)
    {
        return IsSet ? (int)(LocalS(nowMs) / DayS) : 0;
    }

    /// <returns>Quarter hour of the day where the person is, 0..95; -1 while it is not set.</returns>
    public int LocalQuarter(long nowMs)
    {
        return IsSet ? (int)(LocalS(nowMs) % DayS) / QuarterS : -1;
    }

    /// <returns>Seconds since 1970 UTC; 0 while it is not set.</returns>
    public uint UtcS(long nowMs)
    {
        return IsSet ? _utcS + (uint)((nowMs - _setMs) / 1000) : 0;
    }

    private uint LocalS(long nowMs)
    {
        return (uint)(UtcS(nowMs) + (ZoneQuarters * QuarterS));
    }
}
