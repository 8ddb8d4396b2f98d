using System;
using System.Collections;
using SmartMat.Hal;

namespace SmartMat.Tests.Log;

/// <summary>A drive in RAM: full, broken or without power from whatever write on a test wants.</summary>
public sealed class BenchFiles : IFiles
{
    private const int NeverCut = int.MaxValue;

    private readonly Hashtable _files = new Hashtable();
    private int _cutAfterBytes = NeverCut;

    /// <summary>Every write and every deletion fails, and leaves all as it is.</summary>
    public bool IsBroken { get; set; }

    public int Writes { get; private set; }

    public int Count => _files.Count;

    /// <summary>Power fails in the next write, after so many bytes of it.</summary>
    public void CutAfter(int bytes)
    {
        _cutAfterBytes = bytes;
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
        if (!IsBroken)
        {
            _files.Remove(name);
        }

        return !IsBroken;
    }

    /// <param name="kept">Bytes that the file has before.</param>
    private bool TryWrite(string name, int kept, byte[] bytes, int count)
    {
        if (IsBroken)
        {
            return false;
        }

        Writes++;
        int written = _cutAfterBytes < count ? _cutAfterBytes : count;
        byte[] file = new byte[kept + written];
        if (kept > 0)
        {
            Array.Copy(BytesOf(name), file, kept);
        }

        Array.Copy(bytes, 0, file, kept, written);
        _files[name] = file;
        bool isCut = _cutAfterBytes != NeverCut;
        _cutAfterBytes = NeverCut;
        return !isCut;
    }
}
