using System;
using SmartMat.Hal;

namespace SmartMat.Log;

/// <summary>Named blocks, each in two files that are written in turn: one of them is whole whenever power fails.</summary>
public sealed class Blocks : IStore
{
    private const int Longest = 480;
    private const int Copies = 2;
    private const int Nowhere = -1;

    private readonly IFiles _files;
    private readonly byte[] _frame = new byte[Frame.HeaderLength + Longest];
    private string? _lastName;
    private uint _lastVersion;
    private int _lastCopy;

    public Blocks(IFiles files)
    {
        _files = files;
    }

    /// <inheritdoc/>
    public bool HasNewer { get; private set; }

    /// <inheritdoc/>
    public int Read(string name, byte[] bytes)
    {
        int copy = Find(name, out _, out bool isNewer);
        bool isThere = copy != Nowhere && !isNewer;

        // The second copy was looked at last, and is still in the buffer.
        if (!isThere || (copy != Copies - 1 && !TryLoad(name, copy)))
        {
            return 0;
        }

        int length = Frame.LengthOf(_frame, 0);
        Array.Copy(_frame, Frame.HeaderLength, bytes, 0, length < bytes.Length ? length : bytes.Length);
        return length;
    }

    /// <inheritdoc/>
    public bool TryRead(string name, byte[] bytes)
    {
        return Read(name, bytes) >= bytes.Length;
    }

    /// <inheritdoc/>
    public bool TryWrite(string name, byte[] bytes)
    {
        if (bytes.Length > Longest)
        {
            return false;
        }

        // Who writes the same block again and again, as a session does, need not look again.
        uint version = _lastVersion;
        int copy = _lastCopy;
        if (_lastName != name)
        {
            copy = Find(name, out version, out bool isNewer);
            if (isNewer)
            {
                return false;
            }
        }

        // The other one: this one stays whole until that one is.
        _lastName = null;
        copy = copy == 0 ? 1 : 0;
        Array.Copy(bytes, 0, _frame, Frame.HeaderLength, bytes.Length);
        Frame.Seal(_frame, Frame.Block, Formats.Of(name), version + 1, 0, bytes.Length);
        if (!_files.TryReplace(PathOf(name, copy), _frame, Frame.HeaderLength + bytes.Length))
        {
            return false;
        }

        _lastName = name;
        _lastVersion = version + 1;
        _lastCopy = copy;
        return true;
    }

    /// <inheritdoc/>
    public bool TryDelete(string name)
    {
        int newest = Find(name, out _, out bool isNewer);
        if (isNewer)
        {
            return false;
        }

        // The older first: whenever power fails, the block is as it was or gone.
        _lastName = null;
        int first = newest == 0 ? 1 : 0;
        return _files.TryDelete(PathOf(name, first)) && _files.TryDelete(PathOf(name, 1 - first));
    }

    /// <returns>The copy that counts, or <see cref="Nowhere"/>.</returns>
    private int Find(string name, out uint version, out bool isNewer)
    {
        int found = Nowhere;
        version = 0;
        isNewer = false;
        for (int copy = 0; copy < Copies; copy++)
        {
            if (TryLoad(name, copy) && (found == Nowhere || Frame.CountOf(_frame, 0) > version))
            {
                found = copy;
                version = Frame.CountOf(_frame, 0);
                isNewer = Frame.FormatOf(_frame, 0) > Formats.Of(name);
            }
        }

        HasNewer |= isNewer;
        return found;
    }

    private bool TryLoad(string name, int copy)
    {
        int count = _files.Read(PathOf(name, copy), 0, _frame);
        return Frame.IsWhole(_frame, 0, count) && Frame.KindOf(_frame, 0) == Frame.Block;
    }

    private static string PathOf(string name, int copy)
    {
        return copy == 0 ? name + ".0" : name + ".1";
    }
}
