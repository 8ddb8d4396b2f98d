using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Cli;

/// <summary>`picture`: the mat from above a minute into a scenario, as SVG; the README's picture.</summary>
public static class PictureCommand
{
    private const long AfterUs = 90_000_000;

    public static Command Build()
    {
        Option<string> scenario = new("--scenario") { Description = "a name that `scenarios` lists", DefaultValueFactory = _ => "heavy" };
        Option<uint> seed = new("--seed") { Description = "which mat, and how the scenario goes", DefaultValueFactory = _ => 4 };
        Option<string> file = new("--out") { Description = "file to write", DefaultValueFactory = _ => "docs/pictures/mat.svg" };
        Command command = new("picture", "Draw the mat from above, a minute into a session.") { scenario, seed, file };
        command.SetAction(parsed => Draw(parsed.GetValue(scenario)!, parsed.GetValue(seed), parsed.GetValue(file)!));
        return command;
    }

    private static int Draw(string scenario, uint seed, string file)
    {
        try
        {
            using VirtualMat mat = new(SceneSource.Open(scenario, null, seed), seed);
            mat.RunUntil(AfterUs);
            MatLine? started = mat.Lines.FirstOrDefault(line => line.Event == "session-started");
            string caption = started is null
                ? "No session: the mat has seen nobody lie down."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"Session at {((AfterUs / 1000) - started.TMs) / 1000} s of {started["targetS"]} s: 242 discs in 33 zones, head to the left.");
            File.WriteAllText(file, MatDrawing.Draw(mat.Board.Newtons, caption));
            return 0;
        }
        catch (Exception e) when (e is RecordingException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return Entry.BadInput;
        }
    }
}
