using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SmartMat.Gate.Schematic;

/// <summary>A pin of a part: the reference, the number on the package and the name in the symbol.</summary>
public sealed record Pin(string Ref, string Number, string Name);

/// <summary>The parts and nets of the board, read from the netlist that KiCad exports.</summary>
public sealed class Netlist
{
    private readonly Dictionary<string, Part> _parts;
    private readonly Dictionary<string, IReadOnlyList<Pin>> _nets;

    public Netlist(IEnumerable<Part> parts, IEnumerable<KeyValuePair<string, IReadOnlyList<Pin>>> nets)
    {
        _parts = parts.ToDictionary(part => part.Ref);
        _nets = nets.ToDictionary(net => net.Key, net => net.Value);
    }

    public IEnumerable<Part> Parts => _parts.Values;

    /// <summary>Every net by name, without KiCad's leading slash.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Pin>> Nets => _nets;

    public static Netlist Load(string path)
    {
        return Parse(File.ReadAllText(path));
    }

    public static Netlist Parse(string text)
    {
        Sexp root = Sexp.Parse(text);
        return new Netlist(
            root.Find("components")!.All("comp").Select(ReadPart),
            root.Find("nets")!.All("net").Select(ReadNet));
    }

    /// <exception cref="InvalidOperationException">The schematic has no such part.</exception>
    public Part Part(string reference)
    {
        return _parts.TryGetValue(reference, out Part? part)
            ? part : throw new InvalidOperationException($"no part {reference} in the netlist");
    }

    /// <returns>The net on a pin by its package number; empty if the pin is not connected.</returns>
    public string NetOf(string reference, string number)
    {
        return _nets.FirstOrDefault(net => net.Value.Any(pin => pin.Ref == reference && pin.Number == number)).Key ?? "";
    }

    /// <returns>The net on a pin by its name in the symbol (S0, I14, COM); empty if the pin is not connected.</returns>
    public string NetOfName(string reference, string name)
    {
        return _nets.FirstOrDefault(net => net.Value.Any(pin => pin.Ref == reference && pin.Name == name)).Key ?? "";
    }

    /// <returns>The pins on a net; none if there is no such net.</returns>
    public IReadOnlyList<Pin> PinsOn(string net)
    {
        return _nets.GetValueOrDefault(net) ?? [];
    }

    /// <returns>The parts of one kind that lie between two nets.</returns>
    public IEnumerable<Part> Between(string kind, string net, string other)
    {
        return PinsOn(net).Where(pin => PinsOn(other).Any(far => far.Ref == pin.Ref && far.Number != pin.Number))
            .Select(pin => Part(pin.Ref)).Where(part => part.Kind == kind);
    }

    private static Part ReadPart(Sexp comp)
    {
        Dictionary<string, string> fields = [];
        foreach (Sexp field in comp.Find("fields")?.All("field") ?? [])
        {
            fields[field.Text("name")] = field.At(2);
        }

        HashSet<string> marks = [.. comp.All("property").Select(property => property.Text("name"))];
        return new Part(
            comp.Text("ref"), comp.Text("value"), comp.Text("footprint"),
            !marks.Contains("dnp"), !marks.Contains("exclude_from_bom"), fields);
    }

    private static KeyValuePair<string, IReadOnlyList<Pin>> ReadNet(Sexp net)
    {
        List<Pin> pins = [.. net.All("node").Select(ReadPin)];
        return new(net.Text("name").TrimStart('/'), pins);
    }

    private static Pin ReadPin(Sexp node)
    {
        return new Pin(node.Text("ref"), node.Text("pin"), node.Text("pinfunction"));
    }
}
