using SmartMat.Session;

namespace SmartMat.Link;

/// <summary>What the coach has in mind and why, how the skin is, and what each zone has borne.</summary>
public sealed class CoachDesk : IDesk
{
    private const int LookEveryMs = 1_000;
    private const int EndAsleep = 1 << 0;
    private const int EndAbrupt = 1 << 1;
    private const int EndCounted = 1 << 2;

    private readonly MatParts _parts;
    private readonly Coach _coach;
    private readonly WallClock _clock;
    private long _lookedMs = -LookEveryMs;

    public CoachDesk(MatParts parts, WallClock clock)
    {
        _parts = parts;
        _coach = parts.Coach;
        _clock = clock;
    }

    /// <inheritdoc/>
    public bool Serves(Op op)
    {
        return op == Op.Today || op == Op.Skin || op == Op.Zones;
    }

    /// <inheritdoc/>
    public Result Serve(Request request, Answer answer, long nowMs)
    {
        if (request.Op == Op.Skin)
        {
            return NoteSkin(request, nowMs);
        }

        if (request.ParamCount != 0)
        {
            return Result.InvalidParameter;
        }

        return request.Op == Op.Today ? TellToday(answer, nowMs) : TellZones(answer);
    }

    /// <summary>The coach needs the day and the hour: once a second, and whenever it is asked.</summary>
    public void Update(long nowMs)
    {
        if (nowMs - _lookedMs >= LookEveryMs)
        {
            Look(nowMs);
        }
    }

    private void Look(long nowMs)
    {
        _lookedMs = nowMs;
        _coach.Look(_clock.LocalDay(nowMs), _clock.LocalQuarter(nowMs), _clock.UtcS(nowMs), _clock.UptimeS);
    }

    private Result NoteSkin(Request request, long nowMs)
    {
        if (request.ParamCount != 1 || request.U8(0) > (int)SkinState.Layer)
        {
            return Result.InvalidParameter;
        }

        Look(nowMs);
        _coach.Diary.NoteSkin((SkinState)request.U8(0), _coach.DiaryDay);
        return Result.Success;
    }

    private Result TellToday(Answer answer, long nowMs)
    {
        Look(nowMs);
        SessionGoal last = _coach.Goal;
        int lastProgramme = (int)last.Programme;
        int lastWhy = last.Why;
        SessionGoal next = _coach.Foresee();
        SessionCare care = _parts.Care;
        answer.U8((int)next.Programme);
        answer.U16(next.TargetS);
        answer.U16(next.LimitS);
        answer.U8(next.Why);
        answer.U8(_coach.Objections | _parts.Gate.WhyClosed(nowMs));
        answer.U8(_coach.Plan.IsOn ? _coach.PlanDay : 0);
        answer.U8(_coach.Diary.SessionsOn(_coach.DiaryDay));
        answer.U8((int)_coach.Diary.Skin);
        answer.U8(_coach.Diary.TightnessOn(_coach.DiaryDay));
        answer.U8(lastProgramme);
        answer.U8((int)care.Sensation);
        answer.U8(lastWhy);
        answer.U8((care.HasFallenAsleep ? EndAsleep : 0) | (care.HasLeftAbruptly ? EndAbrupt : 0)
            | (_coach.HasCounted ? EndCounted : 0));
        answer.U8(_coach.DaysAway);
        answer.U8(_coach.Plan.IsOn ? Plan.StageOf(_coach.PlanDay) : 0);
        return Result.Success;
    }

    private Result TellZones(Answer answer)
    {
        Dwell dwell = _parts.Dwell;
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            int percent = dwell.Dose.PercentOf(zone);
            answer.U16(dwell.LoadedMs(zone) / 1000);
            answer.U8(percent < 255 ? percent : 255);
        }

        return Result.Success;
    }
}
