namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

public class GattServiceProviderResult
{
    internal GattServiceProviderResult(GattServiceProvider provider)
    {
        ServiceProvider = provider;
    }

    public BluetoothError Error => BluetoothError.Success;

    public GattServiceProvider ServiceProvider { get; }
}
