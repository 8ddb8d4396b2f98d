using SmartMat.Hal;

namespace SmartMat.Link;

/// <summary>What time it is, as a phone has told it. It labels records; nothing runs by it.</summary>
/// <remarks>
/// The chip's own clock carries it through deep sleep and resets, not through a loss of power. Whether it is set shows in the
/// clock itself: since power-on it counts from 1970. The phone's offset from UTC is kept in flash, for the clock has no room.
/// </remarks>
public sealed class WallClock
{
    /// <summary>The years that can be: a phone whose clock is unset says 1970.</summary>
    public const uint Earliest = 1_735_689_600;
    public const uint Latest = 4_102_444_800;

    private const string ZoneName = "zone";
    private const byte ZoneFormat = 1;
    private const long NotYet = -1;
    private const int QuarterS = 900;
    private const int DayS = 86_400;

    private readonly IPower _chip;
    private readonly IStore _store;
    private readonly byte[] _block = new byte[4];
    private bool _isZoneNew;
    private uint _utcS;
    private long _setMs = NotYet;

    public WallClock(IPower chip, IStore store)
    {
        _chip = chip;
        _store = store;
        IsSet = chip.ClockS >= Earliest && chip.ClockS < Latest;
        if (IsSet && _store.TryRead(ZoneName, _block) && _block[0] == ZoneFormat && Crc16.IsSealed(_block))
        {
            ZoneQuarters = (sbyte)_block[1];
        }
    }

    public bool IsSet { get; private set; }

    /// <summary>Quarter hours east of UTC, -48..56.</summary>
    public int ZoneQuarters { get; private set; }

    /// <summary>Seconds since power came, sleep and resets included; 0 once it is set.</summary>
    public uint UptimeS => IsSet ? 0 : _chip.ClockS;

    /// <returns>False if it cannot be; nothing has changed then.</returns>
    public bool TrySet(uint utcS, int zoneQuarters, long nowMs)
    {
        if (utcS < Earliest || utcS >= Latest || zoneQuarters < -48 || zoneQuarters > 56)
        {
            return false;
        }

        _chip.ClockS = utcS;
        _isZoneNew |= !IsSet || zoneQuarters != ZoneQuarters;
        ZoneQuarters = zoneQuarters;
        _utcS = utcS;
        _setMs = nowMs;
        IsSet = true;
        return true;
    }

    public void Forget()
    {
        _chip.ClockS = 0;
        IsSet = false;
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
        if (!IsSet)
        {
            return 0;
        }

        if (_setMs == NotYet)
        {
            // Carried over from before this boot; from here on the loop's own clock is the better one.
            _utcS = _chip.ClockS;
            _setMs = nowMs;
        }

        return _utcS + (uint)((nowMs - _setMs) / 1000);
    }

    /// <summary>When flash may be written.</summary>
    /// <returns>True if it was.</returns>
    public bool Save()
    {
        if (!_isZoneNew)
        {
            return false;
        }

        _isZoneNew = false;
        _block[0] = ZoneFormat;
        _block[1] = (byte)ZoneQuarters;
        Crc16.Seal(_block);
        _store.TryWrite(ZoneName, _block);
        return true;
    }

    private uint LocalS(long nowMs)
    {
        return (uint)(UtcS(nowMs) + (ZoneQuarters * QuarterS));
    }
}
