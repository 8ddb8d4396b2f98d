using System;
using System.Collections.Generic;
using System.Text;
using SmartMat.Virtual.Esp32;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

public class GattServiceProvider
{
    private const int PacketLength = 31;

    private GattServiceProvider(Guid serviceUuid)
    {
        Service = new GattLocalService(serviceUuid);
    }

    public GattLocalService Service { get; }

    /// <summary>Registers at once; one of the same uuid is replaced. The first brings a Device Information service along.</summary>
    public static GattServiceProviderResult Create(Guid serviceUuid)
    {
        GattServiceProvider provider = new GattServiceProvider(serviceUuid);
        VirtualChip.Current.Radio.Register(provider);
        return new GattServiceProviderResult(provider);
    }

    public void StartAdvertising(GattServiceProviderAdvertisingParameters parameters)
    {
        Radio radio = VirtualChip.Current.Radio;
        List<byte> packet = new List<byte> { 2, 1, 6 };
        List<byte> response = new List<byte>();
        AddSection(radio, packet, response, 0x09, Encoding.UTF8.GetBytes(parameters.LocalName));
        byte[] uuid = Service.Uuid.ToByteArray(bigEndian: true);
        Array.Reverse(uuid);
        AddSection(radio, packet, response, 0x07, uuid);
        if (!parameters.IsConnectable)
        {
            radio.Trap("nobody can connect to what is not connectable");
        }

        radio.StartStack(packet.ToArray(), response.ToArray());
    }

    /// <summary>Frees the live attribute table and stops the stack, whoever is connected.</summary>
    public void StopAdvertising()
    {
        Radio radio = VirtualChip.Current.Radio;
        if (radio.IsConnected)
        {
            radio.Trap("StopAdvertising with a client connected tears everything down under its requests");
        }

        radio.StopStack();
    }

    internal static void AddDeviceInformation()
    {
        GattLocalService service = Create(GattServiceUuids.DeviceInformation).ServiceProvider.Service;
        Guid[] uuids = { GattCharacteristicUuids.ManufacturerNameString, GattCharacteristicUuids.ModelNumberString };
        foreach (Guid uuid in uuids)
        {
            service.CreateCharacteristic(uuid, new GattLocalCharacteristicParameters
            {
                CharacteristicProperties = GattCharacteristicProperties.Read,
                StaticValue = new Buffer(Encoding.UTF8.GetBytes("nanoFramework")),
            });
        }
    }

    private static void AddSection(Radio radio, List<byte> packet, List<byte> response, byte type, byte[] bytes)
    {
        List<byte> target = packet.Count + 2 + bytes.Length <= PacketLength ? packet : response;
        if (target.Count + 2 + bytes.Length > PacketLength)
        {
            radio.Trap("an advertisement section fits neither packet and is left out");
            return;
        }

        target.Add((byte)(1 + bytes.Length));
        target.Add(type);
        target.AddRange(bytes);
    }
}
