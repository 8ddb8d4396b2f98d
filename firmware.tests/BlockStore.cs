using System;
using System.Collections;
using SmartMat.Hal;
using SmartMat.Session;

namespace SmartMat.Tests;

/// <summary>Blocks in memory, for what wants to read again what it wrote.</summary>
public sealed class BlockStore : IStore
{
    private readonly Hashtable _blocks = new Hashtable();

    public int Writes { get; private set; }

    public bool IsBroken { get; set; }

    public bool HasNewer { get; set; }

    public int Read(string name, byte[] bytes)
    {
        if (!_blocks.Contains(name))
        {
            return 0;
        }

        byte[] block = (byte[])_blocks[name]!;
        Array.Copy(block, bytes, block.Length < bytes.Length ? block.Length : bytes.Length);
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
            _blocks[name] = bytes.Clone();
        }

        return !IsBroken;
    }

    public bool TryDelete(string name)
    {
        if (!IsBroken)
        {
            _blocks.Remove(name);
        }

        return !IsBroken;
    }

    /// <summary>What was set before this boot.</summary>
    public void Keep(Settings settings)
    {
        byte[] block = new byte[Settings.BlockLength];
        settings.Write(block);
        Assert.IsTrue(TryWrite("settings", block));
    }

    /// <summary>As a defective flash would.</summary>
    public void Spoil(string name)
    {
        ((byte[])_blocks[name]!)[1] ^= 0x55;
    }
}
