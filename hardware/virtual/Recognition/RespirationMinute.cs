using System;
using System.Collections.Generic;
using System.Linq;

namespace SmartMat.Virtual.Recognition;

/// <summary>One minute of somebody who lies still: what the mat said, and the truth.</summary>
/// <param name="Readings">One a second.</param>
/// <param name="TruePerMinute">Breaths of that minute.</param>
public sealed record RespirationMinute(IReadOnlyList<RespirationReading> Readings, double TruePerMinute)
{
    /// <summary>The breath is known for half of the minute at least.</summary>
    public bool IsGood => Readings.Count(reading => reading.IsGood) * 2 >= Readings.Count;

    /// <summary>Of the last known rate of the minute; infinite if there is none.</summary>
    public double Error => Readings.LastOrDefault(reading => reading.IsGood) is RespirationReading last
        ? Math.Abs(last.PerMinute - TruePerMinute)
        : double.PositiveInfinity;

    /// <param name="readings">Of a whole trial.</param>
    /// <param name="breather">Who it was.</param>
    /// <param name="fromS">The first minute begins here.</param>
    /// <param name="count">Minutes in a row.</param>
    public static List<RespirationMinute> Of(
        IReadOnlyList<RespirationReading> readings, Breather breather, double fromS, int count)
    {
        ArgumentNullException.ThrowIfNull(breather);
        return Enumerable.Range(0, count)
            .Select(minute => (From: fromS + (60 * minute), To: fromS + (60 * minute) + 60))
            .Select(span => new RespirationMinute(
                readings.Where(reading => reading.AtS > span.From && reading.AtS <= span.To).ToList(),
                breather.TruthOf(span.From, span.To)))
            .ToList();
    }
}
