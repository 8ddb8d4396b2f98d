namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

public class GattServiceProviderAdvertisingParameters
{
    /// <summary>Takes the device's name as it is now: it must have been set before.</summary>
    public GattServiceProviderAdvertisingParameters()
    {
        LocalName = BluetoothLEServer.Instance.DeviceName;
    }

    public bool IsConnectable { get; set; } = true;

    public bool IsDiscoverable { get; set; } = true;

    internal string LocalName { get; }
}
