using SmartMat.Virtual.Esp32;

namespace System.Device.Gpio;

/// <summary>Stand-in for nanoFramework.System.Device.Gpio 1.1.62: opens pins, once each.</summary>
public sealed class GpioController
{
    private readonly VirtualChip _chip = VirtualChip.Current;

    public GpioPin OpenPin(int pinNumber)
    {
        return OpenPin(pinNumber, PinMode.Input);
    }

    public GpioPin OpenPin(int pinNumber, PinMode mode)
    {
        GpioPin pin = new GpioPin(_chip, pinNumber, mode);
        _chip.Pins.Claim(pin);
        return pin;
    }
}
