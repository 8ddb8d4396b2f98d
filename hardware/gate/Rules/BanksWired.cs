using System.Collections.Generic;
using System.Linq;
using SmartMat.Gate.Schematic;

namespace SmartMat.Gate.Rules;

/// <summary>Channel, connector and band agree in all three banks, and the spare channels carry what the firmware expects.</summary>
public sealed class BanksWired : IRule
{
    /// <summary>Channels 11 to 13 stay open: the firmware reads 11 as its zero.</summary>
    private static readonly int[] s_open = [11, 12, 13];

    private const int Bands = 11;

    public string Name => "zones, open and reference channels wired alike in three banks";

    public IEnumerable<string> Faults(Board board)
    {
        return Board.Banks.SelectMany(bank => Wrong(board.Netlist, bank)
            .Select(wrong => $"bank {bank.Letter}: {wrong}"));
    }

    private static IEnumerable<string> Wrong(Netlist netlist, Bank bank)
    {
        foreach ((string pin, string net) in Expected(bank))
        {
            string drawn = netlist.NetOfName(bank.Mux, pin);
            if (drawn != net) { yield return $"{pin} of {bank.Mux} is on '{drawn}', not on {net}"; }
        }

        for (int number = 1; number <= Bands + 1; number++)
        {
            string net = number == 1 ? "RAIL_" + bank.Letter : bank.Zone + (number - 2);
            if (netlist.NetOf(bank.Connector, $"{number}") != net) { yield return $"{bank.Connector} pin {number} is not {net}"; }
        }

        foreach (int channel in s_open)
        {
            string net = netlist.NetOfName(bank.Mux, $"I{channel}");
            if (netlist.PinsOn(net).Count > 1) { yield return $"channel {channel} must stay open, but is on {net}"; }
        }
    }

    /// <returns>Every pin of the multiplexer but its channels to the references, with the net it belongs on.</returns>
    private static IEnumerable<(string Pin, string Net)> Expected(Bank bank)
    {
        for (int band = 0; band < Bands; band++) { yield return ($"I{band}", bank.Zone + band); }
        for (int bit = 0; bit < 4; bit++) { yield return ($"S{bit}", $"MUX_S{bit}"); }
        yield return ("~{E}", "MUX_EN_N");
        yield return ("COM", "COM_" + bank.Letter);
        yield return ("VCC", "+3V3");
        yield return ("GND", "GND");
    }
}
