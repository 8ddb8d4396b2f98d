using SmartMat.Virtual.Esp32;

namespace System.Device.Adc;

/// <summary>Stand-in for one ADC channel: single raw conversions, no averaging, no calibration.</summary>
public class AdcChannel
{
    private readonly VirtualChip _chip;
    private readonly int _gpio;

    internal AdcChannel(VirtualChip chip, int gpio)
    {
        _chip = chip;
        _gpio = gpio;
    }

    public int ReadValue()
    {
        _chip.Enter(CallKind.AdcRead);
        return _chip.Adc.Convert(_chip.Board.VoltsAt(_gpio, _chip.NowUs));
    }
}
