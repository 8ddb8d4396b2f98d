using System;
using SmartMat.Session;

namespace SmartMat.Link;

/// <summary>Reads and writes the book; a write must name the revision that it changes.</summary>
public sealed class BookDesk : IDesk
{
    private const byte Version = 1;
    private const int SettingsLength = 11;
    private const int MaxPlanDay = 14;
    private const int PlanPaused = 1;

    private readonly Settings _settings;
    private readonly Book _book;
    private readonly WallClock _clock;

    public BookDesk(Settings settings, Book book, WallClock clock)
    {
        _settings = settings;
        _book = book;
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
            case Op.GetPlan: return request.ParamCount == 0 ? Tell(_book.Plan, Book.PlanLength, answer) : Result.InvalidParameter;
            case Op.SetPlan: return SetPlan(request, answer);
            case Op.GetSafety: return request.ParamCount == 0 ? TellSafety(answer) : Result.InvalidParameter;
            default: return SetSafety(request, nowMs);
        }
    }

    private static Result Tell(byte[] block, int count, Answer answer)
    {
        for (int i = 0; i < count; i++)
        {
            answer.U8(block[i]);
        }

        return Result.Success;
    }

    private Result TellSafety(Answer answer)
    {
        return _book.Safety[0] == 0 ? Result.NoRecords : Tell(_book.Safety, Book.SafetyLength, answer);
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
        return Result.Success;
    }

    private Result SetSettings(Request request, Answer answer)
    {
        if (request.ParamCount != SettingsLength || request.U8(1) != Version)
        {
            return Result.InvalidParameter;
        }

        if (request.U8(0) != _settings.Revision)
        {
            answer.U8(_settings.Revision);
            return Result.WrongState;
        }

        if (!_settings.TrySet(request.U16(3), request.U16(5), request.U8(2), request.U16(7), request.U16(9)))
        {
            return Result.InvalidParameter;
        }

        _book.NoteSettings();
        answer.U8(_settings.Revision);
        return Result.Success;
    }

    private Result SetPlan(Request request, Answer answer)
    {
        if (request.ParamCount != Book.PlanLength || !IsPlan(request))
        {
            return Result.InvalidParameter;
        }

        byte[] plan = _book.Plan;
        if (request.U8(0) != plan[0])
        {
            answer.U8(plan[0]);
            return Result.WrongState;
        }

        Array.Copy(request.Bytes, 2, plan, 0, Book.PlanLength);
        plan[0]++;
        _book.NotePlan();
        answer.U8(plan[0]);
        return Result.Success;
    }

    private static bool IsPlan(Request request)
    {
        int targetS = request.U16(6);
        bool isTarget = targetS >= Tuning.MinTargetS && targetS <= Tuning.HardLimitS;
        return request.U8(1) <= 1 && request.U8(2) <= MaxPlanDay && request.U8(3) <= PlanPaused
            && request.U16(4) < 1 << MaxPlanDay && isTarget;
    }

    /// <summary>Version of the questions, and a bit for each yes.</summary>
    private Result SetSafety(Request request, long nowMs)
    {
        if (request.ParamCount != 3 || request.U8(0) == 0)
        {
            return Result.InvalidParameter;
        }

        if (!_clock.IsSet)
        {
            // Answers grow old; without a date nobody could tell.
            return Result.ClockNotSet;
        }

        byte[] safety = _book.Safety;
        safety[0] = (byte)request.U8(0);
        Wire.PutU16(safety, 1, request.U16(1));
        Wire.PutU32(safety, 3, _clock.UtcS(nowMs));
        _book.NoteSafety();
        return Result.Success;
    }
}
