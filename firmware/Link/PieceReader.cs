using System;

namespace SmartMat.Link;

/// <summary>Puts pieces together. A header byte says first (bit 0), last (bit 1) and a rolling counter (bits 2..7).</summary>
public sealed class PieceReader
{
    public const int First = 1;
    public const int Last = 2;
    public const int CounterMask = 63;

    private bool _isOpen;
    private int _count;
    private int _next;

    public PieceReader(int longest)
    {
        Message = new byte[longest];
    }

    /// <summary>The message, once <see cref="Add"/> has said how long it is.</summary>
    public byte[] Message { get; }

    /// <summary>Pieces that fitted nothing, and messages that lost one, in this connection.</summary>
    public int Dropped { get; private set; }

    /// <summary>The connection is another: its first piece may have any number.</summary>
    public void Reset()
    {
        _isOpen = false;
        Dropped = 0;
        Array.Clear(Message, 0, Message.Length);
    }

    /// <returns>Length of the message that this piece completes, or 0.</returns>
    public int Add(byte[] piece, int count)
    {
        int header = piece[0];
        int counter = header >> 2;
        bool isFirst = (header & First) != 0;
        bool isNext = counter == _next;
        _next = (counter + 1) & CounterMask;
        bool fits = count >= 2 && (isFirst || (_isOpen && isNext));
        int from = isFirst ? 0 : _count;
        if (!fits || from + count - 1 > Message.Length || (isFirst && _isOpen))
        {
            Dropped++;
        }

        _isOpen = fits && from + count - 1 <= Message.Length;
        if (!_isOpen)
        {
            return 0;
        }

        Array.Copy(piece, 1, Message, from, count - 1);
        _count = from + count - 1;
        _isOpen = (header & Last) == 0;
        return _isOpen ? 0 : _count;
    }
}
