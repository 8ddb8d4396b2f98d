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
    private readonly MatParts _parts;
    private readonly WallClock _clock;
    private readonly Tally _tally = new Tally();
    private readonly byte[] _record = new byte[SessionRecord.Length];
    private readonly byte[] _changed = new byte[SessionRecord.Length];
    private bool _isOpen;
    private bool _isWaiting;
    private bool _isChanged;
    private int _before;
    private int _toldFlags;
    private bool _isGuest;
    private long _startedMs;

    public History(IRecords records, MatParts parts, WallClock clock)
    {
        _records = records;
        _parts = parts;
        _clock = clock;
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
            || request.U8(2) > 10 || (request.U8(2) < 1 && request.U8(0) == After))
        {
            return Result.InvalidParameter;
        }


        // Region in the high half: 0 whole, 1 neck, 2 upper back, 3 lower back, 4 shoulders.
        int rating = request.U8(2) == 0 ? 0 : request.U8(2) | (request.U8(1) << 4);
        Result result = request.U8(0) == Before ? NoteBefore(request.U16(3), rating) : NoteAfter(request.U16(3), rating);
        if (result == Result.Success)
        {
            // Asked and answered for today, or skipped with a 0.
            _parts.Coach.Diary.NoteTightness(Diary.TightnessAnswered, _parts.Coach.DiaryDay);
        }

        return result;
    }

    /// <param name="hasFrame">The pads were scanned in this tick.</param>
    /// <param name="motorRests">Flash may be written.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Update(bool hasFrame, bool motorRests, long nowMs)
    {
        SessionState state = _parts.Session.State;
        bool isOn = state != SessionState.Idle && state != SessionState.Ended;
        if (isOn && !_isOpen)
        {
            _isOpen = true;
            _isGuest = _parts.Coach.Goal.IsGuest;
            _toldFlags = 0;
            _startedMs = nowMs;
            _tally.Reset(nowMs);
        }
        else if (!isOn && _isOpen)
        {
            _isOpen = false;
            if (!_isGuest)
            {
                Close(nowMs);
            }
        }
        else if (!isOn && CareFlags() != _toldFlags && !_isGuest)
        {
            Amend();
        }

        if (hasFrame && _parts.Session.IsActive && !_parts.Senses.IsBlind)
        {
            _tally.Take(_parts.Senses.Load, nowMs);
        }

        if (motorRests && !isOn)
        {
            Save(nowMs);
        }
    }

    /// <summary>What is not written yet never will be.</summary>
    public void Forget()
    {
        _isWaiting = false;
        _isChanged = false;
        _before = 0;
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
        if (_isWaiting && (sequence == 0 || sequence == _records.Next))
        {
            _record[SessionRecord.AfterAt] = (byte)rating;
            return Result.Success;
        }

        int wanted = sequence != 0 ? sequence : _records.Next - 1;
        if (!_records.Has(wanted))
        {
            return Result.NoRecords;
        }

        if (_parts.Session.IsActive)
        {
            return Result.Busy;
        }

        if (!_records.TryRead(wanted, _changed))
        {
            return Result.StorageFailure;
        }

        SessionRecord.SetAfter(_changed, rating);
        _isChanged = true;
        return Result.Success;
    }

    private int CareFlags()
    {
        return (_parts.Care.HasFallenAsleep ? SessionRecord.FlagFellAsleep : 0)
            | (_parts.Care.HasLeftAbruptly ? SessionRecord.FlagLeftAbruptly : 0);
    }

    /// <summary>How somebody got up is known only after the record: it is put into the one that waits, or into the newest.</summary>
    private void Amend()
    {
        int flags = CareFlags();
        if (_isWaiting)
        {
            _record[SessionRecord.MoreFlagsAt] |= (byte)flags;
        }
        else if (!_isChanged && _records.Has(_records.Next - 1) && _records.TryRead(_records.Next - 1, _changed))
        {
            _changed[SessionRecord.MoreFlagsAt] |= (byte)flags;
            Crc16.Seal(_changed, SessionRecord.LengthOf(_changed[0]));
            _isChanged = true;
        }
        else
        {
            // What waits for the flash goes first; the next tick tries again.
            return;
        }

        _toldFlags = flags;
    }

    private void FillCoach()
    {
        DwellDose dose = _parts.Dwell.Dose;
        _toldFlags = CareFlags();
        _record[SessionRecord.ProgrammeAt] = (byte)_parts.Coach.Goal.Programme;
        _record[SessionRecord.MoreFlagsAt] |= (byte)_toldFlags;
        _record[SessionRecord.LongestDwellZoneAt] = dose.LongestZone < 0 ? SessionRecord.NoZone : (byte)dose.LongestZone;
        Wire.PutU16(_record, SessionRecord.LongestDwellAt, dose.LongestMs / 1000);
        _record[SessionRecord.ZonesRelievedAt] = (byte)dose.Relieved();
        Wire.PutU16(_record, SessionRecord.DoseAt, dose.SessionPerMille());
    }

    private void Close(long nowMs)
    {
        SessionRecord.Clear(_record);
        uint utcS = _clock.UtcS(nowMs);
        int elapsedS = (int)(nowMs - _startedMs) / 1000;
        _record[SessionRecord.FlagsAt] = (byte)((_clock.IsSet ? SessionRecord.FlagTime : 0)
            | (_parts.Coach.SessionDay > 0 ? SessionRecord.FlagPlan : 0));
        Wire.PutU32(_record, SessionRecord.StartAt, _clock.IsSet ? utcS - (uint)elapsedS : 0);
        _record[SessionRecord.ZoneQuartersAt] = (byte)(_clock.IsSet ? _clock.ZoneQuarters : 0);
        _record[SessionRecord.PlanDayAt] = (byte)_parts.Coach.SessionDay;
        Wire.PutU16(_record, SessionRecord.DurationAt, _parts.Session.SessionMs(nowMs) / 1000);
        Wire.PutU16(_record, SessionRecord.TargetAt, _parts.Session.TargetMs / 1000);
        Wire.PutU16(_record, SessionRecord.ElapsedAt, elapsedS);
        _record[SessionRecord.BeforeAt] = (byte)_before;
        _record[SessionRecord.AlertsAt] = (byte)_tally.Alerts;
        _record[SessionRecord.ReasonAt] = (byte)_parts.Session.Reason;
        _record[SessionRecord.StrengthAt] = (byte)_parts.Settings.StrengthPercent;
        Wire.PutU32(_record, SessionRecord.UptimeAt, (uint)(_startedMs / 1000));
        FillCoach();
        _tally.Write(_record);
        _before = 0;
        _isWaiting = true;
    }

    private void Save(long nowMs)
    {
        if (_isWaiting)
        {
            _isWaiting = false;
            Wire.PutU16(_record, SessionRecord.SequenceAt, _records.Next);
            Crc16.Seal(_record);
            Write(_records.Next, _record, nowMs);
        }
        else if (_isChanged)
        {
            _isChanged = false;
            Write(Wire.GetU16(_changed, SessionRecord.SequenceAt), _changed, nowMs);
        }
        else
        {
            _records.Tidy();
        }
    }

    private void Write(int sequence, byte[] record, long nowMs)
    {
        if (!_records.TryWrite(sequence, record))
        {
            _parts.Events.Put(MatEvent.Fault, (int)Fault.Store, 0, nowMs);
        }
    }
}
