using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using SmartMat.Virtual.Bluez.Wire;
using SmartMat.Virtual.Esp32;
using SmartMat.Virtual.Phone;

namespace SmartMat.Virtual.Bluez;

/// <summary>org.bluez.GattService1, GattCharacteristic1 and GattDescriptor1: the mat's attribute table as D-Bus objects.</summary>
internal sealed class RemoteAttributes
{
    private const string ClientConfiguration = "00002902-0000-1000-8000-00805f9b34fb";

    private readonly ObjectTree _tree;
    private readonly RadioClient _radio;
    private readonly Dictionary<Guid, string> _paths = new();
    private ushort _handle;

    public RemoteAttributes(ObjectTree tree, RadioClient radio)
    {
        _tree = tree;
        _radio = radio;
        _radio.Notified += (uuid, value) => _tree.Set(_paths[uuid], "Value", Variant.Of(value));
    }

    /// <summary>Adds the objects at the first connection; later ones find them there, as with bluetoothd's cache.</summary>
    public void Announce(IReadOnlyList<GattEntry> table, ushort mtu)
    {
        if (_paths.Count > 0)
        {
            return;
        }

        foreach (IGrouping<Guid, GattEntry> service in table.GroupBy(entry => entry.Service))
        {
            string path = $"{RemoteMat.Path}/service{++_handle:x4}";
            _tree.Add(new BusObject(path, "org.bluez.GattService1", new Dictionary<object, object>
            {
                ["UUID"] = Variant.Of(service.Key.ToString()),
                ["Device"] = Variant.Of(new ObjectPath(RemoteMat.Path)),
                ["Primary"] = Variant.Of(true),
                ["Handle"] = Variant.Of(_handle),
                ["Includes"] = new Variant("ao", new List<object>()),
            }, call => Task.FromResult(ObjectTree.Unknown(call))));
            foreach (GattEntry entry in service)
            {
                AddCharacteristic(entry, path, mtu);
            }
        }
    }

    /// <summary>Subscriptions end with the connection.</summary>
    public void NoteDisconnected()
    {
        foreach (string path in _paths.Values)
        {
            if (_tree.Get(path, "Notifying").Value is true)
            {
                _tree.Set(path, "Notifying", Variant.Of(false));
            }
        }
    }

    private void AddCharacteristic(GattEntry entry, string service, ushort mtu)
    {
        string path = $"{service}/char{++_handle:x4}";
        _paths[entry.Characteristic] = path;
        _tree.Add(new BusObject(path, "org.bluez.GattCharacteristic1", new Dictionary<object, object>
        {
            ["UUID"] = Variant.Of(entry.Characteristic.ToString()),
            ["Service"] = Variant.Of(new ObjectPath(service)),
            ["Value"] = Variant.Of(Array.Empty<byte>()),
            ["Notifying"] = Variant.Of(false),
            ["Flags"] = Variant.Of(FlagsOf(entry.Properties)),
            ["Handle"] = Variant.Of(_handle),
            ["MTU"] = Variant.Of(mtu),
        }, call => Call(call, entry.Characteristic, path)));
        if ((entry.Properties & GattCharacteristicProperties.Notify) != 0)
        {
            // Without it Chromium refuses startNotifications.
            _tree.Add(new BusObject($"{path}/desc{++_handle:x4}", "org.bluez.GattDescriptor1", new Dictionary<object, object>
            {
                ["UUID"] = Variant.Of(ClientConfiguration),
                ["Characteristic"] = Variant.Of(new ObjectPath(path)),
                ["Value"] = Variant.Of(Array.Empty<byte>()),
                ["Handle"] = Variant.Of(_handle),
            }, call => Task.FromResult(BluezError.NotSupported("bluetoothd writes this one itself"))));
        }
    }

    private async Task<Answer> Call(Message call, Guid uuid, string path)
    {
        switch (call.Member)
        {
            case "ReadValue":
                AttResult read = await _radio.Read(uuid);
                if (read.Error != 0)
                {
                    return BluezError.Of(read.Error);
                }

                // bluetoothd tells everybody what one has read; Chromium relies on it.
                _tree.Set(path, "Value", Variant.Of(read.Value));
                return Answer.With("ay", read.Value);
            case "WriteValue" when call.Body.Count > 0 && call.Body[0] is byte[] value:
                // A longer one would be written in parts, for which the mat's stack has no room.
                int error = value.Length > _radio.Mtu - 3 ? 0x0D : (await _radio.Write(uuid, value)).Error;
                return error == 0 ? Answer.Done : BluezError.Of(error);
            case "StartNotify":
            case "StopNotify":
                return await Notify(uuid, path, call.Member == "StartNotify");
            default:
                return ObjectTree.Unknown(call);
        }
    }

    private async Task<Answer> Notify(Guid uuid, string path, bool isOn)
    {
        AttResult result = await _radio.Subscribe(uuid, isOn);
        if (result.Error != 0)
        {
            return BluezError.Of(result.Error);
        }

        _tree.Set(path, "Notifying", Variant.Of(isOn));
        return Answer.Done;
    }

    private static List<object> FlagsOf(GattCharacteristicProperties properties)
    {
        (GattCharacteristicProperties Bit, string Flag)[] names =
        [
            (GattCharacteristicProperties.Read, "read"),
            (GattCharacteristicProperties.WriteWithoutResponse, "write-without-response"),
            (GattCharacteristicProperties.Write, "write"),
            (GattCharacteristicProperties.Notify, "notify"),
        ];
        return names.Where(name => (properties & name.Bit) != 0).Select(name => (object)name.Flag).ToList();
    }
}
