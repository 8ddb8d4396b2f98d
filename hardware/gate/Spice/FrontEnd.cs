using System.Linq;
using SmartMat.Gate.Schematic;

namespace SmartMat.Gate.Spice;

/// <summary>The parts between a bank's pads and its ADC pin, as the schematic writes them.</summary>
/// <param name="Rail">3V3 to RAIL.</param>
/// <param name="RailC">RAIL to ground.</param>
/// <param name="Low">Reference on channel 14.</param>
/// <param name="High">Reference on channel 15.</param>
/// <param name="Series">COM to SENSE, build A.</param>
/// <param name="Reference">SENSE to ground, build A.</param>
/// <param name="Filter">SENSE to ground.</param>
/// <param name="SeriesB">COM to SENSE, build B.</param>
/// <param name="ReferenceB">SENSE to ground, build B.</param>
public sealed record FrontEnd(
    string Rail, string RailC, string Low, string High, string Series, string Reference, string Filter,
    string SeriesB, string ReferenceB)
{
    /// <returns>Null if a part is missing.</returns>
    public static FrontEnd? TryRead(Netlist netlist, Bank bank)
    {
        string rail = "RAIL_" + bank.Letter, sense = "SENSE_" + bank.Letter;
        Part? railR = One(netlist, "R", "+3V3", rail);
        Part? railC = One(netlist, "C", rail, "GND");
        Part? low = One(netlist, "R", rail, netlist.NetOfName(bank.Mux, "I14"));
        Part? high = One(netlist, "R", rail, netlist.NetOfName(bank.Mux, "I15"));
        Part? series = One(netlist, "R", "COM_" + bank.Letter, sense);
        Part? reference = One(netlist, "R", sense, "GND");
        Part? filter = One(netlist, "C", sense, "GND");
        if (railR is null || railC is null || low is null || high is null || series is null || reference is null
            || filter is null)
        {
            return null;
        }

        return new FrontEnd(
            railR.Value, railC.Value, low.Value, high.Value, series.Value, reference.Value, filter.Value,
            series.ValueB, reference.ValueB);
    }

    private static Part? One(Netlist netlist, string kind, string net, string other)
    {
        Part[] found = [.. netlist.Between(kind, net, other).Where(part => part.IsFitted)];
        return found.Length == 1 ? found[0] : null;
    }
}
