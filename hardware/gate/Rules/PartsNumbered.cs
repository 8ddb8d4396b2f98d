using System.Collections.Generic;
using System.Linq;

namespace SmartMat.Gate.Rules;

/// <summary>Whoever orders the parts has a manufacturer and a number for each, and the board has a place for each.</summary>
public sealed class PartsNumbered : IRule
{
    public string Name => "every part has manufacturer, number and footprint";

    public IEnumerable<string> Faults(Board board)
    {
        return board.Netlist.Parts.Where(part => part.IsBought)
            .Where(part => part.Manufacturer.Length == 0 || part.Mpn.Length == 0 || part.Footprint.Length == 0)
            .Select(part => $"{part.Ref} ({part.Value}) lacks manufacturer, number or footprint");
    }
}
