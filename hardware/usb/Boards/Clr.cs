using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace SmartMat.Usb.Boards;

/// <summary>What the running nanoCLR tells: nanoff --nanodevice --devicedetails.</summary>
/// <param name="Target">The build of nanoCLR, such as ESP32_S3_OCTAL.</param>
/// <param name="Version">Four numbers.</param>
/// <param name="Assemblies">Name and version of each assembly that it has loaded from flash.</param>
/// <param name="Natives">Name and checksum of each library inside nanoCLR itself.</param>
public sealed partial record Clr(
    string Target, string Version, IReadOnlyDictionary<string, Version> Assemblies, IReadOnlyDictionary<string, uint> Natives)
{
    /// <summary>Null if the mat's application is not there, or not whole.</summary>
    public Version? Application => Assemblies.GetValueOrDefault(Pinned.Application);

    public bool IsPinned => Target == Pinned.Target && Version == Pinned.ClrVersion;

    /// <summary>All builds for the ESP32-S3 with littlefs (1.11 and later) divide the flash alike.</summary>
    public bool HasKnownLayout => Target.StartsWith("ESP32_S3", StringComparison.Ordinal)
        && System.Version.TryParse(Version, out Version? version) && version >= new Version(1, 11) && version < new Version(2, 0);

    /// <param name="output">All that nanoff printed.</param>
    /// <returns>Null if no nanoCLR is described there.</returns>
    public static Clr? Parse(string output)
    {
        string[] lines = output.ReplaceLineEndings("\n").Split('\n');
        Match target = TargetLine().Match(output);
        Match version = VersionLine().Match(output);
        if (!target.Success || !version.Success)
        {
            return null;
        }

        return new Clr(
            target.Groups[1].Value,
            version.Groups[1].Value,
            Section(lines, "Assemblies:", AssemblyLine())
                .ToDictionary(line => line.Groups[1].Value, line => System.Version.Parse(line.Groups[2].Value)),
            Section(lines, "Native Assemblies:", NativeLine())
                .ToDictionary(line => line.Groups[1].Value, line => uint.Parse(line.Groups[2].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
    }

    private static IEnumerable<Match> Section(string[] lines, string heading, Regex row)
    {
        return lines
            .SkipWhile(line => line.Trim() != heading)
            .Skip(1)
            .Select(line => row.Match(line))
            .TakeWhile(match => match.Success)
            .DistinctBy(match => match.Groups[1].Value);
    }

    [GeneratedRegex(@"^  Target:\s+(\S+)", RegexOptions.Multiline)]
    private static partial Regex TargetLine();

    [GeneratedRegex(@"^  CLR Version:\s+(\S+)", RegexOptions.Multiline)]
    private static partial Regex VersionLine();

    [GeneratedRegex(@"^  (\S+), (\d+\.\d+\.\d+\.\d+)$")]
    private static partial Regex AssemblyLine();

    [GeneratedRegex(@"^  (\S+) v\S+, checksum 0x([0-9A-Fa-f]+)$")]
    private static partial Regex NativeLine();
}
