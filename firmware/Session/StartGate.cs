namespace SmartMat.Session;

/// <summary>Whether a session may start by itself just now.</summary>
/// <remarks>
/// Not until the mat has been empty since boot: a reboot under a person must not set the motor going. Not within half an
/// hour of a session's end: a sleeper comes back from the bathroom.
/// </remarks>
public sealed class StartGate
{
    private bool _hasBeenEmpty;
    private bool _hasEnded;
    private long _endedMs;

    public void Update(bool isEmpty)
    {
        _hasBeenEmpty |= isEmpty;
    }

    public void NoteEnd(long nowMs)
    {
        _hasEnded = true;
        _endedMs = nowMs;
    }

    public bool IsOpen(long nowMs)
    {
        return WhyClosed(nowMs) == 0;
    }

    /// <returns>Bits of <see cref="NotByItself"/>.</returns>
    public int WhyClosed(long nowMs)
    {
        int why = _hasBeenEmpty ? 0 : NotByItself.NotEmptySinceBoot;
        return _hasEnded && nowMs - _endedMs < Tuning.CoolDownMs ? why | NotByItself.TooSoon : why;
    }
}
