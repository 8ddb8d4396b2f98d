using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;

namespace SmartMat.Virtual.Bluez.Wire;

/// <summary>One D-Bus message. Little endian both ways: every client on this machine speaks so.</summary>
internal sealed record Message(MessageKind Kind)
{
    /// <summary>Header bytes before the fields, their length included.</summary>
    public const int FixedLength = 16;

    /// <summary>The specification's limit is 128 MB; nothing here comes near this one.</summary>
    private const int LongestBytes = 1 << 20;

    private const byte NoReplyExpected = 1;

    public uint Serial { get; init; }

    public byte Flags { get; init; }

    public string? Path { get; init; }

    public string? Interface { get; init; }

    public string? Member { get; init; }

    public string? ErrorName { get; init; }

    public uint ReplySerial { get; init; }

    public string? Destination { get; init; }

    public string? Sender { get; init; }

    public string Signature { get; init; } = string.Empty;

    public IReadOnlyList<object> Body { get; init; } = [];

    public bool WantsReply => Kind == MessageKind.Call && (Flags & NoReplyExpected) == 0;

    public byte[] ToBytes()
    {
        WireWriter body = new();
        body.WriteAll(Signature, Body);
        WireWriter message = new();
        message.WriteAll("yyyyuua(yv)", [(byte)'l', (byte)Kind, Flags, (byte)1, (uint)body.Length, Serial, Fields()]);
        message.Align(8);
        return [.. message.ToArray(), .. body.ToArray()];
    }

    /// <param name="start">The first <see cref="FixedLength"/> bytes of a message.</param>
    /// <returns>Its whole length.</returns>
    /// <exception cref="InvalidDataException">It is none that is spoken here.</exception>
    public static int LengthOf(ReadOnlySpan<byte> start)
    {
        if (start[0] != (byte)'l' || start[3] != 1)
        {
            throw new InvalidDataException("only little endian D-Bus, version 1, is spoken here");
        }

        long body = BinaryPrimitives.ReadUInt32LittleEndian(start[4..]);
        long fields = BinaryPrimitives.ReadUInt32LittleEndian(start[12..]);
        long length = ((FixedLength + fields + 7) / 8 * 8) + body;
        return length <= LongestBytes ? (int)length : throw new InvalidDataException("a message of more than 1 MB");
    }

    /// <param name="bytes">A whole message.</param>
    /// <exception cref="InvalidDataException">It is malformed.</exception>
    public static Message Parse(byte[] bytes)
    {
        WireReader reader = new(bytes);
        object[] header = reader.ReadAll("yyyyuua(yv)");
        reader.Align(8);
        Dictionary<byte, object> fields = new();
        foreach (object field in (IReadOnlyList<object>)header[6])
        {
            object[] pair = (object[])field;
            fields[(byte)pair[0]] = ((Variant)pair[1]).Value;
        }

        string signature = fields.GetValueOrDefault((byte)8) as string ?? string.Empty;
        return new Message((MessageKind)(byte)header[1])
        {
            Flags = (byte)header[2],
            Serial = (uint)header[5],
            Path = (fields.GetValueOrDefault((byte)1) as ObjectPath)?.Text,
            Interface = fields.GetValueOrDefault((byte)2) as string,
            Member = fields.GetValueOrDefault((byte)3) as string,
            ErrorName = fields.GetValueOrDefault((byte)4) as string,
            ReplySerial = fields.GetValueOrDefault((byte)5) as uint? ?? 0,
            Destination = fields.GetValueOrDefault((byte)6) as string,
            Sender = fields.GetValueOrDefault((byte)7) as string,
            Signature = signature,
            Body = reader.ReadAll(signature),
        };
    }

    private List<object> Fields()
    {
        List<object> fields = new();
        Add(1, "o", Path is null ? null : new ObjectPath(Path));
        Add(2, "s", Interface);
        Add(3, "s", Member);
        Add(4, "s", ErrorName);
        Add(5, "u", ReplySerial == 0 ? null : ReplySerial);
        Add(6, "s", Destination);
        Add(7, "s", Sender);
        Add(8, "g", Signature.Length == 0 ? null : Signature);
        return fields;

        void Add(byte code, string type, object? value)
        {
            if (value is not null)
            {
                fields.Add(new object[] { code, new Variant(type, value) });
            }
        }
    }
}
