using System.Collections.Generic;
using System.Linq;
using SmartMat.Gate.Schematic;

namespace SmartMat.Gate.Rules;

/// <summary>firmware/Drivers/Pins.cs and the schematic name the same wires, both ways.</summary>
public sealed class PinsAgree : IRule
{
    /// <summary>Wires of the module that the firmware does not drive itself.</summary>
    private static readonly HashSet<string> s_withoutDriver = ["USB_DN", "USB_DP", "TXD", "RXD", "BOOT"];

    public string Name => "module pins equal Pins.cs, both ways";

    public IEnumerable<string> Faults(Board board)
    {
        Dictionary<string, int> drawn = Drawn(board.Netlist);
        foreach ((string net, int gpio) in board.Pins)
        {
            if (!drawn.TryGetValue(net, out int drawnGpio)) { yield return $"{net} of Pins.cs is not in the schematic"; }
            else if (drawnGpio != gpio) { yield return $"{net} is GPIO{gpio} in Pins.cs, GPIO{drawnGpio} in the schematic"; }
        }

        foreach ((string net, int gpio) in drawn)
        {
            if (!board.Pins.ContainsKey(net) && !s_withoutDriver.Contains(net))
            {
                yield return $"{net} on GPIO{gpio} of the schematic is not in Pins.cs";
            }
        }
    }

    private static Dictionary<string, int> Drawn(Netlist netlist)
    {
        Dictionary<string, int> drawn = [];
        foreach ((string net, IReadOnlyList<Pin> pins) in netlist.Nets.Where(net => net.Value.Count > 1))
        {
            foreach (Pin pin in pins.Where(pin => pin.Ref == Board.Module && Gpio.Of(pin.Name) >= 0))
            {
                drawn[net] = Gpio.Of(pin.Name);
            }
        }

        return drawn;
    }
}
