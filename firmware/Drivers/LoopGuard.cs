using System.Threading;
using nanoFramework.Runtime.Native;

namespace SmartMat.Drivers;

/// <summary>A thread of its own that stops the motor when the loop hangs for a second, and reboots when it hangs for five.</summary>
/// <remarks>
/// The stock image has no watchdog that C# can use. A native call that blocks the whole CLR blocks this thread too: then the
/// on-time limiter of the board is what stops the motor.
/// </remarks>
public sealed class LoopGuard
{
    private readonly PwmMotor _motor;
    private int _beatMs;

    public LoopGuard(PwmMotor motor)
    {
        _motor = motor;
    }

    public void Start()
    {
        _beatMs = (int)Clock.NowMs();
        new Thread(Watch).Start();
    }

    /// <summary>The loop lives.</summary>
    public void Beat(long nowMs)
    {
        _beatMs = (int)nowMs;
    }

    private void Watch()
    {
        while (true)
        {
            int ageMs = (int)Clock.NowMs() - _beatMs;
            if (ageMs >= Tuning.HeartbeatRebootMs)
            {
                Power.RebootDevice(RebootOption.NormalReboot);
            }

            bool hangs = ageMs >= Tuning.HeartbeatStopMs;
            if (hangs)
            {
                _motor.Stop();
            }

            // Until the last beat would be too old, not a moment earlier: a healthy loop is looked at once a second.
            Thread.Sleep((hangs ? Tuning.HeartbeatRebootMs : Tuning.HeartbeatStopMs) - ageMs);
        }
    }
}
