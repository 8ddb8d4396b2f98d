using SmartMat.Hal;

namespace SmartMat.Link;

/// <summary>Gives this boot's records their start once a phone has set the clock, one record at a time.</summary>
public sealed class LatePlacing
{
    private readonly IRecords _records;
    private readonly byte[] _record = new byte[SessionRecord.Length];
    private bool _wasSet;
    private int _at;

    public LatePlacing(IRecords records)
    {
        _records = records;
    }

    /// <summary>Looks at one record, the newest first, and writes it anew if it has no time. In a tick with time for a write.</summary>
    /// <param name="clock">It counts once when it is set.</param>
    /// <param name="bootCount">This boot's; 0 places nothing.</param>
    /// <param name="nowMs">Monotonic.</param>
    /// <returns>False if flash did not take it.</returns>
    public bool Update(WallClock clock, int bootCount, long nowMs)
    {
        if (clock.IsSet != _wasSet)
        {
            _wasSet = clock.IsSet;
            _at = _wasSet && bootCount != 0 ? _records.Next - 1 : 0;
        }

        if (_at < _records.First)
        {
            return true;
        }

        int sequence = _at;
        _at--;
        if (!_records.TryRead(sequence, _record) || _record[0] != SessionRecord.Version)
        {
            return true;
        }

        if (Wire.GetU16(_record, SessionRecord.BootCountAt) != bootCount)
        {
            // All before it are of earlier boots, and how long the mat was off nobody knows.
            _at = 0;
            return true;
        }

        return (_record[SessionRecord.FlagsAt] & SessionRecord.FlagTime) != 0 || Place(sequence, clock, nowMs);
    }

    private bool Place(int sequence, WallClock clock, long nowMs)
    {
        uint agoS = (uint)(nowMs / 1000) - Wire.GetU32(_record, SessionRecord.UptimeAt);
        Wire.PutU32(_record, SessionRecord.StartAt, clock.UtcS(nowMs) - agoS);
        _record[SessionRecord.ZoneQuartersAt] = (byte)clock.ZoneQuarters;
        _record[SessionRecord.FlagsAt] |= SessionRecord.FlagTime;
        _record[SessionRecord.MoreFlagsAt] |= SessionRecord.FlagPlaced;
        Crc16.Seal(_record);
        return _records.TryWrite(sequence, _record);
    }
}
