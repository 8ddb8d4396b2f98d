using System;
using System.CommandLine;
using System.Threading;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Cli;

/// <summary>`play`: the firmware on a recording or a scenario, its timeline on the console.</summary>
public static class PlayCommand
{
    /// <summary>Handing the turn to the firmware's threads and back costs more than a tick, so at full speed it is rare.</summary>
    private const long PacedStepUs = 50_000;
    private const long FastStepUs = 10_000_000;

    public static Command Build()
    {
        Argument<string> what = new("FILE|SCENARIO") { Description = "a recording (PoPu CSV or PMD text, gzip too), or a name that `scenarios` lists" };
        Option<string?> window = new("--window") { Description = "ROW,COL of the sheet's cell under the mat's first disc; default: the upper back" };
        Option<string> speed = new("--speed") { Description = "a factor of real time, or max", DefaultValueFactory = _ => "max" };
        Option<uint> seed = new("--seed") { Description = "which mat, which noise, and how a scenario goes", DefaultValueFactory = _ => 1 };
        Option<double?> minutes = new("--minutes") { Description = "stop after so long; default: to the end" };
        Option<double?> target = new("--target") { Description = "length of a session in minutes, 1 to 20; default: as the mat comes, 5" };
        Option<bool> json = new("--json") { Description = "one JSON object a line" };
        Command command = new("play", "Run the firmware on a recording or a scenario and print what happens.")
        {
            what, window, speed, seed, minutes, target, json,
        };
        command.SetAction((parsed, cancel) => System.Threading.Tasks.Task.Run(() => Play(
            new PlayRequest(
                parsed.GetValue(what)!,
                parsed.GetValue(window),
                parsed.GetValue(speed)!,
                parsed.GetValue(seed),
                parsed.GetValue(minutes),
                parsed.GetValue(target),
                parsed.GetValue(json)),
            cancel)));
        return command;
    }

    /// <summary>Runs a mat and prints each event as it comes.</summary>
    internal static void PrintLines(VirtualMat mat, long endUs, Speed speed, bool isJson, CancellationToken cancel)
    {
        mat.Happened += line => Console.WriteLine(isJson ? line.ToJson() : line.ToString());
        long stepUs = speed.IsMax ? FastStepUs : PacedStepUs;
        for (long us = 0; us < endUs && !cancel.IsCancellationRequested;)
        {
            us = Math.Min(us + stepUs, endUs);
            mat.RunUntil(us);
            speed.WaitUntil(us);
        }
    }

    private static int Play(PlayRequest request, CancellationToken cancel)
    {
        if (!request.TryCheck(out Speed speed, out string complaint))
        {
            return Complain(complaint);
        }

        try
        {
            IScene scene = SceneSource.Open(request.What, request.Window, request.Seed);
            Run(scene, request, speed, cancel);
            return 0;
        }
        catch (RecordingException e)
        {
            return Complain(e.Message);
        }
    }

    private static void Run(IScene scene, PlayRequest request, Speed speed, CancellationToken cancel)
    {
        Announce(scene, request.IsJson);
        using VirtualMat mat = new(scene, request.Seed);
        if (request.TargetMinutes is double minutes)
        {
            mat.StoreTarget((int)(minutes * 60));
        }

        long endUs = request.Minutes is double limit ? (long)(limit * 60e6) : scene.EndUs;
        PrintLines(mat, endUs, speed, request.IsJson, cancel);
    }

    /// <summary>Remarks go to the error stream, so that the timeline alone can be piped on.</summary>
    private static void Announce(IScene scene, bool isJson)
    {
        if (scene is RecordingScene recording)
        {
            foreach (string remark in recording.Remarks)
            {
                Console.Error.WriteLine(remark);
            }
        }
        else if (!isJson)
        {
            Console.WriteLine(scene.Name);
        }
    }

    private static int Complain(string complaint)
    {
        Console.Error.WriteLine(complaint);
        return 2;
    }
}
