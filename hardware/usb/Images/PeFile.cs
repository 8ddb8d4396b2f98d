using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Text;

namespace SmartMat.Usb.Images;

/// <summary>What an assembly needs: nanoCLR asks for the name and the first two numbers of the version.</summary>
public sealed record PeReference(string Name, Version Version);

/// <summary>One assembly in the format of nanoFramework's stable line, as the metadata processor 3.x writes it.</summary>
/// <remarks>CLR_RECORD_ASSEMBLY in nf-interpreter's nanoCLR_Types.h: marker (8), CRC of the header, CRC of the rest, flags, checksum
/// of the native methods, patch offset, version (4 x u16), name (u16), version of the string table (u16), start of each of 16
/// tables (u32), patched methods (u32), padding of each table (16 x u8). All little endian.</remarks>
public sealed class PeFile
{
    public const int HeaderLength = 124;

    private const string StableMarker = "NFMRK1\0\0";
    private const string PreviewMarker = "NFMRK2\0\0";
    private const int TablesAt = 40;
    private const int PaddingAt = 108;
    private const int StringsTable = 11;
    private const int EndOfAssembly = 15;
    private const int ReferenceLength = 12;

    /// <summary>Strings that nanoCLR brings along have numbers from the top; of these an assembly's name can only be this.</summary>
    private const int CommonLibraryString = 0xFFFF - 0x32D;

    private readonly byte[] _bytes;

    private PeFile(byte[] bytes)
    {
        _bytes = bytes;
        Name = StringAt(Short(36));
        Version = VersionAt(28);
        References = ReadReferences();
    }

    public string Name { get; }

    public Version Version { get; }

    /// <summary>Must be that of the board's nanoCLR; 0 if the assembly has no native methods.</summary>
    public uint NativeChecksum => Word(_bytes, 20);

    public IReadOnlyList<PeReference> References { get; }

    /// <summary>Header and tables, without what may follow.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <param name="bytes">Begins with the assembly; more may follow.</param>
    /// <param name="place">For the message: a file, or a place in one.</param>
    /// <exception cref="ProblemException">It is not a sound assembly of the stable line.</exception>
    public static PeFile Read(ReadOnlySpan<byte> bytes, string place)
    {
        string marker = Encoding.Latin1.GetString(bytes[..Math.Min(8, bytes.Length)]);
        if (marker == PreviewMarker)
        {
            throw new ProblemException(
                $"{place} is of nanoFramework's preview line (2.x), which the mat's nanoCLR refuses.",
                "Build it with firmware/firmware.csproj, which names the converter of the stable line (3.0.100).");
        }

        if (marker != StableMarker)
        {
            throw Broken(place, "does not begin as a nanoFramework assembly (NFMRK1)");
        }

        if (bytes.Length < HeaderLength || TotalLength(bytes) > bytes.Length)
        {
            throw Broken(place, "is cut off");
        }

        if (!HasSoundHeader(bytes) || !HasSoundTables(bytes))
        {
            throw Broken(place, "is damaged: its header is wrong");
        }

        byte[] own = bytes[..TotalLength(bytes)].ToArray();
        if (Crc32.Of(own.AsSpan(HeaderLength)) != Word(own, 12))
        {
            throw Broken(place, "is damaged: its checksum is wrong");
        }

        try
        {
            return new PeFile(own);
        }
        catch (ArgumentException)
        {
            throw Broken(place, "is damaged: a name in it points outside");
        }
    }

    private static ProblemException Broken(string place, string what)
    {
        return new ProblemException($"{place} {what}.", "Build or download it again.");
    }

    private static bool HasSoundHeader(ReadOnlySpan<byte> bytes)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        bytes[..HeaderLength].CopyTo(header);
        header.Slice(8, 4).Clear();
        return Crc32.Of(header) == Word(bytes, 8) && BinaryPrimitives.ReadUInt16LittleEndian(bytes[38..]) == 1;
    }

    private static bool HasSoundTables(ReadOnlySpan<byte> bytes)
    {
        uint before = HeaderLength;
        for (int table = 0; table <= EndOfAssembly; table++)
        {
            uint start = Word(bytes, TablesAt + (4 * table));
            if (start < before)
            {
                return false;
            }

            before = start;
        }

        return true;
    }

    /// <returns>Beyond any length if the header's number is nonsense.</returns>
    private static int TotalLength(ReadOnlySpan<byte> bytes)
    {
        uint end = Word(bytes, TablesAt + (4 * EndOfAssembly));
        return end > int.MaxValue ? int.MaxValue : Math.Max((int)end, HeaderLength);
    }

    private static uint Word(ReadOnlySpan<byte> bytes, int at)
    {
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
    }

    private ushort Short(int at)
    {
        return BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(at));
    }

    private int TableAt(int table)
    {
        return (int)Word(_bytes, TablesAt + (4 * table));
    }

    private Version VersionAt(int at)
    {
        return new Version(Short(at), Short(at + 2), Short(at + 4), Short(at + 6));
    }

    private List<PeReference> ReadReferences()
    {
        List<PeReference> references = [];
        int end = TableAt(1) - _bytes[PaddingAt];
        for (int at = TableAt(0); at + ReferenceLength <= end; at += ReferenceLength)
        {
            references.Add(new PeReference(StringAt(Short(at)), VersionAt(at + 4)));
        }

        return references;
    }

    private string StringAt(int number)
    {
        if (number == CommonLibraryString)
        {
            return "mscorlib";
        }

        ReadOnlySpan<byte> text = _bytes.AsSpan(TableAt(StringsTable)..TableAt(StringsTable + 1))[number..];
        return Encoding.UTF8.GetString(text[..text.IndexOf((byte)0)]);
    }
}
