using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SmartMat.Sensing;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Recognition;
using Spectre.Console;

namespace SmartMat.Virtual.Cli;

/// <summary>`fit` writes the firmware's posture table, `recognise` shows what that table makes of other people.</summary>
public static class RecognitionCommands
{
    /// <summary>Fitted on these, so that no test and no default seed meets a body again.</summary>
    private const uint FirstFitSeed = 100_001;

    /// <summary>One scenario a way of being there; the longer stories are made of the same.</summary>
    private static readonly string[] s_fitted =
    {
        "lying-flat", "lying-side", "upper-back", "pillow-head", "heavy", "light", "feet-first", "sitting", "standing",
        "kneeling", "legs-only", "child", "cat", "bag", "laundry", "rolled-up", "hand",
    };

    private static readonly string[] s_lying =
    {
        "lying-flat", "lying-side", "upper-back", "pillow-head", "heavy", "light", "feet-first",
    };

    /// <summary>A light adult and a child differ least; these get more seeds.</summary>
    private static readonly string[] s_hard = { "light", "pillow-head", "child", "legs-only" };
    private const int HardShare = 3;

    public static Command BuildFit()
    {
        Option<int> seeds = new("--seeds") { Description = "of each scenario", DefaultValueFactory = _ => 250 };
        Option<int> passes = new("--passes") { Description = "over all samples", DefaultValueFactory = _ => 40 };
        Option<string?> file = new("--out") { Description = "file to write; default: the console" };
        Command command = new("fit", "Fit the posture table to seeded virtual people and things.") { seeds, passes, file };
        command.SetAction((parsed, cancel) => Task.Run(() =>
            Fit(parsed.GetValue(seeds), parsed.GetValue(passes), parsed.GetValue(file), cancel)));
        return command;
    }

    public static Command BuildFitWay()
    {
        Option<int> seeds = new("--seeds") { Description = "of each scenario", DefaultValueFactory = _ => 250 };
        Option<int> passes = new("--passes") { Description = "over all samples", DefaultValueFactory = _ => 40 };
        Option<string?> file = new("--out") { Description = "file to write; default: the console" };
        Command command = new("fit-way", "Fit the table of which way round somebody lies, to seeded virtual people.")
        {
            seeds, passes, file,
        };
        command.SetAction((parsed, cancel) => Task.Run(() =>
            FitWay(parsed.GetValue(seeds), parsed.GetValue(passes), parsed.GetValue(file), cancel)));
        return command;
    }

    public static Command BuildRecognise()
    {
        Option<int> seeds = new("--seeds") { Description = "of each scenario", DefaultValueFactory = _ => 100 };
        Option<uint> first = new("--first") { Description = "the first seed", DefaultValueFactory = _ => 1 };
        Command command = new("recognise", "Print what single frames of each scenario are taken for.") { seeds, first };
        command.SetAction((parsed, cancel) => Task.Run(() =>
            Recognise(parsed.GetValue(first), parsed.GetValue(seeds), cancel)));
        return command;
    }

    private static int Fit(int seeds, int passes, string? file, CancellationToken cancel)
    {
        List<Sample> samples = Collect(Named(s_fitted), FirstFitSeed, seeds, cancel);
        samples.AddRange(Collect(Named(s_hard), FirstFitSeed + (uint)seeds, seeds * HardShare, cancel));
        PostureFit fit = new(samples);
        for (int pass = 0; pass < passes && !cancel.IsCancellationRequested; pass++)
        {
            fit.Pass(pass, passes);
            Console.Error.Write($"\rpass {pass + 1} of {passes}");
        }

        Console.Error.WriteLine();
        return Write(TableText.Of(fit, $"{Origin("fit")} --seeds {seeds} --passes {passes}"), file);
    }

    private static int FitWay(int seeds, int passes, string? file, CancellationToken cancel)
    {
        WayRoundFit fit = new(Collect(Named(s_lying), FirstFitSeed, seeds, cancel));
        for (int pass = 0; pass < passes && !cancel.IsCancellationRequested; pass++)
        {
            fit.Pass(pass, passes);
            Console.Error.Write($"\rpass {pass + 1} of {passes}");
        }

        Console.Error.WriteLine();
        return Write(fit.Text($"{Origin("fit-way")} --seeds {seeds} --passes {passes}"), file);
    }

    private static string Origin(string command)
    {
        return "dotnet run --project hardware/virtual -- " + command;
    }

    private static int Write(string text, string? file)
    {
        if (file is null)
        {
            Console.Write(text);
        }
        else
        {
            File.WriteAllText(file, text.ReplaceLineEndings("\n"));
        }

        return 0;
    }

    private static int Recognise(uint firstSeed, int seeds, CancellationToken cancel)
    {
        Confusion confusion = new();
        foreach (Sample sample in Collect(Scenarios.All, firstSeed, seeds, cancel))
        {
            confusion.Add(sample);
        }

        Table table = new Table().Border(TableBorder.None).AddColumns(
            Enum.GetNames<PostureKind>().Prepend("is").Prepend("scenario").Append("lying ahead by").ToArray());
        foreach ((string scenario, ConfusionRow row) in confusion.Rows)
        {
            List<string> cells = new() { scenario, row.Truth.ToString() };
            for (int kind = 0; kind < Posture.Kinds; kind++)
            {
                cells.Add(row.Taken[kind].ToString(CultureInfo.InvariantCulture));
            }

            cells.Add(string.Create(CultureInfo.InvariantCulture, $"{row.LeastMargin:F1} .. {row.MostMargin:F1}"));
            table.AddRow(cells.ToArray());
        }

        AnsiConsole.Write(table);
        return 0;
    }

    private static List<Sample> Collect(
        IEnumerable<Scenario> scenarios, uint firstSeed, int seeds, CancellationToken cancel)
    {
        int done = 0;
        List<Sample> samples = SampleSource.Collect(
            scenarios,
            firstSeed,
            seeds,
            () => Progress(ref done),
            cancel);
        Console.Error.WriteLine();
        return samples;
    }

    private static IEnumerable<Scenario> Named(string[] names)
    {
        return Scenarios.All.Where(scenario => names.Contains(scenario.Name));
    }

    private static void Progress(ref int done)
    {
        int scene = Interlocked.Increment(ref done);
        if (scene % 20 == 0)
        {
            Console.Error.Write($"\rscene {scene}");
        }
    }
}
