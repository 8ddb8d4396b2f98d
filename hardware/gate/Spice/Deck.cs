using System;
using System.Globalization;
using System.IO;
using System.Text.RegularExpressions;
using SmartMat.Gate.Schematic;

namespace SmartMat.Gate.Spice;

/// <summary>A SPICE deck whose R and C come from the schematic: &lt;R COM_A SENSE_A&gt; is the resistor between these nets.</summary>
/// <remarks>Naming the nets and not the reference keeps a deck right when parts are renumbered.</remarks>
public static partial class Deck
{
    /// <exception cref="System.InvalidOperationException">There is not exactly one such part.</exception>
    public static string Fill(string template, Netlist netlist)
    {
        return Bracket().Replace(template, match => Value(match, netlist).ToString("G9", CultureInfo.InvariantCulture));
    }

    /// <param name="folder">hardware/spice.</param>
    /// <param name="name">The deck's name without its ending.</param>
    public static string Load(string folder, string name, Netlist netlist)
    {
        return Fill(File.ReadAllText(Path.Combine(folder, name + ".cir")), netlist);
    }

    private static double Value(Match match, Netlist netlist)
    {
        string kind = match.Groups[1].Value, net = match.Groups[2].Value, other = match.Groups[3].Value;
        Part[] parts = [.. netlist.Between(kind, net, other)];
        if (parts.Length != 1)
        {
            throw new InvalidOperationException($"{parts.Length} parts of kind {kind} between {net} and {other}, not one");
        }

        string how = match.Groups[4].Value;
        double value = Quantity.Parse(how == "B" ? parts[0].ValueB : parts[0].Value);
        return how.StartsWith('*') ? value * double.Parse(how.AsSpan(1), CultureInfo.InvariantCulture) : value;
    }

    /// <summary>Kind, net, net, then B for build B or *0.9 for a corner.</summary>
    [GeneratedRegex(@"<([RC]) (\S+) ([^\s>]+)(?: (B|\*[\d.]+))?>")]
    private static partial Regex Bracket();
}
