using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SmartMat.Virtual.Soak;

namespace SmartMat.Virtual.Cli;

/// <summary>`soak`: households with mats, day after day. Exit code 1 on any broken verdict.</summary>
public static class SoakCommand
{
    public static Command Build()
    {
        Option<int> households = new("--households") { Description = "how many", DefaultValueFactory = _ => 10 };
        Option<int> days = new("--days") { Description = "each", DefaultValueFactory = _ => 5 };
        Option<uint> seed = new("--seed") { Description = "which swarm", DefaultValueFactory = _ => 1 };
        Option<int> from = new("--from") { Description = "the first household of this shard", DefaultValueFactory = _ => 0 };
        Option<int?> to = new("--to") { Description = "the one after the last of this shard" };
        Option<string?> journal = new("--journal") { Description = "a file to note finished households in, and to go on from" };
        Option<int?> timeline = new("--timeline") { Description = "live in this household only and tell what happens" };
        Command command = new("soak", "Live with many mats for many days; everything that can happen does.")
        {
            households, days, seed, from, to, journal, timeline,
        };
        command.SetAction((parsed, cancel) => Task.Run(() => Guarded(() =>
        {
            SoakPlan plan = new(parsed.GetValue(seed), parsed.GetValue(from),
                parsed.GetValue(to) ?? parsed.GetValue(households), parsed.GetValue(days));
            int? only = parsed.GetValue(timeline);
            return only is int number ? Tell(plan, number) : Run(plan, parsed.GetValue(journal), cancel);
        })));
        return command;
    }

    private static int Guarded(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return Entry.BadInput;
        }
    }

    private static int Run(SoakPlan plan, string? path, CancellationToken cancel)
    {
        Swarm swarm = new(plan, path is null ? null : new SoakJournal(path, plan));
        swarm.Progressed += (done, all) => Console.Error.Write($"\r{done} of {all} days");
        bool isWhole = true;
        try
        {
            swarm.Live(cancel);
        }
        catch (OperationCanceledException)
        {
            isWhole = false;
        }

        Console.Error.WriteLine();
        return Report(plan, swarm, isWhole);
    }

    private static int Report(SoakPlan plan, Swarm swarm, bool isWhole)
    {
        SoakTally sum = new();
        ulong hash = 0;
        foreach (SoakResult result in swarm.Results)
        {
            sum.Add(result.Tally);
            hash = unchecked((hash * 31) + Convert.ToUInt64(result.Hash, 16));
            foreach (string broken in result.Broken)
            {
                Console.WriteLine($"VERDICT BROKEN: household {result.Household}, {broken}");
            }

            foreach (string wrong in result.WrongStarts)
            {
                Console.WriteLine($"wrong start: household {result.Household}, {wrong}");
            }

            if (result.Broken.Count + result.WrongStarts.Count > 0)
            {
                Console.WriteLine($"  its days: dotnet run --project hardware/virtual -- soak --seed {plan.Seed} "
                    + $"--days {result.Tally.Days} --timeline {result.Household}");
            }
        }

        foreach (string line in sum.Lines())
        {
            Console.WriteLine(line);
        }

        bool isGood = swarm.Results.All(result => result.Broken.Count == 0) && sum.AreStartsGood;
        if (!sum.AreStartsGood)
        {
            Console.WriteLine($"VERDICT BROKEN: more than {SoakTally.MostWrongPercent} % of the starts that can be judged are wrong");
        }

        Console.WriteLine($"trace hash           {hash:X16}");
        Console.WriteLine(!isWhole ? "stopped before the end" : isGood ? "all verdicts hold" : "soak failed");
        return isGood && isWhole ? 0 : 1;
    }

    private static int Tell(SoakPlan plan, int number)
    {
        Household household = new(plan.Seed, number);
        Console.WriteLine(household);
        using HouseholdRun run = new(household);
        run.Told += (us, what) => Console.WriteLine($"{us / 1000,12}  {what}");
        run.Mat.Happened += line => Console.WriteLine($"{line.TMs,12}      mat: {line.Event} "
            + string.Join(' ', line.Fields.Select(field => $"{field.Key}={field.Value}")));
        for (int day = 0; day < plan.Days && run.Verdicts.AreGood; day++)
        {
            run.Live(day);
        }

        foreach (string broken in run.Verdicts.Broken)
        {
            Console.WriteLine("VERDICT BROKEN: " + broken);
        }

        foreach (string wrong in run.WrongStarts)
        {
            Console.WriteLine("wrong start: " + wrong);
        }

        Console.WriteLine("trace hash " + run.Hash);
        return run.Verdicts.AreGood ? 0 : 1;
    }
}
