using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat;

/// <summary>What a session's change of state tells the world: an event, and a pattern to feel.</summary>
public sealed class SessionReport
{
    private readonly EventRing _events;
    private readonly MotorPattern _pattern;
    private readonly SessionGoal _goal;

    public SessionReport(EventRing events, MotorPattern pattern, SessionGoal goal)
    {
        _events = events;
        _pattern = pattern;
        _goal = goal;
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
                Tell(MatEvent.SessionEnded, (int)session.Reason, sessionS, AtTheEnd(PatternKind.End), nowMs);
                break;
            case SessionState.Settling:
            case SessionState.Running:
            case SessionState.Finishing:
                TellActive(former, session, sessionS, nowMs);
                break;
        }
    }

    /// <param name="dwell">A zone of it has just reached a stage, or left one.</param>
    /// <param name="isActive">The warning is felt in a session only.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Tell(Dwell dwell, bool isActive, long nowMs)
    {
        int zone = dwell.ChangedZone;
        _events.Put(MatEvent.Dwell, zone, (int)dwell.StageOf(zone), nowMs);
        if (dwell.IsWarning && isActive)
        {
            _pattern.Start(PatternKind.Warning, nowMs);
        }
    }

    /// <summary>A zone has borne as much as is thought good: told, never felt.</summary>
    public void TellDose(Dwell dwell, long nowMs)
    {
        _events.Put(MatEvent.Dose, dwell.DosedZone, dwell.Dose.PercentOf(dwell.DosedZone), nowMs);
    }

    /// <param name="former">What was there before.</param>
    /// <param name="occupancy">What is there now.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Tell(Occupancy former, Occupancy occupancy, long nowMs)
    {
        if (occupancy >= Occupancy.Contact)
        {
            // Contact .. Object stand in the same order in both enums.
            int kind = (int)MatEvent.Contact + (int)occupancy - (int)Occupancy.Contact;
            _events.Put((MatEvent)kind, 0, 0, nowMs);
        }
        else if (former >= Occupancy.Contact)
        {
            _events.Put(MatEvent.Left, 0, 0, nowMs);
        }
    }

    private void TellActive(SessionState former, SessionMachine session, int sessionS, long nowMs)
    {
        if (former == SessionState.Idle || former == SessionState.Ended)
        {
            Tell(MatEvent.SessionStarted, session.TargetMs / 1000, (int)_goal.Programme, PatternKind.Start, nowMs);
        }
        else if (former == SessionState.Paused)
        {
            _events.Put(MatEvent.SessionResumed, 0, sessionS, nowMs);
        }

        if (session.State == SessionState.Finishing)
        {
            Tell(MatEvent.SessionFinishing, 0, 0, AtTheEnd(PatternKind.Finishing), nowMs);
        }
    }

    /// <returns>Nothing to feel where whoever sleeps shall sleep on.</returns>
    private PatternKind AtTheEnd(PatternKind pattern)
    {
        return _goal.FadesOut ? PatternKind.None : pattern;
    }

    private void Tell(MatEvent kind, int value, int detail, PatternKind pattern, long nowMs)
    {
        _events.Put(kind, value, detail, nowMs);
        _pattern.Start(pattern, nowMs);
    }
}
