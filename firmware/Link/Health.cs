using SmartMat.Hal;

namespace SmartMat.Link;

/// <summary>What the mat knows of its own state: faults and vitals, kept over power cuts.</summary>
public sealed class Health
{
    private readonly EventRing _events;
    private int _dueEveryMs;
    private int _seen;

    public Health(IStore store, EventRing events)
    {
        _events = events;
        Faults = new FaultLog(store, events);
        Vitals = new Vitals(store);
    }

    public FaultLog Faults { get; }

    public Vitals Vitals { get; }

    /// <summary>Once, before the first tick.</summary>
    /// <param name="cause">What began this boot, as <see cref="Vitals.Begin"/> has it.</param>
    public void Begin(int cause)
    {
        Faults.Begin();
        Vitals.Begin(cause);
    }

    /// <summary>A scan was made.</summary>
    public void NoteScan(bool isGood, int dueEveryMs, long nowMs)
    {
        if (dueEveryMs != _dueEveryMs)
        {
            _dueEveryMs = dueEveryMs;
            Vitals.NotePace();
        }

        Vitals.NoteScan(isGood, dueEveryMs, nowMs);
    }

    /// <summary>At the end of every tick.</summary>
    /// <param name="motorRests">Flash may be written.</param>
    /// <param name="clock">For the time of day, if it is known.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Update(bool motorRests, WallClock clock, long nowMs)
    {
        int next = _events.Next;
        int fillPercent = (next - _seen) * 100 / EventRing.Capacity;
        _seen = next;
        Vitals.Update(fillPercent < 100 ? fillPercent : 100, nowMs);
        if (fillPercent > 0)
        {
            Faults.Update(Vitals.OperatedS, clock.UtcS(nowMs));
        }

        if (motorRests)
        {
            Faults.Save();
            Vitals.Save();
        }
    }
}
