using System;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using SmartMat.Virtual.Fuzz;

namespace SmartMat.Virtual.Cli;

/// <summary>`fuzz`: a hostile phone against the whole firmware. Exit code 1 on any broken verdict.</summary>
public static class FuzzCommand
{
    public static Command Build()
    {
        Option<long> cases = new("--cases") { Description = "how many attacks", DefaultValueFactory = _ => 100_000 };
        Option<uint> seed = new("--seed") { Description = "which attacks", DefaultValueFactory = _ => 1 };
        Command command = new("fuzz", "Attack the link: half of the cases with the key, half without.") { cases, seed };
        command.SetAction((parsed, cancel) => Task.Run(() => Run(parsed.GetValue(cases), parsed.GetValue(seed), cancel)));
        return command;
    }

    private static int Run(long cases, uint seed, CancellationToken cancel)
    {
        using FuzzRun run = new(seed);
        run.Progressed += done => Console.Error.Write($"\r{done} of {cases} cases");
        try
        {
            run.Play(cases, cancel);
        }
        catch (InvalidOperationException e)
        {
            run.Verdicts.Break("no crash: " + (e.InnerException?.Message ?? e.Message));
        }

        Console.Error.WriteLine();
        foreach (string line in run.Report())
        {
            Console.WriteLine(line);
        }

        if (cancel.IsCancellationRequested)
        {
            Console.WriteLine("stopped before the end");
        }

        return run.Verdicts.AreGood && !cancel.IsCancellationRequested ? 0 : 1;
    }
}
