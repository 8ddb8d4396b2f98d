using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Pads;
using SmartMat.Virtual.Run;
using Spectre.Console;

namespace SmartMat.Virtual.Cli;

/// <summary>`pads`: every way a pad breaks under every body, and no fault on a mat that has none. Exit code 1 on a false fault.</summary>
public static class PadsCommand
{
    private static readonly PadFault[] s_faults =
        { PadFault.Shorted, PadFault.Stuck, PadFault.Noisy, PadFault.Drifting, PadFault.Saturated };

    public static Command Build()
    {
        Option<int> seeds = new("--seeds") { Description = "of each body", DefaultValueFactory = _ => 10 };
        Option<uint> first = new("--first") { Description = "the first seed", DefaultValueFactory = _ => 1 };
        Option<double> hours = new("--hours") { Description = "of each healthy run, at most", DefaultValueFactory = _ => 0.5 };
        Option<string?> only = new("--only") { Description = "healthy, or one of: shorted, stuck, noisy, drifting, saturated" };
        Command command = new("pads", "Break pads under people, and look for faults where there are none.") { seeds, first, hours, only };
        command.SetAction((parsed, cancel) => Task.Run(() => Run(
            parsed.GetValue(first), parsed.GetValue(seeds), parsed.GetValue(hours), parsed.GetValue(only), cancel)));
        return command;
    }

    private static int Run(uint first, int seeds, double hours, string? only, CancellationToken cancel)
    {
        PadFault[] faults = s_faults.Where(fault => only is null || NameOf(fault) == only).ToArray();
        int wrong = Break(faults, first, seeds, cancel);
        wrong += only is null or "healthy" ? Spare(first, seeds, hours, cancel) : 0;
        return wrong == 0 ? 0 : 1;
    }

    /// <returns>How many sound pads were called broken.</returns>
    private static int Break(PadFault[] faults, uint first, int seeds, CancellationToken cancel)
    {
        Table table = new Table().Border(TableBorder.None).AddColumns(
            "fault", "body", "runs", "in time", "of use", "left out", "named", "s, median and most", "others", "safe");
        int others = 0;
        foreach (PadFault fault in faults)
        {
            foreach (Scenario body in Scenarios.All.Where(scenario => scenario.StartsSession))
            {
                Console.Error.Write($"\r{fault,-10} {body.Name,-20}");
                List<PadTrial> trials = Try(seeds, i => PadTrial.Run(body.Name, first + (uint)i, fault), cancel);
                others += trials.Sum(trial => trial.Others);
                table.AddRow(RowOf(fault, body, trials));
            }
        }

        Console.Error.WriteLine();
        AnsiConsole.Write(table);
        return others;
    }

    private static string[] RowOf(PadFault fault, Scenario body, List<PadTrial> trials)
    {
        long limitMs = fault == PadFault.Shorted ? 1_000 : 60_000;
        List<long> delays = trials.Where(trial => trial.DelayMs >= 0).Select(trial => trial.DelayMs).Order().ToList();
        return new[]
        {
            NameOf(fault),
            body.Name,
            Text(trials.Count),
            Text(delays.Count(delay => delay <= limitMs)),
            Text(trials.Count(trial => trial.DelayMs >= 0 && (trial.DelayMs <= limitMs || trial.UsedS * 1_000 <= limitMs))),
            Text(delays.Count),
            Text(trials.Count(trial => trial.IsNamed)),
            delays.Count == 0 ? "-" : Seconds(delays[delays.Count / 2]) + "  " + Seconds(delays[^1]),
            Text(trials.Sum(trial => trial.Others)),
            Text(trials.Count(trial => trial.IsSafe)),
        };
    }

    /// <returns>How many faults there were on mats that have none.</returns>
    private static int Spare(uint first, int seeds, double hours, CancellationToken cancel)
    {
        int faults = 0;
        int runs = 0;
        double ran = 0;
        foreach (Scenario scenario in Scenarios.All)
        {
            Console.Error.Write($"\rhealthy    {scenario.Name,-20}");
            foreach ((VirtualMat mat, string name) in Try(seeds, i => Healthy(scenario, first + (uint)i, hours), cancel))
            {
                runs++;
                ran += mat.Chip.NowUs / 3600e6;
                foreach (MatLine line in mat.Lines.Where(PadTrial.IsPadFault))
                {
                    faults++;
                    Console.WriteLine($"{name}: {line}");
                }
            }
        }

        Console.Error.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"healthy mats: {runs} runs, {ran:F1} h, pads called broken: {faults}"));
        return faults;
    }

    private static (VirtualMat Mat, string Name) Healthy(Scenario scenario, uint seed, double hours)
    {
        IScene scene = scenario.Build(seed);
        using VirtualMat mat = new(scene, seed);
        mat.RunUntil(Math.Min(scene.EndUs, (long)(hours * 3600e6)));
        return (mat, $"{scenario.Name} seed {seed}");
    }

    private static List<T> Try<T>(int seeds, Func<int, T?> run, CancellationToken cancel)
    {
        T?[] trials = new T?[seeds];
        Parallel.For(0, seeds, new ParallelOptions { CancellationToken = cancel }, i => trials[i] = run(i));
        return trials.OfType<T>().ToList();
    }

    private static string NameOf(PadFault fault)
    {
        return fault.ToString().ToLowerInvariant();
    }

    private static string Text(int number)
    {
        return number.ToString(CultureInfo.InvariantCulture);
    }

    private static string Seconds(long ms)
    {
        return (ms / 1000.0).ToString("F1", CultureInfo.InvariantCulture);
    }
}
