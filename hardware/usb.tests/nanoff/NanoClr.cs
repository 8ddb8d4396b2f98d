using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace SmartMat.Usb.StandIn;

/// <summary>nanoCLR on the board: what it finds in the flash as it starts, and what it tells about itself.</summary>
public sealed class NanoClr
{
    private const int HeaderLength = 124;

    private readonly List<(string Name, string Version)> _assemblies = [];

    private NanoClr(ClrBuild build, byte[] flash)
    {
        Build = build;
        Drive = new Drive(flash, build);
        LoadAssemblies(flash.AsSpan(build.DeployAddress, 0x2E0000));
    }

    public ClrBuild Build { get; }

    public Drive Drive { get; }

    private bool HasMat => _assemblies.Any(assembly => assembly.Name == "firmware");

    /// <summary>A reset: nanoCLR starts, if it is whole, and then the application.</summary>
    /// <returns>Null if there is no whole nanoCLR.</returns>
    public static NanoClr? Start(byte[] flash)
    {
        if (ClrBuild.In(flash) is not { } build)
        {
            return null;
        }

        NanoClr clr = new(build, flash);
        if (clr.HasMat)
        {
            Mat.Start(clr.Drive);
        }

        clr.Drive.Save();
        return clr;
    }

    /// <summary>As NanoFrameworkDeviceInfo.ToString has it.</summary>
    public string Details()
    {
        StringBuilder text = new();
        text.AppendLine($"HAL build info: nanoCLR running @ ESP32_S3 built with ESP-IDF v5.5.4");
        text.AppendLine($"  Target:   {Build.Target}");
        text.AppendLine("  Platform: ESP32").AppendLine();
        text.AppendLine("Firmware build Info:");
        text.AppendLine("  Date:        Jul 24 2026");
        text.AppendLine("  Type:        MinSizeRel build, support for PSRAM, support for BLE");
        text.AppendLine($"  CLR Version: {Build.Version}");
        text.AppendLine("  Compiler:    GNU ARM GCC v14.2.0").AppendLine();
        text.AppendLine("OEM Product codes (vendor, model, SKU): 0, 0, 0").AppendLine();
        text.AppendLine("Serial Numbers (module, system):").AppendLine("  0000").AppendLine("  0000").AppendLine();
        text.AppendLine("Target capabilities:").AppendLine("  Has nanoBooter: NO").AppendLine("  IFU capable: NO");
        text.AppendLine("  Has proprietary bootloader: YES").AppendLine();
        text.AppendLine("AppDomains:").AppendLine();
        text.AppendLine("Assemblies:");
        foreach ((string name, string version) in Enumerable.Reverse(_assemblies))
        {
            text.AppendLine($"  {name}, {version}");
        }

        text.AppendLine().AppendLine("Native Assemblies:");
        foreach ((string name, uint checksum) in ClrBuild.Natives)
        {
            text.AppendLine($"  {name} v100.5.0.19, checksum 0x{checksum:X8}");
        }

        return text.ToString();
    }

    /// <summary>As ContiguousBlockAssemblies does it: one after the other, and what is none is skipped by the length of a header.</summary>
    private void LoadAssemblies(ReadOnlySpan<byte> partition)
    {
        int at = 0;
        while (at + HeaderLength <= partition.Length)
        {
            int length = LengthAt(partition[at..]);
            if (length == 0)
            {
                at += HeaderLength;
                continue;
            }

            Load(partition.Slice(at, length));
            at += (length + 3) / 4 * 4;
        }
    }

    private void Load(ReadOnlySpan<byte> assembly)
    {
        int names = BitConverter.ToInt32(assembly[(40 + (4 * 11))..]) + BitConverter.ToUInt16(assembly[36..]);
        bool isCommon = BitConverter.ToUInt16(assembly[36..]) == 0xFFFF - 0x32D;
        ReadOnlySpan<byte> text = isCommon ? "mscorlib\0"u8 : assembly[names..];
        string name = Encoding.ASCII.GetString(text[..text.IndexOf((byte)0)]);
        uint checksum = BitConverter.ToUInt32(assembly[20..]);
        if (ClrBuild.Natives.GetValueOrDefault(name, checksum) == checksum)
        {
            ushort[] version = new ushort[4];
            Buffer.BlockCopy(assembly.Slice(28, 8).ToArray(), 0, version, 0, 8);
            _assemblies.Add((name, string.Join('.', version)));
        }
    }

    /// <returns>0 if no sound assembly begins here.</returns>
    private static int LengthAt(ReadOnlySpan<byte> bytes)
    {
        int length = BitConverter.ToInt32(bytes[100..]);
        if (!bytes.StartsWith("NFMRK1\0\0"u8) || length < HeaderLength || length > bytes.Length)
        {
            return 0;
        }

        byte[] header = bytes[..HeaderLength].ToArray();
        header.AsSpan(8, 4).Clear();
        bool isSound = Crc(header) == BitConverter.ToUInt32(bytes[8..]) && Crc(bytes[HeaderLength..length]) == BitConverter.ToUInt32(bytes[12..]);
        return isSound ? length : 0;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        uint crc = 0;
        foreach (byte value in bytes)
        {
            uint top = (crc ^ ((uint)value << 24)) & 0xFF000000;
            for (int bit = 0; bit < 8; bit++)
            {
                top = (top & 0x80000000) != 0 ? (top << 1) ^ 0x04C11DB7 : top << 1;
            }

            crc = (crc << 8) ^ top;
        }

        return crc;
    }
}
