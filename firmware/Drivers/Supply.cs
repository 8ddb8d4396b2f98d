using System;
using System.Device.Adc;
using System.Device.Gpio;
using nanoFramework.Runtime.Native;
using SmartMat.Hal;

namespace SmartMat.Drivers;

/// <summary>USB, cell, charger and deep sleep. Levels come by interrupt: reading a pin puts a PinValue on the heap.</summary>
public sealed class Supply : IPower
{
    /// <summary>100 ns since the year 1, at the start of 1970.</summary>
    private const long EpochTicks = 621_355_968_000_000_000;
    private const long TicksPerS = 10_000_000;

    private readonly GpioPin _wake;
    private readonly GpioPin _usb;
    private readonly GpioPin _charge;
    private readonly AdcChannel _cell;
    private bool _mayCharge;

    public Supply(GpioController gpio)
    {
        WokenBy = ChipSleep.CauseOfBoot();
        _wake = gpio.OpenPin(Pins.Wake, PinMode.Input);
        _usb = gpio.OpenPin(Pins.VbusDet, PinMode.Input);
        _usb.ValueChanged += OnUsb;
        IsUsbPresent = (bool)_usb.Read();
        // Open collector: low while it charges.
        GpioPin status = gpio.OpenPin(Pins.ChgStat, PinMode.InputPullUp);
        status.ValueChanged += OnStatus;
        IsCharging = !(bool)status.Read();
        _charge = gpio.OpenPin(Pins.ChgEn, PinMode.Output);
        _charge.Write(PinValue.Low);
        _cell = new AdcController().OpenChannel(Pins.VbatSense - 1);
    }

    /// <inheritdoc/>
    public bool IsUsbPresent { get; private set; }

    /// <inheritdoc/>
    public bool IsCharging { get; private set; }

    /// <inheritdoc/>
    public WakeCause WokenBy { get; }

    /// <inheritdoc/>
    /// <remarks>It runs on through deep sleep and resets, by an oscillator that is off by some seconds an hour.</remarks>
    public uint ClockS
    {
        get => (uint)((DateTime.UtcNow.Ticks - EpochTicks) / TicksPerS);
        set => Rtc.SetSystemTime(new DateTime(EpochTicks + (value * TicksPerS)));
    }

    /// <inheritdoc/>
    public int ReadCell()
    {
        try
        {
            return _cell.ReadValue() + _cell.ReadValue() + _cell.ReadValue() + _cell.ReadValue();
        }
        catch (Exception)
        {
            return -1;
        }
    }

    /// <inheritdoc/>
    public void SetCharging(bool isAllowed)
    {
        if (isAllowed != _mayCharge)
        {
            _mayCharge = isAllowed;
            _charge.Toggle();
        }
    }

    /// <summary>Does not return: the next thing is a boot.</summary>
    /// <param name="armsWake">The wake line may wake it; not with an empty cell.</param>
    /// <param name="isButtonDown">The button is held.</param>
    public void Sleep(bool armsWake, bool isButtonDown)
    {
        // A line that is high already would wake the chip at once, over and over: it is left out, and looked at again later.
        bool isWakeHigh = (bool)_wake.Read();
        bool isUsbHigh = (bool)_usb.Read();
        bool mustLook = isUsbHigh || isButtonDown || (armsWake && isWakeHigh);
        ChipSleep.Begin(armsWake && !isWakeHigh, !isButtonDown, !isUsbHigh, mustLook ? PowerTuning.LookAgainS : 0);
    }

    private void OnUsb(object sender, PinValueChangedEventArgs e)
    {
        IsUsbPresent = e.ChangeType == PinEventTypes.Rising;
    }

    private void OnStatus(object sender, PinValueChangedEventArgs e)
    {
        IsCharging = e.ChangeType == PinEventTypes.Falling;
    }
}
