using System.Threading;
using nanoFramework.Runtime.Native;
using SmartMat.Hal;

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
    private bool _isNoted;

    public LoopGuard(PwmMotor motor)
    {
        _motor = motor;
    }

    /// <summary>Told of a hang, once there is one.</summary>
    public IEndNote? EndNote { get; set; }

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

            if (ageMs >= PowerTuning.HeartbeatNoteMs && !_isNoted)
            {
                // By a thread that nobody waits for: what hangs may be the drive itself.
                _isNoted = true;
                new Thread(Note).Start();
            }

            // Until the last beat would be too old, not a moment earlier: a healthy loop is looked at once a second.
            int nextMs = !hangs ? Tuning.HeartbeatStopMs : _isNoted ? Tuning.HeartbeatRebootMs : PowerTuning.HeartbeatNoteMs;
            Thread.Sleep(nextMs > ageMs ? nextMs - ageMs : 0);
        }
    }

    private void Note()
    {
        EndNote?.NoteEnd(BootEnd.Hang);
    }
}
