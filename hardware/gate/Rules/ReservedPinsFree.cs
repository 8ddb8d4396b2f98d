using System.Collections.Generic;
using System.Linq;
using SmartMat.Gate.Schematic;

namespace SmartMat.Gate.Rules;

/// <summary>Strapping, flash, PSRAM and USB pins carry nothing of ours.</summary>
/// <remarks>Two exceptions: USB itself, and a bare test point, which is how one reaches the bootloader.</remarks>
public sealed class ReservedPinsFree : IRule
{
    public string Name => "strapping, flash, PSRAM and USB pins free";

    public IEnumerable<string> Faults(Board board)
    {
        foreach ((string net, IReadOnlyList<Pin> pins) in board.Netlist.Nets)
        {
            foreach (Pin pin in pins.Where(pin => pin.Ref == Board.Module))
            {
                int gpio = Gpio.Of(pin.Name);
                if (Gpio.Reserved(gpio) is string use && !IsAllowed(gpio, net, pins))
                {
                    yield return $"{net} hangs on GPIO{gpio}, a {use} pin";
                }
            }
        }
    }

    private static bool IsAllowed(int gpio, string net, IReadOnlyList<Pin> pins)
    {
        return gpio switch
        {
            Gpio.UsbMinus => net == "USB_DN",
            Gpio.UsbPlus => net == "USB_DP",
            _ => pins.Where(pin => pin.Ref != Board.Module)
                .All(pin => pin.Ref.StartsWith("TP", System.StringComparison.Ordinal)),
        };
    }
}
