using System.IO;
using System.Linq;
using SmartMat.Virtual.Body;

namespace SmartMat.Virtual.Cli;

/// <summary>Finds what to play: a recording's file or a named scenario.</summary>
public static class SceneSource
{
    /// <param name="what">Path of a recording, or the name of a scenario.</param>
    /// <param name="window">`ROW,COL` on the recording's sheet, or null for the upper back.</param>
    /// <param name="seed">Of the scenario.</param>
    /// <exception cref="RecordingException">With one line for the user.</exception>
    public static IScene Open(string what, string? window, uint seed)
    {
        if (Scenarios.All.Any(scenario => scenario.Name == what))
        {
            return window is null
                ? Scenarios.Build(what, seed)
                : throw new RecordingException("--window goes with a recording, not with a scenario");
        }

        if (!File.Exists(what))
        {
            throw new RecordingException($"{what}: neither a file nor a scenario; `scenarios` lists those");
        }

        Recording recording = RecordingFile.Read(what);
        if (window is null)
        {
            return new RecordingScene(recording);
        }

        return SheetWindow.TryParse(window, out SheetWindow parsed)
            ? new RecordingScene(recording, parsed)
            : throw new RecordingException($"--window {window}: give ROW,COL, both 0 or more");
    }
}
