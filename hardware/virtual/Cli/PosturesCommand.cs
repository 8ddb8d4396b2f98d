using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SmartMat.Sensing;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Recognition;
using Spectre.Console;

namespace SmartMat.Virtual.Cli;

/// <summary>`postures`: what the mat calls seeded people, and which way round it takes them to lie; or a labelled recording.</summary>
public static class PosturesCommand
{
    private const double LeastRightPercent = 95;
    private const long NamedAfterUs = 8_000_000;

    private static readonly (string Scenario, string Posture)[] s_cases =
    {
        ("lying-flat", PostureNames.Supine), ("lying-side", PostureNames.Side), ("upper-back", PostureNames.Supine),
        ("pillow-head", PostureNames.Supine), ("heavy", PostureNames.Supine), ("light", PostureNames.Supine),
        ("feet-first", PostureNames.Supine), ("sitting", "sitting"), ("standing", "standing"), ("kneeling", "kneeling"),
        ("legs-only", "legs only"), ("child", "child"),
    };

    public static Command Build()
    {
        Option<int> cases = new("--cases") { Description = "in all", DefaultValueFactory = _ => 1_000 };
        Option<uint> first = new("--first") { Description = "the first seed", DefaultValueFactory = _ => 1 };
        Argument<string?> file = new("FILE") { Description = "a labelled recording instead", Arity = ArgumentArity.ZeroOrOne };
        Command command = new("postures", "Count how often a posture, and which way round somebody lies, is named right.")
        {
            file, cases, first,
        };
        command.SetAction((parsed, cancel) => Task.Run(() => parsed.GetValue(file) is string path
            ? Recorded(path)
            : Measure(parsed.GetValue(first), parsed.GetValue(cases), cancel)));
        return command;
    }

    private static int Measure(uint first, int cases, CancellationToken cancel)
    {
        (string Scenario, string Truth, string Taken, WayRound True, WayRound Told)[] found = new (string, string, string, WayRound, WayRound)[cases];
        try
        {
            Parallel.For(0, cases, new ParallelOptions { CancellationToken = cancel }, i =>
            {
                (string scenario, string posture) = s_cases[i % s_cases.Length];
                uint seed = first + (uint)(i / s_cases.Length);
                IScene scene = Scenarios.Build(scenario, seed);
                SensesRun run = new(scene, seed);
                run.RunUntil(scene.Visits[0].ReachedUs + NamedAfterUs);
                WayRound truth = scene.Visits[0].IsHeadAtBottom ? WayRound.HeadAtBottom : WayRound.HeadAtTop;
                found[i] = (scenario, posture, PostureNames.Of(run.Senses), truth, run.Senses.Way);
            });
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("stopped");
            return 1;
        }

        Print(found.Select(one => (one.Scenario, one.Truth, one.Taken)).ToList());
        double right = 100.0 * found.Count(one => one.Truth == one.Taken) / cases;
        Console.WriteLine(Text($"named right, 8 s after the posture was taken up: {right:F1} % of {cases}"));
        var lying = found.Where(one => one.Truth is PostureNames.Supine or PostureNames.Side).ToList();
        int unknown = lying.Count(one => one.Told == WayRound.Unknown);
        int wayRight = lying.Count(one => one.Told == one.True);
        Console.WriteLine(Text($"way round, of {lying.Count} who lie: right {wayRight}, wrong {lying.Count - wayRight - unknown}, unknown {unknown}"));
        if (right < LeastRightPercent)
        {
            Console.WriteLine(Text($"LIMIT BROKEN: {LeastRightPercent} % must be named right"));
        }

        return right < LeastRightPercent ? 1 : 0;
    }

    /// <summary>What the mat says at the end of each labelled stretch of frames, against the label's first word.</summary>
    private static int Recorded(string path)
    {
        try
        {
            RecordingScene scene = new(RecordingFile.Read(path));
            SensesRun run = new(scene, 1);
            List<(string Label, string Truth, string Taken)> found = new();
            for (long us = SensesRun.TickUs; us < scene.EndUs; us += 500_000)
            {
                run.RunUntil(us);
                string label = new(scene.LabelAt(us).TakeWhile(char.IsLetter).ToArray());
                string? truth = label switch { "supine" => PostureNames.Supine, "left" or "right" => PostureNames.Side, "prone" => "", _ => null };
                if (truth is not null)
                {
                    found.Add((label, truth, PostureNames.Of(run.Senses)));
                }
            }

            Print(found);
            var asked = found.Where(one => one.Truth.Length > 0).ToList();
            double right = asked.Count == 0 ? 0 : 100.0 * asked.Count(one => one.Truth == one.Taken) / asked.Count;
            Console.WriteLine(Text($"supine and side named right at {right:F1} % of {asked.Count} looks, two a second; prone has no name here"));
            return 0;
        }
        catch (RecordingException e)
        {
            Console.Error.WriteLine(e.Message);
            return Entry.BadInput;
        }
    }

    private static void Print(IReadOnlyList<(string Row, string Truth, string Taken)> found)
    {
        Table table = new Table().Border(TableBorder.None).AddColumns(PostureNames.All.Prepend("is").Prepend("taken for").ToArray());
        foreach (IGrouping<string, (string Row, string Truth, string Taken)> row in found.GroupBy(one => one.Row))
        {
            string[] counts = PostureNames.All
                .Select(name => row.Count(one => one.Taken == name).ToString(CultureInfo.InvariantCulture))
                .ToArray();
            table.AddRow(counts.Prepend(row.First().Truth).Prepend(row.Key).ToArray());
        }

        AnsiConsole.Write(table);
    }

    private static string Text(FormattableString text)
    {
        return text.ToString(CultureInfo.InvariantCulture);
    }
}
