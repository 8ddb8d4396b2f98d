using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using SmartMat.Virtual.Bench;

namespace SmartMat.Virtual.Cli;

/// <summary>No arguments: the mat on a bench in the browser, with a phone beside it.</summary>
public static class BenchCommand
{
    /// <summary>As many as the mat has discs, and free on most machines.</summary>
    private const int UsualPort = 2420;

    /// <summary>Gives the root command its own action and options.</summary>
    public static void AddTo(RootCommand root)
    {
        ArgumentNullException.ThrowIfNull(root);
        Option<int> port = new("--port") { Description = "of 127.0.0.1; one in use is replaced by another", DefaultValueFactory = _ => UsualPort };
        Option<uint> seed = new("--seed") { Description = "which mat", DefaultValueFactory = _ => 1 };
        root.Options.Add(port);
        root.Options.Add(seed);
        root.SetAction((parsed, cancel) => Serve(parsed.GetValue(port), parsed.GetValue(seed), cancel));
    }

    private static async Task<int> Serve(int port, uint seed, CancellationToken cancel)
    {
        if (port is < 0 or > ushort.MaxValue)
        {
            Console.Error.WriteLine($"--port {port}: give 0 to 65535; 0 takes any that is free");
            return Entry.BadInput;
        }

        using BenchMat mat = new(seed);
        await using BenchServer server = await Open(mat, port);
        Console.WriteLine($"The mat is at {server.Address} (Ctrl-C ends it)");
        mat.Said += Console.WriteLine;
        mat.Live.Start();
        try
        {
            await mat.Live.Ended.WaitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C.
        }
        catch (InvalidOperationException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }

        return 0;
    }

    private static async Task<BenchServer> Open(BenchMat mat, int port)
    {
        try
        {
            return await BenchServer.Start(mat, port);
        }
        catch (IOException) when (port != 0)
        {
            Console.WriteLine($"Port {port} is in use: taking another.");
            return await BenchServer.Start(mat, 0);
        }
    }
}
