using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;

namespace SmartMat.Usb.StandIn;

/// <summary>nanoff 2.5.162, played. STANDIN_BOARD names the folder with the board.</summary>
public static class Program
{
    public static int Main(string[] arguments)
    {
        if (Environment.GetEnvironmentVariable("STANDIN_BOARD") is not { } folder)
        {
            Console.Error.WriteLine("This is a stand-in for tests.");
            return 9000;
        }

        if (arguments is ["--version"])
        {
            Console.Error.WriteLine("nanoff 2.5.162+baccab8dd8");
            return 0;
        }

        File.AppendAllText(Path.Combine(folder, "calls.txt"), string.Join(' ', arguments) + "\n");
        Console.WriteLine(".NET nanoFramework Firmware Flasher v2.5.162+baccab8dd8");
        Console.WriteLine("Copyright (C) 2019 .NET Foundation and nanoFramework project contributors");
        Console.WriteLine();
        return Play(Options.Parse(arguments), folder);
    }

    private static int Play(Options options, string folder)
    {
        BoardState state = BoardState.Load(folder);
        string flashPath = Path.Combine(folder, "flash.bin");
        byte[] flash = options.Has("--listports") ? [] : File.ReadAllBytes(flashPath);
        byte[] before = (byte[])flash.Clone();
        try
        {
            Do(options, state, flash);
            return 0;
        }
        catch (EndedException end)
        {
            Tell(options, end);
            return end.Code;
        }
        finally
        {
            if (!flash.AsSpan().SequenceEqual(before))
            {
                File.WriteAllBytes(flashPath, flash);
            }
        }
    }

    private static void Do(Options options, BoardState state, byte[] flash)
    {
        if (!options.IsGood)
        {
            throw new EndedException(9000);
        }

        if (options.Has("--listports"))
        {
            ListPorts(state);
        }
        else if (options.Has("--nanodevice"))
        {
            ShowClr(options, state, flash);
        }
        else if (options.IsEsp32)
        {
            new Loader(options, state, flash).Do();
            NanoClr.Start(flash);
        }
        else if (options.Has("--filedeployment"))
        {
            CopyFiles(options, state, flash);
        }
    }

    /// <summary>Nothing below quiet; the sentence only at normal and above.</summary>
    private static void Tell(Options options, EndedException end)
    {
        if (options.IsNormal)
        {
            Console.WriteLine($"Error E{end.Code}: {end.Text}{(end.Message.Length == 0 ? "" : $" ({end.Message})")}");
        }
        else if (!options.IsQuiet)
        {
            Console.WriteLine($"E{end.Code}");
        }
    }

    private static void ListPorts(BoardState state)
    {
        Console.WriteLine(state.Ports.Length == 0 ? "No available COM port." : "Available COM ports:");
        foreach (string port in state.Ports)
        {
            Console.WriteLine($"  {port}");
        }

        Console.WriteLine();
    }

    private static void ShowClr(Options options, BoardState state, byte[] flash)
    {
        if (options.Has("--target") || options.Has("--platform"))
        {
            throw new EndedException(9000, "Incompatible options combined with --nanodevice.");
        }

        if (state.FaultOf("clr") == "hang")
        {
            Thread.Sleep(Timeout.Infinite);
        }

        if (state.FaultOf("clr") is { } fault)
        {
            throw new EndedException(int.Parse(fault[1..5], System.Globalization.CultureInfo.InvariantCulture));
        }

        NanoClr? clr = state.IsAwake && options["--serialport"] == state.Port ? NanoClr.Start(flash) : null;
        if (clr is null)
        {
            throw new EndedException(2001, "Couldn't connect to specified nano device.");
        }

        Console.WriteLine("");
        Console.WriteLine(clr.Details());
    }

    /// <summary>Whatever goes wrong with a file, nanoff ends well.</summary>
    private static void CopyFiles(Options options, BoardState state, byte[] flash)
    {
        NanoClr? clr = state.IsAwake ? NanoClr.Start(flash) : null;
        if (clr is null)
        {
            Console.WriteLine($"Error connecting to nanoDevice on {options["--serialport"]} for deployment.");
            throw new EndedException(2000);
        }

        using JsonDocument plan = JsonDocument.Parse(File.ReadAllText(options["--filedeployment"]!));
        foreach (JsonElement file in plan.RootElement.EnumerateObject().Single(item => item.Name.Equals("files", StringComparison.OrdinalIgnoreCase)).Value.EnumerateArray())
        {
            string to = file.GetProperty("DestinationFilePath").GetString()!;
            string from = file.GetProperty("SourceFilePath").GetString()!;
            Console.Write($"Deploying file {from} to {to}...");
            Console.WriteLine(CopyFile(clr.Drive, state.FaultOf("files"), from, to));
        }
    }

    private static string CopyFile(Drive drive, string? fault, string from, string to)
    {
        string name = to["I:\\".Length..];
        if (fault == "full")
        {
            drive.Files.Remove(name);
            drive.Save();
            return $"{Environment.NewLine}Error deploying content file {from} to {to}";
        }

        if (fault is not null)
        {
            return $"{Environment.NewLine}Exception deploying content file {from} to {to}";
        }

        drive.Files[name] = File.ReadAllBytes(from);
        drive.Save();
        return "OK";
    }
}
