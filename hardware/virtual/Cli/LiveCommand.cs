using System;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Cli;

/// <summary>`live`: a scenario in the terminal. Without a terminal it prints plain lines instead.</summary>
public static class LiveCommand
{
    private const string Welcome = "lying-flat";

    /// <summary>A new mat learns what empty is in three seconds; then somebody may come.</summary>
    private const long FirstContactUs = 6_000_000;

    public static Command Build()
    {
        Option<string> speed = new("--speed") { Description = "a factor of real time, or max", DefaultValueFactory = _ => "1" };
        Option<string> scenario = new("--scenario") { Description = "a name that `scenarios` lists", DefaultValueFactory = _ => Welcome };
        Option<uint> seed = new("--seed") { Description = "which mat, and how the scenario goes", DefaultValueFactory = _ => 1 };
        Command command = new("live", "Watch a scenario in the terminal: the mat from above, session, breath, events.")
        {
            speed, scenario, seed,
        };
        command.SetAction((parsed, cancel) => Task.Run(() =>
            Show(parsed.GetValue(scenario)!, parsed.GetValue(speed)!, parsed.GetValue(seed), cancel)));
        return command;
    }

    private static void PrintLink(string line, long nowUs)
    {
        if (line.StartsWith("link ", StringComparison.Ordinal))
        {
            Console.WriteLine(line);
        }
    }

    private static int Show(string scenario, string speedText, uint seed, CancellationToken cancel)
    {
        if (!Speed.TryParse(speedText, out Speed speed))
        {
            Console.Error.WriteLine($"--speed {speedText}: give a factor above 0, or max");
            return Entry.BadInput;
        }

        try
        {
            IScene scene = LaterScene.WithFirstContactAt(SceneSource.Open(scenario, null, seed), FirstContactUs);
            using VirtualMat mat = new(scene, seed);
            // Somebody may pair with this one: its key must not follow from the seed.
            mat.Chip.Random.IsReal = true;
            if (Console.IsOutputRedirected)
            {
                mat.Board.ConsoleWritten += PrintLink;
                PlayCommand.PrintLines(mat, scene.EndUs, speed, isJson: false, cancel);
            }
            else
            {
                new LiveView(mat).Run(scene.EndUs, speed, cancel);
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
