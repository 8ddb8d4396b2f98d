using System;
using System.Collections.Generic;
using System.Linq;

namespace SmartMat.Virtual.Lives;

/// <summary>Six ways to live with the mat.</summary>
public static class AllLives
{
    private const double Evening = 19.5;

    public static IReadOnlyList<Life> All { get; } =
    [
        new("follows", "Follows the plan each evening, is away for 16 days from day 20, then comes every other evening.",
            mat => mat.PairPhone(), Follow, FollowClaims),
        new("overdoes", "Four sessions a day in the first week, then two a day.",
            mat => mat.PairPhone(), Overdo, OverdoClaims),
        new("sleeps", "Follows the plan, and every third evening falls asleep on the mat.",
            mat => mat.PairPhone(), Sleep, SleepClaims),
        new("angry-skin", "Follows the plan; the skin is angry on day 5 (rest) and on day 12 (a layer).",
            mat => mat.PairPhone(), HaveAngrySkin, SkinClaims),
        new("alone", "No phone and no clock: the card confirmed by the button, a session a morning, sometimes two; the power fails.",
            mat => mat.Press(4), LiveAlone, AloneClaims),
        new("household", "An owner, a guest each Saturday, a child, a cat, and a night on the mat.",
            mat => mat.PairPhone(), Share, ShareClaims),
    ];

    private static void Follow(LivedMat mat, int day)
    {
        bool isAway = day is >= 20 and < 36;
        if (!isAway && (day < 20 || day % 2 == 0))
        {
            mat.WaitUntil(day, Evening);
            mat.Lie();
        }
    }

    private static IEnumerable<(string, bool)> FollowClaims(LivedMat mat, int days)
    {
        yield return Always(mat);
        yield return ("who gets up slowly is told nothing", mat.Days.Values.All(day => day.CountOf("left-abruptly") == 0));
        yield return ("the first fourteen evenings do days 1 to 14", Days(mat, days, 14).All(day => mat.Days[day].PlanDayDone == day + 1));
        if (days > 36)
        {
            yield return ("after 16 days away the plan goes on with day 11", mat.Days[36].PlanDayDone == 11);
        }
    }

    private static void Overdo(LivedMat mat, int day)
    {
        int sessions = day < 7 ? 4 : 2;
        for (int i = 0; i < sessions && (day < 7 || day % 3 == 0); i++)
        {
            mat.WaitUntil(day, 9 + (3 * i));
            mat.Lie();
        }
    }

    private static IEnumerable<(string, bool)> OverdoClaims(LivedMat mat, int days)
    {
        yield return Always(mat);
        yield return ("no session is refused", Days(mat, days, 7).All(day => mat.Days[day].Sessions.Count == 4));
        yield return ("the third and fourth of a day get shorter", Days(mat, days, 7).All(day =>
            mat.Days[day].Sessions[2].TargetS < mat.Days[day].Sessions[1].TargetS
            && mat.Days[day].CountOf("shorter") == 2));
        yield return ("a day does one day of the plan", Days(mat, days, 7).All(day => mat.Days[day].CountOf("plan-day") == 1));
    }

    private static void Sleep(LivedMat mat, int day)
    {
        if (day < 14 || day % 3 == 0)
        {
            mat.WaitUntil(day, Evening);
            mat.Lie(lingerS: day % 3 == 2 || day >= 14 ? 1800 : 12);
        }
    }

    private static IEnumerable<(string, bool)> SleepClaims(LivedMat mat, int days)
    {
        yield return Always(mat);
        List<LifeDay> nights = Days(mat, days, 14).Where(day => day % 3 == 2).Select(day => mat.Days[day]).ToList();
        yield return ("whoever sleeps is nudged three times, and it is noted", nights.All(day => day.CountOf("nudge") == 3 && day.CountOf("fell-asleep") == 1));
        yield return ("nobody else is", Days(mat, days, 14).Where(day => day % 3 != 2).All(day => mat.Days[day].CountOf("nudge") == 0));
    }

    private static void HaveAngrySkin(LivedMat mat, int day)
    {
        if (day is 5 or 12)
        {
            mat.WaitUntil(day, 12);
            mat.Ask(0x38, (byte)(day == 5 ? 1 : 2));
            mat.Today.Others += "r";
        }

        if (day < 18 || day % 3 == 0)
        {
            mat.WaitUntil(day, Evening);
            mat.Lie(mostS: day is 5 or 6 ? 120 : 1300);
        }
    }

