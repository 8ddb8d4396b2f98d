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
    public const int Phase = 1;
    public const int AdcReads = 2;
    public const int GpioWrites = 3;
    public const int FirstFolder = 4;

    /// <summary>In the column of the phase: outside a session, in one, or in the tick that starts, pauses or ends it.</summary>
    public const long Idle = 0;
    public const long InSession = 1;
    public const long Turning = 2;

    /// <summary>Every thread sleeps at a step's end, so a step holds whole ticks: one, or none while a long one goes on.</summary>
    private const int StepUs = Tuning.TickMs * 1000;
    private const long PressUs = 30_000_000;

    /// <param name="scenario">A name that `scenarios` lists.</param>
    /// <param name="seed">Which mat, and how the scenario goes.</param>
    /// <param name="untilMs">Where to stop, in milliseconds since power-on.</param>
    /// <returns>A row for each tick, in order; none for a tick in whose 10 ms the watchdog looked too.</returns>
    public static long[][] Play(string scenario, uint seed, int untilMs)
    {
        using VirtualMat mat = new(Scenarios.Build(scenario, seed), seed);
        return Watch(mat, untilMs);
    }

    /// <summary>The same with a press of the button after half a minute, to start what lying down does not.</summary>
    public static long[][] PlayByHand(string scenario, uint seed, int untilMs)
    {
        using VirtualMat mat = new(Scenarios.Build(scenario, seed), seed);
        mat.Board.Button.Press(PressUs, PressUs + 200_000);
        return Watch(mat, untilMs);
    }

    private static long[][] Watch(VirtualMat mat, int untilMs)
    {
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
            long phase = isInSession != wasInSession ? Turning : isInSession ? InSession : Idle;
            long[] row = Row(us / 1000, phase, before, Readings(mat.Chip));
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

    private static long[] Row(long tMs, long phase, long[] before, long[] after)
    {
        long[] head = [tMs, phase];
        return head.Concat(after.Zip(before, (late, early) => late - early)).ToArray();
    }
}
