namespace SmartMat.Session;

/// <summary>Tells short presses from holds. A button that has been down since boot is ignored until it is let go.</summary>
public sealed class ButtonReader
{
    private bool _isPressed = true;
    private bool _isStale = true;
    private long _sinceMs;

    /// <summary>How long the button has been held, ms; 0 when it is up or ignored.</summary>
    public int HeldMs(long nowMs)
    {
        return _isPressed && !_isStale ? (int)(nowMs - _sinceMs) : 0;
    }

    /// <returns>The gesture that ended in this tick.</returns>
    public ButtonGesture Update(bool isPressed, long nowMs)
    {
        if (isPressed == _isPressed)
        {
            return ButtonGesture.None;
        }

        int heldMs = HeldMs(nowMs);
        bool wasStale = _isStale;
        _isPressed = isPressed;
        _isStale = false;
        _sinceMs = nowMs;
        return isPressed || wasStale ? ButtonGesture.None : GestureOf(heldMs);
    }

    private static ButtonGesture GestureOf(int heldMs)
    {
        if (heldMs < Tuning.HoldMs)
        {
            return ButtonGesture.Short;
        }

        if (heldMs < Tuning.CalibrateHoldMs)
        {
            return ButtonGesture.Hold;
        }

        if (heldMs < Tuning.LongHoldMs)
        {
            return ButtonGesture.CalibrateHold;
        }

        return heldMs < Tuning.EraseHoldMs ? ButtonGesture.LongHold : ButtonGesture.EraseHold;
    }
}
