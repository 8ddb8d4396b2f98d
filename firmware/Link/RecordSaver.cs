using SmartMat.Hal;

namespace SmartMat.Link;

/// <summary>Records on their way to flash: one write in a tick, in ticks with time for it, and again if it fails.</summary>
public sealed class RecordSaver
{
    private readonly IRecords _records;
    private readonly IStore _store;
    private readonly MatParts _parts;
    private readonly WallClock _clock;
    private readonly LatePlacing _placing;
    private bool _hasRecovered;
    private long _triedMs = -Tuning.SaveAgainMs;

    public RecordSaver(IRecords records, IStore store, MatParts parts, WallClock clock)
    {
        _records = records;
        _store = store;
        _parts = parts;
        _clock = clock;
        _placing = new LatePlacing(records);
        Note = new SessionNote(store);
    }

    /// <summary>Of the session that goes on.</summary>
    public SessionNote Note { get; }

    /// <summary>A new record that is not written yet, if <see cref="IsWaiting"/>.</summary>
    public byte[] Waiting { get; } = new byte[SessionRecord.Length];

    public bool IsWaiting { get; set; }

    /// <summary>A record that is to be written anew, if <see cref="IsChanged"/>.</summary>
    public byte[] Changed { get; } = new byte[SessionRecord.Length];

    public bool IsChanged { get; set; }

    /// <summary>Of a session that begins or goes on. One that waits in vain leaves a gap: the next has its number already, in its notes.</summary>
    public int NextNumber => IsWaiting ? Wire.GetU16(Waiting, SessionRecord.SequenceAt) + 1 : _records.Next;

    /// <param name="isOpen">A session goes on.</param>
    /// <param name="nowMs">Monotonic.</param>
    /// <returns>True if it may have written: enough for one tick.</returns>
    public bool Save(bool isOpen, long nowMs)
    {
        if (!_records.IsReady)
        {
            return true;
        }

        if (!_hasRecovered)
        {
            _hasRecovered = true;
            Recover(nowMs);
        }

        bool mayTry = nowMs - _triedMs >= Tuning.SaveAgainMs;
        if (IsWaiting && mayTry)
        {
            IsWaiting = !TryWriteWaiting(nowMs);
            return true;
        }

        if (IsChanged && mayTry)
        {
            IsChanged = !TryWrite(Changed, nowMs);
            return true;
        }

        return isOpen ? SaveNote(nowMs) : TidyUp(nowMs);
    }

    /// <summary>What is not written yet never will be.</summary>
    public void Forget()
    {
        IsWaiting = false;
        IsChanged = false;
        Note.Forget();
    }

    /// <summary>Power failed in a session: what is known of it is its record.</summary>
    private void Recover(long nowMs)
    {
        if (_records.HasNewer || _store.HasNewer)
        {
            _parts.Events.Put(MatEvent.Fault, (int)Fault.NewerData, 0, nowMs);
        }

        if (!IsWaiting && Note.TryRecover(_records.Next, Waiting))
        {
            IsWaiting = true;
            int durationS = Wire.GetU16(Waiting, SessionRecord.DurationAt);
            _parts.Events.Put(MatEvent.SessionRecovered, NextNumber - 1, durationS, nowMs);
        }
    }

    private bool TryWriteWaiting(long nowMs)
    {
        if (Wire.GetU16(Waiting, SessionRecord.SequenceAt) < _records.Next)
        {
            // Over before the records were read, so nobody knew the number then.
            Wire.PutU16(Waiting, SessionRecord.SequenceAt, _records.Next);
        }

        return TryWrite(Waiting, nowMs);
    }

    private bool TryWrite(byte[] record, long nowMs)
    {
        Crc16.Seal(record, SessionRecord.LengthOf(record[0]));
        bool isDone = _records.TryWrite(Wire.GetU16(record, SessionRecord.SequenceAt), record);
        _triedMs = isDone ? nowMs - Tuning.SaveAgainMs : nowMs;
        TellFault(isDone, nowMs);
        return isDone;
    }

    private bool SaveNote(long nowMs)
    {
        if (!Note.MaySave(nowMs))
        {
            return false;
        }

        TellFault(Note.TrySave(nowMs), nowMs);
        return true;
    }

    private bool TidyUp(long nowMs)
    {
        _records.Tidy();
        TellFault(_placing.Update(_clock, _parts.Boots.Number, nowMs), nowMs);
        return false;
    }

    private void TellFault(bool isDone, long nowMs)
    {
        if (!isDone)
        {
            _parts.Events.Put(MatEvent.Fault, (int)Fault.Store, 0, nowMs);
        }
    }
}
