using System;
using System.Buffers.Binary;
using System.Net.WebSockets;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using SmartMat.Virtual.Phone;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Bench;

/// <summary>The phone's page without a radio: attributes over a WebSocket, as the appendix of docs/protocol.md has them.</summary>
internal sealed class LinkSocket : IDisposable
{
    private const byte Connect = 1;
    private const byte Read = 2;
    private const byte Write = 3;
    private const byte Subscribe = 4;
    private const byte Disconnect = 5;
    private const byte Answered = 0x80;
    private const byte Notified = 0x10;
    private const byte Gone = 0x11;

    private const byte NotFound = 1;
    private const byte Unlikely = 0x0E;

    /// <summary>What phones agree on with this stack.</summary>
    private const int WantedMtu = 247;

    private readonly WebSocket _socket;
    private readonly RadioClient _radio;
    private readonly Channel<byte[]> _outgoing = Channel.CreateUnbounded<byte[]>();

    public LinkSocket(WebSocket socket, LiveMat live)
    {
        _socket = socket;
        _radio = new RadioClient(live);
        _radio.Notified += (uuid, value) => Send(Notified, IdOf(uuid), value);
        _radio.Dropped += () => Send(Gone, 0, []);
    }

    public async Task Serve(CancellationToken stop)
    {
        Task writing = WriteAll(stop);
        await Sockets.ReadAll(_socket, Take, stop);
        await _radio.Disconnect();
        _outgoing.Writer.TryComplete();
        await writing;
    }

    public void Dispose()
    {
        _radio.Dispose();
    }

    private Task Take(byte[] message)
    {
        if (message.Length >= 2)
        {
            // Not awaited: who asks twice at once is to hear of it.
            _ = Answer(message);
        }

        return Task.CompletedTask;
    }

    private async Task Answer(byte[] message)
    {
        (byte kind, byte id) = (message[0], message[1]);
        if (kind == Connect)
        {
            Send(Answered | Connect, 0, [await _radio.Connect(WantedMtu) ? (byte)0 : NotFound]);
            return;
        }

        AttResult result = kind switch
        {
            Read => await _radio.Read(UuidOf(id)),
            Write => await _radio.Write(UuidOf(id), message[2..]),
            Subscribe => await _radio.Subscribe(UuidOf(id), isOn: true),
            Disconnect => await HangUp(),
            _ => new AttResult(Unlikely, []),
        };
        Send((byte)(Answered | kind), id, [(byte)result.Error, .. result.Value]);
    }

    private async Task<AttResult> HangUp()
    {
        await _radio.Disconnect();
        return new AttResult(0, []);
    }

    private void Send(byte kind, byte id, byte[] bytes)
    {
        _outgoing.Writer.TryWrite([kind, id, .. bytes]);
    }

    private async Task WriteAll(CancellationToken stop)
    {
        try
        {
            await foreach (byte[] message in _outgoing.Reader.ReadAllAsync(stop))
            {
                await _socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, stop);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // It hung up; the reading side sees that too.
        }
    }

    /// <summary>02..0F are the mat's own; the rest are the Bluetooth SIG's 2Axx.</summary>
    private static Guid UuidOf(byte id)
    {
        return id < 0x10
            ? new Guid($"db8400{id:x2}-b96e-474c-8256-d5461608fb73")
            : new Guid($"00002a{id:x2}-0000-1000-8000-00805f9b34fb");
    }

    private static byte IdOf(Guid uuid)
    {
        Span<byte> bytes = stackalloc byte[16];
        uuid.TryWriteBytes(bytes, bigEndian: true, out _);
        return (byte)BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }
}
