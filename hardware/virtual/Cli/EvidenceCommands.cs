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

/// <summary>`movement` and `dips`: the data behind the limits for stillness and for being gone.</summary>
public static class EvidenceCommands
{
    private static readonly double[] s_afterS = { 3, 4, 6, 10, 20 };
    private static readonly int[] s_percents = { 63, 50, 25, 12, 5, 2 };

    public static Command BuildMovement()
    {
        Option<int> seeds = new("--seeds") { Description = "of each scenario", DefaultValueFactory = _ => 25 };
        Command command = new("movement", "Print how much load moves from zone to zone under people and under things.") { seeds };
        command.SetAction((parsed, cancel) => Task.Run(() => Movement(parsed.GetValue(seeds), cancel)));
        return command;
    }

    public static Command BuildDips()
    {
        Argument<string> what = new("FILE|SCENARIO") { Description = "a recording or a scenario in which somebody stays" };
        Option<double> from = new("--from") { Description = "seconds since power-on at which they lie there", DefaultValueFactory = _ => 120 };
        Option<string?> window = new("--window") { Description = "ROW,COL, as for play" };
        Command command = new("dips", "Print how far a lying person's load dips, and for how long.") { what, from, window };
        command.SetAction(parsed => Dips(parsed.GetValue(what)!, parsed.GetValue(window), parsed.GetValue(from)));
        return command;
    }

    private static int Movement(int seeds, CancellationToken cancel)
    {
        Table table = new Table().Border(TableBorder.None).AddColumn("ten-thousandths, least and median, after");
        foreach (double afterS in s_afterS)
        {
            table.AddColumn(string.Create(CultureInfo.InvariantCulture, $"{afterS} s"));
        }

        foreach (Scenario scenario in Scenarios.All.TakeWhile(_ => !cancel.IsCancellationRequested))
        {
            IEnumerable<string> cells = s_afterS.Select(afterS => MovementTrial.At(scenario, afterS, 1, seeds))
                .Select(moved => moved.Count == 0 ? "-" : $"{moved[0]}  {moved[moved.Count / 2]}");
            table.AddRow(cells.Prepend(scenario.Name).ToArray());
        }

        AnsiConsole.Write(table);
        return 0;
    }

    private static int Dips(string what, string? window, double fromS)
    {
        try
        {
            IScene scene = SceneSource.Open(what, window, 1);
            long fromUs = (long)(fromS * 1e6);
            if (fromUs >= scene.EndUs)
            {
                throw new RecordingException($"--from {fromS}: the scene ends at {scene.EndUs / 1_000_000} s");
            }

            DipTrial trial = DipTrial.Run(scene, fromUs);
            Console.WriteLine($"settled load            {trial.SettledMicrosiemens} uS");
            Console.WriteLine($"lowest                  {trial.LowestPercent} %");
            foreach (int percent in s_percents)
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"longest below {percent,3} %     {trial.LongestBelowS(percent):F1} s"));
            }

            return 0;
        }
        catch (RecordingException e)
        {
            Console.Error.WriteLine(e.Message);
            return Entry.BadInput;
        }
    }
}
