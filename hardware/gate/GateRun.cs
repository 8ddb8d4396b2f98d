using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SmartMat.Gate.Drawings;
using SmartMat.Gate.Rules;
using SmartMat.Gate.Schematic;
using SmartMat.Gate.Spice;
using SmartMat.Gate.Tools;

namespace SmartMat.Gate;

/// <summary>The whole gate: rules on the committed files, then KiCad, then SPICE.</summary>
public sealed class GateRun
{
    private readonly string _repository;
    private readonly Report _report;
    private readonly bool _needsTools;

    /// <param name="needsTools">True where a missing KiCad or ngspice is a failure and not a skip.</param>
    public GateRun(string repository, Report report, bool needsTools)
    {
        _repository = repository;
        _report = report;
        _needsTools = needsTools;
    }

    private string Hardware => Path.Combine(_repository, "hardware");

    public int Run()
    {
        Board board = Board.Load(_repository);
        foreach (IRule rule in RuleBook.All)
        {
            _report.Check(rule.Name, () => Joined(rule.Faults(board)));
        }

        foreach ((string file, string fresh) in DrawingSet.All())
        {
            _report.Check($"{file} is fresh", () => Stale(file, fresh));
        }

        With(Kicad.Program, CheckKicad);
        With(Ngspice.Program, () => CheckSpice(board.Netlist));
        return _report.Close();
    }

    private void CheckKicad()
    {
        Kicad kicad = new(Path.Combine(Hardware, "kicad"));
        _report.Check("ERC clean at all severities", kicad.Erc);
        _report.Check("mat.net is fresh", () => Stale("kicad/mat.net", kicad.Netlist()));
        _report.Check("bom.csv is fresh", () => Stale("bom.csv", Bom.Write(Netlist.Parse(kicad.Netlist()))));
        _report.Check("mat.svg is fresh, with its wires", () => DrawingFault(kicad.Drawing()));
        if (kicad.HasBoard) { _report.Check("DRC clean at all severities, board equals schematic", kicad.Drc); }
        else { _report.Skip("DRC", "there is no mat.kicad_pcb yet"); }
    }

    private void CheckSpice(Netlist netlist)
    {
        string folder = Path.Combine(Hardware, "spice");
        string tuning = File.ReadAllText(Path.Combine(_repository, "firmware", "Tuning.cs"));
        foreach (IGrouping<string, Window> deck in Window.Load(Path.Combine(folder, "windows.csv"), tuning)
            .GroupBy(window => window.Deck))
        {
            _report.Check($"SPICE {deck.Key}: {deck.Count()} windows", () => DeckFault(folder, deck, netlist));
        }
    }

    private string? DeckFault(string folder, IGrouping<string, Window> deck, Netlist netlist)
    {
        IReadOnlyDictionary<string, double> results = Ngspice.Run(Deck.Load(folder, deck.Key, netlist));
        string? wrong = Joined(deck.Select(window => window.Fault(results)).OfType<string>());
        if (wrong is null && deck.Key == "counts") { return Stale("spice/counts.csv", CountsFile.Write(results)); }
        return wrong;
    }

    /// <summary>A net class without wire width makes KiCad draw no wires while ERC passes, so count them.</summary>
    private string? DrawingFault(string drawing)
    {
        int lines = drawing.Split("<path").Length - 1;
        return lines < 1_000 ? $"the drawing has only {lines} strokes: are its wires missing?" : Stale("kicad/mat.svg", drawing);
    }

    private string? Stale(string file, string fresh)
    {
        string path = Path.Combine(Hardware, file);
        string committed = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        return committed == fresh ? null : $"hardware/{file} is stale: run `dotnet run --project hardware/gate -- write`";
    }

    private void With(string program, Action checks)
    {
        if (Tool.IsPresent(program)) { checks(); }
        else if (_needsTools) { _report.Check(program, () => "is not installed: run hardware/kicad/install.sh"); }
        else { _report.Skip(program, "is not installed"); }
    }

    private static string? Joined(IEnumerable<string> faults)
    {
        string text = string.Join("\n  ", faults.Take(12));
        return text.Length == 0 ? null : text;
    }
}
