namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

public class GattLocalCharacteristicResult
{
    internal GattLocalCharacteristicResult(GattLocalCharacteristic characteristic)
    {
        Characteristic = characteristic;
    }

    public GattLocalCharacteristic Characteristic { get; }

    public BluetoothError Error => BluetoothError.Success;
}
