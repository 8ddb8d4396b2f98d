using System;
using System.CommandLine;
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
        command.SetAction(parsed => Run(parsed.GetValue(cases), parsed.GetValue(seed)));
        return command;
    }

    private static int Run(long cases, uint seed)
    {
        using FuzzRun run = new(seed);
        try
        {
            run.Play(cases);
        }
        catch (InvalidOperationException e)
        {
            run.Verdicts.Break("no crash: " + (e.InnerException?.Message ?? e.Message));
        }

        foreach (string line in run.Report())
        {
            Console.WriteLine(line);
        }

        return run.Verdicts.AreGood ? 0 : 1;
    }
}
