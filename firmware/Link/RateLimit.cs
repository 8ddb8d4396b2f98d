namespace SmartMat.Link;

/// <summary>Requests that may be served: a burst, and so many a second.</summary>
public sealed class RateLimit
{
    private const int One = 1_000;

    private int _credit = Tuning.RequestBurst * One;
    private long _lastMs;

    /// <returns>False if there were too many.</returns>
    public bool TryTake(long nowMs)
    {
        long credit = _credit + ((nowMs - _lastMs) * Tuning.RequestsPerS);
        _lastMs = nowMs;
        _credit = credit > Tuning.RequestBurst * One ? Tuning.RequestBurst * One : (int)credit;
        if (_credit < One)
        {
            return false;
        }

        _credit -= One;
        return true;
    }
}
