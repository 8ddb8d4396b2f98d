using SmartMat.Virtual.Esp32;

namespace System.Device.Pwm;

/// <summary>Stand-in for nanoFramework.System.Device.Pwm 1.1.23, with its one "started" flag for all channels.</summary>
public sealed class PwmChannel : IDisposable
{
    private const double DutyFactor = 10000.0;

    private readonly VirtualChip _chip;
    private readonly int _gpio;
    private uint _duty;

    private PwmChannel(VirtualChip chip, int gpio, int frequency, double dutyCyclePercentage)
    {
        _chip = chip;
        _gpio = gpio;
        Frequency = frequency;
        DutyCycle = dutyCyclePercentage;
    }

    public int Frequency { get; set; }

    /// <summary>0..1. Before Start, and after any channel's Stop, a new value is stored and not driven.</summary>
    public double DutyCycle
    {
        get => _duty / DutyFactor;
        set
        {
            _chip.Enter(CallKind.PwmWrite);
            if (value is < 0 or > 1)
            {
                throw new ArgumentException("duty out of 0..1");
            }

            // The native code stores at most 12 bits of it at 20 kHz; ten thousandths are what the API keeps.
            _duty = (uint)(value * DutyFactor);
            if (_chip.Pins.IsPwmStarted)
            {
                _chip.Board.PwmDriven(_gpio, (int)_duty, _chip.NowUs);
            }
        }
    }

    /// <returns>Null if the pin has no PWM function yet: SetPinFunction comes first.</returns>
    public static PwmChannel? CreateFromPin(int pin, int frequency = 400, double dutyCyclePercentage = 0.5)
    {
        VirtualChip chip = VirtualChip.Current;
        int function = chip.Pins.FunctionOf(pin);
        const int FirstPwm = 262400;
        const int LastPwmOfS3 = 264192;
        if (function is < FirstPwm or > LastPwmOfS3)
        {
            return null;
        }

        if (frequency < 200)
        {
            throw new TrapException("PWM below 200 Hz overflows on some chips");
        }

        return new PwmChannel(chip, pin, frequency, dutyCyclePercentage);
    }

    public void Start()
    {
        _chip.Enter(CallKind.PwmWrite);
        _chip.Pins.IsPwmStarted = true;
        _chip.Board.PwmDriven(_gpio, (int)_duty, _chip.NowUs);
    }

    public void Stop()
    {
        _chip.Enter(CallKind.PwmWrite);
        _chip.Pins.IsPwmStarted = false;
        _chip.Board.PwmDriven(_gpio, 0, _chip.NowUs);
    }

    public void Dispose()
    {
        _chip.Board.PwmDriven(_gpio, 0, _chip.NowUs);
    }
}
