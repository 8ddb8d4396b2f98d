using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace SmartMat.Virtual.Phone;

/// <summary>What a phone heard, to be played again by the page's demo: docs/app/demo/tape.js reads it.</summary>
/// <remarks>Gzip around "SMT1", u32 UTC s of the first entry, then entries: u32 ms, u8 kind, u8 length, bytes. Kind 0xC0 and
/// above: a message of the mat, whole. Below 0x80: the parameters of the answer to that op. 0xFE: a place to jump to.</remarks>
public sealed class DemoTape
{
    private const byte Chapter = 0xFE;

    private readonly List<byte> _entries = new();
    private long _firstUs = -1;

    public int Entries { get; private set; }

    /// <param name="firstUtcS">The time of day that the mat had at the first entry.</param>
    public void Save(string file, uint firstUtcS)
    {
        using GZipStream packed = new(File.Create(file), CompressionLevel.SmallestSize);
        packed.Write("SMT1"u8);
        packed.Write(BitConverter.GetBytes(firstUtcS));
        packed.Write(_entries.ToArray());
    }

    public void Message(long us, byte[] plain)
    {
        ArgumentNullException.ThrowIfNull(plain);
        Add(us, plain[0], plain);
    }

    /// <param name="answer">Whole, as it came; null or a refusal leaves no entry.</param>
    public void Answer(long us, byte[]? answer)
    {
        if (answer is [0x80, byte op, _, 1, .. byte[] parameters])
        {
            Add(us, op, parameters);
        }
    }

    public void Mark(long us, string chapter)
    {
        Add(us, Chapter, Encoding.ASCII.GetBytes(chapter));
    }

    private void Add(long us, byte kind, byte[] bytes)
    {
        _firstUs = _firstUs < 0 ? us : _firstUs;
        _entries.AddRange(BitConverter.GetBytes((uint)((us - _firstUs) / 1000)));
        _entries.Add(kind);
        _entries.Add((byte)bytes.Length);
        _entries.AddRange(bytes);
        Entries++;
    }
}
