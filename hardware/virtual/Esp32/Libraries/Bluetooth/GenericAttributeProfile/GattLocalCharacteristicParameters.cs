namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

public class GattLocalCharacteristicParameters
{
    public GattCharacteristicProperties CharacteristicProperties { get; set; }

    public Buffer? StaticValue { get; set; }
}
