using System;
using System.CommandLine;
using SmartMat.Virtual.Cli;
using Spectre.Console;

namespace SmartMat.Virtual;

/// <summary>The command line of the virtual mat.</summary>
public static class Entry
{
    /// <summary>Bad input, as told to the shell.</summary>
    public const int BadInput = 2;

    private const int FileWidth = 200;

    public static int Main(string[] args)
    {
        if (Console.IsOutputRedirected)
        {
            // A file has no width: tables are to stay in one piece.
            AnsiConsole.Profile.Width = FileWidth;
        }

        RootCommand root = new("SmartMat without the mat: the real firmware on a virtual ESP32-S3, with people to lie on it.")
        {
            LiveCommand.Build(),
            PlayCommand.Build(),
            ScenariosCommand.Build(),
            EvidenceCommands.BuildMovement(),
            EvidenceCommands.BuildDips(),
            CostCommand.Build(),
            DemoCommand.Build(),
            EnergyCommand.Build(),
            BreathCommand.Build(),
            RespirationCommand.Build(),
            FuzzCommand.Build(),
            LivesCommand.Build(),
            BluezCommand.Build(),
            PowerCutCommand.Build(),
            SoakCommand.Build(),
            StartsCommand.Build(),
            PadsCommand.Build(),
            RecognitionCommands.BuildRecognise(),
            RecognitionCommands.BuildFit(),
            RecognitionCommands.BuildFitWay(),
            PosturesCommand.Build(),
        };
        BenchCommand.AddTo(root);
        ParseResult parsed = root.Parse(args);
        // The longest step that Ctrl-C has to wait for is a day of `soak`.
        int exitCode = parsed.Invoke(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
        return parsed.Errors.Count > 0 ? BadInput : exitCode;
    }
}
