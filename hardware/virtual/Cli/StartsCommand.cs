using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Recognition;
using Spectre.Console;

namespace SmartMat.Virtual.Cli;

/// <summary>`starts`: false starts, missed starts and delays, by scenario. Exit code 1 if there is a false or a missed one.</summary>
public static class StartsCommand
{
    /// <summary>From the back being down to a started session.</summary>
    public const long MostDelayMs = 3_000;

    public static Command Build()
    {
        Option<int> seeds = new("--seeds") { Description = "of each scenario", DefaultValueFactory = _ => 20 };
        Option<uint> first = new("--first") { Description = "the first seed", DefaultValueFactory = _ => 1 };
        Option<double> hours = new("--hours") { Description = "of each run, at most", DefaultValueFactory = _ => 1 };
        Option<string?> only = new("--only") { Description = "one scenario" };
        Option<int> dead = new("--dead") { Description = "pads that never conduct, others with each seed" };
        Option<bool> known = new("--known") { Description = "the mat has left them out already" };
        Command command = new("starts", "Count false and missed starts of sessions.") { seeds, first, hours, only, dead, known };
        command.SetAction((parsed, cancel) => Task.Run(() => Count(
            parsed.GetValue(first), parsed.GetValue(seeds), parsed.GetValue(hours), parsed.GetValue(only),
            parsed.GetValue(dead), parsed.GetValue(known), cancel)));
        return command;
    }

    private static int Count(uint firstSeed, int seeds, double hours, string? only, int dead, bool areKnown, CancellationToken cancel)
    {
        int wrong = 0;
        Table table = new Table().Border(TableBorder.None).AddColumns(
            "scenario", "runs", "hours each", "false", "missed or late", "delay s, median and most", "contact s, most", "named");
        foreach (Scenario scenario in Scenarios.All.Where(scenario => only is null || scenario.Name == only))
        {
            // Sessions start at the beginning of the lying scenes; the others are watched for as long as asked.
            long longestUs = scenario.StartsSession ? 240_000_000 : (long)(hours * 3600e6);
            StartTrial[] trials = Try(scenario, firstSeed, seeds, longestUs, dead, areKnown, cancel);
            wrong += trials.Count(trial => IsWrong(scenario, trial));
            table.AddRow(RowOf(scenario, trials, longestUs));
            Report(scenario, trials);
        }

        AnsiConsole.Write(table);
        return wrong == 0 ? 0 : 1;
    }

    private static StartTrial[] Try(Scenario scenario, uint firstSeed, int seeds, long longestUs, int dead, bool areKnown, CancellationToken cancel)
    {
        StartTrial[] trials = new StartTrial[seeds];
        Console.Error.Write($"\r{scenario.Name,-20}");
        Parallel.For(0, seeds, new ParallelOptions { CancellationToken = cancel }, i =>
        {
            trials[i] = StartTrial.Run(scenario, firstSeed + (uint)i, longestUs, dead, areKnown);
        });
        return trials;
    }

    private static bool IsWrong(Scenario scenario, StartTrial trial)
    {
        return scenario.StartsSession
            ? trial.DelayMs < 0 || trial.DelayMs > MostDelayMs
            : trial.Sessions > 0;
    }

    private static void Report(Scenario scenario, StartTrial[] trials)
    {
        foreach (StartTrial trial in trials.Where(trial => IsWrong(scenario, trial) || !trial.IsNamed))
        {
            Console.Error.WriteLine(
                $"\r{trial.Scenario} seed {trial.Seed}: sessions {trial.Sessions}, delay {trial.DelayMs} ms, "
                + (trial.IsNamed ? "named right" : "named wrong"));
        }
    }

    private static string[] RowOf(Scenario scenario, StartTrial[] trials, long longestUs)
    {
        IEnumerable<long> delays = trials.Where(trial => trial.DelayMs >= 0).Select(trial => trial.DelayMs).Order();
        List<long> sorted = delays.ToList();
        string delay = sorted.Count == 0 ? "-" : Text(sorted[sorted.Count / 2]) + "  " + Text(sorted[^1]);
        return new[]
        {
            scenario.Name,
            trials.Length.ToString(CultureInfo.InvariantCulture),
            (longestUs / 3600e6).ToString("F2", CultureInfo.InvariantCulture),
            trials.Count(trial => !scenario.StartsSession && trial.Sessions > 0).ToString(CultureInfo.InvariantCulture),
            trials.Count(trial => scenario.StartsSession && IsWrong(scenario, trial)).ToString(CultureInfo.InvariantCulture),
            delay,
            Text(trials.Max(trial => trial.ContactDelayMs)),
            trials.Count(trial => trial.IsNamed).ToString(CultureInfo.InvariantCulture),
        };
    }

    private static string Text(long ms)
    {
        return (ms / 1000.0).ToString("F1", CultureInfo.InvariantCulture);
    }
}
