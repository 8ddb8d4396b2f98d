using System;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace SmartMat.Virtual.Bench;

/// <summary>The bench's page: orders come in, states go out.</summary>
internal static class BenchSocket
{
    private static readonly TimeSpan s_every = TimeSpan.FromMilliseconds(50);

    public static async Task Serve(WebSocket socket, BenchMat mat, CancellationToken stop)
    {
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task showing = Show(socket, mat, over.Token);
        await Sockets.ReadAll(socket, message => Take(mat, message), stop);
        await over.CancelAsync();
        await showing;
        // Nobody holds the button any more.
        await mat.Apply(new BenchOrder("release"));
    }

    private static async Task Take(BenchMat mat, byte[] message)
    {
        if (BenchOrder.TryRead(message) is BenchOrder order)
        {
            await mat.Apply(order);
        }
    }

    private static async Task Show(WebSocket socket, BenchMat mat, CancellationToken stop)
    {
        try
        {
            using PeriodicTimer timer = new(s_every);
            int seen = 0;
            while (await timer.WaitForNextTickAsync(stop))
            {
                (BenchState state, seen) = await mat.Look(seen);
                byte[] json = JsonSerializer.SerializeToUtf8Bytes(state, BenchJson.Options);
                await socket.SendAsync(json, WebSocketMessageType.Text, endOfMessage: true, stop);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // It hung up, or the mat is over.
        }
    }
}
