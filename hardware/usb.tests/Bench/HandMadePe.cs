using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace SmartMat.Usb.Tests.Bench;

/// <summary>Small files in the shape of nanoFramework's assemblies, byte by byte from the format's description.</summary>
internal static class HandMadePe
{
    public const uint CommonLibraryChecksum = 0x445C7AF9;
    public const uint GpioChecksum = 0x097E7BC5;

    private const int HeaderLength = 124;

    /// <param name="name">Of the assembly.</param>
    /// <param name="version">Four numbers.</param>
    /// <param name="references">Name and version of what it needs.</param>
    /// <param name="checksum">Of its native methods.</param>
    /// <param name="codeLength">Bytes of code; makes it longer.</param>
    public static byte[] Make(string name, string version, (string Name, string Version)[] references, uint checksum = 0, int codeLength = 10)
    {
        List<byte> strings = [0];
        List<byte> table = [];
        foreach ((string needed, string neededVersion) in references)
        {
            table.AddRange(BitConverter.GetBytes(StringOf(strings, needed)));
            table.AddRange(new byte[2]);
            table.AddRange(VersionBytes(neededVersion));
        }

        ushort ownName = StringOf(strings, name);
        int stringsAt = HeaderLength + table.Count;
        int codeAt = stringsAt + strings.Count;
        int end = codeAt + codeLength;
        byte[] bytes = new byte[end];
        "NFMRK1"u8.CopyTo(bytes);
        BitConverter.TryWriteBytes(bytes.AsSpan(20), checksum);
        VersionBytes(version).CopyTo(bytes, 28);
        BitConverter.TryWriteBytes(bytes.AsSpan(36), ownName);
        bytes[38] = 1;
        int[] starts = [HeaderLength, .. Enumerable.Repeat(stringsAt, 11), codeAt, codeAt, end, end];
        Buffer.BlockCopy(starts, 0, bytes, 40, 64);
        table.CopyTo(bytes, HeaderLength);
        strings.CopyTo(bytes, stringsAt);
        new Random(name.Length).NextBytes(bytes.AsSpan(codeAt));
        return Seal(bytes);
    }

    /// <summary>Both checksums made right again.</summary>
    public static byte[] Seal(byte[] bytes)
    {
        BitConverter.TryWriteBytes(bytes.AsSpan(12), Crc(bytes.AsSpan(HeaderLength)));
        bytes.AsSpan(8, 4).Clear();
        BitConverter.TryWriteBytes(bytes.AsSpan(8), Crc(bytes.AsSpan(0, HeaderLength)));
        return bytes;
    }

    public static byte[] CommonLibrary()
    {
        return Make("mscorlib", "1.17.11.0", [], CommonLibraryChecksum, 201);
    }

    public static byte[] Gpio()
    {
        return Make("System.Device.Gpio", "1.1.62.0", [("mscorlib", "1.17.11.0")], GpioChecksum, 66);
    }

    public static byte[] Firmware(string version = "0.2.0.0", int codeLength = 300)
    {
        return Make("firmware", version, [("mscorlib", "1.17.11.0"), ("System.Device.Gpio", "1.1.62.0")], 0, codeLength);
    }

    /// <summary>The three above, one after the other, each padded with zeros to 4 bytes.</summary>
    public static byte[] Image(string version = "0.2.0.0", int codeLength = 300)
    {
        return [.. Padded(CommonLibrary()), .. Padded(Gpio()), .. Padded(Firmware(version, codeLength))];
    }

    public static byte[] Padded(byte[] bytes)
    {
        return [.. bytes, .. new byte[(4 - (bytes.Length % 4)) % 4]];
    }

    private static ushort StringOf(List<byte> strings, string text)
    {
        if (text == "mscorlib")
        {
            // nanoCLR's own table of strings has it.
            return 0xFFFF - 0x32D;
        }

        int at = strings.Count;
        strings.AddRange(Encoding.ASCII.GetBytes(text));
        strings.Add(0);
        return (ushort)at;
    }

    private static byte[] VersionBytes(string version)
    {
        return version.Split('.').SelectMany(number => BitConverter.GetBytes(ushort.Parse(number, null))).ToArray();
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        uint crc = 0;
        foreach (byte value in bytes)
        {
            for (int bit = 7; bit >= 0; bit--)
            {
                bool isOne = ((value >> bit) & 1) != (int)(crc >> 31);
                crc = (crc << 1) ^ (isOne ? 0x04C11DB7u : 0);
            }
        }

        return crc;
    }
}
