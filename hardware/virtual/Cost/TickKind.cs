using System;
using System.Collections.Generic;
using System.Linq;

namespace SmartMat.Virtual.Cost;

/// <summary>Ticks of one kind, and what they executed.</summary>
/// <param name="Name">For example "running, with scan".</param>
/// <param name="Rows">As <see cref="TickRows.Play"/> gives them; at least one.</param>
public sealed record TickKind(string Name, IReadOnlyList<long[]> Rows)
{
    public double MeanIl => Rows.Average(TickRows.IlOf);

    public long MostIl => Rows.Max(TickRows.IlOf);

    /// <returns>Mean IL in one folder of the firmware, by the folder's number.</returns>
    public double MeanIlIn(int folder)
    {
        return Rows.Average(row => row[TickRows.FirstFolder + folder]);
    }

    /// <summary>Somebody may feel the motor in it, so it must not be long.</summary>
    public bool IsRunning => Name.StartsWith("running", StringComparison.Ordinal) || Name.StartsWith("settling", StringComparison.Ordinal);

    /// <summary>Sorts the ticks of a run: idle, settling, running; each with and without a scan. Those that start or end a session are apart.</summary>
    /// <param name="rows">In order of time.</param>
    public static List<TickKind> Sort(long[][] rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        long startedMs = rows.FirstOrDefault(row => row[TickRows.Phase] == TickRows.InSession)?[TickRows.TMs] ?? long.MaxValue;
        return rows
            .GroupBy(row => NameOf(row, startedMs))
            .Select(group => new TickKind(group.Key, group.ToList()))
            .OrderBy(kind => kind.Name, StringComparer.Ordinal)
            .ToList();
    }

    private static string NameOf(long[] row, long startedMs)
    {
        if (row[TickRows.Phase] == TickRows.Turning)
        {
            return "starting or ending";
        }

        bool isSettling = row[TickRows.TMs] < startedMs + Tuning.SettlingMs;
        string state = row[TickRows.Phase] == TickRows.Idle ? "idle" : isSettling ? "settling" : "running";
        return state + (TickRows.IsScan(row) ? ", with scan" : ", without");
    }
}
