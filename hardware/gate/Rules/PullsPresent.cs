using System.Collections.Generic;
using System.Linq;
using SmartMat.Gate.Schematic;

namespace SmartMat.Gate.Rules;

/// <summary>No line that must rest somewhere is left to float.</summary>
public sealed class PullsPresent : IRule
{
    /// <summary>Net, net it follows at rest, smallest and largest resistor in ohm.</summary>
    private static readonly (string Net, string Rail, double Least, double Most)[] s_pulls =
    [
        ("EN", "+3V3", 5e3, 50e3),
        ("MUX_EN_N", "+3V3", 50e3, 200e3),
        ("GATE", "GND", 50e3, 200e3),
        ("WAKE", "GND", 150e3, 330e3),
        ("BUTTON", "GND", 50e3, 200e3),
        ("MOT_OK", "ENV", 50e3, 200e3),
    ];

    public string Name => "required pulls present";

    public IEnumerable<string> Faults(Board board)
    {
        foreach ((string net, string rail, double least, double most) in s_pulls)
        {
            Part? pull = board.Netlist.Between("R", net, rail).FirstOrDefault(part => part.IsFitted);
            if (pull is null) { yield return $"{net} has no resistor to {rail}"; }
            else if (Quantity.Parse(pull.Value) is double ohm && (ohm < least || ohm > most))
            {
                yield return $"{pull.Ref} at {net} is {pull.Value}, outside {least:0}..{most:0} ohm";
            }
        }
    }
}
