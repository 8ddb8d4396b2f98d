using System;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace SmartMat.Virtual.Esp32;

/// <summary>One characteristic of the attribute table, as a client discovers it.</summary>
public sealed record GattEntry(Guid Service, Guid Characteristic, GattCharacteristicProperties Properties);
