using SmartMat.Hal;
using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Keeping;

/// <summary>What keeps the mat going: how this boot does, what it lives on, when it sleeps.</summary>
public sealed class Upkeep
{
    private readonly Boots _boots;
    private readonly StartGate _gate;
    private readonly EventRing _events;
    private readonly CoolDownNote _note;
    private long _bootedMs = -1;
    private int _dutyPerMille;

    public Upkeep(IPower power, Boots boots, IStore store, StartGate gate, EventRing events)
    {
        _boots = boots;
        _gate = gate;
        _events = events;
        _note = new CoolDownNote(store, power);
        Power = new PowerWatch(power, events);
        Safe = new SafeMode(boots);
    }

    public PowerWatch Power { get; }

    public Battery Battery => Power.Battery;

    public SafeMode Safe { get; }

    public BootEnd LastEnd => _boots.LastEnd;

    public int Tries => _boots.Tries;

    /// <summary>The loop does it after this tick; for good, once it is there.</summary>
    public MatWish Wish { get; private set; }

    /// <summary>What the LED says in place of "ready".</summary>
    public PowerWord Word => Safe.IsOn ? PowerWord.SafeMode
        : Battery.IsEmpty ? PowerWord.BatteryEmpty
        : Battery.IsLow ? PowerWord.BatteryLow
        : PowerWord.None;

    /// <summary>Top of the tick.</summary>
    public void Begin(int dutyPerMille, long nowMs)
    {
        _dutyPerMille = dutyPerMille;
        if (_bootedMs >= 0)
        {
            return;
        }

        _bootedMs = nowMs;
        _gate.Begin(Power.WokenBy == WakeCause.WakeLine, _note.Read(), nowMs);
        if (Safe.IsOn)
        {
            _events.Put(MatEvent.SafeMode, (int)Safe.Why, Tries, nowMs);
            _events.Put(MatEvent.Fault, (int)Fault.SafeMode, 0, nowMs);
        }
    }

    /// <summary>An empty cell ends what runs and starts nothing; to stop is always possible.</summary>
    /// <param name="command">What the person asks for.</param>
    /// <param name="isOn">A session runs or waits.</param>
    public Command Limit(Command command, bool isOn)
    {
        return !Battery.IsEmpty ? command : isOn ? Command.Stop : Command.None;
    }

    /// <summary>End of the tick.</summary>
    /// <param name="senses">Who is there.</param>
    /// <param name="isActing">A session runs or waits, or a pattern plays.</param>
    /// <param name="isTalking">A phone is connected, or the button is down.</param>
    /// <param name="mayWrite">Flash may be written.</param>
    /// <param name="nowMs">Monotonic.</param>
    /// <returns>True if the battery was looked at.</returns>
    public bool Update(Senses senses, bool isActing, bool isTalking, bool mayWrite, long nowMs)
    {
        _boots.Update(nowMs - _bootedMs, mayWrite);
        if (!Power.Update(senses, _dutyPerMille, nowMs))
        {
            return false;
        }

        bool isBusy = isActing || Safe.IsOn || (!Battery.IsEmpty && (isTalking || IsPerson(senses)));
        if (Safe.Update(nowMs - _bootedMs))
        {
            Wish = MatWish.Restart;
        }
        else if (Power.MaySleep(isBusy, nowMs))
        {
            _note.Write(_gate.CoolDownLeftMs(nowMs));
            _events.Put(MatEvent.Sleeps, 0, 0, nowMs);
            Wish = MatWish.Sleep;
        }

        return true;
    }

    /// <summary>The radio is beyond help: with nobody in a session the mat starts anew.</summary>
    public void Restart(long nowMs)
    {
        _events.Put(MatEvent.Fault, (int)Fault.Radio, 0, nowMs);
        _boots.NoteEnd(BootEnd.Ordered);
        Wish = MatWish.Restart;
    }

    /// <summary>A bag is nobody, and what cannot be told in two minutes is none either.</summary>
    private static bool IsPerson(Senses senses)
    {
        return senses.Occupancy >= Occupancy.Lying && senses.Occupancy < Occupancy.Object;
    }
}
