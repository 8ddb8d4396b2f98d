using System;
using System.IO;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using SmartMat.Virtual.Bluez.Wire;

namespace SmartMat.Virtual.Bluez;

/// <summary>One client of the bus: its greeting, and then messages both ways.</summary>
internal sealed class Peer : IDisposable
{
    private const int LongestLine = 4096;

    private readonly NetworkStream _stream;
    private readonly Channel<Message> _outgoing = Channel.CreateUnbounded<Message>();
    private uint _serial;

    /// <param name="name">Unique on this bus, for example :1.4.</param>
    public Peer(Socket socket, string name)
    {
        _stream = new NetworkStream(socket, ownsSocket: true);
        Name = name;
    }

    public string Name { get; }

    /// <summary>Set once it has asked for signals. Which ones is not looked at: clients sort them out again anyhow.</summary>
    public bool WantsSignals { get; set; }

    /// <summary>Queues a message; the order of calls is the order on the wire. Never waits.</summary>
    public void Send(Message message)
    {
        _outgoing.Writer.TryWrite(message);
    }

    /// <summary>Serves until the client hangs up.</summary>
    /// <param name="take">Gets each message.</param>
    /// <exception cref="InvalidDataException">It does not speak D-Bus.</exception>
    public async Task Serve(Action<Message> take, CancellationToken stop)
    {
        if (!await TryGreet(stop))
        {
            return;
        }

        Task writing = Write(stop);
        byte[] start = new byte[Message.FixedLength];
        while (await TryFill(start, 0, stop))
        {
            byte[] whole = new byte[Message.LengthOf(start)];
            start.CopyTo(whole, 0);
            if (!await TryFill(whole, start.Length, stop))
            {
                break;
            }

            take(Message.Parse(whole));
        }

        _outgoing.Writer.Complete();
        await writing;
    }

    public void Dispose()
    {
        _stream.Dispose();
    }

    /// <summary>SASL EXTERNAL: who can open the socket may use the bus.</summary>
    private async Task<bool> TryGreet(CancellationToken stop)
    {
        while (await ReadLine(stop) is string line)
        {
            string[] words = line.TrimStart('\0').Split(' ');
            string answer = words[0] switch
            {
                "AUTH" when words.Length > 2 && words[1] == "EXTERNAL" => "OK 5d6173ad7b2e4c0c8e7f2b1a90c3d4e5",
                "AUTH" when words.Length == 2 && words[1] == "EXTERNAL" => "DATA",
                "AUTH" or "CANCEL" => "REJECTED EXTERNAL",
                "DATA" => "OK 5d6173ad7b2e4c0c8e7f2b1a90c3d4e5",
                "BEGIN" => string.Empty,
                _ => "ERROR",
            };
            if (answer.Length == 0)
            {
                return true;
            }

            await _stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"), stop);
        }

        return false;
    }

    /// <returns>Null if the client has hung up.</returns>
    private async Task<string?> ReadLine(CancellationToken stop)
    {
        StringBuilder line = new();
        byte[] one = new byte[1];
        while (await TryFill(one, 0, stop))
        {
            if (one[0] == (byte)'\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)one[0]);
            if (line.Length > LongestLine)
            {
                throw new InvalidDataException("a greeting without an end");
            }
        }

        return null;
    }

    /// <returns>False if the client hung up first.</returns>
    private async Task<bool> TryFill(byte[] bytes, int from, CancellationToken stop)
    {
        try
        {
            int wanted = bytes.Length - from;
            return await _stream.ReadAtLeastAsync(bytes.AsMemory(from), wanted, throwOnEndOfStream: false, stop) == wanted;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private async Task Write(CancellationToken stop)
    {
        try
        {
            await foreach (Message message in _outgoing.Reader.ReadAllAsync(stop))
            {
                await _stream.WriteAsync((message with { Serial = ++_serial, Destination = Name }).ToBytes(), stop);
            }
        }
        catch (IOException)
        {
            // It hung up; the reading side sees that too.
        }
    }
}
