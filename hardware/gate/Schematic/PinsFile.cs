using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;

namespace SmartMat.Gate.Schematic;

/// <summary>The GPIO numbers of firmware/Drivers/Pins.cs, read from its source so that nothing has to be built for it.</summary>
public static partial class PinsFile
{
    /// <returns>Net name to GPIO number; MuxEnN becomes MUX_EN_N.</returns>
    public static IReadOnlyDictionary<string, int> Load(string path)
    {
        return Parse(File.ReadAllText(path));
    }

    /// <inheritdoc cref="Load"/>
    public static IReadOnlyDictionary<string, int> Parse(string source)
    {
        Dictionary<string, int> pins = [];
        foreach (Match match in Constant().Matches(source))
        {
            pins[NetName(match.Groups[1].Value)] = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
        }

        return pins;
    }

    private static string NetName(string constant)
    {
        StringBuilder net = new();
        foreach (char letter in constant)
        {
            if (char.IsUpper(letter) && net.Length > 0) { net.Append('_'); }
            net.Append(char.ToUpperInvariant(letter));
        }

        return net.ToString();
    }

    [GeneratedRegex(@"public const int (\w+) = (\d+);")]
    private static partial Regex Constant();
}
