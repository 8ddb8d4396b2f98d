using System.Collections.Generic;
using System.Linq;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Esp32;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Cost;

/// <summary>Plays a scenario tick by tick and notes what each tick cost. Run it by <see cref="MeteredRun"/> for the IL counts.</summary>
public static class TickRows
{
    /// <summary>Columns of a row; the IL of each folder follows from <see cref="FirstFolder"/> on, in the order of IlCounts.</summary>
    public const int TMs = 0;
    public const int IsInSession = 1;
    public const int AdcReads = 2;
    public const int GpioWrites = 3;
    public const int FirstFolder = 4;

    /// <summary>Every thread sleeps at a step's end, so a step holds whole ticks: one, or none while a long one goes on.</summary>
    private const int StepUs = Tuning.TickMs * 1000;

    /// <param name="scenario">A name that `scenarios` lists.</param>
    /// <param name="seed">Which mat, and how the scenario goes.</param>
    /// <param name="untilMs">Where to stop, in milliseconds since power-on.</param>
    /// <returns>A row for each tick, in order; none for a tick in whose 10 ms the watchdog looked too.</returns>
    public static long[][] Play(string scenario, uint seed, int untilMs)
    {
        using VirtualMat mat = new(Scenarios.Build(scenario, seed), seed);
        List<long[]> rows = [];
        bool isInSession = false;
        mat.Happened += line => isInSession = IsSessionOn(line.Event, isInSession);
        for (long us = 0; us < untilMs * 1000L; us += StepUs)
        {
            long[] before = Readings(mat.Chip);
            long sleeps = -mat.Chip.Calls[(int)CallKind.Sleep];
            bool wasInSession = isInSession;
            mat.RunUntil(us);
            sleeps += mat.Chip.Calls[(int)CallKind.Sleep];
            long[] row = Row(us / 1000, wasInSession, before, Readings(mat.Chip));
            if (sleeps == 1 && row[FirstFolder + IlCounts.FolderIndex(IlCounts.RootFolder)] > 0)
            {
                rows.Add(row);
            }
        }
        return rows.ToArray();
    }

    /// <returns>IL instructions of all folders in one row.</returns>
    public static long IlOf(long[] row)
    {
        return row.Skip(FirstFolder).Sum();
    }

    /// <returns>True if the pads were read in it: the cell's voltage alone takes a few conversions, too.</returns>
    public static bool IsScan(long[] row)
    {
        return row[AdcReads] > MatLayout.ZoneCount;
    }

    private static bool IsSessionOn(string happened, bool isOn)
    {
        return happened switch
        {
            "session-started" or "session-resumed" => true,
            "session-paused" or "session-ended" => false,
            _ => isOn,
        };
    }

    private static long[] Readings(VirtualChip chip)
    {
        long[] calls = [chip.Calls[(int)CallKind.AdcRead], chip.Calls[(int)CallKind.GpioWrite]];
        return calls.Concat(IlSnapshot.ByFolder()).ToArray();
    }

    private static long[] Row(long tMs, bool isInSession, long[] before, long[] after)
    {
        long[] head = [tMs, isInSession ? 1 : 0];
        return head.Concat(after.Zip(before, (late, early) => late - early)).ToArray();
    }
}
