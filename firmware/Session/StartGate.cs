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

    /// <summary>Once, before the first frame.</summary>
    /// <param name="isWokenByWakeLine">The mat slept with that line low, so it was empty; somebody has just lain down.</param>
    /// <param name="coolDownLeftMs">Of the half hour after a session that ended before it slept.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Begin(bool isWokenByWakeLine, int coolDownLeftMs, long nowMs)
    {
        _hasBeenEmpty = isWokenByWakeLine;
        _hasEnded = coolDownLeftMs > 0;
        _endedMs = nowMs - Tuning.CoolDownMs + coolDownLeftMs;
    }

    /// <returns>ms of the half hour that are left, 0 or more.</returns>
    public int CoolDownLeftMs(long nowMs)
    {
        long leftMs = _hasEnded ? _endedMs + Tuning.CoolDownMs - nowMs : 0;
        return leftMs > 0 ? (int)leftMs : 0;
    }

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
