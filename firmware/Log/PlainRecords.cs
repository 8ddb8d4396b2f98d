using System;
using SmartMat.Hal;
using SmartMat.Link;

namespace SmartMat.Log;

/// <summary>Records as one small file each, and an index of what is there: plain, until the store for power cuts comes.</summary>
public sealed class PlainRecords : IRecords
{
    public const int Capacity = 512;

    private const string IndexName = "records";
    private const int FirstAt = 1;
    private const int NextAt = 3;
    private const int UntidyAt = 5;
    private const int BitsAt = 6;
    private const int IndexLength = BitsAt + (Capacity / 8) + 2;
    private const byte Format = 1;
    private const int Letters = 26;

    private readonly IStore _store;
    private readonly byte[] _index = new byte[IndexLength];
    private int _tidyAt = Capacity;

    public PlainRecords(IStore store)
    {
        _store = store;
        if (!_store.TryRead(IndexName, _index) || _index[0] != Format || !Crc16.IsSealed(_index))
        {
            _index = new byte[IndexLength];
            _index[0] = Format;
            Put(FirstAt, 1);
            Put(NextAt, 1);
        }

        _tidyAt = _index[UntidyAt] != 0 ? 0 : Capacity;
        Recount();
    }

    /// <inheritdoc/>
    public int First => Get(FirstAt);

    /// <inheritdoc/>
    public int Next => Get(NextAt);

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public bool Has(int sequence)
    {
        return sequence >= First && sequence < Next && IsThere(sequence % Capacity);
    }

    /// <inheritdoc/>
    public bool TryRead(int sequence, byte[] record)
    {
        if (!Has(sequence))
        {
            return false;
        }

        if (_store.TryRead(NameOf(sequence % Capacity), record))
        {
            return Crc16.IsSealed(record);
        }

        // A record of version 1 is shorter.
        byte[] first = new byte[SessionRecord.FirstLength];
        bool isThere = _store.TryRead(NameOf(sequence % Capacity), first) && Crc16.IsSealed(first);
        Array.Copy(first, record, first.Length);
        return isThere;
    }

    /// <inheritdoc/>
    public bool TryWrite(int sequence, byte[] record)
    {
        if (sequence != Next && !Has(sequence))
        {
            return false;
        }

        if (!_store.TryWrite(NameOf(sequence % Capacity), record))
        {
            return false;
        }

        if (sequence != Next)
        {
            return true;
        }

        Put(NextAt, sequence + 1);
        Put(FirstAt, sequence + 1 - First > Capacity ? sequence + 1 - Capacity : First);
        SetThere(sequence % Capacity, true);
        Recount();
        return TrySave();
    }

    /// <inheritdoc/>
    public bool TryDelete(int first, int last)
    {
        for (int sequence = first; sequence <= last; sequence++)
        {
            if (Has(sequence))
            {
                SetThere(sequence % Capacity, false);
            }
        }

        if (first <= First && last >= First)
        {
            Put(FirstAt, last + 1 < Next ? last + 1 : Next);
        }

        _index[UntidyAt] = 1;
        _tidyAt = 0;
        Recount();
        return TrySave();
    }

    /// <inheritdoc/>
    public void Tidy()
    {
        if (_tidyAt == Capacity)
        {
            return;
        }

        bool isGone = IsThere(_tidyAt) || _store.TryDelete(NameOf(_tidyAt));
        _tidyAt += isGone ? 1 : 0;
        if (_tidyAt == Capacity)
        {
            _index[UntidyAt] = 0;
            TrySave();
        }
    }

    /// <summary>Letters only: "rec" and two of them.</summary>
    private static string NameOf(int slot)
    {
        return "rec" + new string(new char[] { (char)('a' + (slot / Letters)), (char)('a' + (slot % Letters)) });
    }

    private bool IsThere(int slot)
    {
        return ((_index[BitsAt + (slot / 8)] >> (slot % 8)) & 1) != 0;
    }

    private void SetThere(int slot, bool isThere)
    {
        int bit = 1 << (slot % 8);
        int bits = _index[BitsAt + (slot / 8)];
        _index[BitsAt + (slot / 8)] = (byte)(isThere ? bits | bit : bits & ~bit);
    }

    private void Recount()
    {
        Count = 0;
        for (int slot = 0; slot < Capacity; slot++)
        {
            Count += IsThere(slot) ? 1 : 0;
        }
    }

    private bool TrySave()
    {
        Crc16.Seal(_index);
        return _store.TryWrite(IndexName, _index);
    }

    private int Get(int at)
    {
        return _index[at] | (_index[at + 1] << 8);
    }

    private void Put(int at, int value)
    {
        _index[at] = (byte)value;
        _index[at + 1] = (byte)(value >> 8);
    }
}
