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

/// <summary>`respiration`: how well the mat measures the breath of seeded people. Exit code 1 if a limit is broken.</summary>
public static class RespirationCommand
{
    private const double MostMedianError = 0.5;
    private const double LeastGoodPercent = 80;
    private const double ObligedShare = 0.01;
    private const int Minutes = 3;

    /// <summary>The first still minute begins when the settling is over.</summary>
    private const double SettlingS = 20;

    private const int FullStrength = 100;
    private static readonly double[] s_shares = { 0.005, 0.01, 0.02, 0.03 };
    private static readonly string[] s_strange =
    {
        "empty", "bag", "laundry", "rolled-up", "cat", "hand", "sitting", "standing", "kneeling", "legs-only",
    };

    public static Command Build()
    {
        Option<int> seeds = new("--seeds") { Description = "people a row", DefaultValueFactory = _ => 100 };
        Option<uint> first = new("--first") { Description = "the first seed", DefaultValueFactory = _ => 1 };
        Command command = new("respiration", "Measure how well the mat tells how fast somebody breathes.") { seeds, first };
        command.SetAction((parsed, cancel) => Task.Run(() =>
            Measure(parsed.GetValue(first), parsed.GetValue(seeds), cancel)));
        return command;
    }

    private static int Measure(uint first, int seeds, CancellationToken cancel)
    {
        List<string> broken = new();
        try
        {
            MeasureStill(first, seeds, broken, cancel);
            MeasureCued(first, seeds, broken, cancel);
            MeasureOthers(first, seeds, broken, cancel);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("stopped");
            return 1;
        }

        broken.ForEach(limit => Console.WriteLine("LIMIT BROKEN: " + limit));
        return broken.Count == 0 ? 0 : 1;
    }

    /// <summary>People at 8 to 20 breaths a minute.</summary>
    private static void MeasureStill(uint first, int seeds, List<string> broken, CancellationToken cancel)
    {
        Table table = new Table().Border(TableBorder.None).AddColumns(
            "chest", "motor", "people", "minutes", "good %", "error, median", "95 %", "above 1/min, %");
        foreach ((int strength, bool isStill) in new[] { (0, true), (FullStrength, true), (0, false) })
        {
            foreach (double share in s_shares)
            {
                List<RespirationMinute> minutes = Play(first, seeds, null, share, strength, isStill, cancel);
                double goodPercent = 100.0 * minutes.Count(minute => minute.IsGood) / minutes.Count;
                List<double> errors = minutes.Where(minute => minute.IsGood).Select(minute => minute.Error).Order().ToList();
                double median = errors.Count == 0 ? double.PositiveInfinity : errors[errors.Count / 2];
                table.AddRow(
                    Text($"{share * 100:F1} %"),
                    !isStill ? "off; people shift" : strength == 0 ? "off" : "cue of 6, full",
                    Text($"{seeds}"),
                    Text($"{minutes.Count}"),
                    Text($"{goodPercent:F0}"),
                    Text($"{median:F2}"),
                    errors.Count == 0 ? "-" : Text($"{errors[errors.Count * 95 / 100]:F2}"),
                    errors.Count == 0 ? "-" : Text($"{100.0 * errors.Count(error => error > 1) / errors.Count:F1}"));
                Judge(share, strength, isStill, goodPercent, median, broken);
            }
        }

        AnsiConsole.Write(table);
    }

    private static void Judge(
        double share, int strength, bool isStill, double goodPercent, double median, List<string> broken)
    {
        if (median > MostMedianError)
        {
            broken.Add(Text($"median error {median:F2}/min at {share * 100} %, motor {strength} %"));
        }

        if (isStill && strength == 0 && share >= ObligedShare && goodPercent < LeastGoodPercent)
        {
            broken.Add(Text($"good in {goodPercent:F0} % of the still minutes at {share * 100} %"));
        }
    }

