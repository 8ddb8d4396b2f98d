using System.Collections.Generic;
using System.Linq;
using SmartMat.Gate.Schematic;

namespace SmartMat.Gate.Rules;

/// <summary>The motor has its flyback diode the right way round and two switches in series, one for the limiter.</summary>
public sealed class MotorGuarded : IRule
{
    public string Name => "motor: flyback diode and two switches in series";

    public IEnumerable<string> Faults(Board board)
    {
        Netlist netlist = board.Netlist;
        Part? diode = netlist.Between("D", "VSYS", "MOT_N").FirstOrDefault();
        if (diode is null || netlist.NetOfName(diode.Ref, "K") != "VSYS")
        {
            yield return "no diode with its cathode on VSYS and its anode on MOT_N";
        }

        if (!HasSwitch(netlist, "MOT_N", "GATE", "MOT_S")) { yield return "no transistor from MOT_N to MOT_S driven by GATE"; }
        if (!HasSwitch(netlist, "MOT_S", "MOT_OK", "GND")) { yield return "no transistor from MOT_S to GND driven by MOT_OK"; }
        if (!netlist.Between("R", "GATE", "MOTOR_PWM").Any()) { yield return "GATE is not driven by MOTOR_PWM"; }
    }

    private static bool HasSwitch(Netlist netlist, string drain, string gate, string source)
    {
        return netlist.Parts.Where(part => part.Kind == "Q").Any(part =>
            netlist.NetOfName(part.Ref, "D") == drain
            && netlist.NetOfName(part.Ref, "G") == gate
            && netlist.NetOfName(part.Ref, "S") == source);
    }
}
