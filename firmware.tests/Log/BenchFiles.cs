using System;
using System.Collections;
using SmartMat.Hal;

namespace SmartMat.Tests.Log;

/// <summary>A drive in RAM: full, broken or without power from whatever write on a test wants.</summary>
public sealed class BenchFiles : IFiles
{
    private readonly Hashtable _files = new Hashtable();
    private int _cutWrite;
    private int _cutAfterBytes;
    private bool _staysOff;
    private int _deletionsLeft = int.MaxValue;

    /// <summary>Every write and every deletion fails, and leaves all as it is.</summary>
    public bool IsBroken { get; set; }

    public int Writes { get; private set; }

    public int Reads { get; private set; }

    public int Count => _files.Count;

    /// <summary>The next write fails after so many bytes of it; those after it do not.</summary>
    public void CutAfter(int bytes)
    {
        _cutWrite = Writes + 1;
        _cutAfterBytes = bytes;
        _staysOff = false;
    }

    /// <summary>Power fails in a write, after so many bytes of it, and everything fails until <see cref="IsBroken"/> is set to false.</summary>
    /// <param name="write">0 is the next.</param>
    /// <param name="bytes">That are still written.</param>
    public void CutPower(int write, int bytes)
    {
        _cutWrite = Writes + 1 + write;
        _cutAfterBytes = bytes;
        _staysOff = true;
    }

    /// <summary>Power fails after so many deletions, until <see cref="IsBroken"/> is set to false.</summary>
    public void CutPowerAfterDeletions(int count)
    {
        _deletionsLeft = count;
    }

    public bool Has(string name)
    {
        return _files.Contains(name);
    }

    /// <summary>The bytes themselves: a test may spoil them.</summary>
    public byte[] BytesOf(string name)
    {
        return (byte[])_files[name]!;
    }

    public void Put(string name, byte[] bytes)
    {
        _files[name] = bytes;
    }

    public int Read(string name, int at, byte[] bytes)
    {
        Reads++;
        if (!Has(name))
        {
            return -1;
        }

        byte[] file = BytesOf(name);
        int count = file.Length - at < bytes.Length ? file.Length - at : bytes.Length;
        Array.Copy(file, at, bytes, 0, count > 0 ? count : 0);
        return count > 0 ? count : -1;
    }

    public bool TryAppend(string name, byte[] bytes, int count)
    {
        return TryWrite(name, Has(name) ? BytesOf(name).Length : 0, bytes, count);
    }

    public bool TryReplace(string name, byte[] bytes, int count)
    {
        return TryWrite(name, 0, bytes, count);
    }

    public bool TryDelete(string name)
    {
        if (IsBroken)
        {
            return false;
        }

        _files.Remove(name);
        IsBroken = --_deletionsLeft == 0;
        return true;
    }

    /// <param name="kept">Bytes that the file has before.</param>
    private bool TryWrite(string name, int kept, byte[] bytes, int count)
    {
        if (IsBroken)
        {
            return false;
        }

        Writes++;
        bool isCut = Writes == _cutWrite;
        int written = isCut && _cutAfterBytes < count ? _cutAfterBytes : count;
        byte[] file = new byte[kept + written];
        if (kept > 0)
        {
            Array.Copy(BytesOf(name), file, kept);
        }

        Array.Copy(bytes, 0, file, kept, written);
        _files[name] = file;
        IsBroken = isCut && _staysOff;
        return !isCut;
    }
}
