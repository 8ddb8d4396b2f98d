using System;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

public static class GattCharacteristicUuids
{
    public static Guid BatteryLevel => new Guid("00002a19-0000-1000-8000-00805f9b34fb");

    public static Guid FirmwareRevisionString => new Guid("00002a26-0000-1000-8000-00805f9b34fb");

    public static Guid ManufacturerNameString => new Guid("00002a29-0000-1000-8000-00805f9b34fb");

    public static Guid ModelNumberString => new Guid("00002a24-0000-1000-8000-00805f9b34fb");
}
