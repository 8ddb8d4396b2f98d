using System.Collections.Generic;
using System.Linq;
using SmartMat.Gate.Schematic;

namespace SmartMat.Gate.Rules;

/// <summary>Every wire into the mat meets a clamp: people charge themselves on fabric.</summary>
public sealed class ZonesProtected : IRule
{
    private const string Clamp = "SP0504BAHT";

    public string Name => "every wire into the mat has its ESD clamp";

    public IEnumerable<string> Faults(Board board)
    {
        foreach (Bank bank in Board.Banks)
        {
            for (int number = 1; number <= 12; number++)
            {
                string net = board.Netlist.NetOf(bank.Connector, $"{number}");
                if (!board.Netlist.PinsOn(net).Any(pin => IsClamp(board.Netlist, pin)))
                {
                    yield return $"{net} ({bank.Connector} pin {number}) has no clamp";
                }
            }
        }
    }

    private static bool IsClamp(Netlist netlist, Pin pin)
    {
        return netlist.Part(pin.Ref).Value == Clamp && netlist.NetOfName(pin.Ref, "A") == "GND";
    }
}
