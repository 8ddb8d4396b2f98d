using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace SmartMat.Gate.Spice;

/// <summary>What a simulated value must lie within, and why: one line of hardware/spice/windows.csv.</summary>
public sealed record Window(string Deck, string Result, double Least, double Most, string Why)
{
    /// <param name="tuning">The text of firmware/Tuning.cs, whose numbers some limits are.</param>
    public static IReadOnlyList<Window> Load(string path, string tuning)
    {
        return [.. File.ReadLines(path).Skip(1).Select(line => Read(line.Split(',', 5), tuning))];
    }

    /// <returns>One sentence if the value is outside or missing; null if all is well.</returns>
    public string? Fault(IReadOnlyDictionary<string, double> results)
    {
        if (!results.TryGetValue(Result, out double value)) { return $"{Deck}: {Result} was not measured"; }
        return value >= Least && value <= Most ? null : string.Create(
            CultureInfo.InvariantCulture, $"{Deck}: {Result} is {value:G5}, outside {Least:G5}..{Most:G5} ({Why})");
    }

    private static Window Read(string[] cells, string tuning)
    {
        return new Window(cells[0], cells[1], Limit(cells[2], tuning), Limit(cells[3], tuning), cells[4]);
    }

    private static double Limit(string cell, string tuning)
    {
        return cell switch
        {
            "SettleUs" => Constant(tuning, "SettleUs"),
            "RunMaxS" => Constant(tuning, "MotorRunMaxMs") / 1e3,
            _ => double.Parse(cell, CultureInfo.InvariantCulture),
        };
    }

    private static double Constant(string tuning, string name)
    {
        string digits = Regex.Match(tuning, $@"const int {name} = ([\d_]+);").Groups[1].Value;
        return double.Parse(digits.Replace("_", "", System.StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }
}