    /// <summary>A cue of six: who breathes at 12 is not told to breathe at 6, who breathes at 6 is.</summary>
    private static void MeasureCued(uint first, int seeds, List<string> broken, CancellationToken cancel)
    {
        int taken = 0;
        int seconds = 0;
        int followers = 0;
        int told = 0;
        foreach (double share in s_shares)
        {
            List<RespirationMinute> apart = Play(first, seeds, 12, share, FullStrength, true, cancel);
            taken += apart.Sum(minute => minute.Readings.Count(reading => reading.PerMinute is > 5 and < 7));
            seconds += apart.Sum(minute => minute.Readings.Count);
            List<RespirationMinute> together = Play(first, seeds, 6, share, FullStrength, true, cancel);
            followers += together.Count;
            told += together.Count(minute => minute.Readings.Any(reading => reading.IsGood) && minute.Error < 1);
        }

        Console.WriteLine(Text($"12/min under a cue of 6: told as 6 in {taken} of {seconds} s"));
        Console.WriteLine(Text($"6/min under a cue of 6:  told at some time in {100.0 * told / followers:F0} % of {followers} min"));
        if (taken > 0)
        {
            broken.Add("12/min under a cue of 6 is told as 6");
        }
    }

    /// <summary>What does not lie there breathes not, for the mat.</summary>
    private static void MeasureOthers(uint first, int seeds, List<string> broken, CancellationToken cancel)
    {
        foreach (string name in s_strange)
        {
            int[] good = new int[seeds];
            Parallel.For(0, seeds, new ParallelOptions { CancellationToken = cancel }, i =>
            {
                uint seed = first + (uint)i;
                good[i] = RespirationTrial.Run(Scenarios.Build(name, seed), seed, Moments.Minutes(4), 0).Count(r => r.IsGood);
            });
            Console.WriteLine(Text($"{name,-12} good in {good.Sum()} of {seeds * 240} s"));
            if (good.Sum() > 0)
            {
                broken.Add(name + " breathes");
            }
        }

        MeasureTurning(first, seeds, broken, cancel);
    }

    private static void MeasureTurning(uint first, int seeds, List<string> broken, CancellationToken cancel)
    {
        int[] good = new int[seeds];
        int[] early = new int[seeds];
        Parallel.For(0, seeds, new ParallelOptions { CancellationToken = cancel }, i =>
        {
            TurningPerson person = new(first + (uint)i);
            foreach (RespirationReading reading in RespirationTrial.Run(person.Scene, first + (uint)i, Moments.Minutes(4), 0))
            {
                good[i] += reading.IsGood ? 1 : 0;
                early[i] += reading.IsGood && person.IsTurning(reading.AtS) ? 1 : 0;
            }
        });
        Console.WriteLine(Text($"turning every 15 to 60 s: good in {good.Sum()} of {seeds * 240} s, in {early.Sum()} s within 15 s of turning"));
        if (early.Sum() > 0)
        {
            broken.Add("a turning person's breath is told");
        }
    }

    private static List<RespirationMinute> Play(
        uint first, int seeds, double? perMinute, double share, int strength, bool isStill, CancellationToken cancel)
    {
        List<RespirationMinute>[] found = new List<RespirationMinute>[seeds];
        Parallel.For(0, seeds, new ParallelOptions { CancellationToken = cancel }, i =>
        {
            uint seed = first + (uint)i;
            Breather breather = new(seed, perMinute, share, isStill);
            double fromS = (Breather.LyingUs / 1e6) + SettlingS;
            long untilUs = (long)((fromS + (60 * Minutes)) * 1e6);
            List<RespirationReading> readings = RespirationTrial.Run(breather.Scene, seed, untilUs, strength);
            found[i] = RespirationMinute.Of(readings, breather, fromS, Minutes);
        });
        Console.Error.Write('.');
        return found.SelectMany(minutes => minutes).ToList();
    }

    private static string Text(FormattableString text)
    {
        return text.ToString(CultureInfo.InvariantCulture);
    }
}
