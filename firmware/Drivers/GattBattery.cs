using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace SmartMat.Drivers;

/// <summary>The Battery service: one byte, for everybody to read.</summary>
public sealed class GattBattery
{
    private readonly byte[] _percent = new byte[] { 100 };

    public GattBattery()
    {
        GattTable.Add(
            GattTable.AddService(GattServiceUuids.Battery), GattCharacteristicUuids.BatteryLevel,
            GattCharacteristicProperties.Read).ReadRequested += OnRead;
    }

    /// <param name="percent">0..100.</param>
    public void Set(int percent)
    {
        _percent[0] = (byte)percent;
    }

    private void OnRead(GattLocalCharacteristic sender, GattReadRequestedEventArgs args)
    {
        args.GetRequest().RespondWithValue(new Buffer(_percent));
    }
}
