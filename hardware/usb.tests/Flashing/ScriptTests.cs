using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using SmartMat.Usb.Images;

namespace SmartMat.Usb.Tests.Flashing;

/// <summary>flash.ps1 as far as it can be checked without PowerShell: short, thin, and fully described.</summary>
[TestClass]
public sealed partial class ScriptTests
{
    private static string Script { get; } = File.ReadAllText(Path.Combine(FirmwareBuild.Repository(), "flash.ps1")).ReplaceLineEndings("\n");

    private static string Help => Script[Script.IndexOf("<#", StringComparison.Ordinal)..Script.IndexOf("#>", StringComparison.Ordinal)];

    private static string Code => Script[Script.IndexOf("#>", StringComparison.Ordinal)..];

    [TestMethod]
    public void It_is_short_and_begins_with_its_help()
    {
        Assert.IsTrue(Script.TrimEnd().Split('\n').Length < 80);
        Assert.IsTrue(Script.StartsWith("<#\n", StringComparison.Ordinal));
    }

    [TestMethod]
    public void Each_parameter_is_described_and_each_description_has_a_parameter()
    {
        string[] declared = Declared().Matches(Code).Select(match => match.Groups[1].Value).ToArray();
        string[] described = Described().Matches(Help).Select(match => match.Groups[1].Value).ToArray();

        CollectionAssert.AreEqual(declared, described);
        Assert.HasCount(7, declared);
    }

    [TestMethod]
    [DataRow(".SYNOPSIS")]
    [DataRow(".DESCRIPTION")]
    [DataRow(".EXAMPLE")]
    [DataRow(".INPUTS")]
    [DataRow(".OUTPUTS")]
    [DataRow(".LINK")]
    public void The_help_has_each_section_with_text_in_it(string section)
    {
        StringAssert.Matches(Help, new Regex($@"\n\{section}\n(?!\.[A-Z]+\n)\S"));
    }

    [TestMethod]
    public void Each_option_that_it_hands_over_is_one_of_the_tools()
    {
        string[] handedOver = LongOption().Matches(Code).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal).ToArray();

        string[] expected = ["--app", "--factory", "--image", "--info", "--label", "--port", "--project", "--what-if"];
        CollectionAssert.AreEqual(expected, handedOver);
    }

    [TestMethod]
    public void It_calls_the_tool_once_and_ends_with_its_exit_code()
    {
        string[] lines = Code.TrimEnd().Split('\n');

        Assert.AreEqual("exit $LASTEXITCODE", lines[^1]);
        Assert.AreEqual("& dotnet run --project (Join-Path $PSScriptRoot 'hardware/usb') -- @arguments", lines[^2]);
        Assert.AreEqual(1, lines.Count(line => line.Contains("& ", StringComparison.Ordinal)));
        Assert.AreEqual(Count('{'), Count('}'));
        Assert.AreEqual(Count('('), Count(')'));
    }

    private static int Count(char character)
    {
        return Code.Count(one => one == character);
    }

    [GeneratedRegex(@"\[(?:string|switch)\] \$(\w+)")]
    private static partial Regex Declared();

    [GeneratedRegex(@"^\.PARAMETER (\w+)\n[^.\n]", RegexOptions.Multiline)]
    private static partial Regex Described();

    [GeneratedRegex(@"--[a-z][a-z-]+")]
    private static partial Regex LongOption();
}
