namespace SmartMat.Link;

/// <summary>The one alert that matters now: told up to three times, until a phone says that it was seen.</summary>
public sealed class Alert
{
    private int _tellings;
    private long _toldMs;

    /// <summary>Number of its event, or -1.</summary>
    public int Number { get; private set; } = -1;

    public bool IsOpen => Number >= 0;

    public void Raise(int number)
    {
        Number = number;
        _tellings = 0;
    }

    /// <param name="number">Low byte of the event's number.</param>
    /// <returns>False if it is not the open one.</returns>
    public bool TryAcknowledge(int number)
    {
        if (!IsOpen || (byte)Number != number)
        {
            return false;
        }

        Number = -1;
        return true;
    }

    /// <returns>True if it shall be told again now.</returns>
    public bool IsDue(long nowMs)
    {
        return IsOpen && _tellings > 0 && _tellings < Tuning.AlertTellings && nowMs - _toldMs >= Tuning.AlertRepeatMs;
    }

    public void NoteTold(long nowMs)
    {
        _tellings++;
        _toldMs = nowMs;
    }
}
