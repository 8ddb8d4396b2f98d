using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace SmartMat.Virtual.Bluez.Wire;

/// <summary>Reads what <see cref="WireWriter"/> writes; the same .NET types come back.</summary>
internal sealed class WireReader
{
    /// <summary>The specification's limit for variants within variants.</summary>
    private const int DeepestVariant = 64;

    private readonly byte[] _bytes;
    private int _at;
    private int _depth;

    public WireReader(byte[] bytes)
    {
        _bytes = bytes;
    }

    public int Position => _at;

    /// <param name="signature">Any number of complete types.</param>
    /// <exception cref="InvalidDataException">The bytes are not that.</exception>
    public object[] ReadAll(string signature)
    {
        List<object> values = new();
        for (int at = 0; at < signature.Length;)
        {
            int next = Signature.Next(signature, at);
            values.Add(Read(signature[at..next]));
            at = next;
        }

        return values.ToArray();
    }

    public void Align(int alignment)
    {
        _at = (_at + alignment - 1) / alignment * alignment;
    }

    public object Read(string type)
    {
        Align(Signature.AlignmentOf(type[0]));
        return type[0] switch
        {
            'y' => Take(1)[0],
            'b' => BinaryPrimitives.ReadUInt32LittleEndian(Take(4)) != 0,
            'n' => BinaryPrimitives.ReadInt16LittleEndian(Take(2)),
            'q' => BinaryPrimitives.ReadUInt16LittleEndian(Take(2)),
            'i' => BinaryPrimitives.ReadInt32LittleEndian(Take(4)),
            'u' => BinaryPrimitives.ReadUInt32LittleEndian(Take(4)),
            'x' => BinaryPrimitives.ReadInt64LittleEndian(Take(8)),
            't' => BinaryPrimitives.ReadUInt64LittleEndian(Take(8)),
            'd' => BinaryPrimitives.ReadDoubleLittleEndian(Take(8)),
            's' => ReadText(LengthOf(Take(4))),
            'o' => new ObjectPath(ReadText(LengthOf(Take(4)))),
            'g' => ReadText(Take(1)[0]),
            'v' => ReadVariant(),
            'a' => ReadArray(type[1..]),
            _ => ReadAll(type[1..^1]),
        };
    }

    private int LengthOf(ReadOnlySpan<byte> bytes)
    {
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        return length <= _bytes.Length - _at ? (int)length : throw new InvalidDataException("a value is longer than its message");
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _bytes.Length - _at)
        {
            throw new InvalidDataException("a message ends within a value");
        }

        _at += length;
        return _bytes.AsSpan(_at - length, length);
    }

    private string ReadText(int length)
    {
        string text = Encoding.UTF8.GetString(Take(length));
        Take(1);
        return text;
    }

    private Variant ReadVariant()
    {
        string type = ReadText(Take(1)[0]);
        if (type.Length == 0 || Signature.Next(type, 0) != type.Length)
        {
            throw new InvalidDataException($"a variant holds one value, not {type}");
        }

        if (++_depth > DeepestVariant)
        {
            throw new InvalidDataException("variants are nested too deeply");
        }

        Variant variant = new(type, Read(type));
        _depth--;
        return variant;
    }

    private object ReadArray(string type)
    {
        int length = LengthOf(Take(4));
        Align(Signature.AlignmentOf(type[0]));
        int end = _at + length;
        if (type == "y")
        {
            return Take(length).ToArray();
        }

        if (type[0] == '{')
        {
            return ReadEntries(type[1..^1], end);
        }

        List<object> values = new();
        while (_at < end)
        {
            values.Add(Read(type));
        }

        return values;
    }

    private Dictionary<object, object> ReadEntries(string keyAndValue, int end)
    {
        Dictionary<object, object> entries = new();
        while (_at < end)
        {
            Align(8);
            object[] entry = ReadAll(keyAndValue);
            entries[entry[0]] = entry[1];
        }

        return entries;
    }
}
