using System;
using System.Text;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;

namespace SmartMat.Drivers;

/// <summary>The attribute table. Phones remember it: add at the end, never change or remove.</summary>
public static class GattTable
{
    /// <summary>Eight letters: with flags and the 128-bit uuid they fill the 31 bytes of an advertisement.</summary>
    public const string DeviceName = "SmartMat";

    public static Guid Service => Own(0x01);

    public static Guid Feature => Own(0x02);

    public static Guid Hello => Own(0x03);

    public static Guid Inbox => Own(0x04);

    public static Guid Outbox => Own(0x05);

    public static GattServiceProvider AddService(Guid uuid)
    {
        return GattServiceProvider.Create(uuid).ServiceProvider;
    }

    public static GattLocalCharacteristic Add(
        GattServiceProvider service, Guid uuid, GattCharacteristicProperties properties)
    {
        // Plain for the stack: every message is sealed, and a protected attribute would make phones pair by themselves.
        GattLocalCharacteristicParameters parameters = new GattLocalCharacteristicParameters();
        parameters.CharacteristicProperties = properties;
        return service.Service.CreateCharacteristic(uuid, parameters).Characteristic;
    }

    /// <summary>A characteristic that never changes; the library answers for it.</summary>
    public static void AddValue(GattServiceProvider service, Guid uuid, byte[] value)
    {
        GattLocalCharacteristicParameters parameters = new GattLocalCharacteristicParameters();
        parameters.CharacteristicProperties = GattCharacteristicProperties.Read;
        parameters.StaticValue = new Buffer(value);
        service.Service.CreateCharacteristic(uuid, parameters);
    }

    /// <summary>Device Information in place of the library's own, without a serial number.</summary>
    public static void AddInformation(string version)
    {
        GattServiceProvider information = AddService(GattServiceUuids.DeviceInformation);
        AddText(information, GattCharacteristicUuids.ManufacturerNameString, "SmartMat");
        AddText(information, GattCharacteristicUuids.ModelNumberString, "SmartMat 33");
        AddText(information, GattCharacteristicUuids.FirmwareRevisionString, version);
    }

    private static void AddText(GattServiceProvider service, Guid uuid, string text)
    {
        AddValue(service, uuid, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>db84xxxx-b96e-474c-8256-d5461608fb73, where xxxx is the short id.</summary>
    private static Guid Own(int id)
    {
        return new Guid(unchecked((int)0xDB840000) | id, unchecked((short)0xB96E), 0x474C, 0x82, 0x56, 0xD5, 0x46, 0x16, 0x08, 0xFB, 0x73);
    }
}
