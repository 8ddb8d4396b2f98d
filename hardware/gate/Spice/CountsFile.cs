using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace SmartMat.Gate.Spice;

/// <summary>hardware/spice/counts.csv: volts at the ADC pin for a load on one pad, for whoever models the front end.</summary>
public static class CountsFile
{
    private static readonly string[] s_loads =
    [
        "1m", "250", "330", "500", "680", "1000", "1500", "2200", "3300", "4700", "6800", "10000", "15000", "22000",
        "33000", "47000", "68000", "100000", "1e12",
    ];

    /// <param name="results">What the deck `counts` measured.</param>
    /// <returns>Name, ohm (0 is a short, empty is open), volts in build A and in build B.</returns>
    public static string Write(IReadOnlyDictionary<string, double> results)
    {
        StringBuilder csv = new("load,ohm,volts_a,volts_b\n");
        foreach (string load in s_loads)
        {
            (string name, string ohm) = load switch { "1m" => ("short", "0"), "1e12" => ("open", ""), _ => (load, load) };
            csv.Append(CultureInfo.InvariantCulture, $"{name},{ohm},{results["a_" + load]:F4},{results["b_" + load]:F4}\n");
        }

        csv.Append(CultureInfo.InvariantCulture, $"1k00 reference,1000,{results["ref_low"]:F4},\n");
        csv.Append(CultureInfo.InvariantCulture, $"10k0 reference,10000,{results["ref_high"]:F4},\n");
        return csv.ToString();
    }
}
