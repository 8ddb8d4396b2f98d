using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using SmartMat.Virtual.Bluez.Wire;

namespace SmartMat.Virtual.Bluez;

/// <summary>org.bluez.Adapter1: the computer's radio, which can look for the mat.</summary>
internal sealed class Adapter : IDisposable
{
    public const string Path = "/org/bluez/hci0";

    private static readonly TimeSpan s_scanEvery = TimeSpan.FromMilliseconds(300);

    private readonly ObjectTree _tree;
    private readonly RemoteMat _mat;
    private readonly HashSet<string> _seekers = new();
    private readonly Timer _scan;

    public Adapter(ObjectTree tree, RemoteMat mat)
    {
        _tree = tree;
        _mat = mat;
        tree.Add(new BusObject(Path, "org.bluez.Adapter1", new Dictionary<object, object>
        {
            ["Address"] = Variant.Of("00:1B:DC:07:32:AA"),
            ["AddressType"] = Variant.Of("public"),
            ["Name"] = Variant.Of("virtual"),
            ["Alias"] = Variant.Of("virtual"),
            ["Class"] = new Variant("u", 0u),
            ["Powered"] = Variant.Of(true),
            ["Discoverable"] = Variant.Of(false),
            ["DiscoverableTimeout"] = new Variant("u", 0u),
            ["Pairable"] = Variant.Of(false),
            ["PairableTimeout"] = new Variant("u", 0u),
            ["Discovering"] = Variant.Of(false),
            ["UUIDs"] = Variant.Of(new List<object>()),
            ["Modalias"] = Variant.Of("usb:v1D6Bp0246d0542"),
            ["Roles"] = Variant.Of(new List<object> { "central" }),
        }, call => Task.FromResult(Call(call))));
        _scan = new Timer(_ => _ = _mat.Scan());
    }

    /// <summary>A client has hung up: it no longer looks for anything.</summary>
    public void Forget(string client)
    {
        Seek(client, isSeeking: false);
    }

    public void Dispose()
    {
        _scan.Dispose();
    }

    private Answer Call(Message call)
    {
        switch (call.Member)
        {
            case "StartDiscovery":
            case "StopDiscovery":
                Seek(call.Sender!, call.Member == "StartDiscovery");
                return Answer.Done;
            case "SetDiscoveryFilter":
            case "RemoveDevice":
                return Answer.Done;
            case "GetDiscoveryFilters":
                return Answer.With("as", new List<object> { "UUIDs", "RSSI", "Transport", "DuplicateData" });
            default:
                return ObjectTree.Unknown(call);
        }
    }

    private void Seek(string client, bool isSeeking)
    {
        lock (_seekers)
        {
            bool was = _seekers.Count > 0;
            if (isSeeking)
            {
                _seekers.Add(client);
            }
            else
            {
                _seekers.Remove(client);
            }

            bool isNow = _seekers.Count > 0;
            if (was != isNow)
            {
                _tree.Set(Path, "Discovering", Variant.Of(isNow));
                _scan.Change(isNow ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, s_scanEvery);
            }
        }
    }
}
