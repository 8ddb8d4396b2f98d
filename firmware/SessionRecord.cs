using System;

namespace SmartMat;

/// <summary>Offsets in what is kept of a session, little endian, CRC last. The format of flash and of the wire.</summary>
public static class SessionRecord
{
    public const byte Version = 2;
    public const int Length = 180;

    /// <summary>Records of version 1 end after the zones; they are told as they were written.</summary>
    public const int FirstLength = FirstZoneAt + (4 * MatLayout.ZoneCount) + 2;

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
    public const int ProgrammeAt = FirstZoneAt + (4 * MatLayout.ZoneCount);
    public const int MoreFlagsAt = 161;
    public const int BreathAtStartAt = 162;
    public const int BreathAtEndAt = 163;
    public const int BreathQualityAt = 164;
    public const int LongestDwellZoneAt = 165;
    public const int LongestDwellAt = 166;
    public const int ZonesRelievedAt = 168;
    public const int DoseAt = 169;

    /// <summary>The posture held longest: 0 unknown, else one more than the <see cref="Sensing.PostureKind"/>.</summary>
    public const int PostureAt = 171;

    public const int BootCountAt = 172;
    public const int UptimeAt = 174;

    public const int FlagTime = 1 << 0;
    public const int FlagPlan = 1 << 1;

    /// <summary>Of <see cref="MoreFlagsAt"/>: power failed in the session, and what is known ends up to 30 s before.</summary>
    public const int FlagCutShort = 1 << 0;
    public const int FlagFellAsleep = 1 << 1;
    public const int FlagLeftAbruptly = 1 << 2;
    public const int FlagTopRowKnown = 1 << 3;
    public const int FlagTopRow = 1 << 4;

    /// <summary>The clock was set after the session, and its start placed by boot count and uptime.</summary>
    public const int FlagPlaced = 1 << 5;

    /// <summary>At <see cref="LongestDwellZoneAt"/>.</summary>
    public const byte NoZone = 255;

    /// <returns>Bytes of a record by its first; 0 if this firmware does not know the version.</returns>
    public static int LengthOf(byte version)
    {
        return version == Version ? Length : version == 1 ? FirstLength : 0;
    }

    /// <summary>Sets the tightness after the session and seals the record anew.</summary>
    public static void SetAfter(byte[] record, int rating)
    {
        record[AfterAt] = (byte)rating;
        Crc16.Seal(record, LengthOf(record[0]));
    }

    public static void Clear(byte[] record)
    {
        Array.Clear(record, 0, Length);
        record[0] = Version;
        record[ZonesAt] = MatLayout.ZoneCount;
        record[LongestDwellZoneAt] = NoZone;
    }
}
