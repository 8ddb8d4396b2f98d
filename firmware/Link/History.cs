using SmartMat.Hal;
using SmartMat.Session;

namespace SmartMat.Link;

/// <summary>Watches a session and keeps its record, with how tight the person felt before and after.</summary>
public sealed class History : IDesk
{
    private const int Before = 0;
    private const int After = 1;
    private const int MaxRegion = 4;

    private readonly IRecords _records;
    private readonly IStore _store;
    private readonly MatParts _parts;
    private readonly WallClock _clock;
    private readonly Book _book;
    private readonly SessionNote _note;
    private readonly LatePlacing _placing;
    private readonly Tally _tally = new Tally();
    private readonly byte[] _record = new byte[SessionRecord.Length];
    private readonly byte[] _changed = new byte[SessionRecord.Length];
    private bool _hasRecovered;
    private bool _isOpen;
    private bool _isWaiting;
    private bool _isChanged;
    private int _before;
    private long _startedMs;
    private long _triedMs = -Tuning.SaveAgainMs;

    public History(IRecords records, MatParts parts, WallClock clock, Book book, IStore store)
    {
        _records = records;
        _store = store;
        _parts = parts;
        _clock = clock;
        _book = book;
        _note = new SessionNote(store);
        _placing = new LatePlacing(records);
    }

    /// <inheritdoc/>
    public bool Serves(Op op)
    {
        return op == Op.Tightness;
    }

    /// <inheritdoc/>
    /// <remarks>Parameters: phase, region, rating, and the record's number, 0 for this or the next session.</remarks>
    public Result Serve(Request request, Answer answer, long nowMs)
    {
        if (request.ParamCount != 5 || request.U8(0) > After || request.U8(1) > MaxRegion
            || request.U8(2) < 1 || request.U8(2) > 10)
        {
            return Result.InvalidParameter;
        }

        // Region in the high half: 0 whole, 1 neck, 2 upper back, 3 lower back, 4 shoulders.
        int rating = request.U8(2) | (request.U8(1) << 4);
        return request.U8(0) == Before ? NoteBefore(request.U16(3), rating) : NoteAfter(request.U16(3), rating);
    }

    /// <summary>Every tick.</summary>
    /// <param name="hasFrame">The pads were scanned in this tick.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Update(bool hasFrame, long nowMs)
    {
        _records.Load();
        SessionState state = _parts.Session.State;
        bool isOn = state != SessionState.Idle && state != SessionState.Ended;
        if (isOn && !_isOpen)
        {
            _isOpen = true;
            _startedMs = nowMs;
            _tally.Reset(nowMs);
            _note.Begin(nowMs);
        }
        else if (!isOn && _isOpen)
        {
            _isOpen = false;
            Close(nowMs);
        }

        if (hasFrame && _parts.Session.IsActive && !_parts.Senses.IsBlind)
        {
            _tally.Take(_parts.Senses.Load, nowMs);
        }
        else if (_isOpen && !hasFrame && !_parts.Senses.IsLooking && _note.IsDue(nowMs))
        {
            Fill(_note.Record, nowMs);
            _note.NoteFilled();
        }
    }

    /// <summary>Writes to flash, once at most: what waits, and the session's note while one goes on.</summary>
    /// <returns>True if it may have written; enough for one tick.</returns>
    public bool Save(long nowMs)
    {
        if (!_records.IsReady)
        {
            return true;
        }

        if (!_hasRecovered)
        {
            _hasRecovered = true;
            TellNewer(nowMs);
            Recover(nowMs);
        }

        bool mayTry = nowMs - _triedMs >= Tuning.SaveAgainMs;
        if (_isWaiting && mayTry)
        {
            if (Wire.GetU16(_record, SessionRecord.SequenceAt) < _records.Next)
            {
                // Over before the records were read, so nobody knew the number then.
                Wire.PutU16(_record, SessionRecord.SequenceAt, _records.Next);
            }

            _isWaiting = !TryWrite(_record, nowMs);
        }
        else if (_isChanged && mayTry)
        {
            _isChanged = !TryWrite(_changed, nowMs);
        }
        else
        {
            return _isOpen ? SaveNote(nowMs) : TidyUp(nowMs);
        }

        return true;
    }

    /// <summary>What is not written yet never will be.</summary>
    public void Forget()
    {
        _isWaiting = false;
        _isChanged = false;
        _before = 0;
        _note.Forget();
    }

    /// <summary>A warning was felt in this session.</summary>
    public void NoteAlert()
    {
        _tally.Alerts++;
    }

    private Result NoteBefore(int sequence, int rating)
    {
        if (sequence != 0)
        {
            return Result.InvalidParameter;
        }

        _before = rating;
        return Result.Success;
    }

