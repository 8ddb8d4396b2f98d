using SmartMat.Keeping;
using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Link;

/// <summary>The parts of the mat that a phone can see and move.</summary>
public sealed class MatParts
{
    public MatParts(
        Settings settings, Senses senses, SessionMachine session, MotorPattern pattern, EventRing events,
        Upkeep upkeep, Coach coach, SessionCare care, Dwell dwell, StartGate gate, Health health)
    {
        Settings = settings;
        Senses = senses;
        Session = session;
        Pattern = pattern;
        Events = events;
        Upkeep = upkeep;
        Coach = coach;
        Care = care;
        Dwell = dwell;
        Gate = gate;
        Health = health;
    }

    public Settings Settings { get; }

    public Senses Senses { get; }

    public SessionMachine Session { get; }

    public MotorPattern Pattern { get; }

    public EventRing Events { get; }

    public Upkeep Upkeep { get; }

    public BootCount Boots { get; } = new BootCount();

    public Coach Coach { get; }

    public SessionCare Care { get; }

    public Dwell Dwell { get; }

    public StartGate Gate { get; }

    public Health Health { get; }
}
