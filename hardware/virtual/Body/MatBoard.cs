using System;
using System.Collections.Generic;
using SmartMat.Drivers;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.Body;

/// <summary>Everything soldered and sewn around the chip: pads under a scene, front end, motor, LED, button,
/// USB.</summary>
public sealed class MatBoard : IBoard
{
    /// <summary>The body moves on at most this often, and only when somebody reads.</summary>
    public const long StepUs = 25_000;

    private readonly double[] _newtons = new double[MatLayout.DiscCount];
    private readonly List<DutyChange> _dutyChanges = new();
    private readonly List<string> _consoleLines = new();
    private readonly MotorShake _shake = new();
    private readonly PadField _pads;
    private readonly FrontEnd _frontEnd;
    private IScene _scene;
    private long _steppedUs = -StepUs;
    private long _seenUs;
    private int _channel;
    private bool _isMuxEnabled;

    /// <param name="seed">Which mat of the batch this is: part spread and noise. Independent of the scene's
    /// seed.</param>
    public MatBoard(IScene scene, ulong seed, double nanofarads = FrontEnd.NominalNanofarads)
    {
        _scene = scene;
        _pads = new PadField(seed);
        _frontEnd = new FrontEnd(seed + 1, nanofarads);
        Button = new ButtonPlan();
    }

    /// <summary>Raised for every line that the firmware writes, with its time in microseconds.</summary>
    public event Action<string, long>? ConsoleWritten;

    /// <summary>Raised for every change of the motor's duty.</summary>
    public event Action<DutyChange>? DutyChanged;

    /// <summary>Raised when the LED changes, with its time in microseconds.</summary>
    public event Action<bool, long>? LedChanged;

    /// <summary>Raised when <see cref="IsUsbPresent"/> was set by hand.</summary>
    public event Action? UsbSet;

    /// <summary>Raised when the chip resets or falls asleep, with its time in microseconds; the firmware has not begun anew yet.</summary>
    public event Action<long>? Restarted;

    public ButtonPlan Button { get; }

    public PadField Pads => _pads;

    /// <summary>For good; <see cref="Usb"/> plans changes.</summary>
    public bool IsUsbPresent
    {
        get => Usb.IsPresentAt(_seenUs);
        set
        {
            Usb = new UsbPlan(value);
            UsbSet?.Invoke();
        }
    }

    public UsbPlan Usb { get; private set; } = new UsbPlan(true);

    /// <summary>The battery build has one; without it and without USB the mat would be dead.</summary>
    public Cell? Cell { get; set; }

    /// <summary>The charger's enable line, as the firmware drives it.</summary>
    public bool MayCharge { get; private set; }

    public bool IsCharging => Cell is { IsFull: false } && MayCharge && IsUsbPresent;

    public bool IsLedOn { get; private set; }

    public int DutyPerTenThousand { get; private set; }

    /// <summary>Keeps <see cref="DutyChanges"/>; off by default, since eight hours of breathing are long.</summary>
    public bool KeepsDutyChanges { get; set; }

    /// <summary>Keeps every console line; a run of days has no room for them.</summary>
    public bool KeepsLines { get; set; } = true;

    public IReadOnlyList<DutyChange> DutyChanges => _dutyChanges;

    public IReadOnlyList<string> ConsoleLines => _consoleLines;

    /// <summary>Force on the 242 discs as of the last step, for a live view. To be read, not written.</summary>
    public double[] Newtons => _newtons;

    /// <summary>What lies on the mat from now on; its times stay those since power-on.</summary>
    public IScene Scene
    {
        get => _scene;
        set => _scene = value;
    }

    public double VoltsAt(int gpio, long nowUs)
    {
        _seenUs = nowUs;
        int mux = gpio switch { Pins.SenseA => 0, Pins.SenseB => 1, Pins.SenseC => 2, _ => -1 };
        if (mux < 0)
        {
            // The first-class build has no cell: its divider is not fitted.
            return Cell is null ? 0 : Cell.Volts / 2;
        }
        Step(nowUs);
        double shakeShare = DutyPerTenThousand == 0 ? 0 : _shake.ShareAt(nowUs, DutyPerTenThousand);
        return _frontEnd.VoltsAt(mux, nowUs, shakeShare);
    }

