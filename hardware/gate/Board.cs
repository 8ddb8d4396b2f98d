using System.Collections.Generic;
using System.IO;
using SmartMat.Gate.Schematic;

namespace SmartMat.Gate;

/// <summary>What the rules look at: the board, the firmware's pins and the pages that must agree with both.</summary>
/// <param name="Netlist">hardware/kicad/mat.net.</param>
/// <param name="Pins">Net name to GPIO number, from firmware/Drivers/Pins.cs.</param>
/// <param name="BomText">hardware/bom.csv as committed.</param>
/// <param name="BreadboardText">hardware/breadboard.md as committed.</param>
public sealed record Board(Netlist Netlist, IReadOnlyDictionary<string, int> Pins, string BomText, string BreadboardText)
{
    /// <summary>The reference of the ESP32-S3 module.</summary>
    public const string Module = "U1";

    /// <summary>Multiplexer, connector and letter of the three banks: left, spine, right.</summary>
    public static IReadOnlyList<Bank> Banks { get; } =
        [new("A", "U2", "J1", "ZL"), new("B", "U3", "J2", "ZS"), new("C", "U4", "J3", "ZR")];

    /// <param name="repository">The folder that holds firmware/ and hardware/.</param>
    public static Board Load(string repository)
    {
        string hardware = Path.Combine(repository, "hardware");
        return new Board(
            Netlist.Load(Path.Combine(hardware, "kicad", "mat.net")),
            PinsFile.Load(Path.Combine(repository, "firmware", "Drivers", "Pins.cs")),
            File.ReadAllText(Path.Combine(hardware, "bom.csv")),
            File.ReadAllText(Path.Combine(hardware, "breadboard.md")));
    }
}

/// <summary>One zone column: its letter, its multiplexer, its connector and how its zone wires are called.</summary>
public sealed record Bank(string Letter, string Mux, string Connector, string Zone);
