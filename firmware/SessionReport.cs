using SmartMat.Session;

namespace SmartMat;

/// <summary>What a session's change of state tells the world: an event, and a pattern to feel.</summary>
public sealed class SessionReport
{
    private readonly EventRing _events;
    private readonly MotorPattern _pattern;

    public SessionReport(EventRing events, MotorPattern pattern)
    {
        _events = events;
        _pattern = pattern;
    }

    /// <param name="former">The state before this one.</param>
    /// <param name="session">In its new state.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Tell(SessionState former, SessionMachine session, long nowMs)
    {
        int sessionS = session.SessionMs(nowMs) / 1000;
        switch (session.State)
        {
            case SessionState.Paused:
                Tell(MatEvent.SessionPaused, 0, sessionS, PatternKind.Pause, nowMs);
                break;
            case SessionState.Ended:
                Tell(MatEvent.SessionEnded, (int)session.Reason, sessionS, PatternKind.End, nowMs);
                break;
            case SessionState.Settling:
            case SessionState.Running:
            case SessionState.Finishing:
                TellActive(former, session, sessionS, nowMs);
                break;
        }
    }

    private void TellActive(SessionState former, SessionMachine session, int sessionS, long nowMs)
    {
        if (former == SessionState.Idle || former == SessionState.Ended)
        {
            Tell(MatEvent.SessionStarted, session.TargetMs / 1000, 0, PatternKind.Start, nowMs);
        }
        else if (former == SessionState.Paused)
        {
            _events.Put(MatEvent.SessionResumed, 0, sessionS, nowMs);
        }

        if (session.State == SessionState.Finishing)
        {
            Tell(MatEvent.SessionFinishing, 0, 0, PatternKind.Finishing, nowMs);
        }
    }

    private void Tell(MatEvent kind, int value, int detail, PatternKind pattern, long nowMs)
    {
        _events.Put(kind, value, detail, nowMs);
        _pattern.Start(pattern, nowMs);
    }
}
