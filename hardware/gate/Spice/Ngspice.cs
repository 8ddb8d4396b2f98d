using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.RegularExpressions;
using SmartMat.Gate.Tools;

namespace SmartMat.Gate.Spice;

/// <summary>Runs a deck and reads the lines `result NAME VALUE` that it prints.</summary>
public static partial class Ngspice
{
    public const string Program = "ngspice";

    /// <returns>The results by name; none if the deck failed.</returns>
    public static IReadOnlyDictionary<string, double> Run(string deck)
    {
        string folder = Directory.CreateTempSubdirectory("smartmat").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "deck.cir"), deck);
            return Results(Tool.Run(Program, folder, "-b", "deck.cir").Output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Dictionary<string, double> Results(string output)
    {
        Dictionary<string, double> results = [];
        foreach (Match match in Line().Matches(output))
        {
            // A measurement that found nothing prints no number: it stays out, and its window then fails.
            if (double.TryParse(match.Groups[2].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
            {
                results[match.Groups[1].Value] = value;
            }
        }

        return results;
    }

    [GeneratedRegex(@"^result (\S+) (\S+)\s*$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
