using System;
using SmartMat.Hal;

namespace SmartMat.Tests.Link;

/// <summary>Records in memory: still to be read, unreadable or full when a test wants it.</summary>
public sealed class BenchRecords : IRecords
{
    private readonly byte[]?[] _records = new byte[512][];

    public bool IsReady { get; set; } = true;

    public bool HasNewer { get; set; }

    /// <summary>Nothing can be read, written or deleted.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Nothing can be written.</summary>
    public bool IsFull { get; set; }

    /// <summary>All before it are gone; it may be gone, too.</summary>
    public int First { get; set; } = 1;

    public int Next { get; private set; } = 1;

    public int Count { get; private set; }

    public int Writes { get; private set; }

    public int Loads { get; private set; }

    public int Tidied { get; private set; }

    public void Load()
    {
        Loads++;
    }

    public bool Has(int sequence)
    {
        return sequence > 0 && _records[sequence] != null;
    }

    public bool TryRead(int sequence, byte[] record)
    {
        byte[]? kept = Has(sequence) && !IsBroken ? _records[sequence] : null;
        if (kept == null)
        {
            return false;
        }

        Array.Copy(kept, record, kept.Length);
        return true;
    }

    public bool TryWrite(int sequence, byte[] record)
    {
        Writes++;
        if (IsBroken || IsFull || !IsReady || SessionRecord.LengthOf(record[0]) == 0)
        {
            return false;
        }

        byte[] kept = new byte[SessionRecord.LengthOf(record[0])];
        Array.Copy(record, kept, kept.Length);
        Count += Has(sequence) ? 0 : 1;
        _records[sequence] = kept;
        Next = sequence >= Next ? sequence + 1 : Next;
        return true;
    }

    public bool TryDelete(int first, int last)
    {
        for (int sequence = first; sequence <= last && !IsBroken; sequence++)
        {
            Count -= Has(sequence) ? 1 : 0;
            _records[sequence] = null;
        }

        return !IsBroken;
    }

    public void Tidy()
    {
        Tidied++;
    }

    /// <summary>A record, sealed, that says its number and its boot.</summary>
    /// <param name="sequence">1..511.</param>
    /// <param name="version">1 or 2.</param>
    /// <param name="bootCount">Version 1 does not know it.</param>
    /// <param name="uptimeS">When it began, likewise.</param>
    public void Put(int sequence, int version, int bootCount, int uptimeS)
    {
        byte[] record = new byte[SessionRecord.Length];
        SessionRecord.Clear(record);
        record[0] = (byte)version;
        Wire.PutU16(record, SessionRecord.SequenceAt, sequence);
        Wire.PutU16(record, SessionRecord.BootCountAt, bootCount);
        Wire.PutU32(record, SessionRecord.UptimeAt, (uint)uptimeS);
        Crc16.Seal(record, SessionRecord.LengthOf(record[0]));
        Assert.IsTrue(TryWrite(sequence, record));
    }

    /// <summary>So many records of this version, from number 1.</summary>
    public void Fill(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Put(Next, SessionRecord.Version, 1, 60);
        }
    }

    /// <returns>A record that is there and whose seal is whole.</returns>
    public byte[] Sound(int sequence)
    {
        byte[] record = new byte[SessionRecord.Length];
        Assert.IsTrue(TryRead(sequence, record));
        Assert.IsTrue(Crc16.IsSealed(record, SessionRecord.LengthOf(record[0])));
        return record;
    }
}
