using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SmartMat.Gate.Rules;

/// <summary>The breadboard page wires the pins that the firmware drives: whoever follows it gets the same mat.</summary>
public sealed partial class BreadboardAgrees : IRule
{
    public string Name => "breadboard.md equals Pins.cs, pin for pin";

    public IEnumerable<string> Faults(Board board)
    {
        Dictionary<string, int> page = [];
        foreach (Match row in Row().Matches(board.BreadboardText))
        {
            page[row.Groups[1].Value] = int.Parse(row.Groups[2].Value, CultureInfo.InvariantCulture);
        }

        foreach ((string net, int gpio) in board.Pins)
        {
            if (!page.TryGetValue(net, out int written)) { yield return $"{net} is missing in breadboard.md"; }
            else if (written != gpio) { yield return $"{net} is GPIO{gpio} in Pins.cs, GPIO{written} in breadboard.md"; }
        }

        foreach (string net in page.Keys)
        {
            if (!board.Pins.ContainsKey(net)) { yield return $"{net} of breadboard.md is not in Pins.cs"; }
        }
    }

    /// <summary>A table row that starts with a net and its GPIO: `| SENSE_A | GPIO1 | ...`.</summary>
    [GeneratedRegex(@"^\| *(\w+) *\| *GPIO(\d+) *\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
