namespace SmartMat.Session;

/// <summary>How long a session may be: the programme, the safety answers, what today has seen. Never refuses, only shortens.</summary>
public sealed class SessionLimits
{
    private readonly Settings _settings;
    private readonly Diary _diary;
    private readonly SafetyAnswers _safety;

    public SessionLimits(Settings settings, Diary diary, SafetyAnswers safety)
    {
        _settings = settings;
        _diary = diary;
        _safety = safety;
    }

    /// <param name="goal">To be filled.</param>
    /// <param name="programme">What it is for.</param>
    /// <param name="askedS">What a phone asks for, 0 nothing.</param>
    /// <param name="planDay">The plan's day, 1..15.</param>
    /// <param name="isHeldBack">It would be a later day, were the limits not the gentle ones.</param>
    /// <param name="diaryDay">Today.</param>
    public void Fill(SessionGoal goal, Programme programme, int askedS, int planDay, bool isHeldBack, int diaryDay)
    {
        int wantedS = askedS > 0 ? askedS : UsualS(programme, planDay);
        int limitS = ProgrammeTable.MostS(programme);
        int why = wantedS > limitS ? Shorter.ProgrammeLimit : 0;
        if (_safety.IsGentle && limitS > CoachTuning.GentleLimitS)
        {
            // The plan's own length has been kept to the gentle days already; say so.
            bool isShorter = wantedS > CoachTuning.GentleLimitS || (isHeldBack && programme == Programme.Plan);
            why |= isShorter ? WhyGentle() : 0;
            limitS = CoachTuning.GentleLimitS;
        }

        wantedS = wantedS < limitS ? wantedS : limitS;
        int easedS = Eased(wantedS, diaryDay, ref why);
        goal.Set(programme, easedS, easedS < wantedS ? easedS : limitS, why, _settings);
    }

    private int UsualS(Programme programme, int planDay)
    {
        switch (programme)
        {
            case Programme.Free: return _settings.TargetS;
            case Programme.Plan: return Plan.TargetS(planDay);
            default: return ProgrammeTable.UsualS(programme);
        }
    }

    private int WhyGentle()
    {
        return _safety.IsAnswered ? Shorter.SafetyYes : Shorter.Unanswered;
    }

    /// <returns>Half for each session too many today, and half for angry skin; two minutes at least, unless less was asked for.</returns>
    private int Eased(int wantedS, int diaryDay, ref int why)
    {
        int easedS = wantedS;
        int tooMany = _diary.SessionsOn(diaryDay) - CoachTuning.SessionsPerDay + 1;
        for (int i = 0; i < tooMany && easedS > CoachTuning.ShortestS; i++)
        {
            easedS /= 2;
            why |= Shorter.ManyToday;
        }

        if (_diary.Skin != SkinState.Fine && easedS > CoachTuning.ShortestS)
        {
            easedS /= 2;
            why |= Shorter.Skin;
        }

        int leastS = wantedS < CoachTuning.ShortestS ? wantedS : CoachTuning.ShortestS;
        return easedS > leastS ? easedS : leastS;
    }
}