    public bool LevelAt(int gpio, long nowUs)
    {
        _seenUs = nowUs;
        switch (gpio)
        {
            case Pins.Button:
                return Button.IsDownAt(nowUs);
            case Pins.VbusDet:
                return IsUsbPresent;
            case Pins.ChgStat:
                return !IsCharging;
            case Pins.Wake:
                Step(nowUs);
                return WakeLine.IsHigh(_pads.Microsiemens);
            default:
                return false;
        }
    }

    public long NextHighUs(int gpio, long fromUs, long untilUs)
    {
        if (gpio == Pins.Wake)
        {
            return WakeLine.NextHighUs(this, fromUs, untilUs);
        }

        long atUs = fromUs;
        while (atUs <= untilUs && !LevelAt(gpio, atUs))
        {
            atUs = Math.Min(Button.NextChangeUs(atUs), Usb.NextChangeUs(atUs));
        }

        return atUs <= untilUs ? atUs : long.MaxValue;
    }

    public void PinDriven(int gpio, bool isHigh, long nowUs)
    {
        _seenUs = nowUs;
        switch (gpio)
        {
            case Pins.MuxS0:
            case Pins.MuxS1:
            case Pins.MuxS2:
            case Pins.MuxS3:
                int bit = 1 << (gpio - Pins.MuxS0);
                Select(isHigh ? _channel | bit : _channel & ~bit, _isMuxEnabled, nowUs);
                break;
            case Pins.MuxEnN:
                Select(_channel, !isHigh, nowUs);
                break;
            case Pins.Led:
                SetLed(isHigh, nowUs);
                break;
            case Pins.ChgEn:
                MayCharge = isHigh;
                break;
        }
    }

    public void PwmDriven(int gpio, int dutyPerTenThousand, long nowUs)
    {
        if (gpio != Pins.MotorPwm || dutyPerTenThousand == DutyPerTenThousand)
        {
            return;
        }
        DutyPerTenThousand = dutyPerTenThousand;
        DutyChange change = new(nowUs, dutyPerTenThousand);
        if (KeepsDutyChanges)
        {
            _dutyChanges.Add(change);
        }
        DutyChanged?.Invoke(change);
    }

    public void ConsoleLine(string line, long nowUs)
    {
        if (KeepsLines || line.StartsWith("link ", StringComparison.Ordinal))
        {
            _consoleLines.Add(line);
        }

        ConsoleWritten?.Invoke(line, nowUs);
    }

    public void Rebooted(long nowUs)
    {
        // Pull resistors rule while the outputs float: multiplexers off, motor off, LED off, charger off.
        Select(0, isEnabled: false, nowUs);
        MayCharge = false;
        PwmDriven(Pins.MotorPwm, 0, nowUs);
        SetLed(false, nowUs);
        Restarted?.Invoke(nowUs);
    }

    private void Step(long nowUs)
    {
        // A sleeper's wake line is looked for ahead of time; whatever wakes the chip sooner finds the body as it is now.
        long passedUs = nowUs < _steppedUs ? 0 : nowUs - _steppedUs;
        if (passedUs < StepUs && nowUs >= _steppedUs)
        {
            return;
        }
        _steppedUs = nowUs;
        _scene.NewtonsAt(nowUs, _newtons);
        _pads.Step(_newtons, passedUs * 1e-6, DutyPerTenThousand * 1e-4);
        _frontEnd.SetPads(_pads.Microsiemens);
    }

    private void Select(int channel, bool isEnabled, long nowUs)
    {
        if (channel == _channel && isEnabled == _isMuxEnabled)
        {
            return;
        }
        _channel = channel;
        _isMuxEnabled = isEnabled;
        _frontEnd.Select(channel, isEnabled, nowUs);
    }

    private void SetLed(bool isOn, long nowUs)
    {
        if (isOn != IsLedOn)
        {
            IsLedOn = isOn;
            LedChanged?.Invoke(isOn, nowUs);
        }
    }
}
