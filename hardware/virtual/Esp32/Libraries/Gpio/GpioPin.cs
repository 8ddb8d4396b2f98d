using SmartMat.Virtual.Esp32;

namespace System.Device.Gpio;

/// <summary>Stand-in for one open pin. Change events come on the interrupt thread, after the fact.</summary>
public sealed class GpioPin : IDisposable
{
    private readonly VirtualChip _chip;
    private readonly PinMode _mode;
    private PinValueChangedEventHandler? _changed;
    private bool _isHigh;

    internal GpioPin(VirtualChip chip, int pinNumber, PinMode mode)
    {
        _chip = chip;
        PinNumber = pinNumber;
        _mode = mode;
    }

    public event PinValueChangedEventHandler ValueChanged
    {
        add
        {
            _changed += value;
            _chip.Pins.Listen();
        }

        remove => _changed -= value;
    }

    public int PinNumber { get; }

    public TimeSpan DebounceTimeout { get; set; }

    internal bool IsListening => _changed is not null;

    public PinMode GetPinMode()
    {
        return _mode;
    }

    public PinValue Read()
    {
        _chip.Enter(CallKind.GpioRead);
        return _mode >= PinMode.Output ? _isHigh : _chip.Board.LevelAt(PinNumber, _chip.NowUs);
    }

    public void Write(PinValue value)
    {
        Drive((bool)value);
    }

    public void Toggle()
    {
        Drive(!_isHigh);
    }

    public void Dispose()
    {
        _chip.Pins.Release(PinNumber);
    }

    internal void RaiseChange()
    {
        bool isHigh = _chip.Board.LevelAt(PinNumber, _chip.NowUs);
        PinEventTypes edge = isHigh ? PinEventTypes.Rising : PinEventTypes.Falling;
        _changed?.Invoke(this, new PinValueChangedEventArgs(edge, PinNumber));
    }

    private void Drive(bool isHigh)
    {
        _chip.Enter(CallKind.GpioWrite);
        if (_mode < PinMode.Output)
        {
            throw new ArgumentException("GPIO" + PinNumber + " is not an output");
        }

        _isHigh = isHigh;
        _chip.Board.PinDriven(PinNumber, isHigh, _chip.NowUs);
    }
}
