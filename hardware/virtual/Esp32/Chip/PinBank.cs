using System;
using System.Collections.Generic;
using System.Device.Gpio;

namespace SmartMat.Virtual.Esp32;

/// <summary>The chip's pins: who has opened which, their functions, and the interrupt thread.</summary>
public sealed class PinBank
{
    private const int PinCount = 49;

    private readonly VirtualChip _chip;
    private readonly GpioPin?[] _open = new GpioPin?[PinCount];
    private readonly int[] _functions = new int[PinCount];
    private readonly Queue<GpioPin> _pending = new Queue<GpioPin>();
    private ChipThread? _interruptThread;

    internal PinBank(VirtualChip chip)
    {
        _chip = chip;
    }

    /// <summary>True once any PWM channel was started: nanoFramework has one flag for all of them.</summary>
    internal bool IsPwmStarted { get; set; }

    /// <summary>The board changed the level of an input: an interrupt follows if the firmware listens.</summary>
    public void InputChanged(int gpio)
    {
        if (_open[gpio] is GpioPin pin && pin.IsListening)
        {
            _pending.Enqueue(pin);
            _interruptThread!.WakeAt(_chip.NowUs);
        }
    }

    internal void Claim(GpioPin pin)
    {
        _chip.ThrowIfDead();
        int gpio = pin.PinNumber;
        if (gpio < 0 || gpio >= PinCount || (gpio >= 22 && gpio <= 37))
        {
            throw new TrapException("GPIO" + gpio + " is missing, or is the flash's or the PSRAM's, on an N16R8 module");
        }

        if (gpio is 0 or 3 or 19 or 20 or 45 or 46)
        {
            throw new TrapException("GPIO" + gpio + " is a strapping or a USB pin");
        }

        if (_open[gpio] is not null)
        {
            throw new InvalidOperationException("GPIO" + gpio + " is already open");
        }

        _open[gpio] = pin;
    }

    internal void Release(int gpio)
    {
        _open[gpio] = null;
    }

    internal void Listen()
    {
        _interruptThread ??= _chip.AddParkedThread(DispatchInterrupts);
    }

    internal void SetFunction(int gpio, int function)
    {
        _chip.ThrowIfDead();
        _functions[gpio] = function;
    }

    internal int FunctionOf(int gpio)
    {
        return _functions[gpio];
    }

    internal void Reset()
    {
        Array.Clear(_open);
        Array.Clear(_functions);
        _pending.Clear();
        _interruptThread = null;
        IsPwmStarted = false;
    }

    private void DispatchInterrupts()
    {
        while (true)
        {
            while (_pending.TryDequeue(out GpioPin? pin))
            {
                pin.RaiseChange();
            }

            _chip.SleepUntil(ChipThread.Never);
        }
    }
}
