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
        byte[] block = _blocks.GetValueOrDefault(name, []);
        block.AsSpan(0, Math.Min(block.Length, bytes.Length)).CopyTo(bytes);
        return block.Length;
    }

    public bool TryRead(string name, byte[] bytes)
    {
        return Read(name, bytes) >= bytes.Length;
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
