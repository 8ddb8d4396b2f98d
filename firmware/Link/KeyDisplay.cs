namespace SmartMat.Link;

/// <summary>When the link with the key is printed: for a minute after it was made or the button pressed. Logs get pasted.</summary>
public sealed class KeyDisplay
{
    private long _untilMs = -1;
    private long _nextMs;

    public void Show(long nowMs)
    {
        _untilMs = nowMs + Tuning.ShowKeyMs;
        _nextMs = nowMs;
    }

    /// <returns>True if it is to be printed now.</returns>
    public bool IsDue(long nowMs)
    {
        if (nowMs >= _untilMs || nowMs < _nextMs)
        {
            return false;
        }

        _nextMs = nowMs + Tuning.ShowKeyEveryMs;
        return true;
    }
}
