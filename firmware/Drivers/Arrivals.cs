using System;

namespace SmartMat.Drivers;

/// <summary>The last few writes of the client, oldest first. Not safe by itself: the owner locks.</summary>
public sealed class Arrivals
{
    private const int Capacity = 8;

    private readonly byte[][] _pieces = new byte[Capacity][];
    private readonly bool[] _isHello = new bool[Capacity];
    private int _put;
    private int _taken;

    public void Clear()
    {
        _taken = _put;
    }

    /// <returns>False if it is full.</returns>
    public bool TryPut(byte[] piece, bool isHello)
    {
        if (_put - _taken == Capacity)
        {
            return false;
        }

        _pieces[_put % Capacity] = piece;
        _isHello[_put % Capacity] = isHello;
        _put++;
        return true;
    }

    /// <returns>Length of the oldest, 0 if there is none.</returns>
    public int Take(byte[] piece, out bool isHello)
    {
        isHello = false;
        if (_taken == _put)
        {
            return 0;
        }

        byte[] oldest = _pieces[_taken % Capacity];
        isHello = _isHello[_taken % Capacity];
        _taken++;
        Array.Copy(oldest, 0, piece, 0, oldest.Length);
        return oldest.Length;
    }
}
