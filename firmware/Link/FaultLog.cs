using SmartMat.Hal;

namespace SmartMat.Link;

/// <summary>Every fault that was ever noticed: how often, in which zones, first and last, and whether it is there now.</summary>
/// <remarks>
/// It reads the events, so whoever puts <see cref="MatEvent.Fault"/> into the ring is in the log by that alone. Times are in
/// seconds of operation, for those are always known; the time of day as well where a phone has told it.
/// </remarks>
public sealed class FaultLog
{
    public const int Capacity = 16;

    /// <summary>An entry: fault, flags (bit 0 present), count u16, zones 5 bytes, first and last u32 s of operation, the same UTC.</summary>
    public const int EntryLength = 25;
    public const int FlagPresent = 1 << 0;
    public const int FlagsAt = 1;
    public const int CountAt = 2;
    public const int ZonesAt = 4;
    public const int ZoneBytes = 5;
    public const int FirstAt = ZonesAt + ZoneBytes;
    public const int LastAt = 13;
    public const int FirstUtcAt = 17;
    public const int LastUtcAt = 21;

    private const string BlockName = "faults";
    private const byte Format = 1;
    private const int FirstEntryAt = 2;
    private const int MaxCount = 0xFFFF;

    private readonly IStore _store;
    private readonly EventRing _events;
    private readonly byte[] _block = new byte[FirstEntryAt + (Capacity * EntryLength) + 2];
    private int _seen;
    private bool _isChanged;

    public FaultLog(IStore store, EventRing events)
    {
        _store = store;
        _events = events;
    }

    /// <summary>How many different faults are kept.</summary>
    public int Count => _block[1];

    /// <summary>One of them is there now.</summary>
    public bool AnyPresent { get; private set; }

    /// <summary>Once: what was kept is read back. Nothing is present until it is noticed again.</summary>
    public void Begin()
    {
        bool isKnown = _store.TryRead(BlockName, _block)
            && _block[0] == Format && _block[1] <= Capacity && Crc16.IsSealed(_block);
        _block[0] = Format;
        _block[1] = isKnown ? _block[1] : (byte)0;
        for (int entry = 0; entry < Count; entry++)
        {
            _block[At(entry) + FlagsAt] = 0;
        }
    }

    /// <summary>Every tick; reads what has happened since the last.</summary>
    /// <param name="operatedS">Seconds of operation.</param>
    /// <param name="utcS">Time of day, 0 while unknown.</param>
    public void Update(int operatedS, uint utcS)
    {
        for (; _seen < _events.Next; _seen++)
        {
            if (!_events.TryRead(_seen, out MatEvent kind, out int value, out int detail, out long atMs))
            {
                continue;
            }

            if (kind == MatEvent.Fault)
            {
                Note(value, detail, operatedS, utcS);
            }
            else if (kind == MatEvent.Mended)
            {
                NoteMended(value, detail);
            }
        }
    }

    /// <summary>Writes, if there is something new.</summary>
    /// <returns>False if there was nothing.</returns>
    public bool TrySave()
    {
        if (!_isChanged)
        {
            return false;
        }

        _isChanged = false;
        Crc16.Seal(_block);
        // A store that fails is a fault itself, and was noted by whoever met it first: no more of it here.
        _store.TryWrite(BlockName, _block);
        return true;
    }

    /// <param name="entry">0 .. <see cref="Count"/> - 1, in order of first coming.</param>
    /// <param name="index">0 .. <see cref="EntryLength"/> - 1.</param>
    public byte ByteOf(int entry, int index)
    {
        return _block[At(entry) + index];
    }

    /// <summary>Forgets what is past; what is present stays.</summary>
    /// <param name="fault">0 for all.</param>
    public void Clear(int fault)
    {
        int kept = 0;
        for (int entry = 0; entry < Count; entry++)
        {
            bool isMeant = fault == 0 || _block[At(entry)] == fault;
            if (isMeant && (_block[At(entry) + FlagsAt] & FlagPresent) == 0)
            {
                _isChanged = true;
                continue;
            }

            for (int i = 0; i < EntryLength; i++)
            {
                _block[At(kept) + i] = _block[At(entry) + i];
            }

            kept++;
        }

        _block[1] = (byte)kept;
    }

    private static int At(int entry)
    {
        return FirstEntryAt + (entry * EntryLength);
    }

    private void Note(int fault, int zone, int operatedS, uint utcS)
    {
        int at = At(FindOrAdd(fault, operatedS, utcS));
        int count = Wire.GetU16(_block, at + CountAt);
        Wire.PutU16(_block, at + CountAt, count < MaxCount ? count + 1 : MaxCount);
        Wire.PutU32(_block, at + LastAt, (uint)operatedS);
        Wire.PutU32(_block, at + LastUtcAt, utcS);
        for (int i = 0; i < ZoneBytes && (_block[at + FlagsAt] & FlagPresent) == 0; i++)
        {
            // A new outbreak: the zones of the last one are history.
            _block[at + ZonesAt + i] = 0;
        }

        _block[at + FlagsAt] |= FlagPresent;
        if (IsOfPad(fault) && zone >= 0 && zone < MatLayout.ZoneCount)
        {
            _block[at + ZonesAt + (zone / 8)] |= (byte)(1 << (zone % 8));
        }

        AnyPresent = true;
        _isChanged = true;
    }

    /// <summary>A pad's fault is present for as long as a zone has it, and its zones are those that have it now or had it last.</summary>
    private void NoteMended(int fault, int zone)
    {
        int entry = Find(fault);
        if (entry < 0)
        {
            return;
        }

        int at = At(entry);
        bool isLast = true;
        if (zone >= 0 && zone < MatLayout.ZoneCount)
        {
            int bit = 1 << (zone % 8);
            for (int i = 0; i < ZoneBytes; i++)
            {
                int others = _block[at + ZonesAt + i] & (i == zone / 8 ? ~bit : 0xFF);
                isLast &= others == 0;
            }

            if (!isLast)
            {
                _block[at + ZonesAt + (zone / 8)] &= (byte)~bit;
            }
        }

        _block[at + FlagsAt] &= (byte)(isLast ? 0 : FlagPresent);
        _isChanged = true;
        AnyPresent = false;
        for (int i = 0; i < Count; i++)
        {
            AnyPresent |= (_block[At(i) + FlagsAt] & FlagPresent) != 0;
        }
    }

    private static bool IsOfPad(int fault)
    {
        return fault >= (int)Fault.PadOpen && fault <= (int)Fault.PadSaturated;
    }

    private int Find(int fault)
    {
        for (int entry = 0; entry < Count; entry++)
        {
            if (_block[At(entry)] == fault)
            {
                return entry;
            }
        }

        return -1;
    }

    private int FindOrAdd(int fault, int operatedS, uint utcS)
    {
        int entry = Find(fault);
        if (entry >= 0)
        {
            return entry;
        }

        // More kinds than there are cannot come; if they did, the last one would make room.
        entry = Count < Capacity ? Count : Capacity - 1;
        _block[1] = (byte)(entry + 1);
        for (int i = 0; i < EntryLength; i++)
        {
            _block[At(entry) + i] = 0;
        }

        _block[At(entry)] = (byte)fault;
        Wire.PutU32(_block, At(entry) + FirstAt, (uint)operatedS);
        Wire.PutU32(_block, At(entry) + FirstUtcAt, utcS);
        return entry;
    }
}
