using System;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.Fuzz;

/// <summary>Draws hostile messages: bytes that a phone with the key could seal, and bytes that none would send.</summary>
public sealed class Attacks
{
    private static readonly byte[] s_ops =
    [
        0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0E, 0x10, 0x11, 0x12, 0x20, 0x21,
        0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x40, 0x50, 0x51, 0x52, 0x53, 0x54, 0x58, 0x59, 0x70,
    ];

    /// <summary>By op as above: what a well-formed request carries, to be broken here and there.</summary>
    private static readonly byte[][] s_params =
    [
        [60, 0, 0], [], [], [], [30, 0], [1, 40], [0], [0], [], [], [], [0x00, 0x9B, 0xB2, 0x6A, 8], [], [1, 20], [],
        [0, 0, 0, 0], [1, 1], [1, 0], [], [0, 2, 30, 44, 1, 90, 0, 44, 1, 120, 0, 1, 0, 24, 40, 60, 1], [],
        [0, 1, 3, 0, 7, 0, 44, 1, 0, 0, 0, 0], [], [1, 5, 0, 1], [0, 1, 7, 0, 0], [], [2], [0x57, 0x49, 0x50, 0x45], [0], [0], [], [], [], [], [],
        [1, 2, 3],
    ];

    private const byte Calibrate = 0x0A;

    private readonly Xorshift _dice;
    private byte _settingsRevision;
    private byte _planRevision;

    public Attacks(uint seed)
    {
        _dice = new Xorshift(seed);
    }

    /// <summary>An answer of the mat: revisions in it make later attacks fit.</summary>
    public void Learn(byte[] answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Length > 4 && answer[1] is (0x30 or 0x31))
        {
            _settingsRevision = answer[4];
        }
        else if (answer.Length > 4 && answer[1] is (0x32 or 0x33))
        {
            _planRevision = answer[4];
        }
    }

    public int Roll(int sides)
    {
        return (int)(_dice.Next() >> 8) % sides;
    }

    /// <returns>A plain request: sound, broken in one place, or anything.</returns>
    public byte[] Plain(byte tag)
    {
        int kind = Roll(10);
        if (kind == 0)
        {
            return Bytes(1 + Roll(184));
        }

        int at = Roll(s_ops.Length);
        if (s_ops[at] == Calibrate && Roll(100) != 0)
        {
            // Every one of them ends all sessions until the mat has been empty.
            at = 0;
        }

        byte[] request = [s_ops[at], tag, .. s_params[at]];
        if (kind <= 4)
        {
            if (s_ops[at] is (0x31 or 0x33) && Roll(4) != 0)
            {
                request[2] = s_ops[at] == 0x31 ? _settingsRevision : _planRevision;
            }

            return request;
        }

        if (kind <= 7 && request.Length > 2)
        {
            request[2 + Roll(request.Length - 2)] = Edge();
            return request;
        }

        Array.Resize(ref request, Math.Max(1, request.Length - 3 + Roll(8)));
        return request;
    }

    public byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        _dice.Fill(bytes);
        return bytes;
    }

    private byte Edge()
    {
        ReadOnlySpan<byte> edges = [0, 1, 2, 5, 10, 11, 100, 101, 127, 128, 254, 255];
        int draw = Roll(edges.Length + 6);
        return draw < edges.Length ? edges[draw] : (byte)Roll(256);
    }
}
