using System.Device.Gpio;
using nanoFramework.Runtime.Native;

namespace SmartMat.Drivers;

/// <summary>Everything on the board, opened once, the motor first: off before anything else can go wrong.</summary>
public sealed class Board
{
    public Board()
    {
        Motor = new PwmMotor();
        Motor.SetDuty(0);
        Guard = new LoopGuard(Motor);
        Guard.Start();
        GpioController gpio = new GpioController();
        Pads = new MuxPads(gpio);
        Led = new GpioLed(gpio);
        Button = new GpioButton(gpio);
        Store = new FileStore();
    }

    public PwmMotor Motor { get; }

    public LoopGuard Guard { get; }

    public MuxPads Pads { get; }

    public GpioLed Led { get; }

    public GpioButton Button { get; }

    public FileStore Store { get; }

    /// <summary>Does not return.</summary>
    public static void Restart()
    {
        Power.RebootDevice(RebootOption.NormalReboot);
    }
}
