using System;
using System.CommandLine;
using System.IO;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using SmartMat.Virtual.Bluez;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Cli;

/// <summary>`bluez`: the mat for real Bluetooth clients, without a radio.</summary>
public static class BluezCommand
{
    /// <summary>A new mat learns what empty is in three seconds; then somebody may come.</summary>
    private const long FirstContactUs = 6_000_000;

    public static Command Build()
    {
        Argument<string> socket = new("SOCKET") { Description = "path of the D-Bus socket to make" };
        Option<string> scenario = new("--scenario") { Description = "a name that `scenarios` lists", DefaultValueFactory = _ => "empty" };
        Option<uint> seed = new("--seed") { Description = "which mat, and how the scenario goes", DefaultValueFactory = _ => 1 };
        Command command = new("bluez", "Offer the running mat as org.bluez on a private D-Bus socket, for Chromium and other BlueZ clients.")
        {
            socket, scenario, seed,
        };
        command.SetAction((parsed, cancel) =>
            Serve(parsed.GetValue(socket)!, parsed.GetValue(scenario)!, parsed.GetValue(seed), cancel));
        return command;
    }

    private static async Task<int> Serve(string socket, string scenario, uint seed, CancellationToken cancel)
    {
        try
        {
            IScene scene = LaterScene.WithFirstContactAt(SceneSource.Open(scenario, null, seed), FirstContactUs);
            VirtualMat mat = new(scene, seed);
            mat.Chip.Random.IsReal = true;
            mat.Board.KeepsLines = false;
            mat.Board.ConsoleWritten += (line, _) => Console.WriteLine(line);
            using LiveMat live = new(mat);
            using BluezServer server = new(live, Path.GetFullPath(socket));
            Console.WriteLine($"DBUS_SYSTEM_BUS_ADDRESS=unix:path={Path.GetFullPath(socket)}");
            live.Start();
            await live.Ended.WaitAsync(cancel);
            return 0;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
        catch (Exception e) when (e is RecordingException or SocketException or IOException or InvalidOperationException)
        {
            Console.Error.WriteLine($"{socket}: {e.Message}");
            return Entry.BadInput;
        }
    }
}
