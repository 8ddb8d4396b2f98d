using SmartMat.Sensing;

namespace SmartMat;

/// <summary>Turns what is wrong with the pads, the front end and the whole mat into events: once when it comes, once when it goes.</summary>
public sealed class FaultReport
{
    /// <summary>Zones told of in one scan.</summary>
    private const int MostAtOnce = 5;

    private readonly Senses _senses;
    private readonly EventRing _events;
    private readonly byte[] _told = new byte[MatLayout.ZoneCount];
    private int _changes;
    private int _present;

    public FaultReport(Senses senses, EventRing events)
    {
        _senses = senses;
        _events = events;
    }

    /// <summary>Once a scan.</summary>
    /// <param name="nowMs">Monotonic.</param>
    public void Update(long nowMs)
    {
        Tell(Fault.FrontEnd, _senses.IsFrontEndBroken, nowMs);
        Tell(Fault.Wet, _senses.Things.IsResidue, nowMs);
        Tell(Fault.Covered, _senses.Things.IsCovered, nowMs);
        PadMask mask = _senses.Pads.Mask;
        if (mask.Changes != _changes)
        {
            _changes = TellPads(mask, nowMs) ? mask.Changes : -1;
            Tell(Fault.TooFewPads, !mask.AreEnough, nowMs);
        }
    }

    private void Tell(Fault fault, bool isPresent, long nowMs)
    {
        int bit = 1 << (int)fault;
        if (((_present & bit) != 0) == isPresent)
        {
            return;
        }

        _present ^= bit;
        _events.Put(isPresent ? MatEvent.Fault : MatEvent.Mended, (int)fault, 0, nowMs);
    }

    /// <returns>False if there is more to tell than the ring of events can take at once: the next scan goes on.</returns>
    private bool TellPads(PadMask mask, long nowMs)
    {
        int told = 0;
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            PadState state = mask.StateOf(zone);
            PadState former = (PadState)_told[zone];
            if (state == former)
            {
                continue;
            }

            if (told == MostAtOnce)
            {
                return false;
            }

            told++;
            if (former != PadState.Fine)
            {
                _events.Put(MatEvent.Mended, (int)OfPad(former), zone, nowMs);
            }

            if (state != PadState.Fine)
            {
                _events.Put(MatEvent.Fault, (int)OfPad(state), zone, nowMs);
            }

            _told[zone] = (byte)state;
        }

        return true;
    }

    private static Fault OfPad(PadState state)
    {
        return (Fault)((int)Fault.PadOpen + (int)state - (int)PadState.Open);
    }
}
