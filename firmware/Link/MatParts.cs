using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Link;

/// <summary>The parts of the mat that a phone can see and move.</summary>
public sealed class MatParts
{
    public MatParts(Settings settings, Senses senses, SessionMachine session, MotorPattern pattern, EventRing events, Health health)
    {
        Settings = settings;
        Senses = senses;
        Session = session;
        Pattern = pattern;
        Events = events;
        Health = health;
    }

    public Settings Settings { get; }

    public Senses Senses { get; }

    public SessionMachine Session { get; }

    public MotorPattern Pattern { get; }

    public EventRing Events { get; }

    public Health Health { get; }
}
