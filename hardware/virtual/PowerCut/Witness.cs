using System;
using System.Collections.Generic;
using SmartMat.Hal;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.PowerCut;

/// <summary>Stands between the firmware and what it keeps, and notes what was asked and when it was done.</summary>
public sealed class Witness : IStore, IRecords
{
    private readonly IStore _store;
    private readonly IRecords _records;
    private readonly FlashDrive _drive;
    private readonly List<Deed> _deeds;

    public Witness(IStore store, IRecords records, FlashDrive drive, List<Deed> deeds)
    {
        _store = store;
        _records = records;
        _drive = drive;
        _deeds = deeds;
    }

    public bool HasNewer => _store.HasNewer || _records.HasNewer;

    public bool IsReady => _records.IsReady;

    public int First => _records.First;

    public int Next => _records.Next;

    public int Count => _records.Count;

    public int Read(string name, byte[] bytes)
    {
        return _store.Read(name, bytes);
    }

    public bool TryRead(string name, byte[] bytes)
    {
        return _store.TryRead(name, bytes);
    }

    public bool TryWrite(string name, byte[] bytes)
    {
        byte[] kept = (byte[])bytes.Clone();
        return Note(() => _store.TryWrite(name, bytes), (from, isDone) => Done(from, name, 0, 0, kept, isDone));
    }

    public bool TryDelete(string name)
    {
        return Note(() => _store.TryDelete(name), (from, isDone) => Done(from, name, 0, 0, null, isDone));
    }

    public void Load()
    {
        _records.Load();
    }

    public bool Has(int sequence)
    {
        return _records.Has(sequence);
    }

    public bool TryRead(int sequence, byte[] record)
    {
        return _records.TryRead(sequence, record);
    }

    public bool TryWrite(int sequence, byte[] record)
    {
        ArgumentNullException.ThrowIfNull(record);
        byte[] kept = record[..SessionRecord.LengthOf(record[0])];
        return Note(() => _records.TryWrite(sequence, record), (from, isDone) => Done(from, null, sequence, 0, kept, isDone));
    }

    public bool TryDelete(int first, int last)
    {
        return Note(() => _records.TryDelete(first, last), (from, isDone) => Done(from, null, first, last, null, isDone));
    }

    public void Tidy()
    {
        _records.Tidy();
    }

    private bool Note(Func<bool> act, Func<long, bool, Deed> deedOf)
    {
        long from = _drive.Writes;
        bool isDone = act();
        _deeds.Add(deedOf(from, isDone));
        return isDone;
    }

    private Deed Done(long from, string? name, int sequence, int last, byte[]? bytes, bool isDone)
    {
        return new Deed(from, _drive.Writes, name, sequence, last, bytes, isDone, _records.First);
    }
}
