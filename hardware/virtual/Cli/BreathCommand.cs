using System;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Cli;

/// <summary>`breath`: how exact the breathing cue is at the motor's pin. Exit code 1 if an edge is off by more than 20 ms.</summary>
public static class BreathCommand
{
    public const long MostErrorUs = 20_000;

    public static Command Build()
    {
        Option<uint> seed = new("--seed") { Description = "which person on which mat", DefaultValueFactory = _ => 1 };
        Command command = new("breath", "Measure each edge of the breathing cue through a session of 20 minutes.") { seed };
        command.SetAction(parsed => Measure(parsed.GetValue(seed)));
        return command;
    }

    private static int Measure(uint seed)
    {
        BreathTrial trial = BreathTrial.Run(seed);
        long[] sorted = trial.ErrorsUs.Select(Math.Abs).Order().ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"edges measured        {sorted.Length}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"missing or extra      {trial.StrayEdges}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"error, median         {sorted[sorted.Length / 2] / 1000.0:F2} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"error, most           {trial.MostUs / 1000.0:F2} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"drift over 20 min     {trial.DriftUs / 1000.0:F2} ms"));
        return trial.StrayEdges == 0 && trial.MostUs <= MostErrorUs ? 0 : 1;
    }
}
