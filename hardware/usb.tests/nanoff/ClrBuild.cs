using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace SmartMat.Usb.StandIn;

/// <summary>A nanoCLR that can be had: what it is called, how it divides the flash, and which native parts it has.</summary>
public sealed record ClrBuild(string Target, string Version, int DeployAddress, int FilesAddress, int FilesSize)
{
    /// <summary>Between this and the end of its partition; a real one has 1.6 MB.</summary>
    public const int Length = 0x8000;

    public const int Address = 0x10000;

    /// <summary>Older ones with another division of the flash are made up: no nanoCLR for the ESP32-S3 has had one since 2023.</summary>
    public static IReadOnlyList<ClrBuild> All { get; } =
    [
        new("ESP32_S3_OCTAL", "1.17.0.339", 0x1B0000, 0x490000, 0x300000),
        new("ESP32_S3_OCTAL", "1.17.0.100", 0x1B0000, 0x490000, 0x300000),
        new("ESP32_S3_BLE", "1.9.1.162", 0x1B0000, 0x490000, 0x300000),
        new("ESP32_S3_BLE", "1.8.1.1", 0x1D0000, 0x4B0000, 0x300000),
        new("ESP32_S3_BLE", "1.8.0.1", 0x1B0000, 0x490000, 0x100000),
    ];

    public static IReadOnlyDictionary<string, uint> Natives { get; } = new Dictionary<string, uint>
    {
        ["mscorlib"] = 0x445C7AF9,
        ["System.Device.Gpio"] = 0x097E7BC5,
    };

    /// <summary>The bytes as flashed: the name at both ends, so that half of one is no nanoCLR.</summary>
    public byte[] Bytes()
    {
        byte[] bytes = new byte[Length];
        new Random(1).NextBytes(bytes);
        byte[] name = Encoding.ASCII.GetBytes($"{Target} {Version}".PadRight(32));
        name.CopyTo(bytes, 0);
        name.CopyTo(bytes, Length - name.Length);
        return bytes;
    }

    /// <returns>The whole nanoCLR in the flash, or null.</returns>
    public static ClrBuild? In(byte[] flash)
    {
        return All.FirstOrDefault(build => flash.AsSpan(Address, Length).SequenceEqual(build.Bytes()));
    }

    /// <summary>ESP-IDF's table: 32 bytes an entry.</summary>
    public byte[] PartitionTable()
    {
        byte[] table = Enumerable.Repeat((byte)0xFF, 0xC00).ToArray();
        Entry(table.AsSpan(0), 0, 0, Address, 0x1A0000, "factory");
        Entry(table.AsSpan(32), 1, 0x84, DeployAddress, 0x2E0000, "deploy");
        Entry(table.AsSpan(64), 1, 0x83, FilesAddress, FilesSize, "config");
        return table;
    }

    private static void Entry(Span<byte> entry, byte type, byte subtype, int address, int size, string label)
    {
        entry[..32].Clear();
        entry[0] = 0xAA;
        entry[1] = 0x50;
        entry[2] = type;
        entry[3] = subtype;
        BitConverter.TryWriteBytes(entry[4..], address);
        BitConverter.TryWriteBytes(entry[8..], size);
        Encoding.ASCII.GetBytes(label).CopyTo(entry[12..]);
    }
}
