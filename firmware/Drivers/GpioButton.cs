using System;
using System.Device.Gpio;
using SmartMat.Hal;

namespace SmartMat.Drivers;

/// <summary>The button, by interrupt: reading the pin would put a PinValue on the heap in every tick.</summary>
public sealed class GpioButton : IButton
{
    private const int DebounceMs = 20;

    public GpioButton(GpioController gpio)
    {
        GpioPin pin = gpio.OpenPin(Pins.Button, PinMode.InputPullDown);
        pin.DebounceTimeout = new TimeSpan(0, 0, 0, 0, DebounceMs);
        pin.ValueChanged += OnChanged;
        IsPressed = (bool)pin.Read();
    }

    /// <inheritdoc/>
    public bool IsPressed { get; private set; }

    private void OnChanged(object sender, PinValueChangedEventArgs e)
    {
        IsPressed = e.ChangeType == PinEventTypes.Rising;
    }
}
