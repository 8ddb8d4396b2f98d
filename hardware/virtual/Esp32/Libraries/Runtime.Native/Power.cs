using SmartMat.Virtual.Esp32;

namespace nanoFramework.Runtime.Native;

public class Power
{
    public static void RebootDevice(RebootOption rebootOption)
    {
        VirtualChip.Current.RebootFromFirmware();
    }
}
