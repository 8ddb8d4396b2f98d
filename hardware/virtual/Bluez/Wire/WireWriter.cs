using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;

namespace SmartMat.Virtual.Bluez.Wire;

/// <summary>Writes values as D-Bus lays them out, little endian.</summary>
/// <remarks>
/// A value's .NET type follows from its D-Bus type: y byte, b bool, n q i u x t d the numbers, s string, o
/// <see cref="ObjectPath"/>, g string, v <see cref="Variant"/>, ay byte[], other arrays IReadOnlyList of object, a{..}
/// IReadOnlyDictionary of object and object, a struct object[].
/// </remarks>
internal sealed class WireWriter
{
    private readonly List<byte> _bytes = new();

    public int Length => _bytes.Count;

    public byte[] ToArray()
    {
        return _bytes.ToArray();
    }

    /// <param name="signature">Any number of complete types.</param>
    /// <param name="values">One for each.</param>
    public void WriteAll(string signature, IReadOnlyList<object> values)
    {
        int at = 0;
        foreach (object value in values)
        {
            int next = Signature.Next(signature, at);
            Write(signature[at..next], value);
            at = next;
        }
    }

    public void Align(int alignment)
    {
        while (_bytes.Count % alignment != 0)
        {
            _bytes.Add(0);
        }
    }

    public void Write(string type, object value)
    {
        Align(Signature.AlignmentOf(type[0]));
        switch (type[0])
        {
            case 'y': _bytes.Add((byte)value); break;
            case 'b': WriteNumber(4, (bool)value ? 1UL : 0UL); break;
            case 'n': WriteNumber(2, (ulong)(short)value); break;
            case 'q': WriteNumber(2, (ushort)value); break;
            case 'i': WriteNumber(4, (ulong)(int)value); break;
            case 'u': WriteNumber(4, (uint)value); break;
            case 'x': WriteNumber(8, (ulong)(long)value); break;
            case 't': WriteNumber(8, (ulong)value); break;
            case 'd': WriteNumber(8, BitConverter.DoubleToUInt64Bits((double)value)); break;
            case 's': WriteText((string)value); break;
            case 'o': WriteText(((ObjectPath)value).Text); break;
            case 'g': WriteSignature((string)value); break;
            case 'v': WriteVariant((Variant)value); break;
            case 'a': WriteArray(type[1..], value); break;
            default: WriteAll(type[1..^1], (object[])value); break;
        }
    }

    private void WriteNumber(int length, ulong value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        _bytes.AddRange(bytes[..length]);
    }

    private void WriteText(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        WriteNumber(4, (uint)bytes.Length);
        _bytes.AddRange(bytes);
        _bytes.Add(0);
    }

    private void WriteSignature(string signature)
    {
        _bytes.Add((byte)signature.Length);
        _bytes.AddRange(Encoding.ASCII.GetBytes(signature));
        _bytes.Add(0);
    }

    private void WriteVariant(Variant variant)
    {
        WriteSignature(variant.Type);
        Write(variant.Type, variant.Value);
    }

    /// <summary>Its length in bytes counts from the first element, the padding before that not included.</summary>
    private void WriteArray(string type, object value)
    {
        int lengthAt = _bytes.Count;
        WriteNumber(4, 0);
        Align(Signature.AlignmentOf(type[0]));
        int from = _bytes.Count;
        switch (value)
        {
            case byte[] bytes:
                _bytes.AddRange(bytes);
                break;
            case IReadOnlyDictionary<object, object> entries:
                foreach ((object key, object one) in entries)
                {
                    Align(8);
                    WriteAll(type[1..^1], [key, one]);
                }

                break;
            default:
                foreach (object one in (IReadOnlyList<object>)value)
                {
                    Write(type, one);
                }

                break;
        }

        BinaryPrimitives.WriteInt32LittleEndian(
            CollectionsMarshal.AsSpan(_bytes).Slice(lengthAt, 4), _bytes.Count - from);
    }
}
