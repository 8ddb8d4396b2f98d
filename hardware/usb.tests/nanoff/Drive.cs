using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace SmartMat.Usb.StandIn;

/// <summary>Drive I: inside the flash. Like the real one it formats itself where it finds nothing that it knows.</summary>
public sealed class Drive
{
    private const string Mark = "DRIVE";

    private readonly byte[] _flash;
    private readonly ClrBuild _clr;

    public Drive(byte[] flash, ClrBuild clr)
    {
        _flash = flash;
        _clr = clr;
        Files = Mount();
    }

    /// <summary>Name on the drive, such as key.new, and content.</summary>
    public Dictionary<string, byte[]> Files { get; }

    public void Save()
    {
        byte[] text = Encoding.ASCII.GetBytes($"{Mark}{_clr.FilesSize:X8}{string.Concat(Files.Select(file => $"{file.Key}={Convert.ToHexString(file.Value)};"))}\0");
        text.CopyTo(_flash, _clr.FilesAddress);
    }

    /// <summary>A drive of another size is not taken, as littlefs does not.</summary>
    private Dictionary<string, byte[]> Mount()
    {
        ReadOnlySpan<byte> begin = _flash.AsSpan(_clr.FilesAddress, _clr.FilesSize);
        string head = Encoding.ASCII.GetString(begin[..(Mark.Length + 8)]);
        int end = begin.IndexOf((byte)0);
        if (head != $"{Mark}{_clr.FilesSize:X8}" || end < 0)
        {
            return [];
        }

        return Encoding.ASCII.GetString(begin[head.Length..end])
            .Split(';', StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(file => file.Split('=')[0], file => Convert.FromHexString(file.Split('=')[1]));
    }
}
