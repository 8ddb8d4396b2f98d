using System;
using System.Collections.Generic;
using SmartMat.Hal;

namespace SmartMat.Tests;

/// <summary>Blocks in memory, for what wants to read again what it wrote.</summary>
public sealed class BlockStore : IStore
{
    private readonly Dictionary<string, byte[]> _blocks = new();

    public int Writes { get; private set; }

    public bool IsBroken { get; set; }

    public bool HasNewer => false;

    public int Read(string name, byte[] bytes)
    {
        return TryRead(name, bytes) ? bytes.Length : 0;
    }

    public bool TryRead(string name, byte[] bytes)
    {
        if (!_blocks.TryGetValue(name, out byte[]? block) || block.Length < bytes.Length)
        {
            return false;
        }

        block.AsSpan(0, bytes.Length).CopyTo(bytes);
        return true;
    }

    public bool TryWrite(string name, byte[] bytes)
    {
        Writes++;
        if (!IsBroken)
        {
            _blocks[name] = (byte[])bytes.Clone();
        }

        return !IsBroken;
    }

    public bool TryDelete(string name)
    {
        return _blocks.Remove(name) || !IsBroken;
    }

    /// <summary>As a defective flash would.</summary>
    public void Spoil(string name)
    {
        _blocks[name][1] ^= 0x55;
    }
}
