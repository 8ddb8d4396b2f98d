using System.Collections.Generic;
using System.Linq;

namespace SmartMat.Gate.Rules;

/// <summary>Whatever must wake the mat from deep sleep lies on a pin that can.</summary>
public sealed class WakeOnRtc : IRule
{
    private static readonly string[] s_nets = ["WAKE", "BUTTON", "VBUS_DET"];

    public string Name => "wake, button and VBUS on RTC pins";

    public IEnumerable<string> Faults(Board board)
    {
        return s_nets.Select(net => (Net: net, Gpio: ModulePin.GpioOf(board.Netlist, net)))
            .Where(pin => !Gpio.IsRtc(pin.Gpio))
            .Select(pin => $"{pin.Net} is on GPIO{pin.Gpio}, which cannot wake the chip");
    }
}
