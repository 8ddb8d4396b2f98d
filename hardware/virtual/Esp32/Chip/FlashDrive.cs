using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SmartMat.Virtual.Esp32;

/// <summary>The littlefs drive I: of the stock image: a file is durable from the moment it is closed, not before.</summary>
/// <remarks>
/// A new file is there, empty, from the moment it is opened. Full, it takes what fits, and that stays. A cut that was
/// planned tears a write at any byte, more harshly than littlefs promises.
/// </remarks>
public sealed class FlashDrive
{
    /// <summary>What littlefs erases at a time.</summary>
    public const int BlockLength = 4_096;

    private Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private long _cutIn = long.MaxValue;
    private int _cutWritten;
    private Tear _cutTear;
    private uint _cutSeed;

    /// <summary>Called for each change, before it is done.</summary>
    public Action<FlashWrite>? Writing { get; set; }

    public IReadOnlyCollection<string> Paths => _files.Keys;

    /// <summary>Room for files, in blocks; 3 MB of it on a 16 MB board.</summary>
    public int Blocks { get; set; } = 768;

    public int UsedBlocks => _files.Values.Sum(bytes => BlocksOf(bytes.Length));

    /// <summary>Changes so far.</summary>
    public long Writes { get; private set; }

    /// <summary>As it is now. Costs no more than the names.</summary>
    public Dictionary<string, byte[]> Snapshot()
    {
        return new Dictionary<string, byte[]>(_files, StringComparer.Ordinal);
    }

    /// <summary>As it was then, or would have been.</summary>
    public void Restore(Dictionary<string, byte[]> snapshot)
    {
        _files = new Dictionary<string, byte[]>(snapshot, StringComparer.Ordinal);
        _open.Clear();
    }

    public bool Exists(string path)
    {
        return _files.ContainsKey(path);
    }

    /// <returns>The durable bytes; empty if there is no such file.</returns>
    public byte[] Read(string path)
    {
        return _files.TryGetValue(path, out byte[]? bytes) ? bytes : Array.Empty<byte>();
    }

    /// <summary>Puts a file there as the flash tool would.</summary>
    public void Write(string path, byte[] bytes)
    {
        _files[path] = bytes;
    }

    public void Delete(string path)
    {
        _files.Remove(path);
    }

    /// <summary>Power fails in one of the writes to come.</summary>
    /// <param name="skipped">So many are whole before it.</param>
    /// <param name="written">Bytes of it that are still written; more than it has means all but the last.</param>
    /// <param name="tear">What the rest looks like.</param>
    /// <param name="seed">Draws the garbage.</param>
    public void PlanCut(int skipped, int written, Tear tear, uint seed)
    {
        _cutIn = Writes + skipped;
        _cutWritten = written;
        _cutTear = tear;
        _cutSeed = seed;
    }

    /// <summary>Does a change of the firmware's.</summary>
    /// <returns>False if power failed in it.</returns>
    internal bool TryDo(FlashWrite write)
    {
        Writing?.Invoke(write);
        bool isCut = Writes >= _cutIn;
        Writes++;
        if (isCut)
        {
            _cutIn = long.MaxValue;
            LeaveTorn(write);
            return false;
        }

        if (write.After is null)
        {
            _files.Remove(write.Path);
        }
        else
        {
            _files[write.Path] = write.After;
        }

        return true;
    }

    /// <returns>How long the file may become.</returns>
    internal long RoomFor(string path)
    {
        return Math.Max(0, Blocks - UsedBlocks + BlocksOf(Read(path).Length)) * (long)BlockLength;
    }

    internal void Open(string path)
    {
        if (!path.StartsWith("I:\\", StringComparison.Ordinal))
        {
            throw new IOException("no drive at " + path);
        }

        if (!_open.Add(path))
        {
            throw new TrapException("opened twice: " + path);
        }
    }

    internal void Close(string path)
    {
        _open.Remove(path);
    }

    internal void LoseOpenFiles()
    {
        _open.Clear();
    }

    private static int BlocksOf(int length)
    {
        return (length + BlockLength - 1) / BlockLength;
    }

    private void LeaveTorn(FlashWrite write)
    {
        if (write.After is not null && write.Length > 0)
        {
            int written = Math.Min(_cutWritten, write.Length - 1);
            _files[write.Path] = TornWrite.Left(write, written, _cutTear, _cutSeed);
        }
    }
}
