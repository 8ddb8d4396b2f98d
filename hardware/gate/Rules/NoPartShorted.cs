using System.Collections.Generic;
using System.Linq;

namespace SmartMat.Gate.Rules;

/// <summary>No part has all its pins on one net: KiCad's own check does not see that mistake.</summary>
public sealed class NoPartShorted : IRule
{
    public string Name => "no part shorted to itself";

    public IEnumerable<string> Faults(Board board)
    {
        return board.Netlist.Nets
            .SelectMany(net => net.Value.Select(pin => (pin.Ref, pin.Number, Net: net.Key)))
            .GroupBy(pin => pin.Ref)
            .Where(part => part.Select(pin => pin.Number).Distinct().Count() > 1
                && part.Select(pin => pin.Net).Distinct().Count() == 1)
            .Select(part => $"all pins of {part.Key} are on {part.First().Net}");
    }
}
