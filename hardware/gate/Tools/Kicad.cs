using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace SmartMat.Gate.Tools;

/// <summary>kicad-cli on the project in hardware/kicad: checks and exports, without dates and paths.</summary>
public sealed partial class Kicad
{
    public const string Program = "kicad-cli";

    private const string Schematic = "mat.kicad_sch";
    private const string Board = "mat.kicad_pcb";

    private readonly string _folder;

    /// <param name="folder">The folder of mat.kicad_pro.</param>
    public Kicad(string folder)
    {
        _folder = folder;
    }

    public bool HasBoard => File.Exists(Path.Combine(_folder, Board));

    /// <returns>Null if the electrical rules hold at every severity; else what does not.</returns>
    public string? Erc()
    {
        return Check("erc", "sch", "erc", "--severity-all", "--exit-code-violations", Schematic);
    }

    /// <returns>Null if the design rules hold at every severity and the board has the schematic's parts and nets.</returns>
    public string? Drc()
    {
        return Check(
            "drc", "pcb", "drc", "--severity-all", "--schematic-parity", "--exit-code-violations", Board);
    }

    /// <returns>The netlist as it is committed: without date, path and tool version.</returns>
    public string Netlist()
    {
        string text = Export("mat.net", "sch", "export", "netlist", Schematic);
        text = SourceLine().Replace(text, $"(source \"{Schematic}\")", 1);
        text = DateLine().Replace(text, "", 1);
        text = LibraryPath().Replace(text, "(uri \"");
        return ToolLine().Replace(text, "", 1);
    }

    /// <returns>The drawing as it is committed: without date.</returns>
    public string Drawing()
    {
        string folder = Directory.CreateTempSubdirectory("smartmat").FullName;
        try
        {
            Tool.Run(Program, _folder, "sch", "export", "svg", "-o", folder, Schematic);
            string text = File.ReadAllText(Path.Combine(folder, "mat.svg"));
            return SvgDate().Replace(text, "").ReplaceLineEndings("\n");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string? Check(string report, params string[] arguments)
    {
        string folder = Directory.CreateTempSubdirectory("smartmat").FullName;
        try
        {
            string file = Path.Combine(folder, report + ".rpt");
            ToolResult result = Tool.Run(Program, _folder, [.. arguments, "-o", file]);
            if (result.ExitCode == 0) { return null; }
            return File.Exists(file) ? Violations(File.ReadAllText(file)) : result.Output.Trim();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string Export(string name, params string[] arguments)
    {
        string folder = Directory.CreateTempSubdirectory("smartmat").FullName;
        try
        {
            string file = Path.Combine(folder, name);
            ToolResult result = Tool.Run(Program, _folder, [.. arguments, "-o", file]);
            return File.Exists(file)
                ? File.ReadAllText(file).ReplaceLineEndings("\n") : throw new InvalidOperationException(result.Output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <returns>The first ten violations with where they are.</returns>
    private static string Violations(string report)
    {
        string[] lines = [.. report.Split('\n').Where(line => line.StartsWith('[') || line.Contains("@(")).Take(20)];
        return string.Join("\n  ", lines.Select(line => line.Trim()));
    }

    [GeneratedRegex(@"\(source ""[^""]*""\)")]
    private static partial Regex SourceLine();

    [GeneratedRegex(@"\n\s*\(date ""[^""]*""\)")]
    private static partial Regex DateLine();

    [GeneratedRegex(@"\(uri ""[^""]*/")]
    private static partial Regex LibraryPath();

    [GeneratedRegex(@"\n\s*\(tool ""[^""]*""\)")]
    private static partial Regex ToolLine();

    [GeneratedRegex(@" date [\d/]+ [\d:]+ ?")]
    private static partial Regex SvgDate();
}
