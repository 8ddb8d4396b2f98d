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
    private readonly RecordSaver _saver;
    private readonly Tally _tally = new Tally();
    private bool _isOpen;
    private int _before;
    private int _toldFlags;
    private bool _isGuest;
    private long _startedMs;

    public History(IRecords records, MatParts parts, WallClock clock, IStore store)
    {
        _records = records;
        _parts = parts;
        _clock = clock;
        _saver = new RecordSaver(records, store, parts, clock);
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
            _isGuest = _parts.Coach.Goal.IsGuest;
            _toldFlags = 0;
            _startedMs = nowMs;
            _tally.Reset(nowMs);
            _saver.Note.Begin(nowMs);
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
            _tally.Postures.Take(_parts.Senses.Occupancy, _parts.Senses.Posture, nowMs);
        }
        else if (_isOpen && !_isGuest && !_parts.Senses.IsBusy && _saver.Note.IsDue(nowMs))
        {
            Fill(_saver.Note.Record, nowMs);
            _saver.Note.NoteFilled(nowMs);
        }
    }

    /// <summary>Writes to flash, once at most: what waits, and the session's note while one goes on.</summary>
    /// <inheritdoc cref="RecordSaver.Save"/>
    public bool Save(long nowMs)
    {
        return _saver.Save(_isOpen, nowMs);
    }

    /// <summary>What is not written yet never will be.</summary>
    public void Forget()
    {
        _before = 0;
        _saver.Forget();
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
        if (_saver.IsWaiting && (sequence == 0 || sequence == _saver.NextNumber - 1))
        {
            _saver.Waiting[SessionRecord.AfterAt] = (byte)rating;
            return Result.Success;
        }

        if (!_records.IsReady)
        {
            return Result.Busy;
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

        if (!_records.TryRead(wanted, _saver.Changed))
        {
            return Result.StorageFailure;
        }

        SessionRecord.SetAfter(_saver.Changed, rating);
        _saver.IsChanged = true;
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
        if (_saver.IsWaiting)
        {
            _saver.Waiting[SessionRecord.MoreFlagsAt] |= (byte)flags;
        }
        else if (!_saver.IsChanged && _records.Has(_records.Next - 1) && _records.TryRead(_records.Next - 1, _saver.Changed))
        {
            _saver.Changed[SessionRecord.MoreFlagsAt] |= (byte)flags;
            _saver.IsChanged = true;
        }
        else
        {
            // What waits for the flash goes first; the next tick tries again.
            return;
        }

        _toldFlags = flags;
    }

    private void FillCoach(byte[] record)
    {
        DwellDose dose = _parts.Dwell.Dose;
        record[SessionRecord.ProgrammeAt] = (byte)_parts.Coach.Goal.Programme;
        record[SessionRecord.MoreFlagsAt] = (byte)CareFlags();
        record[SessionRecord.LongestDwellZoneAt] = dose.LongestZone < 0 ? SessionRecord.NoZone : (byte)dose.LongestZone;
        Wire.PutU16(record, SessionRecord.LongestDwellAt, dose.LongestMs / 1000);
        record[SessionRecord.ZonesRelievedAt] = (byte)dose.Relieved();
        Wire.PutU16(record, SessionRecord.DoseAt, dose.SessionPerMille());
    }

    private void Close(long nowMs)
    {
        Fill(_saver.Waiting, nowMs);
        _toldFlags = CareFlags();
        _before = 0;
        _saver.IsWaiting = true;
    }

    /// <summary>Everything but the CRC, as far as it is known now. It changes nothing.</summary>
    private void Fill(byte[] record, long nowMs)
    {
        int number = _saver.NextNumber;
        SessionRecord.Clear(record);
        Wire.PutU16(record, SessionRecord.SequenceAt, number);
        uint utcS = _clock.UtcS(nowMs);
        int elapsedS = (int)(nowMs - _startedMs) / 1000;
        record[SessionRecord.FlagsAt] = (byte)((_clock.IsSet ? SessionRecord.FlagTime : 0)
            | (_parts.Coach.SessionDay > 0 ? SessionRecord.FlagPlan : 0));
        Wire.PutU32(record, SessionRecord.StartAt, _clock.IsSet ? utcS - (uint)elapsedS : 0);
        record[SessionRecord.ZoneQuartersAt] = (byte)(_clock.IsSet ? _clock.ZoneQuarters : 0);
        record[SessionRecord.PlanDayAt] = (byte)_parts.Coach.SessionDay;
        Wire.PutU16(record, SessionRecord.DurationAt, _parts.Session.SessionMs(nowMs) / 1000);
        Wire.PutU16(record, SessionRecord.TargetAt, _parts.Session.TargetMs / 1000);
        Wire.PutU16(record, SessionRecord.ElapsedAt, elapsedS);
        record[SessionRecord.BeforeAt] = (byte)_before;
        record[SessionRecord.AlertsAt] = (byte)_tally.Alerts;
        record[SessionRecord.ReasonAt] = (byte)_parts.Session.Reason;
        record[SessionRecord.StrengthAt] = (byte)_parts.Settings.StrengthPercent;
        Wire.PutU16(record, SessionRecord.BootCountAt, _parts.Boots.Number);
        Wire.PutU32(record, SessionRecord.UptimeAt, (uint)(_startedMs / 1000));
        FillCoach(record);
        BreathDesk.Fill(record, _parts);
        _tally.Write(record);
    }
}
