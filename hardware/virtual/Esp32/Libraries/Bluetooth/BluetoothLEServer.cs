using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using SmartMat.Virtual.Esp32;

namespace nanoFramework.Device.Bluetooth;

public class BluetoothLEServer
{
    private readonly Radio _radio;

    internal BluetoothLEServer(Radio radio)
    {
        _radio = radio;
    }

    public static BluetoothLEServer Instance => VirtualChip.Current.Radio.Server;

    public string DeviceName { get; set; } = "nanoFramework";

    public ushort Appearance { get; set; }

    public GattSession Session { get; } = new GattSession();

    /// <summary>Stops the whole stack; whoever is connected is gone, and no event says so.</summary>
    public void Stop()
    {
        VirtualChip.Current.ThrowIfDead();
        VirtualChip.Current.Spend(CostTable.RadioSwitchUs);
        _radio.StopStack();
    }
}
