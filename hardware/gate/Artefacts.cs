using System.Collections.Generic;
using System.IO;
using SmartMat.Gate.Drawings;
using SmartMat.Gate.Schematic;
using SmartMat.Gate.Spice;
using SmartMat.Gate.Tools;

namespace SmartMat.Gate;

/// <summary>Writes the committed files that follow from the schematic: netlist, bill of materials, drawing, SPICE table.</summary>
public static class Artefacts
{
    public static void Write(string repository)
    {
        string hardware = Path.Combine(repository, "hardware");
        Kicad kicad = new(Path.Combine(hardware, "kicad"));
        string text = kicad.Netlist();
        Netlist netlist = Netlist.Parse(text);
        File.WriteAllText(Path.Combine(hardware, "kicad", "mat.net"), text);
        File.WriteAllText(Path.Combine(hardware, "kicad", "mat.svg"), kicad.Drawing());
        File.WriteAllText(Path.Combine(hardware, "bom.csv"), Bom.Write(netlist));
        string spice = Path.Combine(hardware, "spice");
        IReadOnlyDictionary<string, double> results = Ngspice.Run(Deck.Load(spice, "counts", netlist));
        File.WriteAllText(Path.Combine(spice, "counts.csv"), CountsFile.Write(results));
        foreach ((string file, string drawing) in DrawingSet.All()) { File.WriteAllText(Path.Combine(hardware, file), drawing); }
    }
}
