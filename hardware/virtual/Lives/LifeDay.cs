using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Lives;

/// <summary>What the console said on one day, and how it looks in a calendar.</summary>
public sealed class LifeDay
{
    private const string Guest = "10";

    private readonly List<MatLine> _lines = new();
    private readonly List<LifeSession> _sessions = new();

    /// <summary>What the console does not say: c child, k cat, p power cut, r skin reported.</summary>
    public string Others { get; set; } = string.Empty;

    /// <summary>Sessions that were begun and lasted a minute or more: length, target, programme.</summary>
    public IReadOnlyList<LifeSession> Sessions => _sessions;

    public int CountOf(string name)
    {
        return _lines.Count(line => line.Event == name);
    }

    /// <summary>The plan's day that was done, 0 if none.</summary>
    public int PlanDayDone => _lines.Where(line => line.Event == "plan-day").Select(line => NumberIn(line, "day") - 1).FirstOrDefault();

    public void Note(MatLine line)
    {
        _lines.Add(line);
        if (line.Event == "session-ended" && NumberIn(line, "sessionS") >= Tuning.MinTargetS)
        {
            MatLine begun = _lines.Last(one => one.Event == "session-started");
            _sessions.Add(new LifeSession(
                NumberIn(line, "sessionS"), NumberIn(begun, "targetS"), begun["programme"] ?? string.Empty));
        }
    }

    /// <returns>For example "d4 6z".</returns>
    public override string ToString()
    {
        string plan = PlanDayDone > 0 ? string.Create(CultureInfo.InvariantCulture, $"d{PlanDayDone} ") : string.Empty;
        string sessions = string.Join('+', _sessions.Select(TextOf));
        string signs = (CountOf("shorter") > 0 ? "s" : string.Empty) + (CountOf("fell-asleep") > 0 ? "z" : string.Empty)
            + (CountOf("left-abruptly") > 0 ? "!" : string.Empty) + (CountOf("quiet") > 0 ? "q" : string.Empty) + Others;
        return (plan + sessions + signs).Trim();
    }

    private static string TextOf(LifeSession session)
    {
        string minutes = ((session.Seconds + 30) / 60).ToString(CultureInfo.InvariantCulture);
        return session.Programme == Guest ? minutes + "g" : minutes;
    }

    private static int NumberIn(MatLine line, string name)
    {
        return int.Parse(line[name] ?? "0", CultureInfo.InvariantCulture);
    }
}
