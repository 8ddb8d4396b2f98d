using System.Device.Gpio;
using SmartMat.Hal;

namespace SmartMat.Drivers;

/// <summary>The LED; its resistor makes it dim.</summary>
public sealed class GpioLed : ILed
{
    private readonly GpioPin _pin;
    private bool _isOn;

    public GpioLed(GpioController gpio)
    {
        _pin = gpio.OpenPin(Pins.Led, PinMode.Output);
        _pin.Write(PinValue.Low);
    }

    /// <inheritdoc/>
    public void Set(bool isOn)
    {
        if (isOn != _isOn)
        {
            _isOn = isOn;
            _pin.Toggle();
        }
    }
}
