using System;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using SmartMat.Usb.Cli;
using Spectre.Console;

namespace SmartMat.Usb;

/// <summary>The mat's USB tool: `dotnet run --project hardware/usb -- --help`.</summary>
public static class Program
{
    /// <summary>Not enough, or too much, was typed.</summary>
    public const int BadInput = 2;

    /// <summary>Ctrl-C, as shells have it.</summary>
    public const int Stopped = 130;

    private const int FileWidth = 200;

    public static async Task<int> Main(string[] arguments)
    {
        if (Console.IsOutputRedirected)
        {
            // A file has neither width nor colours: lines are to stay in one piece.
            AnsiConsole.Profile.Width = FileWidth;
            AnsiConsole.Profile.Capabilities.Ansi = false;
        }

        return await Run(arguments, new Screen(AnsiConsole.Console, Console.In), Surroundings.Desk());
    }

    /// <param name="arguments">As typed.</param>
    /// <param name="screen">The owner's.</param>
    /// <param name="surroundings">Desk or test.</param>
    /// <param name="stop">Stops it as Ctrl-C does.</param>
    /// <returns>0 good, 1 a problem that was told, 2 bad input, 130 stopped.</returns>
    public static async Task<int> Run(string[] arguments, Screen screen, Surroundings surroundings, CancellationToken stop = default)
    {
        RootCommand root = new("SmartMat over USB: build, flash, update, new pairing key.")
        {
            new FlashCommand(screen, surroundings).Build(),
            new ImageCommand(screen).Build(),
            new KeyCommand(screen, surroundings).Build(),
        };
        ParseResult parsed = root.Parse(arguments);
        try
        {
            // nanoff gets a moment to let go of the port.
            InvocationConfiguration configuration = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(10) };
            int exitCode = await parsed.InvokeAsync(configuration, stop);
            return parsed.Errors.Count > 0 ? BadInput : exitCode;
        }
        catch (ProblemException problem)
        {
            screen.Tell(problem);
            return 1;
        }
        catch (OperationCanceledException)
        {
            screen.Tell(new ProblemException("Stopped.", "Key and history are safe. Run the same command again before you use the mat."));
            return Stopped;
        }
    }
}
