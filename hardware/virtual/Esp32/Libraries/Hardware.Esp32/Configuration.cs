using SmartMat.Virtual.Esp32;

namespace nanoFramework.Hardware.Esp32;

public class Configuration
{
    public static void SetPinFunction(int pin, DeviceFunction value)
    {
        VirtualChip.Current.Pins.SetFunction(pin, (int)value);
    }
}
