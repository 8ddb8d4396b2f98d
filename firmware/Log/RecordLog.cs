using System;
using SmartMat.Hal;

namespace SmartMat.Log;

/// <summary>Session records that survive a power cut at any byte: appended, never changed, the newest 512 kept.</summary>
public sealed class RecordLog : IRecords
{
    private const int LastNumber = ushort.MaxValue - 1;
    private const int DeletionLength = 4;
    private const byte DeletionFormat = 1;

    /// <summary>Files given up for one record that finds no room. A drive that takes nothing must not cost the whole history.</summary>
    private const int MostFreed = 2;

    private readonly RecordFiles _files;
    private readonly RecordIndex _index = new RecordIndex();
    private readonly byte[] _slot = new byte[RecordFiles.SlotLength];
    private readonly int _lastToLoad;
    private int _loading;
    private int _freed;

    public RecordLog(IFiles files, IStore store)
    {
        _files = new RecordFiles(files, store);
        _loading = _files.Oldest;
        _lastToLoad = _files.Newest;
    }

    /// <inheritdoc/>
    public bool IsReady => _loading > _lastToLoad;

    /// <inheritdoc/>
    public bool HasNewer { get; private set; }

    /// <inheritdoc/>
    public int First => _index.First;

    /// <inheritdoc/>
    public int Next => _index.Next;

    /// <inheritdoc/>
    public int Count => _index.Count;

    /// <inheritdoc/>
    public void Load()
    {
        if (IsReady)
        {
            return;
        }

        int slots = _files.Load(_loading);
        for (int slot = 0; slot < slots; slot++)
        {
            Take(slot);
        }

        _loading++;
    }

    /// <inheritdoc/>
    public bool Has(int sequence)
    {
        return _index.Has(sequence);
    }

    /// <inheritdoc/>
    public bool TryRead(int sequence, byte[] record)
    {
        if (!Has(sequence) || !_files.TryRead(_index.PlaceOf(sequence), _slot)
            || Frame.NumberOf(_slot, 0) != sequence || Frame.LengthOf(_slot, 0) > record.Length)
        {
            return false;
        }

        Array.Copy(_slot, Frame.HeaderLength, record, 0, Frame.LengthOf(_slot, 0));
        return true;
    }

    /// <inheritdoc/>
    public bool TryWrite(int sequence, byte[] record)
    {
        if (!IsReady || (sequence < Next && !Has(sequence)) || sequence > LastNumber)
        {
            return false;
        }

        int length = SessionRecord.LengthOf(record[0]);
        if (length == 0)
        {
            return false;
        }

        Array.Copy(record, 0, _slot, Frame.HeaderLength, length);
        Array.Clear(_slot, Frame.HeaderLength + length, RecordFiles.SlotLength - Frame.HeaderLength - length);
        int next = sequence >= Next ? sequence + 1 : Next;
        Frame.Seal(_slot, Frame.Record, record[0], (uint)next, sequence, length);
        if (!_files.TryAppend(_slot, false, out int place))
        {
            Free();
            return false;
        }

        _freed = 0;
        _index.Put(sequence, place);
        return true;
    }

    /// <inheritdoc/>
    public bool TryDelete(int first, int last)
    {
        if (!IsReady)
        {
            return false;
        }

        Array.Clear(_slot, 0, RecordFiles.SlotLength);
        Wire.PutU16(_slot, Frame.HeaderLength, first);
        Wire.PutU16(_slot, Frame.HeaderLength + 2, last);
        Frame.Seal(_slot, Frame.Deletion, DeletionFormat, (uint)Next, 0, DeletionLength);

        // If nothing stays, it begins a file, so that all before can go with what is in them.
        bool isAll = first <= First && last >= Next - 1;
        if (!_files.TryAppend(_slot, isAll, out _))
        {
            return false;
        }

        _index.Remove(first, last);
        return true;
    }

    /// <inheritdoc/>
    public void Tidy()
    {
        // Only ever the oldest: a newer slot says what has become of an older one, and must outlive it.
        if (IsReady && _files.Oldest < _files.Anchor && _index.IsDead(_files.Oldest))
        {
            _files.TryDeleteOldest();
        }
    }

    private void Take(int slot)
    {
        byte[] bytes = _files.Loaded(slot, out int at);
        if (!Frame.IsThere(bytes, at))
        {
            return;
        }

        _index.Grow((int)Frame.CountOf(bytes, at));
        byte kind = Frame.KindOf(bytes, at);
        int format = Frame.FormatOf(bytes, at);
        int payloadAt = at + Frame.HeaderLength;
        if (kind == Frame.Record && format <= SessionRecord.Version)
        {
            _index.Put(Frame.NumberOf(bytes, at), RecordFiles.PlaceOf(_loading, slot));
        }
        else if (kind == Frame.Deletion && format <= DeletionFormat)
        {
            _index.Remove(Wire.GetU16(bytes, payloadAt), Wire.GetU16(bytes, payloadAt + 2));
        }
        else
        {
            HasNewer = true;
            _index.Pin(_loading);
        }
    }

    /// <summary>The drive may be full: the oldest history makes room for the newest.</summary>
    private void Free()
    {
        int oldest = _files.Oldest;
        if (_freed < MostFreed && oldest < _files.Anchor && !_index.IsPinned(oldest) && _files.TryDeleteOldest())
        {
            _freed++;
            _index.RemoveFile(oldest);
        }
    }
}
