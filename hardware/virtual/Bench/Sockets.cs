using System;
using System.Net.WebSockets;
using System.Threading;
using System.Threading.Tasks;

namespace SmartMat.Virtual.Bench;

/// <summary>Whole messages over a WebSocket.</summary>
internal static class Sockets
{
    /// <summary>Nobody here sends more.</summary>
    private const int LongestBytes = 4096;

    /// <summary>Reads until the other side hangs up.</summary>
    /// <param name="take">Gets each message; the next is read when it is done.</param>
    public static async Task ReadAll(WebSocket socket, Func<byte[], Task> take, CancellationToken stop)
    {
        byte[] buffer = new byte[LongestBytes];
        try
        {
            while (true)
            {
                ValueWebSocketReceiveResult got = await socket.ReceiveAsync(buffer.AsMemory(), stop);
                if (got.MessageType == WebSocketMessageType.Close || !got.EndOfMessage)
                {
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, stop);
                    return;
                }

                await take(buffer[..got.Count]);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // It hung up without a word, or the bench closes.
        }
    }
}