    private Result NoteAfter(int sequence, int rating)
    {
        if (_isWaiting && (sequence == 0 || sequence == Wire.GetU16(_record, SessionRecord.SequenceAt)))
        {
            _record[SessionRecord.AfterAt] = (byte)rating;
            return Result.Success;
        }

        if (!_records.IsReady)
        {
            return Result.Busy;
        }

        int newest = _records.Next - 1;
        if ((sequence != 0 && sequence != newest) || !_records.Has(newest))
        {
            return Result.NoRecords;
        }

        if (_parts.Session.IsActive)
        {
            return Result.Busy;
        }

        if (!_records.TryRead(newest, _changed))
        {
            return Result.StorageFailure;
        }

        SessionRecord.SetAfter(_changed, rating);
        _isChanged = true;
        return Result.Success;
    }

    private void Close(long nowMs)
    {
        Fill(_record, nowMs);
        _before = 0;
        _isWaiting = true;
    }

    /// <summary>A record that waits in vain leaves a gap: the next one's number is given away already, by its notes.</summary>
    private int NextNumber()
    {
        return _isWaiting ? Wire.GetU16(_record, SessionRecord.SequenceAt) + 1 : _records.Next;
    }

    /// <summary>Everything but the CRC, as far as it is known now. It changes nothing.</summary>
    private void Fill(byte[] record, long nowMs)
    {
        int number = NextNumber();
        SessionRecord.Clear(record);
        Wire.PutU16(record, SessionRecord.SequenceAt, number);
        uint utcS = _clock.UtcS(nowMs);
        int elapsedS = (int)(nowMs - _startedMs) / 1000;
        record[SessionRecord.FlagsAt] = (byte)((_clock.IsSet ? SessionRecord.FlagTime : 0)
            | (_book.HasPlan ? SessionRecord.FlagPlan : 0));
        Wire.PutU32(record, SessionRecord.StartAt, _clock.IsSet ? utcS - (uint)elapsedS : 0);
        record[SessionRecord.ZoneQuartersAt] = (byte)(_clock.IsSet ? _clock.ZoneQuarters : 0);
        record[SessionRecord.PlanDayAt] = (byte)_book.PlanDay;
        Wire.PutU16(record, SessionRecord.DurationAt, _parts.Session.SessionMs(nowMs) / 1000);
        Wire.PutU16(record, SessionRecord.TargetAt, _parts.Session.TargetMs / 1000);
        Wire.PutU16(record, SessionRecord.ElapsedAt, elapsedS);
        record[SessionRecord.BeforeAt] = (byte)_before;
        record[SessionRecord.AlertsAt] = (byte)_tally.Alerts;
        record[SessionRecord.ReasonAt] = (byte)_parts.Session.Reason;
        record[SessionRecord.StrengthAt] = (byte)_parts.Settings.StrengthPercent;
        Wire.PutU16(record, SessionRecord.BootCountAt, _parts.Boots.Number);
        Wire.PutU32(record, SessionRecord.UptimeAt, (uint)(_startedMs / 1000));
        _tally.Write(record);
    }

    private void TellNewer(long nowMs)
    {
        if (_records.HasNewer || _store.HasNewer)
        {
            _parts.Events.Put(MatEvent.Fault, (int)Fault.NewerData, 0, nowMs);
        }
    }

    /// <summary>Power failed in a session: what is known of it is its record.</summary>
    private void Recover(long nowMs)
    {
        if (!_isWaiting && _note.TryRecover(_records.Next, _record))
        {
            _isWaiting = true;
            int durationS = Wire.GetU16(_record, SessionRecord.DurationAt);
            _parts.Events.Put(MatEvent.SessionRecovered, _records.Next, durationS, nowMs);
        }
    }

    private bool SaveNote(long nowMs)
    {
        if (!_note.IsFilled)
        {
            return false;
        }

        if (!_note.TrySave(nowMs))
        {
            NoteFault(nowMs);
        }

        return true;
    }

    private bool TidyUp(long nowMs)
    {
        _records.Tidy();
        if (!_placing.Update(_clock, _parts.Boots.Number, nowMs))
        {
            NoteFault(nowMs);
        }

        return false;
    }

    private bool TryWrite(byte[] record, long nowMs)
    {
        int number = Wire.GetU16(record, SessionRecord.SequenceAt);
        Crc16.Seal(record, SessionRecord.LengthOf(record[0]));
        if (_records.TryWrite(number, record))
        {
            _triedMs = nowMs - Tuning.SaveAgainMs;
            return true;
        }

        _triedMs = nowMs;
        NoteFault(nowMs);
        return false;
    }

    private void NoteFault(long nowMs)
    {
        _parts.Events.Put(MatEvent.Fault, (int)Fault.Store, 0, nowMs);
    }
}
