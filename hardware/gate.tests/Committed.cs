using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using SmartMat.Gate.Rules;
using SmartMat.Gate.Schematic;

namespace SmartMat.Gate.Tests;

/// <summary>The committed files, and ways to plant one fault in them.</summary>
internal static class Committed
{
    public static string Repository { get; } = FindRepository();

    public static string NetlistText { get; } =
        File.ReadAllText(Path.Combine(Repository, "hardware", "kicad", "mat.net")).ReplaceLineEndings("\n");

    public static Board Board { get; } = Board.Load(Repository);

    /// <returns>The board with another netlist.</returns>
    public static Board With(string netlistText)
    {
        return Board with { Netlist = Netlist.Parse(netlistText) };
    }

    /// <returns>The netlist with a part's value changed.</returns>
    public static string Value(string reference, string value)
    {
        return Replace($@"(\(comp \(ref ""{reference}""\)\s*\(value )""[^""]*""", $"$1\"{value}\"");
    }

    /// <returns>The netlist with a pin moved to another net.</returns>
    public static string Move(string reference, string number, string net)
    {
        string node = Regex.Match(
            NetlistText, $@"\(node \(ref ""{reference}""\) \(pin ""{number}""\).*?""\)\)(?=[\s)])").Value;
        Assert.AreNotEqual("", node, $"{reference} pin {number} is not in the netlist");
        string without = NetlistText.Replace(node, "", StringComparison.Ordinal);
        string head = Regex.Match(without, $@"\(name ""/?{Regex.Escape(net)}""\) \(class ""Default""\)").Value;
        Assert.AreNotEqual("", head, $"there is no net {net}");
        return without.Replace(head, head + node, StringComparison.Ordinal);
    }

    /// <returns>The netlist with the first match of a pattern replaced.</returns>
    public static string Replace(string pattern, string with)
    {
        Regex regex = new(pattern);
        Assert.IsTrue(regex.IsMatch(NetlistText), $"nothing matches {pattern}");
        return regex.Replace(NetlistText, with, 1);
    }

    /// <summary>The rule passes the committed board and finds the planted fault.</summary>
    public static void Catches(IRule rule, Board planted)
    {
        Assert.AreEqual("", string.Join("; ", rule.Faults(Board)), "the committed board is at fault");
        Assert.IsTrue(rule.Faults(planted).Any(), $"'{rule.Name}' missed the fault");
    }

    private static string FindRepository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "firmware", "Drivers", "Pins.cs")))
        {
            folder = folder.Parent;
        }

        return folder!.FullName;
    }
}
