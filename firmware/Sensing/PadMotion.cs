namespace SmartMat.Sensing;

/// <summary>Pads that do not move while their neighbours do, and pads that run away from theirs.</summary>
public sealed class PadMotion
{
    private readonly PadMeans _means;
    private readonly PadReference _reference;
    private readonly PadStill _still = new PadStill();
    private readonly PadLiveliness _liveliness = new PadLiveliness();
    private readonly PadRun _run;
    private readonly byte[] _moving = new byte[MatLayout.ZoneCount];

    public PadMotion(PadMeans means)
    {
        _means = means;
        _reference = new PadReference(means);
        _run = new PadRun(means);
    }

    /// <inheritdoc cref="PadReference.Take"/>
    public void Take(int zone, byte[] states)
    {
        _reference.Take(zone, states);
    }

    /// <summary>Before the zones of a complete window are judged.</summary>
    public void BeginWindow()
    {
        _run.BeginWindow();
    }

    /// <summary>Judges a complete window.</summary>
    /// <param name="zone">0..32; each once a window.</param>
    /// <param name="states">By zone: what each is.</param>
    /// <param name="isUsed">A person was there in this window: things do not move at all.</param>
    /// <returns>What the zone is now.</returns>
    public PadState Judge(int zone, byte[] states, bool isUsed)
    {
        PadState former = (PadState)states[zone];
        int spread = _means.Spread(zone);
        CountMoving(zone, spread);
        bool isDrifting = _run.Take(zone, isUsed);
        if (former == PadState.Stuck)
        {
            return _moving[zone] >= PadTuning.PadMovingWindows ? PadState.Fine : PadState.Stuck;
        }

        if (former != PadState.Fine || !isUsed)
        {
            _still.Reset(zone);
            _liveliness.Reset(zone);
            return former;
        }

        bool isStuck = _still.Take(zone, _means.Mean(zone), spread, ProofOf(zone, spread, states));
        return isStuck ? PadState.Stuck : isDrifting ? PadState.Drifting : PadState.Fine;
    }

    /// <summary>The zone is something else now: what was counted is void.</summary>
    public void Reset(int zone)
    {
        _still.Reset(zone);
        _liveliness.Reset(zone);
        _run.Reset(zone);
        _moving[zone] = 0;
    }

    /// <returns>What the window is worth as a proof that the pad is stuck.</returns>
    private int ProofOf(int zone, int spread, byte[] states)
    {
        int mean = _means.Mean(zone);
        _reference.Look(zone, states);
        if (spread > PadTuning.PadStillSpread)
        {
            _liveliness.Note(zone, mean, spread, _reference.Second);
            return 0;
        }

        int asBefore = _liveliness.Doublings(zone, mean, _reference.Second);
        int asTheOthers = _reference.Doublings(zone, states);
        return asBefore > asTheOthers ? asBefore : asTheOthers;
    }

    private void CountMoving(int zone, int spread)
    {
        bool isMoving = spread >= PadTuning.PadMovingSpread;
        _moving[zone] = !isMoving ? (byte)0 : _moving[zone] < PadTuning.PadMovingWindows ? (byte)(_moving[zone] + 1) : _moving[zone];
    }
}
