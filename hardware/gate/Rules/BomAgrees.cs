using System;
using System.Collections.Generic;
using System.Linq;
using SmartMat.Gate.Schematic;

namespace SmartMat.Gate.Rules;

/// <summary>The committed bill of materials lists the parts of the schematic, no more and no less.</summary>
public sealed class BomAgrees : IRule
{
    public string Name => "bom.csv equals the schematic";

    public IEnumerable<string> Faults(Board board)
    {
        string[] drawn = Lines(Bom.Write(board.Netlist)), committed = Lines(board.BomText);
        return drawn.Except(committed).Select(line => $"missing in bom.csv: {line}")
            .Concat(committed.Except(drawn).Select(line => $"not in the schematic: {line}"));
    }

    private static string[] Lines(string text)
    {
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
