using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using SmartMat.Usb.Cli;
using SmartMat.Usb.StandIn;
using Spectre.Console;

namespace SmartMat.Usb.Tests.Bench;

/// <summary>An owner with a board on the cable: the tool itself, and the stand-in for nanoff on its path.</summary>
internal sealed class Owner : IDisposable
{
    public const string PinnedClr = "1.17.0.339";

    private readonly string _folder = Directory.CreateTempSubdirectory("smartmat-bench-").FullName;
    private readonly string? _pathBefore = Environment.GetEnvironmentVariable("PATH");

    public Owner(BoardState? board = null)
    {
        Board = board ?? new BoardState();
        File.WriteAllBytes(FlashPath, Enumerable.Repeat((byte)0xFF, Board.FlashMb << 20).ToArray());
        string config = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        string standIn = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "nanoff", "bin", config, "net10.0");
        Environment.SetEnvironmentVariable("PATH", Path.GetFullPath(standIn) + Path.PathSeparator + _pathBefore);
        Environment.SetEnvironmentVariable("STANDIN_BOARD", _folder);
    }

    public BoardState Board { get; }

    /// <summary>What the tool showed last.</summary>
    public string Screen { get; private set; } = "";

    public string BackupFolder => Path.Combine(_folder, "backup");

    public bool HasBackup => Directory.Exists(BackupFolder) && Directory.GetFiles(BackupFolder).Length > 0;

    public byte[] Flash => File.ReadAllBytes(FlashPath);

    public Dictionary<string, byte[]> Drive => new Drive(Flash, ClrBuild.In(Flash)!).Files;

    /// <summary>The mat's own pairing key.</summary>
    public byte[] Key => Drive["pairing.bin"][1..17];

    private string FlashPath => Path.Combine(_folder, "flash.bin");

    private string CallsPath => Path.Combine(_folder, "calls.txt");

    /// <summary>Calls of nanoff in the last run, without what all have in common.</summary>
    public List<string> Calls()
    {
        return File.Exists(CallsPath)
            ? File.ReadAllLines(CallsPath).Select(call => call.Replace("--suppressnanoffversioncheck ", "", StringComparison.Ordinal)).ToList()
            : [];
    }

    /// <summary>A mat that has been used: nanoCLR, application, a key and a history.</summary>
    public Owner WithMat(string clr = PinnedClr, string application = "0.1.0.0")
    {
        byte[] flash = Flash;
        ClrBuild build = ClrBuild.All.Single(item => item.Version == clr);
        build.Bytes().CopyTo(flash, ClrBuild.Address);
        build.PartitionTable().CopyTo(flash, 0x8000);
        HandMadePe.Image(application).CopyTo(flash, build.DeployAddress);
        Drive drive = new(flash, build);
        drive.Files["history.bin"] = [1, 2, 3, 4, 5];
        drive.Save();
        NanoClr.Start(flash);
        File.WriteAllBytes(FlashPath, flash);
        return this;
    }

    public string WriteFile(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>`flash --image` with an image of this version.</summary>
    public Task<int> FlashVersion(string version = "0.2.0.0", params string[] more)
    {
        return Run(["flash", "--image", WriteFile("smartmat.bin", HandMadePe.Image(version)), .. more]);
    }

    public Task<int> Run(params string[] arguments)
    {
        return RunTyping("", arguments);
    }

    /// <param name="typed">What the owner types when asked.</param>
    /// <param name="arguments">Of the tool.</param>
    public Task<int> RunTyping(string typed, params string[] arguments)
    {
        return Run(typed, arguments, CancellationToken.None);
    }

    /// <summary>Ctrl-C as soon as nanoff has been called with this.</summary>
    public async Task<int> RunAndStopAt(string call, params string[] arguments)
    {
        using CancellationTokenSource stop = new();
        Task<int> run = Run("", arguments, stop.Token);
        while (!run.IsCompleted && !Calls().Any(made => made.Contains(call, StringComparison.Ordinal)))
        {
            await Task.Delay(20);
        }

        await stop.CancelAsync();
        return await run;
    }

    private async Task<int> Run(string typed, string[] arguments, CancellationToken stop)
    {
        Board.Save(_folder);
        File.Delete(CallsPath);
        StringBuilder text = new();
        using StringWriter writer = new(text);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = 300;
        using StringReader input = new(typed);
        int exitCode = await Program.Run(arguments, new Screen(console, input), new Surroundings(TimeSpan.Zero, BackupFolder), stop);
        Screen = text.ToString();
        return exitCode;
    }

    /// <summary>What went wrong is put right, the cable is back.</summary>
    public Owner Mended()
    {
        Board.Faults.Clear();
        Board.IsAwake = true;
        return this;
    }

    /// <param name="key">The mat's before.</param>
    public void AssertNothingLost(byte[] key)
    {
        CollectionAssert.AreEqual(key, Key, "the key");
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3, 4, 5 }, Drive["history.bin"], "the history");
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("PATH", _pathBefore);
        Environment.SetEnvironmentVariable("STANDIN_BOARD", null);
        Directory.Delete(_folder, recursive: true);
    }
}
