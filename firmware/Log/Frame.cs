
namespace SmartMat.Log;

/// <summary>What stands before everything on the drive: 16 bytes that say what follows and whether it is whole.</summary>
/// <remarks>docs/log-format.md has it byte by byte. It is the same in every format to come, so that old firmware knows new data.</remarks>
public static class Frame
{
    public const int HeaderLength = 16;

    public const byte Block = 1;
    public const byte Record = 2;
    public const byte Deletion = 3;

    private const byte Magic = 0x53;
    private const int KindAt = 1;
    private const int FormatAt = 2;
    private const int CountAt = 4;
    private const int NumberAt = 8;
    private const int LengthAt = 10;
    private const int CrcAt = 12;

    /// <summary>Fills in the header before a payload that is already there.</summary>
    /// <param name="bytes">Header and payload.</param>
    /// <param name="kind"><see cref="Block"/>, <see cref="Record"/> or <see cref="Deletion"/>.</param>
    /// <param name="format">Of the payload.</param>
    /// <param name="count">A block's version, or the number that the next new record gets.</param>
    /// <param name="number">A record's; 0 for others.</param>
    /// <param name="length">Of the payload, bytes.</param>
    public static void Seal(byte[] bytes, byte kind, byte format, uint count, int number, int length)
    {
        bytes[0] = Magic;
        bytes[KindAt] = kind;
        bytes[FormatAt] = format;
        bytes[FormatAt + 1] = 0;
        Wire.PutU32(bytes, CountAt, count);
        Wire.PutU16(bytes, NumberAt, number);
        Wire.PutU16(bytes, LengthAt, length);
        Wire.PutU32(bytes, CrcAt, Crc(bytes, 0, length));
    }

    /// <returns>True if a header is there; whether all of it is whole, <see cref="IsWhole"/> says.</returns>
    public static bool IsThere(byte[] bytes, int at)
    {
        return bytes[at] == Magic && bytes[at + KindAt] != 0;
    }

    /// <param name="bytes">A frame and anything behind it.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="end">How far bytes are valid.</param>
    public static bool IsWhole(byte[] bytes, int at, int end)
    {
        if (end - at < HeaderLength || !IsThere(bytes, at))
        {
            return false;
        }

        int length = LengthOf(bytes, at);
        return length <= end - at - HeaderLength && Wire.GetU32(bytes, at + CrcAt) == Crc(bytes, at, length);
    }

    public static byte KindOf(byte[] bytes, int at)
    {
        return bytes[at + KindAt];
    }

    public static byte FormatOf(byte[] bytes, int at)
    {
        return bytes[at + FormatAt];
    }

    public static uint CountOf(byte[] bytes, int at)
    {
        return Wire.GetU32(bytes, at + CountAt);
    }

    public static int NumberOf(byte[] bytes, int at)
    {
        return Wire.GetU16(bytes, at + NumberAt);
    }

    public static int LengthOf(byte[] bytes, int at)
    {
        return Wire.GetU16(bytes, at + LengthAt);
    }

    private static uint Crc(byte[] bytes, int at, int length)
    {
        uint crc = Crc32.Add(Crc32.Start, bytes, at, CrcAt);
        return ~Crc32.Add(crc, bytes, at + HeaderLength, length);
    }
}
