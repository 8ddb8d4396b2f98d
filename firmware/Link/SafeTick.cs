using SmartMat.Hal;
using SmartMat.Keeping;
using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Link;

/// <summary>The tick of safe mode: light, button and link, and nothing that could have broken the boots before.</summary>
public sealed class SafeTick
{
    private readonly Phone _phone;
    private readonly SafeMode _safe;
    private readonly IButton _button;
    private readonly ILed _led;
    private readonly ButtonReader _reader = new ButtonReader();
    private readonly OwnerConfirm _confirm = new OwnerConfirm();

    /// <summary>Long holds ask and answer as ever; the motor does not say so.</summary>
    private readonly MotorPattern _mute = new MotorPattern();

    public SafeTick(Phone phone, SafeMode safe, IButton button, ILed led)
    {
        _phone = phone;
        _safe = safe;
        _button = button;
        _led = led;
    }

    public void Tick(long nowMs)
    {
        _phone.Take(nowMs);
        ButtonGesture gesture = _reader.Update(_button.IsPressed, nowMs);
        _phone.NotePress(gesture != ButtonGesture.None, nowMs);
        gesture = _confirm.Update(gesture, false, _mute, nowMs);
        _phone.Obey(_confirm.Confirmed);
        if (gesture == ButtonGesture.Short)
        {
            _safe.Leave();
        }

        int heldMs = _confirm.IsAsking(nowMs) ? Tuning.LongHoldMs : _reader.HeldMs(nowMs);
        _led.Set(LedPattern.IsOn(CalibrationState.Uncalibrated, SessionState.Idle, PowerWord.SafeMode, heldMs, nowMs));
        _phone.Tell(false, true, true, nowMs);
        _phone.Care.Keep(false, _button.IsPressed, nowMs);
    }
}
