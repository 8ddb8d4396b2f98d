using nanoFramework.Runtime.Native;
using SmartMat.Hal;

namespace SmartMat.Drivers;

/// <summary>Everything on the board, opened once.</summary>
public sealed class Board
{
    /// <param name="core">What is open already.</param>
    /// <param name="store">On the drive; it outlives this.</param>
    /// <param name="feature">What everybody may know of the mat, for the radio.</param>
    /// <param name="version">Of the firmware.</param>
    public Board(BoardCore core, IStore store, byte[] feature, string version)
    {
        Core = core;
        Store = store;
        Pads = new MuxPads(core.Gpio);
        Led = new GpioLed(core.Gpio);
        Link = new GattLink(feature, version);
    }

    public BoardCore Core { get; }

    public PwmMotor Motor => Core.Motor;

    public GpioButton Button => Core.Button;

    public IStore Store { get; }

    public LoopGuard Guard => Core.Guard;

    public MuxPads Pads { get; }

    public GpioLed Led { get; }

    public GattLink Link { get; }

    /// <summary>Does not return.</summary>
    public static void Restart()
    {
        Power.RebootDevice(RebootOption.NormalReboot);
    }
}
