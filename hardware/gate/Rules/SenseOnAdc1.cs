using System.Collections.Generic;
using System.Linq;

namespace SmartMat.Gate.Rules;

/// <summary>Everything that is measured lies on ADC1.</summary>
public sealed class SenseOnAdc1 : IRule
{
    private static readonly string[] s_nets = ["SENSE_A", "SENSE_B", "SENSE_C", "VBAT_SENSE"];

    public string Name => "sense nets on ADC1";

    public IEnumerable<string> Faults(Board board)
    {
        return s_nets.Select(net => (Net: net, Gpio: ModulePin.GpioOf(board.Netlist, net)))
            .Where(pin => !Gpio.IsAdc1(pin.Gpio))
            .Select(pin => $"{pin.Net} is on GPIO{pin.Gpio}, which is no ADC1 channel");
    }
}
