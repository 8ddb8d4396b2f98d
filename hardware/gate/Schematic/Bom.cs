using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace SmartMat.Gate.Schematic;

/// <summary>The bill of materials, derived from the netlist: the committed bom.csv must be exactly this text.</summary>
public static class Bom
{
    public static string Write(Netlist netlist)
    {
        StringBuilder csv = new("Refs,Qty,Value,Build B,Fitted,Manufacturer,MPN,MPN build B,Footprint\n");
        IEnumerable<IGrouping<string, Part>> lines = netlist.Parts.Where(part => part.IsBought)
            .OrderBy(part => part.Kind, StringComparer.Ordinal).ThenBy(Number)
            .GroupBy(part => string.Join('|', part.Value, part.ValueB, part.IsFitted, part.Mpn, part.Footprint));
        foreach (IGrouping<string, Part> line in lines)
        {
            csv.AppendJoin(',', Row([.. line]).Select(Cell)).Append('\n');
        }

        return csv.ToString();
    }

    private static int Number(Part part)
    {
        return int.Parse(part.Ref[part.Kind.Length..], CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> Row(IReadOnlyList<Part> line)
    {
        Part first = line[0];
        yield return string.Join(' ', line.Select(part => part.Ref));
        yield return line.Count.ToString(CultureInfo.InvariantCulture);
        yield return first.Value;
        yield return first.ValueB == first.Value ? "" : first.ValueB;
        yield return first.IsFitted ? "yes" : "battery build";
        yield return first.Manufacturer;
        yield return first.Mpn;
        yield return first.Fields.GetValueOrDefault("MPN B", "");
        yield return first.Footprint[(first.Footprint.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }

    private static string Cell(string text)
    {
        return text.Contains(',', StringComparison.Ordinal) ? '"' + text + '"' : text;
    }
}
