namespace SmartMat.Link;

/// <summary>What this mat can do, told to everybody: the value of the Feature characteristic.</summary>
public static class Feature
{
    public const int Length = 16;

    /// <summary>Another major version means: do not talk. Another minor one only adds.</summary>
    public const int Major = 1;
    public const int Minor = 0;

    public const int Vibration = 1 << 0;
    public const int DwellAlerts = 1 << 1;
    public const int History = 1 << 2;
    public const int Plan = 1 << 3;
    public const int Tightness = 1 << 4;
    public const int RecordCrc = 1 << 5;

    /// <summary>33 zones on three multiplexers, an ESP32-S3-WROOM-1-N16R8.</summary>
    private const int HardwareId = 1;

    public static readonly byte[] Bytes = Make();

    private static byte[] Make()
    {
        byte[] bytes = new byte[Length];
        bytes[0] = Major;
        bytes[1] = Minor;
        Wire.PutU32(bytes, 2, Vibration | DwellAlerts | History | Plan | Tightness | RecordCrc);
        bytes[6] = MatLayout.ZoneCount;
        // Discs that can be read one by one: none, the pads lie under groups of them.
        bytes[7] = 0;
        bytes[8] = Tuning.LiveMaxHz;
        bytes[9] = Window.Pieces;
        Wire.PutU16(bytes, 10, Channel.LongestMessage);
        Wire.PutU16(bytes, 12, HardwareId);
        return bytes;
    }
}
