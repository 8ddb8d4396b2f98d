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
        PwmMotor? motor = null;
        try
        {
            motor = new PwmMotor();
            Run(motor);
        }
        catch (Exception e)
        {
            StopAndNote(motor, e.Message);
        }

        // The CLR would wait for a debugger for ever after Main; a mat that has crashed starts again.
        Power.RebootDevice(RebootOption.NormalReboot);
    }

    private static void Run(PwmMotor motor)
    {
        motor.SetDuty(0);
        LoopGuard guard = new LoopGuard(motor);
        guard.Start();
        Console.WriteLine("SmartMat " + Version);
        GpioController gpio = new GpioController();
        Mat mat = new Mat(new MuxPads(gpio), motor, new GpioLed(gpio), new GpioButton(gpio), new FileStore());
        mat.Begin();
        while (true)
        {
            long nowMs = Clock.NowMs();
            mat.Tick(nowMs);
            guard.Beat(nowMs);
            ConsoleReport.Print(mat.Events);
            Thread.Sleep(Tuning.TickMs);
        }
    }

    /// <summary>Nothing here may throw: what has crashed may be the motor's driver itself, and the reboot must come.</summary>
    private static void StopAndNote(PwmMotor? motor, string message)
    {
        try
        {
            motor?.Stop();
        }
        catch (Exception)
        {
            // The reboot that follows floats the pin, and the gate's pull-down switches the motor off.
        }

        string text = message ?? string.Empty;
        Console.WriteLine("crash " + text);
        new FileStore().TryWrite(LastCrashName, Encoding.UTF8.GetBytes(text));
    }
}
