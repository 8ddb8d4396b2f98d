using System;
using System.Collections.Generic;
using SmartMat.Virtual.Esp32;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

public class GattLocalService
{
    internal GattLocalService(Guid uuid)
    {
        Uuid = uuid;
    }

    public Guid Uuid { get; }

    internal List<GattLocalCharacteristic> All { get; } = new List<GattLocalCharacteristic>();

    public GattLocalCharacteristicResult CreateCharacteristic(
        Guid characteristicUuid, GattLocalCharacteristicParameters parameters)
    {
        if ((parameters.CharacteristicProperties & GattCharacteristicProperties.Indicate) != 0)
        {
            VirtualChip.Current.Radio.Trap("indications are not sent: NotifyValue always notifies");
        }

        GattLocalCharacteristic characteristic = new GattLocalCharacteristic(characteristicUuid, parameters);
        All.Add(characteristic);
        return new GattLocalCharacteristicResult(characteristic);
    }
}
