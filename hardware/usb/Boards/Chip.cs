using System.Globalization;
using System.Text.RegularExpressions;

namespace SmartMat.Usb.Boards;

/// <summary>What the chip's own loader tells: nanoff --devicedetails.</summary>
/// <param name="Kind">ESP32-S3.</param>
/// <param name="FlashMb">0 if unknown.</param>
/// <param name="PsramMb">Inside the chip; 0 if there is none, or it is unknown.</param>
/// <param name="Address">The radio's address, 12 hexadecimal digits: tells boards apart.</param>
public sealed partial record Chip(string Kind, int FlashMb, int PsramMb, string Address)
{
    /// <summary>The least that leaves room for the history.</summary>
    public const int LeastFlashMb = 8;

    /// <param name="output">All that nanoff printed.</param>
    /// <returns>Null if no chip is described there.</returns>
    public static Chip? Parse(string output)
    {
        Match kind = KindLine().Match(output);
        if (!kind.Success)
        {
            return null;
        }

        return new Chip(
            kind.Groups[1].Value,
            Number(FlashLine().Match(output)),
            Number(PsramLine().Match(output)),
            AddressLine().Match(output).Groups[1].Value.Replace(":", "", System.StringComparison.Ordinal));
    }

    /// <exception cref="ProblemException">It is not the mat's board.</exception>
    public void Check()
    {
        if (Kind != "ESP32-S3")
        {
            throw new ProblemException(
                $"This board has an {Kind}; the mat needs an ESP32-S3.",
                "Unplug it, plug in the mat, and run the same command again. Nothing was written.");
        }

        if (PsramMb < 8)
        {
            throw new ProblemException(
                PsramMb == 0
                    ? "This ESP32-S3 reports no memory of its own (PSRAM); the mat needs 8 MB, octal."
                    : $"This ESP32-S3 has {PsramMb} MB PSRAM, which is not octal; the mat needs 8 MB, octal.",
                "Use a module whose name ends in R8, such as ESP32-S3-WROOM-1-N16R8. Nothing was written.");
        }

        if (FlashMb < LeastFlashMb)
        {
            throw new ProblemException(
                $"This board has {FlashMb} MB flash; the mat needs {LeastFlashMb} MB, and 16 MB are meant.",
                "Use a module such as ESP32-S3-WROOM-1-N16R8. Nothing was written.");
        }
    }

    private static int Number(Match match)
    {
        return match.Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(@"Connected to:\s+(ESP[\w-]+)")]
    private static partial Regex KindLine();

    [GeneratedRegex(@"^Flash size (\d+)MB", RegexOptions.Multiline)]
    private static partial Regex FlashLine();

    [GeneratedRegex(@"^PSRAM: (\d+)MB", RegexOptions.Multiline)]
    private static partial Regex PsramLine();

    [GeneratedRegex(@"^MAC ([0-9A-Fa-f:]+)", RegexOptions.Multiline)]
    private static partial Regex AddressLine();
}
