using System.Device.Gpio;
using SmartMat.Hal;

namespace SmartMat.Drivers;

/// <summary>What every boot needs, if only to fall asleep again: the motor first, off before anything else can go wrong.</summary>
public sealed class BoardCore
{
    public BoardCore()
    {
        Motor = new PwmMotor();
        Motor.SetDuty(0);
        Gpio = new GpioController();
        Button = new GpioButton(Gpio);
        Supply = new Supply(Gpio);
        Guard = new LoopGuard(Motor);
        Guard.Start();
    }

    public PwmMotor Motor { get; }

    public GpioController Gpio { get; }

    public GpioButton Button { get; }

    public Supply Supply { get; }

    public LoopGuard Guard { get; }

    /// <summary>A mat that woke only to see whether its wake line is low again has nothing else to do.</summary>
    public bool OnlyLooks => Supply.WokenBy == WakeCause.Timer && !Supply.IsUsbPresent && !Button.IsPressed;
}
