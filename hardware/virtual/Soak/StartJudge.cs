using System.Collections.Generic;
using System.Linq;
using SmartMat.Virtual.Body;

namespace SmartMat.Virtual.Soak;

/// <summary>Whether a household's sessions started when they had to, and never when they must not.</summary>
/// <remarks>Where two things happen at once nobody can say what is right: such stays are counted, and not judged.</remarks>
public sealed class StartJudge
{
    private static readonly long s_lateUs = Moments.Seconds(3);

    /// <summary>Late is counted; a start that has not come by now is missed.</summary>
    private static readonly long s_missedUs = Moments.Seconds(20);

    /// <summary>The back can be down before the posture counts as reached.</summary>
    private static readonly long s_earlyUs = Moments.Seconds(3.5);
    private static readonly long s_quietBeforeUs = Moments.Minutes(3);
    private static readonly long s_coolDownUs = (Tuning.CoolDownMs + 60_000) * 1000L;

    private readonly SoakWatch _watch;
    private readonly SoakTally _tally;
    private readonly List<string> _wrong = new();
    private readonly List<(long FromUs, long ToUs)> _troubles = new();

    public StartJudge(SoakWatch watch, SoakTally tally)
    {
        _watch = watch;
        _tally = tally;
    }

    /// <summary>Missed and false starts, in words.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    /// <summary>Something was broken, pressed or asked for in this time.</summary>
    public void NoteTrouble(long fromUs, long toUs)
    {
        _troubles.Add((fromUs, toUs));
    }

    /// <summary>Judges what is over; called when all of these are.</summary>
    public void Judge(IReadOnlyList<Arrival> arrivals)
    {
        foreach (Arrival arrival in arrivals)
        {
            _tally.Arrivals++;
            Judge(arrival, arrivals);
        }

        _tally.Sessions += _watch.StartsUs.Count;
        _watch.StartsUs.Clear();
        _watch.QuietUs.Clear();
        long lastUs = _watch.EndsUs.Count > 0 ? _watch.EndsUs[^1] : long.MinValue / 2;
        _watch.EndsUs.Clear();
        _watch.EndsUs.Add(lastUs);
        _troubles.RemoveAll(trouble => trouble.ToUs < arrivals.Max(arrival => arrival.ToUs) - s_coolDownUs);
    }

    private void Judge(Arrival arrival, IReadOnlyList<Arrival> all)
    {
        Visit visit = arrival.Visits[0];
        bool isAlone = !all.Any(other => other != arrival
            && other.ToUs > arrival.FromUs - s_quietBeforeUs && other.FromUs < arrival.ToUs + s_lateUs);
        bool isPlain = isAlone && arrival.IsWellPosed && !IsTroubled(arrival.FromUs - s_quietBeforeUs, arrival.ToUs);
        int starts = _watch.StartsUs.Count(us => us >= arrival.FromUs && us <= arrival.ToUs + s_lateUs);
        if (!isPlain)
        {
            _tally.DoubtfulStarts += starts;
        }
        else if (!visit.IsAdultLying)
        {
            _tally.MustNotStart++;
            if (starts > 0)
            {
                _tally.FalseStarts++;
                _wrong.Add($"{arrival.FromUs / 1000} ms: a session started under: {arrival.Kind}");
            }
        }
        else if (IsDue(arrival, visit))
        {
            JudgeLying(arrival, visit);
        }
    }

    /// <summary>The mat has to take notice of this one: not in quiet hours, not within half an hour of a session, and not for a moment only.</summary>
    private bool IsDue(Arrival arrival, Visit visit)
    {
        bool isCool = !_watch.EndsUs.Any(us => us < visit.ReachedUs && us > arrival.FromUs - s_coolDownUs);
        bool isQuiet = _watch.QuietUs.Any(us => us >= arrival.FromUs && us <= visit.ReachedUs + s_missedUs);
        return isCool && !isQuiet && visit.LeavingUs - visit.ReachedUs > s_missedUs;
    }

    private void JudgeLying(Arrival arrival, Visit visit)
    {
        _tally.MustStart++;
        long[] inTime = _watch.StartsUs.Where(us => us >= arrival.FromUs && us <= visit.ReachedUs + s_missedUs).ToArray();
        if (inTime.Length == 0)
        {
            _tally.MissedStarts++;
            _wrong.Add($"{visit.ReachedUs / 1000} ms: no session under: {arrival.Kind}");
        }
        else if (inTime[0] < visit.ReachedUs - s_earlyUs)
        {
            _tally.MissedStarts++;
            _wrong.Add($"{inTime[0] / 1000} ms: a session started before its time under: {arrival.Kind}");
        }
        else if (inTime[0] > visit.ReachedUs + s_lateUs)
        {
            _tally.LateStarts++;
        }
    }

    private bool IsTroubled(long fromUs, long toUs)
    {
        return _troubles.Any(trouble => trouble.ToUs >= fromUs && trouble.FromUs <= toUs);
    }
}
