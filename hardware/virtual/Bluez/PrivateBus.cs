using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using SmartMat.Virtual.Bluez.Wire;

namespace SmartMat.Virtual.Bluez;

/// <summary>A D-Bus of our own on a unix socket, with one service on it: <see cref="ServiceName"/>.</summary>
internal sealed class PrivateBus : IDisposable
{
    public const string ServiceName = "org.bluez";

    private const string BusName = "org.freedesktop.DBus";
    private const string ServiceOwner = ":1.0";
    private const uint PrimaryOwner = 1;

    private readonly Func<Message, Task<Answer>> _service;
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly ConcurrentDictionary<Peer, byte> _peers = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly string _path;
    private int _lastName;

    /// <param name="path">Of the socket; a stale one of an earlier run is replaced.</param>
    /// <param name="service">Answers calls to the service, perhaps several at a time.</param>
    /// <exception cref="SocketException">The socket cannot be made, or somebody listens on it.</exception>
    public PrivateBus(string path, Func<Message, Task<Answer>> service)
    {
        _path = path;
        _service = service;
        RemoveStale(path);
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        _listener.Listen();
        _ = Accept();
    }

    /// <summary>Raised with the name of a client that has hung up.</summary>
    public event Action<string>? Left;

    /// <summary>Sends a signal of the service to everybody who wants any.</summary>
    public void Emit(string path, string @interface, string member, string signature, params object[] body)
    {
        Message signal = new(MessageKind.Signal)
        {
            Path = path,
            Interface = @interface,
            Member = member,
            Sender = ServiceOwner,
            Signature = signature,
            Body = body,
        };
        foreach (Peer peer in _peers.Keys)
        {
            if (peer.WantsSignals)
            {
                peer.Send(signal);
            }
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        foreach (Peer peer in _peers.Keys)
        {
            peer.Dispose();
        }

        File.Delete(_path);
        _stop.Dispose();
    }

    private static void RemoveStale(string path)
    {
        if (!File.Exists(path))
        {
            return;
        }

        using Socket probe = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            probe.Connect(new UnixDomainSocketEndPoint(path));
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionRefused)
        {
            File.Delete(path);
        }
    }

    private async Task Accept()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                Socket socket = await _listener.AcceptAsync(_stop.Token);
                _ = Serve(new Peer(socket, $":1.{Interlocked.Increment(ref _lastName)}"));
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
            {
                return;
            }
        }
    }

    private async Task Serve(Peer peer)
    {
        _peers[peer] = 0;
        try
        {
            await peer.Serve(message => Take(peer, message), _stop.Token);
        }
        catch (Exception e) when (e is InvalidDataException or OperationCanceledException or ObjectDisposedException)
        {
            // It does not speak D-Bus, or the bus closes: there is nobody to tell.
        }

        _peers.TryRemove(peer, out _);
        peer.Dispose();
        Left?.Invoke(peer.Name);
    }

    private void Take(Peer peer, Message message)
    {
        if (message.Kind != MessageKind.Call)
        {
            return;
        }

        Message call = message with { Sender = peer.Name };
        if (message.Destination == BusName)
        {
            Reply(peer, call, BusName, Task.FromResult(AskBus(peer, call)));
        }
        else if (message.Destination is ServiceName or ServiceOwner)
        {
            Reply(peer, call, ServiceOwner, _service(call));
        }
        else
        {
            Answer nobody = Answer.Failure(BusName + ".Error.ServiceUnknown", $"{message.Destination} is not on this bus");
            Reply(peer, call, BusName, Task.FromResult(nobody));
        }
    }

    private static void Reply(Peer peer, Message call, string sender, Task<Answer> answering)
    {
        // An answer that stands already leaves at once, before the signals that follow from it.
        _ = answering.ContinueWith(
            done =>
            {
                if (call.WantsReply)
                {
                    peer.Send(done.Result.To(call, sender));
                }
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>What clients ask of the bus itself.</summary>
    private static Answer AskBus(Peer peer, Message call)
    {
        string name = call.Body.Count > 0 && call.Body[0] is string text ? text : string.Empty;
        bool isKnown = name is ServiceName or ServiceOwner or BusName;
        switch (call.Member)
        {
            case "Hello":
                return Answer.With("s", peer.Name);
            case "AddMatch":
                peer.WantsSignals = true;
                return Answer.Done;
            case "RemoveMatch":
                return Answer.Done;
            case "GetNameOwner" when isKnown:
                return Answer.With("s", name == ServiceName ? ServiceOwner : name);
            case "GetNameOwner":
                return Answer.Failure(BusName + ".Error.NameHasNoOwner", $"nobody is called {name}");
            case "NameHasOwner":
                return Answer.With("b", isKnown);
            case "RequestName":
            case "StartServiceByName" when isKnown:
                return Answer.With("u", PrimaryOwner);
            case "ListNames":
            case "ListActivatableNames":
                return Answer.With("as", new List<object> { BusName, ServiceName });
            case "GetId":
                return Answer.With("s", "5d6173ad7b2e4c0c8e7f2b1a90c3d4e5");
            case "StartServiceByName":
                return Answer.Failure(BusName + ".Error.ServiceUnknown", $"{name} is not on this bus");
            default:
                return Answer.Failure(BusName + ".Error.UnknownMethod", $"{call.Member} is not spoken here");
        }
    }
}
