using System;

namespace SmartMat.Link;

/// <summary>Cuts a message into pieces, as <see cref="PieceReader"/> reads them.</summary>
public sealed class PieceWriter
{
    private readonly byte[] _piece;
    private byte[] _message;
    private int _count;
    private int _at;
    private int _counter;

    public PieceWriter(int longestPiece)
    {
        _piece = new byte[longestPiece];
        _message = _piece;
    }

    /// <summary>The piece that <see cref="Cut"/> made.</summary>
    public byte[] Piece => _piece;

    public bool IsDone => _at >= _count;

    /// <returns>Pieces that a message of so many bytes takes.</returns>
    public static int PiecesOf(int count, int mtu)
    {
        int room = mtu - 4;
        return (count + room - 1) / room;
    }

    public void Reset()
    {
        _at = _count;
        _counter = 0;
    }

    /// <param name="message">Must stay as it is until all of it has left.</param>
    public void Begin(byte[] message, int count)
    {
        _message = message;
        _count = count;
        _at = 0;
    }

    /// <summary>Makes the next piece; <see cref="Accept"/> then moves on, or the same one is cut again.</summary>
    /// <returns>Its length, header included.</returns>
    public int Cut(int mtu)
    {
        int count = LengthAt(mtu);
        int header = _counter << 2;
        header |= _at == 0 ? PieceReader.First : 0;
        header |= _at + count == _count ? PieceReader.Last : 0;
        _piece[0] = (byte)header;
        Array.Copy(_message, _at, _piece, 1, count);
        return count + 1;
    }

    /// <param name="length">What <see cref="Cut"/> returned.</param>
    public void Accept(int length)
    {
        _at += length - 1;
        _counter = (_counter + 1) & PieceReader.CounterMask;
    }

    private int LengthAt(int mtu)
    {
        int room = mtu - 4 < _piece.Length - 1 ? mtu - 4 : _piece.Length - 1;
        return _count - _at < room ? _count - _at : room;
    }
}
