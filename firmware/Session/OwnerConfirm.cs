namespace SmartMat.Session;

/// <summary>A long hold asks, a short press within five seconds confirms. Both are felt.</summary>
public sealed class OwnerConfirm
{
    private OwnerWish _asked;
    private long _askedMs;

    /// <summary>What was confirmed in the last <see cref="Update"/>.</summary>
    public OwnerWish Confirmed { get; private set; }

    public bool IsAsking(long nowMs)
    {
        return _asked != OwnerWish.None && nowMs - _askedMs < Tuning.ConfirmMs;
    }

    /// <param name="gesture">Of this tick.</param>
    /// <param name="isActive">In a session a hold asks for nothing: flash would make the breath late.</param>
    /// <param name="pattern">Makes it felt.</param>
    /// <param name="nowMs">Monotonic.</param>
    /// <returns>The gesture, or None if it was meant for this.</returns>
    public ButtonGesture Update(ButtonGesture gesture, bool isActive, MotorPattern pattern, long nowMs)
    {
        Confirmed = OwnerWish.None;
        if (gesture == ButtonGesture.None)
        {
            return gesture;
        }

        bool isConfirmed = gesture == ButtonGesture.Short && IsAsking(nowMs) && !isActive;
        Confirmed = isConfirmed ? _asked : OwnerWish.None;
        _asked = isActive ? OwnerWish.None : WishOf(gesture);
        _askedMs = nowMs;
        if (_asked != OwnerWish.None)
        {
            pattern.Start(PatternKind.Ask, nowMs);
        }
        else if (isConfirmed)
        {
            pattern.Start(PatternKind.Done, nowMs);
        }

        return isConfirmed ? ButtonGesture.None : gesture;
    }

    private static OwnerWish WishOf(ButtonGesture gesture)
    {
        switch (gesture)
        {
            case ButtonGesture.LongHold: return OwnerWish.NewKey;
            case ButtonGesture.EraseHold: return OwnerWish.EraseAll;
            default: return OwnerWish.None;
        }
    }
}
