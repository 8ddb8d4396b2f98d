using SmartMat.Sensing;

namespace SmartMat.Session;

/// <summary>What surrounds a session: what is usually felt by now, waking who has fallen asleep, how somebody gets up.</summary>
public sealed class SessionCare
{
    private readonly Coach _coach;
    private readonly SessionMachine _session;
    private readonly Senses _senses;
    private readonly MotorPattern _pattern;
    private readonly EventRing _events;
    private readonly Settings _settings;
    private readonly AfterSession _after = new AfterSession();
    private readonly GetUpWatch _getUp = new GetUpWatch();

    public SessionCare(
        Coach coach, SessionMachine session, Senses senses, Settings settings, MotorPattern pattern, EventRing events)
    {
        _coach = coach;
        _session = session;
        _senses = senses;
        _settings = settings;
        _pattern = pattern;
        _events = events;
    }

    /// <summary>Nothing is felt until the mat was empty.</summary>
    public bool IsSilent => _after.IsSilent;

    /// <summary>Of the session that runs.</summary>
    public Sensation Sensation { get; private set; }

    /// <summary>Of the session that runs, or the last one.</summary>
    public bool HasFallenAsleep { get; private set; }

    public bool HasLeftAbruptly { get; private set; }

    /// <returns>What most people feel after so long.</returns>
    public static Sensation SensationAt(int sessionMs)
    {
        if (sessionMs < CoachTuning.EasingMs)
        {
            return Sensation.Sharp;
        }

        return sessionMs < CoachTuning.WarmthMs ? Sensation.Easing : Sensation.Warmth;
    }

    public void NoteStart(long nowMs)
    {
        _coach.NoteStart(nowMs);
        _after.Reset();
        HasFallenAsleep = false;
        HasLeftAbruptly = false;
    }

    public void NoteEnd(long nowMs)
    {
        Sensation = Sensation.None;
        if (_session.Reason == EndReason.Target || _session.Reason == EndReason.HardLimit)
        {
            _after.Begin(_coach.Goal.FadesOut, _session.SessionMs(nowMs), nowMs);
        }

        _coach.NoteEnd(_session.SessionMs(nowMs) / 1000, nowMs);
    }

    /// <summary>Once a scan.</summary>
    public void Scan(long nowMs)
    {
        bool isLying = _senses.Occupancy == Occupancy.Lying;
        if (_getUp.Update(isLying, _senses.Shape, nowMs) && IsLong(nowMs))
        {
            HasLeftAbruptly = true;
            _events.Put(MatEvent.LeftAbruptly, _session.SessionMs(nowMs) / 1000, 0, nowMs);
        }

        if (_session.IsActive)
        {
            TellSensation(nowMs);
        }
        else if (!_session.IsOn)
        {
            Follow(isLying, nowMs);
        }
    }

    private bool IsLong(long nowMs)
    {
        return _session.SessionMs(nowMs) >= CoachTuning.LongSessionS * 1000;
    }

    private void TellSensation(long nowMs)
    {
        Sensation now = SensationAt(_session.SessionMs(nowMs));
        if (now != Sensation)
        {
            Sensation = now;
            _events.Put(MatEvent.Sensation, (int)now, 0, nowMs);
        }
    }

    private void Follow(bool isLying, long nowMs)
    {
        bool isEmpty = _senses.Occupancy == Occupancy.Nobody;
        if (_after.Update(isEmpty, isLying, _senses.Shape, nowMs))
        {
            Nudge(nowMs);
        }

        if (_after.FellAsleep && !HasFallenAsleep)
        {
            HasFallenAsleep = true;
            _events.Put(MatEvent.FellAsleep, 0, 0, nowMs);
        }
    }

    /// <summary>As strong as the person has it, a soft one as weak as the motor turns.</summary>
    private void Nudge(long nowMs)
    {
        bool isSoft = _coach.Goal.FadesOut;
        int aboveStart = (Tuning.MotorMaxPerMille - Tuning.MotorStartPerMille) * _settings.StrengthPercent / 100;
        int perMille = Tuning.MotorStartPerMille + (isSoft ? aboveStart / 2 : aboveStart);
        _pattern.Start(isSoft ? PatternKind.SoftNudge : PatternKind.Nudge, perMille, nowMs);
        _events.Put(MatEvent.Nudge, _after.Nudges, 0, nowMs);
    }
}
