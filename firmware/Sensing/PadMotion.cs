namespace SmartMat.Sensing;

/// <summary>Pads that do not move while their neighbours do, and pads that run away from theirs.</summary>
/// <remarks>Cut into steps for the ticks between scans: six to measure all zones, then one for each, two if its neighbours are asked.</remarks>
public sealed class PadMotion
{
    private const int None = -1;
    private const int ZonesPerStep = 2 * MatLayout.Columns;

    private readonly PadMeans _means;
    private readonly PadReference _reference;
    private readonly PadStill _still;
    private readonly PadLiveliness _liveliness = new PadLiveliness();
    private readonly PadRun _run;
    private readonly byte[] _moving = new byte[MatLayout.ZoneCount];

    /// <summary>Means since the zone's liveliness was noted.</summary>
    private readonly byte[] _sinceNote = new byte[MatLayout.ZoneCount];
    private int _measured = MatLayout.ZoneCount;
    private int _zone = MatLayout.ZoneCount;
    private bool _hasLooked;

    public PadMotion(PadMeans means)
    {
        _means = means;
        _reference = new PadReference(means);
        _still = new PadStill(means);
        _run = new PadRun(means);
    }

    /// <summary>Zones are left to judge.</summary>
    public bool IsBusy => _zone < MatLayout.ZoneCount;

    /// <summary>The zone that the last step judged; below 0 if it did something else.</summary>
    public int Judged { get; private set; } = None;

    /// <summary>A block is complete, and perhaps a window with it: each zone is to be judged.</summary>
    public void Begin()
    {
        _measured = 0;
        _zone = 0;
        if (_means.IsWindowComplete)
        {
            _run.BeginWindow();
        }
    }

    /// <summary>One zone, or a part of what there is to do for one.</summary>
    /// <param name="states">By zone: what each is.</param>
    /// <param name="use">How long a person was there, and whether one still is: things do not move at all.</param>
    /// <returns>What <see cref="Judged"/> is now.</returns>
    public PadState Step(byte[] states, PadUse use)
    {
        Judged = None;
        if (_measured < MatLayout.ZoneCount)
        {
            MeasureNext();
            return PadState.Fine;
        }

        PadState now = _hasLooked ? Conclude(_zone) : Judge(_zone, states, use);
        if (!_hasLooked)
        {
            Judged = _zone;
            _zone++;
        }

        return now;
    }

    /// <summary>The zone is something else now: what was counted is void.</summary>
    public void Reset(int zone)
    {
        _still.Reset(zone);
        _liveliness.Reset(zone);
        _run.Reset(zone);
        _moving[zone] = 0;
    }

    private void MeasureNext()
    {
        for (int i = 0; i < ZonesPerStep && _measured < MatLayout.ZoneCount; i++)
        {
            _means.Measure(_measured);
            _measured++;
        }
    }

    private PadState Judge(int zone, byte[] states, PadUse use)
    {
        PadState former = (PadState)states[zone];
        bool isDrifting = _means.IsWindowComplete && IsDrifting(zone, use);
        if (former == PadState.Stuck)
        {
            return _moving[zone] >= PadTuning.PadMovingWindows ? PadState.Fine : PadState.Stuck;
        }

        if (former == PadState.Fine && isDrifting)
        {
            return PadState.Drifting;
        }

        if (former != PadState.Fine || !use.IsBlock)
        {
            _still.Reset(zone);
            _liveliness.Reset(zone);
            return former;
        }

        _still.Take(zone);
        if (_sinceNote[zone] < PadTuning.PadMeansPerWindow)
        {
            _sinceNote[zone] += PadTuning.PadMeansPerBlock;
        }

        return use.IsWindow ? Look(zone, states, use) : PadState.Fine;
    }

    private bool IsDrifting(int zone, PadUse use)
    {
        bool isMoving = _means.Spread(zone) >= PadTuning.PadMovingSpread;
        _moving[zone] = !isMoving ? (byte)0 : _moving[zone] < PadTuning.PadMovingWindows ? (byte)(_moving[zone] + 1) : _moving[zone];
        return _run.Take(zone, use.IsWindow);
    }

    /// <summary>Asks the neighbours, if they are worth asking.</summary>
    private PadState Look(int zone, byte[] states, PadUse use)
    {
        int length = _still.Length(zone);
        if (use.IsOver)
        {
            // Whoever gets up takes his load along.
            return length >= PadTuning.PadMeansPerWindow && AreGone(zone, states) ? PadState.Stuck : PadState.Fine;
        }

        if (length <= PadTuning.PadMeansPerBlock)
        {
            NoteLiveliness(zone, states);
        }
        else if (length % PadTuning.PadMeansPerWindow == 0)
        {
            _reference.Look(zone, states);
            _hasLooked = true;
        }

        return PadState.Fine;
    }

    private bool AreGone(int zone, byte[] states)
    {
        _reference.Look(zone, states);
        return _reference.AreGone;
    }

    private void NoteLiveliness(int zone, byte[] states)
    {
        if (_sinceNote[zone] >= PadTuning.PadMeansPerWindow
            && _means.Last(zone) >= PadTuning.PadLoadedMean
            && _means.Spread(zone) > PadTuning.PadStillSpread)
        {
            _sinceNote[zone] = 0;
            _reference.Look(zone, states);
            _liveliness.Note(zone, _means.Mean(zone), _means.Spread(zone), _reference.Second);
        }
    }

    /// <summary>What the look says: a tick of its own.</summary>
    private PadState Conclude(int zone)
    {
        _hasLooked = false;
        int asBefore = _liveliness.Quarters(zone, _means.Mean(zone), _reference.Second);
        int asTheOthers = _reference.Quarters();
        return _still.Prove(zone, asBefore > asTheOthers ? asBefore : asTheOthers) ? PadState.Stuck : PadState.Fine;
    }
}
