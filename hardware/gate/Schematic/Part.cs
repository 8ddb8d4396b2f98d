using System.Collections.Generic;

namespace SmartMat.Gate.Schematic;

/// <summary>One part of the schematic as the netlist lists it.</summary>
/// <param name="Ref">Its reference, R4.</param>
/// <param name="Value">Its value as drawn, 1k5.</param>
/// <param name="Footprint">Library and footprint; empty if it has none.</param>
/// <param name="IsFitted">False for what the USB build leaves empty.</param>
/// <param name="IsBought">False for test points, holes and other parts that cost nothing.</param>
/// <param name="Fields">Every further field: Manufacturer, MPN, BuildB ...</param>
public sealed record Part(
    string Ref, string Value, string Footprint, bool IsFitted, bool IsBought, IReadOnlyDictionary<string, string> Fields)
{
    public string Manufacturer => Fields.GetValueOrDefault("Manufacturer", "");

    /// <summary>The manufacturer's part number.</summary>
    public string Mpn => Fields.GetValueOrDefault("MPN", "");

    /// <summary>The value in build B (Velostat pads); the drawn one where the builds do not differ.</summary>
    public string ValueB => Fields.GetValueOrDefault("BuildB", Value);

    /// <summary>The letters of the reference: R, C, U ...</summary>
    public string Kind => Ref.TrimEnd("0123456789".ToCharArray());
}
