using System;
using System.Device.Gpio;
using System.Text;
using System.Threading;
using nanoFramework.Runtime.Native;
using SmartMat.Drivers;

namespace SmartMat;

/// <summary>Wires the mat together and runs the only loop: the only clock read of a tick, the only Sleep.</summary>
public static class Program
{
    /// <summary>Shown on the console and over the link.</summary>
    public const string Version = "0.1.0";

    private const string LastCrashName = "crash";

    public static void Main()
    {
        PwmMotor motor = new PwmMotor();
        motor.SetDuty(0);
        FileStore store = new FileStore();
        try
        {
            Run(motor, store);
        }
        catch (Exception e)
        {
            motor.Stop();
            Console.WriteLine("crash " + e.Message);
            store.TryWrite(LastCrashName, Encoding.UTF8.GetBytes(e.Message ?? string.Empty));
        }

        // The CLR would wait for a debugger for ever after Main; a mat that has crashed starts again.
        Power.RebootDevice(RebootOption.NormalReboot);
    }

    private static void Run(PwmMotor motor, FileStore store)
    {
        Console.WriteLine("SmartMat " + Version);
        GpioController gpio = new GpioController();
        Mat mat = new Mat(new MuxPads(gpio), motor, new GpioLed(gpio), new GpioButton(gpio), store);
        LoopGuard guard = new LoopGuard(motor);
        mat.Begin();
        guard.Start();
        while (true)
        {
            long nowMs = Clock.NowMs();
            mat.Tick(nowMs);
            guard.Beat(nowMs);
            ConsoleReport.Print(mat.Events);
            Thread.Sleep(Tuning.TickMs);
        }
    }
}
