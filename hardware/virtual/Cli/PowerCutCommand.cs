using System;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using SmartMat.Virtual.PowerCut;
using Spectre.Console;

namespace SmartMat.Virtual.Cli;

/// <summary>`powercut`: power fails at every byte of every write of a mat's life. Exit code 1 unless nothing is lost.</summary>
public static class PowerCutCommand
{
    public static Command Build()
    {
        Option<int> sessions = new("--sessions") { Description = "length of the life", DefaultValueFactory = _ => 640 };
        Option<uint> seed = new("--seed") { Description = "which life", DefaultValueFactory = _ => 1 };
        Option<int> every = new("--every") { Description = "cut only each so-manieth write", DefaultValueFactory = _ => 1 };
        Option<int> jobs = new("--jobs") { Description = "workers", DefaultValueFactory = _ => Environment.ProcessorCount };
        foreach (Option<int> option in new[] { sessions, every, jobs })
        {
            option.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<int>() < 1)
                {
                    result.AddError(option.Name + " is 1 or more");
                }
            });
        }

        Command command = new("powercut", "Cut power at every byte of every write, and look what is still there.")
        {
            sessions, seed, every, jobs,
        };
        command.SetAction((parsed, cancel) => Task.Run(() => Run(
            parsed.GetValue(sessions), parsed.GetValue(seed), parsed.GetValue(every), parsed.GetValue(jobs), cancel)));
        return command;
    }

    private static int Run(int sessions, uint seed, int every, int jobs, CancellationToken cancel)
    {
        PowerCutRun run = new(cancel);
        Stopwatch watch = Stopwatch.StartNew();
        AnsiConsole.Progress().Start(context =>
        {
            ProgressTask task = context.AddTask("power cuts", maxValue: 1);
            run.Progress = share => task.Value = Math.Max(task.Value, share);
            run.Play(sessions, seed, every, jobs);
        });
        Print("sessions lived", string.Create(CultureInfo.InvariantCulture, $"{sessions}, {run.Records} records, {run.Trace!.Writes.Count} changes of the drive"));
        Print("cuts", Text(run.Singles));
        Print("pairs of cuts", Text(run.Pairs));
        Print("longest without a note", string.Create(CultureInfo.InvariantCulture, $"{run.LongestUnnotedMs / 1000.0:F1} s of a session"));
        Print("wear, by a model", Wear.OfYear(2, Tuning.HardLimitS));
        Print("took", string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:F0} s with {jobs} workers"));
        foreach (CutTally tally in new[] { run.Singles, run.Pairs })
        {
            foreach (string lost in tally.FirstLost)
            {
                Console.WriteLine("LOST: " + lost);
            }
        }

        Console.WriteLine(cancel.IsCancellationRequested ? "stopped before the end" : run.IsGood ? "nothing was lost" : "powercut failed");
        return run.IsGood ? 0 : 1;
    }

    private static string Text(CutTally tally)
    {
        return string.Create(CultureInfo.InvariantCulture, $"{tally.Cuts} tried, {tally.Lost} with something lost");
    }

    private static void Print(string name, string value)
    {
        Console.WriteLine(name.PadRight(24) + value);
    }
}
