using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using SmartMat.Virtual.Bluez.Wire;
using SmartMat.Virtual.Esp32;
using SmartMat.Virtual.Phone;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Bluez;

/// <summary>org.bluez.Device1: the mat as the computer's radio sees it.</summary>
internal sealed class RemoteMat
{
    public const string Path = Adapter.Path + "/dev_24_6F_28_53_4D_54";

    /// <summary>What bluetoothd asks for.</summary>
    private const int WantedMtu = 517;

    /// <summary>bluetoothd gives up an attempt only after some seconds.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private readonly ObjectTree _tree;
    private readonly LiveMat _live;
    private readonly RadioClient _radio;
    private readonly RemoteAttributes _attributes;
    private string? _connectedBy;
    private short _rssi = -52;

    public RemoteMat(ObjectTree tree, LiveMat live, RadioClient radio)
    {
        _tree = tree;
        _live = live;
        _radio = radio;
        _attributes = new RemoteAttributes(tree, radio);
        _radio.Dropped += NoteDisconnected;
    }

    /// <summary>Listens for the mat once: finds it, or hears it again.</summary>
    public async Task Scan()
    {
        if (_live.Ended.IsCompleted || !await _radio.IsFound())
        {
            return;
        }

        byte[] heard = await _live.Do(mat => mat.Chip.Radio.Advertisement);
        if (!_tree.Contains(Path))
        {
            _tree.Add(Describe(heard));
        }

        // Two ways to hear it, in turn: only what changes is told.
        _rssi = _rssi == -52 ? (short)-53 : (short)-52;
        _tree.Set(Path, "RSSI", new Variant("n", _rssi));
    }

    /// <summary>The client that had it connected has hung up.</summary>
    public async Task Forget(string client)
    {
        if (client == _connectedBy)
        {
            await Disconnect();
        }
    }

    private async Task<Answer> Call(Message call)
    {
        switch (call.Member)
        {
            case "Connect":
                return await Connect(call.Sender!);
            case "Disconnect":
                await Disconnect();
                return Answer.Done;
            case "Pair":
                // The link is sealed above Bluetooth. A success here would make Chromium ask for ever.
                return BluezError.NotSupported("the mat does not pair with the system");
            case "CancelPairing":
                return Answer.Done;
            default:
                return ObjectTree.Unknown(call);
        }
    }

    private async Task<Answer> Connect(string client)
    {
        if (_connectedBy is not null)
        {
            return Answer.Done;
        }

        if (!await _radio.Connect(WantedMtu))
        {
            await Task.Delay(s_patience);
            return BluezError.Failed("le-connection-abort-by-local");
        }

        _connectedBy = client;
        _tree.Set(Path, "Connected", Variant.Of(true));
        IReadOnlyList<GattEntry> table = await _live.Do(mat => mat.Chip.Radio.Attributes());
        _attributes.Announce(table, (ushort)_radio.Mtu);
        _tree.Set(Path, "UUIDs", Variant.Of(table.Select(entry => (object)entry.Service.ToString()).Distinct().ToList()));
        _tree.Set(Path, "ServicesResolved", Variant.Of(true));
        return Answer.Done;
    }

    private async Task Disconnect()
    {
        await _radio.Disconnect();
        NoteDisconnected();
    }

    private void NoteDisconnected()
    {
        if (_connectedBy is not null)
        {
            _connectedBy = null;
            _attributes.NoteDisconnected();
            _tree.Set(Path, "ServicesResolved", Variant.Of(false));
            _tree.Set(Path, "Connected", Variant.Of(false));
        }
    }

    private BusObject Describe(byte[] advertisement)
    {
        string name = Advertised.Name(advertisement);
        return new BusObject(Path, "org.bluez.Device1", new Dictionary<object, object>
        {
            ["Address"] = Variant.Of("24:6F:28:53:4D:54"),
            ["AddressType"] = Variant.Of("public"),
            ["Name"] = Variant.Of(name),
            ["Alias"] = Variant.Of(name),
            ["Paired"] = Variant.Of(false),
            ["Bonded"] = Variant.Of(false),
            ["Trusted"] = Variant.Of(false),
            ["Blocked"] = Variant.Of(false),
            ["LegacyPairing"] = Variant.Of(false),
            ["RSSI"] = new Variant("n", _rssi),
            ["Connected"] = Variant.Of(false),
            ["UUIDs"] = Variant.Of(Advertised.Services(advertisement)),
            ["Adapter"] = Variant.Of(new ObjectPath(Adapter.Path)),
            ["ServicesResolved"] = Variant.Of(false),
        }, Call);
    }
}
