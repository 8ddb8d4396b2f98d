using System;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

public static class GattServiceUuids
{
    public static Guid DeviceInformation => new Guid("0000180a-0000-1000-8000-00805f9b34fb");

    public static Guid Battery => new Guid("0000180f-0000-1000-8000-00805f9b34fb");
}
