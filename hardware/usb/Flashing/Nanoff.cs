using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace SmartMat.Usb.Flashing;

/// <summary>Runs the pinned flasher: the one on the path if it is that version, else the one in the manifest beside this tool.</summary>
public sealed class Nanoff
{
    private readonly string _program;
    private readonly string[] _before;
    private readonly string? _folder;

    private Nanoff(string program, string[] before, string? folder)
    {
        _program = program;
        _before = before;
        _folder = folder;
    }

    /// <summary>nanoff draws its progress only where it finds a terminal; redirected, it would fail after having flashed.</summary>
    private static bool HasTerminal => !Console.IsOutputRedirected && !Console.IsInputRedirected;

    /// <param name="repository">Root of this checkout.</param>
    /// <exception cref="ProblemException">There is no such flasher, and none can be restored.</exception>
    public static async Task<Nanoff> Find(string repository, CancellationToken stop)
    {
        Nanoff onPath = new("nanoff", [], null);
        if (await onPath.IsPinned(stop))
        {
            return onPath;
        }

        string folder = Path.Combine(repository, "hardware", "usb");
        NanoffResult restored = await Start("dotnet", ["tool", "restore"], folder, false, stop);
        Nanoff restoredTool = new("dotnet", ["tool", "run", "nanoff", "--"], folder);
        if (restored.IsGood && await restoredTool.IsPinned(stop))
        {
            return restoredTool;
        }

        throw new ProblemException(
            $"The flasher, nanoff {Pinned.FlasherVersion}, is not here and cannot be restored.",
            $"Connect to the network once, or install it: dotnet tool install --global nanoff --version {Pinned.FlasherVersion}");
    }

    /// <param name="call">What to do.</param>
    /// <param name="stop">Ends nanoff as well; what it was writing is then half written.</param>
    public async Task<NanoffResult> Run(NanoffCall call, CancellationToken stop)
    {
        bool isShown = call.IsLong && HasTerminal;
        string verbosity = call.IsLong && !isShown ? "m" : "n";
        try
        {
            return await Start(_program, [.. _before, .. call.Arguments, "-v", verbosity], _folder, isShown, stop);
        }
        finally
        {
            if (isShown)
            {
                Console.ResetColor();
            }
        }
    }

    private async Task<bool> IsPinned(CancellationToken stop)
    {
        try
        {
            NanoffResult version = await Start(_program, [.. _before, .. NanoffCall.Version().Arguments], _folder, false, stop);
            return version.Output.Contains(Pinned.FlasherVersion, StringComparison.Ordinal);
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static async Task<NanoffResult> Start(
        string program, IEnumerable<string> arguments, string? folder, bool isShown, CancellationToken stop)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder ?? Environment.CurrentDirectory,
            RedirectStandardOutput = !isShown,
            RedirectStandardError = !isShown,
        };

        // It would report each download of nanoCLR to its makers.
        start.Environment["NANOFRAMEWORK_TELEMETRY_OPTOUT"] = "1";
        using Process process = Process.Start(start)!;
        try
        {
            string output = isShown ? "" : await ReadAll(process, stop);
            await process.WaitForExitAsync(stop);
            return new NanoffResult(process.ExitCode, output);
        }
        catch (OperationCanceledException)
        {
            await End(process);
            throw;
        }
    }

    private static async Task<string> ReadAll(Process process, CancellationToken stop)
    {
        string[] both = await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
        return string.Concat(both);
    }

    /// <summary>A terminal's Ctrl-C has reached nanoff too: it gets a moment to end by itself.</summary>
    private static async Task End(Process process)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(2));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
