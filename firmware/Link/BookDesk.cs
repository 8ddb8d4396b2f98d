using SmartMat.Session;

namespace SmartMat.Link;

/// <summary>Reads and writes the book; a write must name the revision that it changes.</summary>
public sealed class BookDesk : IDesk
{
    private const byte Version = 2;
    private const byte FirstVersion = 1;
    private const int FirstSettingsLength = 11;
    private const int SettingsLength = 17;
    private const int FlagRamp = 1;
    private const int PlanLength = 12;
    private const int PlanPaused = 1;
    private const int SafetyLength = 4;

    private readonly Settings _settings;
    private readonly Book _book;
    private readonly Coach _coach;
    private readonly WallClock _clock;

    public BookDesk(Settings settings, Book book, Coach coach, WallClock clock)
    {
        _settings = settings;
        _book = book;
        _coach = coach;
        _clock = clock;
    }

    /// <inheritdoc/>
    public bool Serves(Op op)
    {
        return op >= Op.GetSettings && op <= Op.SetSafety;
    }

    /// <inheritdoc/>
    public Result Serve(Request request, Answer answer, long nowMs)
    {
        switch (request.Op)
        {
            case Op.GetSettings: return request.ParamCount == 0 ? TellSettings(answer) : Result.InvalidParameter;
            case Op.SetSettings: return SetSettings(request, answer);
            case Op.GetPlan: return request.ParamCount == 0 ? TellPlan(answer) : Result.InvalidParameter;
            case Op.SetPlan: return SetPlan(request, answer);
            case Op.GetSafety: return request.ParamCount == 0 ? TellSafety(answer) : Result.InvalidParameter;
            default: return SetSafety(request, nowMs);
        }
    }

    private Result TellPlan(Answer answer)
    {
        Plan plan = _coach.Plan;
        answer.U8(plan.Revision);
        answer.U8(plan.IsOn ? 1 : 0);
        answer.U8(_coach.DayToCome);
        answer.U8(plan.IsPaused ? PlanPaused : 0);
        answer.U16(plan.DaysDone);
        answer.U16(Plan.TargetS(_coach.PlanDay));
        answer.U32(plan.StartUtcS);
        return Result.Success;
    }

    private Result TellSafety(Answer answer)
    {
        SafetyAnswers safety = _coach.Safety;
        if (!safety.IsAnswered)
        {
            return Result.NoRecords;
        }

        answer.U8(safety.Version);
        answer.U16(safety.Answers);
        answer.U32(safety.UtcS);
        answer.U8(safety.Word);
        return Result.Success;
    }

    private Result TellSettings(Answer answer)
    {
        answer.U8(_settings.Revision);
        answer.U8(Version);
        answer.U8(_settings.StrengthPercent);
        answer.U16(_settings.TargetS);
        answer.U16(_settings.PauseLimitS);
        answer.U16(_settings.CueFirstS);
        answer.U16(_settings.CueLastS);
        answer.U8((int)_settings.Programme);
        answer.U8(_settings.QuietFrom);
        answer.U8(_settings.QuietTo);
        answer.U8(_settings.InhaleDs);
        answer.U8(_settings.ExhaleDs);
        answer.U8(_settings.HasRamp ? FlagRamp : 0);
        return Result.Success;
    }

    private Result SetSettings(Request request, Answer answer)
    {
        bool isFirst = request.ParamCount == FirstSettingsLength && request.U8(1) == FirstVersion;
        bool isSecond = request.ParamCount == SettingsLength && request.U8(1) == Version && request.U8(16) <= FlagRamp;
        if (!isFirst && !isSecond)
        {
            return Result.InvalidParameter;
        }

        if (request.U8(0) != _settings.Revision)
        {
            answer.U8(_settings.Revision);
            return Result.WrongState;
        }

        if (!TrySet(request, isSecond))
        {
            return Result.InvalidParameter;
        }

        _book.NoteSettings();
        answer.U8(_settings.Revision);
        return Result.Success;
    }

    /// <summary>All of it or nothing: what was set before one that cannot be is set back.</summary>
    private bool TrySet(Request request, bool isSecond)
    {
        Settings settings = _settings;
        if (!isSecond)
        {
            return TrySetFirst(request);
        }

        int programme = (int)settings.Programme;
        int quietFrom = settings.QuietFrom;
        int quietTo = settings.QuietTo;
        int inhaleDs = settings.InhaleDs;
        int exhaleDs = settings.ExhaleDs;
        bool hasRamp = settings.HasRamp;
        if (settings.TrySetProgramme(request.U8(11)) && settings.TrySetQuiet(request.U8(12), request.U8(13))
            && settings.TrySetBreath(request.U8(14), request.U8(15), request.U8(16) != 0) && TrySetFirst(request))
        {
            return true;
        }

        settings.TrySetProgramme(programme);
        settings.TrySetQuiet(quietFrom, quietTo);
        settings.TrySetBreath(inhaleDs, exhaleDs, hasRamp);
        return false;
    }

    private bool TrySetFirst(Request request)
    {
        return _settings.TrySet(request.U16(3), request.U16(5), request.U8(2), request.U16(7), request.U16(9));
    }

    private Result SetPlan(Request request, Answer answer)
    {
        if (request.ParamCount != PlanLength || !IsPlan(request))
        {
            return Result.InvalidParameter;
        }

        Plan plan = _coach.Plan;
        if (request.U8(0) != plan.Revision)
        {
            answer.U8(plan.Revision);
            return Result.WrongState;
        }

        plan.Change(request.U8(1) != 0, request.U8(3) != 0, request.U8(2), request.U16(4), request.U32(8));
        answer.U8(plan.Revision);
        return Result.Success;
    }

    /// <summary>The length of a day is the mat's to say; a phone may send what it has read.</summary>
    private static bool IsPlan(Request request)
    {
        int targetS = request.U16(6);
        bool isTarget = targetS == 0 || (targetS >= Tuning.MinTargetS && targetS <= Tuning.HardLimitS);
        return request.U8(1) <= 1 && request.U8(2) <= Plan.DoneDay && request.U8(3) <= PlanPaused
            && request.U16(4) < 1 << Plan.Days && isTarget;
    }

    /// <summary>Version of the questions, a bit for each yes, the clinician's word.</summary>
    private Result SetSafety(Request request, long nowMs)
    {
        if (request.ParamCount != SafetyLength || !SafetyAnswers.AreValid(request.U8(0), request.U16(1), request.U8(3))
            || request.U8(3) > SafetyAnswers.WordNo)
        {
            return Result.InvalidParameter;
        }

        if (!_clock.IsSet)
        {
            // Answers grow old; without a date nobody could tell.
            return Result.ClockNotSet;
        }

        _coach.Safety.TrySet(request.U8(0), request.U16(1), request.U8(3), _clock.UtcS(nowMs));
        return Result.Success;
    }
}
