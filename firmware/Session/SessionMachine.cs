using SmartMat.Sensing;

namespace SmartMat.Session;

/// <summary>One session from lying down to getting up. The table in docs/design.md has one test a cell.</summary>
public sealed class SessionMachine
{
    private readonly Settings _settings;
    private readonly SessionGoal _goal;
    private long _enteredMs;
    private long _activeSinceMs;
    private int _activeMs;
    private bool _isPausedByHand;

    /// <param name="settings">The pause limit.</param>
    /// <param name="goal">What the next session shall be; must be decided before an <see cref="Update"/> that may start one.</param>
    public SessionMachine(Settings settings, SessionGoal goal)
    {
        _settings = settings;
        _goal = goal;
    }

    public SessionState State { get; private set; } = SessionState.Idle;

    /// <summary>Why the last session ended; None while one goes on.</summary>
    public EndReason Reason { get; private set; }

    /// <summary>The session was started by button or phone: somebody is there, whatever the mat makes of them.</summary>
    public bool IsByHand { get; private set; }

    /// <summary>Length of this session, 60 000..1 200 000 ms, taken from the goal when it started.</summary>
    public int TargetMs { get; private set; }

    /// <summary>What no extension passes, ms.</summary>
    public int LimitMs { get; private set; }

    /// <summary>True in the states in which the motor may breathe.</summary>
    public bool IsActive => IsActiveIn(State);

    /// <summary>True in a session or in its pause.</summary>
    public bool IsOn => State != SessionState.Idle && State != SessionState.Ended;

    /// <inheritdoc cref="IsActive"/>
    public static bool IsActiveIn(SessionState state)
    {
        return state == SessionState.Settling || state == SessionState.Running || state == SessionState.Finishing;
    }

    /// <returns>Time in this session without its pauses, ms.</returns>
    public int SessionMs(long nowMs)
    {
        return IsActive ? _activeMs + (int)(nowMs - _activeSinceMs) : _activeMs;
    }

    /// <summary>Makes this session longer.</summary>
    /// <returns>False if it would pass its limit; it is then as long as before.</returns>
    public bool TryExtend(int seconds)
    {
        if (TargetMs + (seconds * 1000) > LimitMs)
        {
            return false;
        }

        TargetMs += seconds * 1000;
        return true;
    }

    /// <param name="occupancy">Who is there.</param>
    /// <param name="isSomeone">False once the person has certainly left, or cannot be known to be there.</param>
    /// <param name="mayStart">The gate is open for a start by itself.</param>
    /// <param name="command">What the person asks for.</param>
    /// <param name="nowMs">Monotonic.</param>
    /// <returns>True if the state changed.</returns>
    public bool Update(Occupancy occupancy, bool isSomeone, bool mayStart, Command command, long nowMs)
    {
        // Only leaving undoes a pause by hand; a blind moment is not leaving.
        _isPausedByHand &= occupancy != Occupancy.Nobody;
        SessionState next = Next(occupancy, isSomeone, mayStart, command, nowMs);
        if (next == State)
        {
            return false;
        }

        Enter(next, command, nowMs);
        return true;
    }

    private static bool IsStart(Command command)
    {
        return command == Command.Start || command == Command.Guest;
    }

    private SessionState Next(Occupancy occupancy, bool isSomeone, bool mayStart, Command command, long nowMs)
    {
        switch (State)
        {
            case SessionState.Idle:
                if (occupancy == Occupancy.Unknown) { return SessionState.Idle; }
                if (IsStart(command)) { return SessionState.Settling; }
                return mayStart && occupancy == Occupancy.Lying ? SessionState.Settling : SessionState.Idle;

            case SessionState.Settling:
            case SessionState.Running:
            case SessionState.Finishing:
                if (command == Command.Stop) { return SessionState.Ended; }
                if (SessionMs(nowMs) >= TargetMs) { return SessionState.Ended; }
                if (command == Command.Pause || !isSomeone) { return SessionState.Paused; }
                return ActiveState(SessionMs(nowMs));

            case SessionState.Paused:
                if (command == Command.Stop) { return SessionState.Ended; }
                if (nowMs - _enteredMs >= _settings.PauseLimitS * 1000) { return SessionState.Ended; }
                return Resumes(occupancy, command) ? ActiveState(_activeMs) : SessionState.Paused;

            case SessionState.Ended:
                if (IsStart(command) && occupancy != Occupancy.Unknown) { return SessionState.Settling; }
                return occupancy == Occupancy.Nobody ? SessionState.Idle : SessionState.Ended;

            default:
                throw new System.InvalidOperationException();
        }
    }

    private bool Resumes(Occupancy occupancy, Command command)
    {
        if (command == Command.Resume || command == Command.Start)
        {
            return occupancy != Occupancy.Unknown && occupancy != Occupancy.Nobody;
        }

        return occupancy == Occupancy.Lying && !_isPausedByHand;
    }

    /// <returns>The state that belongs to this much of the session.</returns>
    private SessionState ActiveState(int sessionMs)
    {
        if (sessionMs < Tuning.SettlingMs)
        {
            return SessionState.Settling;
        }

        return sessionMs < FinishingFromMs() ? SessionState.Running : SessionState.Finishing;
    }

    /// <summary>Finishing begins with a breath, so that its pattern takes the place of the start of an inhale.</summary>
    private int FinishingFromMs()
    {
        int lastMs = TargetMs / Tuning.FinishingShare;
        int fromMs = TargetMs - (lastMs < Tuning.FinishingMaxMs ? lastMs : Tuning.FinishingMaxMs);
        return fromMs - (fromMs % ((_settings.InhaleDs + _settings.ExhaleDs) * 100));
    }

    /// <summary>The only writer of <see cref="State"/>.</summary>
    private void Enter(SessionState next, Command command, long nowMs)
    {
        if (State == SessionState.Idle || State == SessionState.Ended)
        {
            _activeMs = 0;
            Reason = EndReason.None;
            IsByHand = IsStart(command);
            LimitMs = _goal.LimitS * 1000;
            TargetMs = _goal.TargetS * 1000;
        }

        if (IsActive && !IsActiveIn(next))
        {
            _activeMs = SessionMs(nowMs);
        }
        else if (!IsActive)
        {
            _activeSinceMs = nowMs;
        }

        if (next == SessionState.Ended)
        {
            Reason = ReasonFor(command);
        }

        _isPausedByHand = next == SessionState.Paused && command == Command.Pause;
        State = next;
        _enteredMs = nowMs;
    }

    private EndReason ReasonFor(Command command)
    {
        if (command == Command.Stop)
        {
            return EndReason.Stopped;
        }

        if (State == SessionState.Paused)
        {
            return EndReason.PauseLimit;
        }

        return TargetMs >= Tuning.HardLimitS * 1000 ? EndReason.HardLimit : EndReason.Target;
    }
}
