using SmartMat.Sensing;

namespace SmartMat.Link;

/// <summary>Faults, pads and vitals, for whoever wants to know what is wrong with the mat.</summary>
public sealed class HealthDesk : IDesk
{
    private readonly Health _health;
    private readonly PadMask _pads;

    private readonly WallClock _clock;

    public HealthDesk(Health health, PadMask pads, WallClock clock)
    {
        _health = health;
        _pads = pads;
        _clock = clock;
    }

    /// <summary>Every tick, with or without a phone.</summary>
    public void Update(long nowMs)
    {
        _health.Update(_clock, nowMs);
    }

    /// <summary>When flash may be written: one block at most.</summary>
    public bool Save(long nowMs)
    {
        return _health.Save(nowMs);
    }

    /// <inheritdoc/>
    public bool Serves(Op op)
    {
        return op >= Op.GetFaults && op <= Op.GetBoots;
    }

    /// <inheritdoc/>
    public Result Serve(Request request, Answer answer, long nowMs)
    {
        bool hasParameter = request.Op == Op.GetFaults || request.Op == Op.ClearFaults;
        if (request.ParamCount != (hasParameter ? 1 : 0))
        {
            return Result.InvalidParameter;
        }

        switch (request.Op)
        {
            case Op.GetFaults: TellFault(request.U8(0), answer); break;
            case Op.ClearFaults:
                _health.Faults.Clear(request.U8(0));
                answer.U8(_health.Faults.Count);
                break;
            case Op.GetPads: TellPads(answer); break;
            case Op.GetVitals: TellVitals(0, Vitals.BootsAt, answer); break;
            default: TellBoots(answer); break;
        }

        return Result.Success;
    }

    private void TellFault(int entry, Answer answer)
    {
        answer.U8(_health.Faults.Count);
        for (int i = 0; entry < _health.Faults.Count && i < FaultLog.EntryLength; i++)
        {
            answer.U8(_health.Faults.ByteOf(entry, i));
        }
    }

    private void TellPads(Answer answer)
    {
        answer.U8(_pads.LeftOut);
        answer.U8(_pads.AreEnough ? 1 : 0);
        for (int zone = 0; zone < MatLayout.ZoneCount; zone += 2)
        {
            int high = zone + 1 < MatLayout.ZoneCount ? (int)_pads.StateOf(zone + 1) : 0;
            answer.U8((int)_pads.StateOf(zone) | (high << 4));
        }
    }

    private void TellBoots(Answer answer)
    {
        answer.U16(_health.Vitals.Boots());
        TellVitals(Vitals.BootsAt, Vitals.Length, answer);
    }

    private void TellVitals(int from, int to, Answer answer)
    {
        _health.Vitals.Fill();
        for (int i = from; i < to; i++)
        {
            answer.U8(_health.Vitals.ByteOf(i));
        }
    }
}
