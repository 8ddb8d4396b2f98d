using System.Device.Gpio;
using nanoFramework.Runtime.Native;
using SmartMat.Hal;

namespace SmartMat.Drivers;

/// <summary>Everything on the board, opened once, the motor first: off before anything else can go wrong.</summary>
public sealed class Board
{
    /// <param name="store">On the drive; it outlives this.</param>
    /// <param name="feature">What everybody may know of the mat, for the radio.</param>
    /// <param name="version">Of the firmware.</param>
    public Board(IStore store, byte[] feature, string version)
    {
        Motor = new PwmMotor();
        Motor.SetDuty(0);
        Guard = new LoopGuard(Motor);
        Guard.Start();
        GpioController gpio = new GpioController();
        Pads = new MuxPads(gpio);
        Led = new GpioLed(gpio);
        Button = new GpioButton(gpio);
        Store = store;
        Link = new GattLink(feature, version);
    }

    public PwmMotor Motor { get; }

    public LoopGuard Guard { get; }

    public MuxPads Pads { get; }

    public GpioLed Led { get; }

    public GpioButton Button { get; }

    public IStore Store { get; }

    public GattLink Link { get; }

    /// <summary>Does not return.</summary>
    public static void Restart()
    {
        Power.RebootDevice(RebootOption.NormalReboot);
    }
}
