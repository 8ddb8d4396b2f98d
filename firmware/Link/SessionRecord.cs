using System;

namespace SmartMat.Link;

/// <summary>Offsets in what is kept of a session: 162 bytes, little endian, CRC last. The format of flash and of the wire.</summary>
public static class SessionRecord
{
    public const int Length = 28 + (4 * MatLayout.ZoneCount) + 2;
    public const byte Version = 1;

    public const int FlagsAt = 1;
    public const int SequenceAt = 2;
    public const int StartAt = 4;
    public const int ZoneQuartersAt = 8;
    public const int PlanDayAt = 9;
    public const int DurationAt = 10;
    public const int TargetAt = 12;
    public const int ElapsedAt = 14;
    public const int BeforeAt = 16;
    public const int AfterAt = 17;
    public const int AlertsAt = 18;
    public const int ReasonAt = 19;
    public const int MeanAt = 20;
    public const int PeakAt = 21;
    public const int StrengthAt = 22;
    public const int ZonesAt = 26;
    public const int FirstZoneAt = 28;

    public const int FlagTime = 1 << 0;
    public const int FlagPlan = 1 << 1;

    /// <summary>Sets the tightness after the session and seals the record anew.</summary>
    public static void SetAfter(byte[] record, int rating)
    {
        record[AfterAt] = (byte)rating;
        Crc16.Seal(record);
    }

    public static void Clear(byte[] record)
    {
        Array.Clear(record, 0, Length);
        record[0] = Version;
        record[ZonesAt] = MatLayout.ZoneCount;
    }
}
