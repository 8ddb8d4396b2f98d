using System.Linq;
using SmartMat.Gate.Schematic;

namespace SmartMat.Gate.Rules;

/// <summary>Where a net meets the module.</summary>
internal static class ModulePin
{
    /// <returns>The GPIO number; -1 if the net does not reach the module.</returns>
    public static int GpioOf(Netlist netlist, string net)
    {
        Pin? pin = netlist.PinsOn(net).FirstOrDefault(pin => pin.Ref == Board.Module);
        return pin is null ? -1 : Gpio.Of(pin.Name);
    }
}