    private static IEnumerable<(string, bool)> SkinClaims(LivedMat mat, int days)
    {
        yield return Always(mat);
        if (days > 7)
        {
            yield return ("on two days of rest nothing starts by itself", mat.Days[5].Sessions.Count + mat.Days[6].Sessions.Count == 0
                && mat.Days[5].CountOf("quiet") == 1);
            yield return ("the plan waits for it", mat.Days[4].PlanDayDone == 5 && mat.Days[7].PlanDayDone == 6);
        }

        if (days > 14)
        {
            yield return ("with a layer it is half as long, and the plan waits", mat.Days[12].Sessions[0].TargetS * 2 == mat.Days[14].Sessions[0].TargetS
                && mat.Days[12].PlanDayDone == 0 && mat.Days[13].PlanDayDone == 0);
        }
    }

    private static void LiveAlone(LivedMat mat, int day)
    {
        if (day is 10 or 40)
        {
            mat.WaitUntil(day, 6);
            mat.CutPower();
        }

        if (day >= 20 && day % 3 != 0)
        {
            return;
        }

        mat.WaitUntil(day, 8);
        mat.Lie();
        if (day % 5 == 4)
        {
            mat.WaitUntil(day, 12);
            mat.Lie();
        }
    }

    private static IEnumerable<(string, bool)> AloneClaims(LivedMat mat, int days)
    {
        yield return Always(mat);
        yield return ("the button confirmed the card", mat.Days[0].CountOf("safety-confirmed") == 1);
        yield return ("a morning does a day of the plan, a second session within twelve hours none",
            Days(mat, days, 14).All(day => mat.Days[day].PlanDayDone == day + 1 && mat.Days[day].CountOf("plan-day") == 1));
        yield return ("there are no quiet hours", mat.Days.Values.All(day => day.CountOf("quiet") == 0));
    }

    private static void Share(LivedMat mat, int day)
    {
        if (day % 4 == 1)
        {
            mat.WaitUntil(day, 10);
            mat.ComeAsCat();
            mat.WaitUntil(day, 15);
            mat.ComeAsChild();
        }

        if (day % 7 == 4)
        {
            mat.WaitUntil(day, 17);
            mat.LieAsGuest();
        }

        if (day == 6)
        {
            mat.WaitUntil(day, 2.5);
            mat.Lie(mostS: 240);
        }

        if (day < 14 || day % 3 == 0)
        {
            mat.WaitUntil(day, Evening);
            if (day % 10 == 9) { mat.LieAndJumpUp(); } else { mat.Lie(); }
        }
    }

    private static IEnumerable<(string, bool)> ShareClaims(LivedMat mat, int days)
    {
        yield return Always(mat);
        yield return ("a guest has five minutes and does no day of the plan", Days(mat, days, 14).All(day => mat.Days[day].PlanDayDone == day + 1)
            && Days(mat, days, days).Where(day => day % 7 == 4).All(day => mat.Days[day].Sessions[0] is { Programme: "10", TargetS: 300 }));
        yield return ("cat and child start nothing", Days(mat, days, days).Where(day => day % 4 == 1 && day % 7 != 4).All(day =>
            mat.Days[day].Sessions.Count == (day < 14 || day % 3 == 0 ? 1 : 0)));
        if (days > 9)
        {
            yield return ("at half past two in the night nothing starts", mat.Days[6].CountOf("quiet") == 1 && mat.Days[6].Sessions.Count == 1);
            yield return ("who jumps up after a long session is told so", mat.Days[9].CountOf("left-abruptly") == 1);
        }
    }

    private static (string, bool) Always(LivedMat mat)
    {
        return ("no session is longer than 20 minutes or than its target",
            mat.Days.Values.SelectMany(day => day.Sessions).All(one => one.Seconds <= Math.Min(Tuning.HardLimitS, one.TargetS)));
    }

    private static IEnumerable<int> Days(LivedMat mat, int days, int most)
    {
        return Enumerable.Range(0, Math.Min(days, most)).Where(mat.Days.ContainsKey);
    }
}
