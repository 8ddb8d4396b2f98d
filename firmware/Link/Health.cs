using SmartMat.Hal;
using SmartMat.Sensing;

namespace SmartMat.Link;

/// <summary>What the mat knows of its own state: faults, vitals and which pads are left out, kept over power cuts.</summary>
public sealed class Health
{
    private const string PadsName = "pads";

    private readonly IStore _store;
    private readonly EventRing _events;
    private readonly PadWatch _pads;
    private readonly byte[] _padsBlock = new byte[PadWatch.BlockLength];
    private readonly int _cause;
    private bool _isBegun;
    private int _dueEveryMs;
    private int _seen;

    /// <param name="store">Keeps it.</param>
    /// <param name="events">Where faults are told.</param>
    /// <param name="pads">Which pads are left out.</param>
    /// <param name="cause">What began this boot, as <see cref="Vitals.Begin"/> has it.</param>
    public Health(IStore store, EventRing events, PadWatch pads, int cause)
    {
        _store = store;
        _pads = pads;
        _cause = cause;
        _events = events;
        Faults = new FaultLog(store, events);
        Vitals = new Vitals(store);
    }

    public FaultLog Faults { get; }

    public Vitals Vitals { get; }

    /// <summary>Once, before the first tick.</summary>
    public void Begin()
    {
        _isBegun = true;
        if (_store.TryRead(PadsName, _padsBlock))
        {
            _pads.TryRead(_padsBlock);
        }

        Faults.Begin();
        Vitals.Begin(_cause);
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

    /// <summary>A session has ended. A press that nobody followed was none.</summary>
    public void NoteSession(int sessionMs)
    {
        if (sessionMs < Tuning.SettlingMs)
        {
            return;
        }

        _pads.NoteSession();
        Vitals.NoteSession();
    }

    /// <summary>At the end of every tick.</summary>
    /// <param name="clock">For the time of day, if it is known.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Update(WallClock clock, long nowMs)
    {
        int next = _events.Next;
        int fillPercent = (next - _seen) * 100 / EventRing.Capacity;
        _seen = next;
        Vitals.Update(fillPercent < 100 ? fillPercent : 100, nowMs);
        if (fillPercent > 0)
        {
            Faults.Update(Vitals.OperatedS, clock.UtcS(nowMs));
        }
    }

    /// <summary>Writes one block at most, if one is worth it.</summary>
    /// <returns>True if it did.</returns>
    public bool Save(long nowMs)
    {
        // In safe mode nothing was read back, so nothing is written over it.
        if (!_isBegun)
        {
            return false;
        }

        if (_pads.IsWorthSaving)
        {
            SavePads(nowMs);
            return true;
        }

        return Faults.TrySave() || Vitals.Save();
    }

    private void SavePads(long nowMs)
    {
        _pads.Write(_padsBlock);
        if (!_store.TryWrite(PadsName, _padsBlock))
        {
            _events.Put(MatEvent.Fault, (int)Fault.Store, 0, nowMs);
        }
    }
}
