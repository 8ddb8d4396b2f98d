using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace SmartMat.Tests.House;

/// <summary>The rules for a source file: each gives one sentence a breach, with what to do instead.</summary>
internal static partial class HouseRules
{
    public const int MaxFileLines = 250;
    public const int MaxMethodLines = 40;
    public const int MaxStateSwitchLines = 60;

    public static IEnumerable<string> TooLong(string file, string source)
    {
        int lines = source.AsSpan().TrimEnd('\n').Count('\n') + 1;
        if (lines > MaxFileLines)
        {
            yield return $"{file} has {lines} lines, over {MaxFileLines}: split it by what changes together";
        }
        foreach (Members.Member member in Members.Of(source))
        {
            // The one method that is a single big switch over the states is clearer whole.
            int cap = member.Switches == 1 ? MaxStateSwitchLines : MaxMethodLines;
            if (member.Lines > cap)
            {
                yield return $"{file}: {member.Signature} has {member.Lines} lines, over {cap}: move a step into a method of its own";
            }
        }
    }

    public static IEnumerable<string> Unfinished(string file, string source)
    {
        return UnfinishedMark()
            .Matches(source)
            .Select(mark => $"{file} says {mark.Value}: do it now, or file an issue and drop the mark");
    }

    public static IEnumerable<string> Directives(string file, string source)
    {
        string code = CodeText.Strip(source);
        if (ConditionalLine().IsMatch(code) && !file.EndsWith("/Usings.cs", StringComparison.Ordinal))
        {
            yield return $"{file} has #if: put the difference behind an interface";
        }
        if (RegionLine().IsMatch(code))
        {
            yield return $"{file} has #region: split the file";
        }
        if (PartialType().IsMatch(code))
        {
            yield return $"{file} has a partial type: make two types of it";
        }
    }

    public static IEnumerable<string> Usings(string file, string source)
    {
        bool isDriver = file.StartsWith("firmware/Drivers/", StringComparison.Ordinal);
        foreach (string used in UsingLine().Matches(CodeText.Strip(source)).Select(line => line.Groups["name"].Value))
        {
            if (used is "System.Linq" or "System.Collections.Generic")
            {
                yield return $"{file} uses {used}: the device has no generics, write arrays and loops";
            }
            if (!isDriver && DeviceLibrary().IsMatch(used))
            {
                yield return $"{file} uses {used}: only Drivers/ knows device libraries, give it an interface in Hal/";
            }
        }
    }

    /// <summary>A type's namespace says in which folder it is.</summary>
    public static IEnumerable<string> Namespaces(string file, string source)
    {
        string folder = file.Substring(0, file.LastIndexOf('/'))
            .Replace("firmware", "SmartMat", StringComparison.Ordinal);
        string expected = $"namespace {folder.Replace('/', '.')};";
        if (!CodeText.Strip(source).Contains(expected, StringComparison.Ordinal))
        {
            yield return $"{file}: write {expected}, as its folder says";
        }
    }

    // Written apart, or this file would break the rule.
    [GeneratedRegex("\\b(TO" + "DO|FIX" + "ME|HA" + "CK|XX" + "X)\\b")]
    private static partial Regex UnfinishedMark();

    [GeneratedRegex(@"^\s*#\s*if\b", RegexOptions.Multiline)]
    private static partial Regex ConditionalLine();

    [GeneratedRegex(@"^\s*#\s*region\b", RegexOptions.Multiline)]
    private static partial Regex RegionLine();

    [GeneratedRegex(@"\bpartial\s+(class|struct|interface)\b")]
    private static partial Regex PartialType();

    [GeneratedRegex(@"^\s*(global\s+)?using\s+(static\s+)?(\w+\s*=\s*)?(?<name>[\w.]+)\s*;", RegexOptions.Multiline)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"^(System\.Device|System\.IO|nanoFramework|Windows)\b")]
    private static partial Regex DeviceLibrary();
}
