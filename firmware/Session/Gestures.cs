using SmartMat.Sensing;

namespace SmartMat.Session;

/// <summary>What a gesture of the button means just now.</summary>
public sealed class Gestures
{
    private readonly SessionMachine _session;
    private readonly Senses _senses;
    private readonly Coach _coach;
    private readonly MotorPattern _pattern;

    public Gestures(SessionMachine session, Senses senses, Coach coach, MotorPattern pattern)
    {
        _session = session;
        _senses = senses;
        _coach = coach;
        _pattern = pattern;
    }

    public Command CommandOf(ButtonGesture gesture, long nowMs)
    {
        switch (gesture)
        {
            case ButtonGesture.Hold:
                ConfirmCard(nowMs);
                return Command.None;
            case ButtonGesture.CalibrateHold: return Command.Calibrate;
            case ButtonGesture.Short:
                Command start = _senses.Occupancy == Occupancy.Nobody ? Command.Guest : Command.Start;
                return _session.IsOn ? Command.Stop : start;
            default: return Command.None;
        }
    }

    /// <summary>Read, none applies: on the empty mat only, so that nobody does it lying on the button.</summary>
    private void ConfirmCard(long nowMs)
    {
        if (_senses.Occupancy == Occupancy.Nobody && !_session.IsOn && _coach.TryConfirmCard(nowMs))
        {
            _pattern.Start(PatternKind.Done, nowMs);
        }
    }
}
