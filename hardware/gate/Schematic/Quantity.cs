using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SmartMat.Gate.Schematic;

/// <summary>Values as schematics write them: the prefix stands where the point would.</summary>
public static partial class Quantity
{
    /// <param name="text">1k5, 100R, 5M1, 100n, 1n C0G, 10k0 0.1%: what follows the first space is not part of the number.</param>
    /// <returns>Ohms or farads.</returns>
    /// <exception cref="FormatException">This is no such value.</exception>
    public static double Parse(string text)
    {
        Match match = Value().Match(text);
        if (!match.Success) { throw new FormatException($"'{text}' is not a value"); }
        string digits = match.Groups[1].Value + "." + match.Groups[3].Value + "0";
        return double.Parse(digits, CultureInfo.InvariantCulture) * Factor(match.Groups[2].Value[0]);
    }

    private static double Factor(char prefix)
    {
        return prefix switch
        {
            'R' => 1,
            'k' => 1e3,
            'M' => 1e6,
            'p' => 1e-12,
            'n' => 1e-9,
            _ => 1e-6,
        };
    }

    [GeneratedRegex(@"^(\d+)([RkMpnu])(\d*)(?: |$)")]
    private static partial Regex Value();
}
