using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using SmartMat.Virtual.Bluez.Wire;
using SmartMat.Virtual.Phone;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Bluez;

/// <summary>A live mat, offered to BlueZ's clients on a private D-Bus socket: as if bluetoothd and a radio were there.</summary>
/// <remarks>No radio, no pairing prompts, and one mat; what a phone's own stack does otherwise is not shown here.</remarks>
public sealed class BluezServer : IDisposable
{
    private readonly PrivateBus _bus;
    private readonly Adapter _adapter;
    private readonly RadioClient _radio;

    /// <param name="live">The mat; not disposed of with this.</param>
    /// <param name="socket">Path of the socket to make.</param>
    /// <exception cref="System.Net.Sockets.SocketException">It cannot be made there, or is in use.</exception>
    public BluezServer(LiveMat live, string socket)
    {
        ArgumentNullException.ThrowIfNull(live);
        _radio = new RadioClient(live);
        ObjectTree tree = new();
        RemoteMat mat = new(tree, live, _radio);
        _adapter = new Adapter(tree, mat);
        tree.Add(new BusObject("/org/bluez", "org.bluez.AgentManager1", new Dictionary<object, object>(), Agree));
        _bus = new PrivateBus(socket, tree.Call);
        tree.Bus = _bus;
        _bus.Left += client =>
        {
            _adapter.Forget(client);
            _ = mat.Forget(client);
        };
    }

    public void Dispose()
    {
        _bus.Dispose();
        _adapter.Dispose();
        _radio.Dispose();
    }

    /// <summary>Agents answer pairing prompts. There are none.</summary>
    private static Task<Answer> Agree(Message call)
    {
        return Task.FromResult(Answer.Done);
    }
}
