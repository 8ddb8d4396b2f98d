using System;
using System.Collections.Generic;
using System.IO;

namespace SmartMat.Gate;

/// <summary>Plants faults in a copy of the whole hardware folder and wants the gate to fail on each: a gate that never fails proves nothing.</summary>
/// <remarks>The faults that need no KiCad are in hardware/gate.tests; these are the ones that only KiCad or SPICE can see.</remarks>
public static class Faults
{
    /// <summary>What is planted, in which file, what stands there and what takes its place.</summary>
    private static readonly (string Name, string File, string Old, string New)[] s_planted =
    [
        ("a multiplexer's supply is left open", "kicad/mat.kicad_sch", "(xy 502.92 48.26) (xy 502.92 45.72)", "(xy 502.92 46.99) (xy 502.92 45.72)"),
        ("a label has a typo", "kicad/mat.kicad_sch", "(label \"ZL4\"", "(label \"ZL44\""),
        ("a series resistor is changed in the drawing only", "kicad/mat.kicad_sch", "\"Value\" \"1k5\"", "\"Value\" \"15k\""),
        ("the net class loses its wire width", "kicad/mat.kicad_pro", "\"wire_width\": 6", "\"wire_width\": 0"),
        ("a footprint moves onto another", "kicad/mat.kicad_pcb", "(at 137 61.7)", "(at 137 64)"),
        ("a track is too thin", "kicad/mat.kicad_pcb", "(width 0.2)", "(width 0.05)"),
        ("the timing resistor is too large", "kicad/mat.net", "(value \"5M1\")", "(value \"10M\")"),
        ("the filter is the usual 100 nF", "kicad/mat.net", "(value \"1n C0G\")", "(value \"100n\")"),
        ("the wake pull-down is too weak", "kicad/mat.net", "(value \"220k\")", "(value \"2M2\")"),
        ("the table of counts is old", "spice/counts.csv", "1000,1000,2.09", "1000,1000,2.19"),
    ];

    /// <returns>The exit code: 0 only if every fault was caught.</returns>
    public static int Run(string repository, TextWriter output)
    {
        // The control: what fails below must fail because of the fault and not because of the copying.
        if (IsCaught(repository, "bom.csv", "", "", out string control))
        {
            output.WriteLine($"the copy fails without any fault: {control}");
            return 1;
        }

        int caught = 0;
        foreach ((string name, string file, string old, string with) in s_planted)
        {
            bool isCaught = IsCaught(repository, file, old, with, out string why);
            output.WriteLine($"{(isCaught ? "caught" : "MISSED")}  {name}: {why}");
            caught += isCaught ? 1 : 0;
        }

        output.WriteLine($"{caught} passed, {s_planted.Length - caught} failed");
        return caught == s_planted.Length ? 0 : 1;
    }

    private static bool IsCaught(string repository, string file, string old, string with, out string why)
    {
        string copy = Directory.CreateTempSubdirectory("smartmat").FullName;
        try
        {
            CopyProject(repository, copy);
            string path = Path.Combine(copy, "hardware", file), text = File.ReadAllText(path);
            int at = text.IndexOf(old, StringComparison.Ordinal);
            if (at < 0)
            {
                why = $"nothing in {file} to plant it in";
                return false;
            }

            File.WriteAllText(path, string.Concat(text.AsSpan(0, at), with, text.AsSpan(at + old.Length)));
            return Fails(copy, out why);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static bool Fails(string copy, out string why)
    {
        using StringWriter report = new();
        int code = new GateRun(copy, new Report(report), needsTools: true).Run();
        List<string> failed = [];
        foreach (string line in report.ToString().Split('\n'))
        {
            if (line.StartsWith("FAILED", StringComparison.Ordinal)) { failed.Add(line[8..line.LastIndexOf('(')].Trim()); }
        }

        why = string.Join("; ", failed);
        return code != 0;
    }

    private static void CopyProject(string from, string to)
    {
        foreach (string folder in new[] { "hardware/kicad", "hardware/spice", "hardware/templates", "firmware/Drivers" })
        {
            Directory.CreateDirectory(Path.Combine(to, folder));
            foreach (string file in Directory.EnumerateFiles(Path.Combine(from, folder)))
            {
                File.Copy(file, Path.Combine(to, folder, Path.GetFileName(file)));
            }
        }

        foreach (string file in new[] { "firmware/Tuning.cs", "hardware/bom.csv", "hardware/breadboard.md", "hardware/mat-from-above.svg" })
        {
            File.Copy(Path.Combine(from, file), Path.Combine(to, file));
        }
    }
}
