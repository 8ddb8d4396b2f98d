using System;
using System.Collections.Generic;

namespace SmartMat.Virtual.Phone;

/// <summary>The phone's own cutting and joining of messages.</summary>
public sealed class PhonePieces
{
    private readonly List<byte> _joined = new();
    private int _sendCounter;
    private int _expected;

    /// <summary>Messages that lost a piece.</summary>
    public int Lost { get; private set; }

    public IEnumerable<byte[]> Cut(byte[] message, int mtu)
    {
        ArgumentNullException.ThrowIfNull(message);
        int room = Math.Min(mtu, 247) - 4;
        for (int at = 0; at < message.Length; at += room)
        {
            int count = Math.Min(room, message.Length - at);
            int flags = (at == 0 ? 1 : 0) | (at + count == message.Length ? 2 : 0);
            byte[] piece = new byte[count + 1];
            piece[0] = (byte)((_sendCounter++ % 64 * 4) | flags);
            Array.Copy(message, at, piece, 1, count);
            yield return piece;
        }
    }

    /// <returns>A whole message, or null while there is none.</returns>
    public byte[]? Join(byte[] piece)
    {
        ArgumentNullException.ThrowIfNull(piece);
        bool isFirst = (piece[0] & 1) != 0;
        bool isNext = piece[0] / 4 == _expected;
        _expected = ((piece[0] / 4) + 1) % 64;
        if (isFirst)
        {
            Lost += _joined.Count > 0 ? 1 : 0;
            _joined.Clear();
        }
        else if (!isNext || _joined.Count == 0)
        {
            Lost++;
            _joined.Clear();
            return null;
        }

        _joined.AddRange(piece[1..]);
        if ((piece[0] & 2) == 0)
        {
            return null;
        }

        byte[] message = _joined.ToArray();
        _joined.Clear();
        return message;
    }
}
