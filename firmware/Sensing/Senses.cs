using SmartMat.Hal;

namespace SmartMat.Sensing;

/// <summary>From pads to presence: one frame in, who is there out.</summary>
public sealed class Senses
{
    private readonly IPads _pads;
    private readonly FrontEnd _frontEnd = new FrontEnd();
    private readonly Presence _presence = new Presence();
    private readonly WayRoundWatch _way = new WayRoundWatch();
    private readonly int[] _counts = new int[MatLayout.ZoneCount + MatLayout.Columns];
    private long _emptySinceMs;
    private long _readableMs;
    private bool _isFrameNew;

    public Senses(IPads pads)
    {
        _pads = pads;
        Pads = new PadWatch(_frontEnd);
    }

    /// <summary>Which pads can be trusted.</summary>
    public PadWatch Pads { get; }

    /// <summary>What stays on the mat that is nobody.</summary>
    public ThingWatch Things { get; } = new ThingWatch();

    public Baseline Baseline { get; } = new Baseline();

    public LoadShape Shape { get; } = new LoadShape();

    /// <summary>uS above empty, by zone, of the newest frame.</summary>
    public int[] Load { get; } = new int[MatLayout.ZoneCount];

    /// <summary>There is no frame to go by: the scan failed, the references are wrong, or are not all read yet.</summary>
    public bool IsBlind { get; private set; } = true;

    /// <summary>The scan failed, the references are wrong, or too many pads are left out.</summary>
    public bool HasFault => IsFrontEndBroken || !Pads.Mask.AreEnough;

    /// <summary>The scan failed or the references are wrong.</summary>
    public bool IsFrontEndBroken { get; private set; }

    /// <summary>The references are not all read yet: the first frame that can be judged is still to come.</summary>
    public bool IsWarmingUp => !_frontEnd.IsReady && !HasFault;

    public int RailCounts => _frontEnd.RailCounts;

    public int OpenCounts => _frontEnd.OpenCounts;

    public Occupancy Occupancy => _presence.Occupancy;

    /// <summary>How whoever is there lies, sits or stands; means something once <see cref="Occupancy"/> is known.</summary>
    public PostureKind Posture => _presence.Posture;

    public Breath Breath { get; } = new Breath();

    /// <summary>How whoever lies there lies, or lay until a moment ago.</summary>
    public WayRound Way => _way.Way;

    public bool IsSomeone => _presence.IsSomeone && !IsBlind;

    /// <summary>A frame is taken in or looked at in this tick, which leaves little time for more.</summary>
    public bool IsBusy { get; private set; } = true;

    public CalibrationState Calibration => HasFault ? CalibrationState.Faulty : Baseline.State;

    /// <returns>True while it is being told who has come: that wants every frame there is.</returns>
    public bool IsNews(long nowMs)
    {
        return _presence.IsSomeone && nowMs - _presence.SinceMs < Tuning.NewsMs;
    }

    /// <returns>True if the mat has been empty for so long, ms.</returns>
    public bool IsEmptyFor(int ms, long nowMs)
    {
        return _presence.Occupancy == Occupancy.Nobody && nowMs - _emptySinceMs >= ms;
    }

    /// <summary>Reads one frame.</summary>
    /// <returns>True if <see cref="Occupancy"/> changed.</returns>
    public bool Scan(long nowMs)
    {
        IsBusy = true;
        _isFrameNew = true;
        if (!_pads.TryScan(_frontEnd.ReferenceChannel, _counts))
        {
            IsBlind = true;
            IsFrontEndBroken = true;
            return Lose(nowMs);
        }

        _frontEnd.TakeReference(_counts);
        IsFrontEndBroken = _frontEnd.IsBroken;
        IsBlind = IsFrontEndBroken || !_frontEnd.IsReady;
        if (IsBlind)
        {
            return Lose(nowMs);
        }

        _frontEnd.ToConductance(_counts, Load);
        Pads.NoteFrame(_presence.Occupancy >= Occupancy.Lying && _presence.Occupancy <= Occupancy.OtherPerson, nowMs);
        if (!Pads.Mask.AreEnough)
        {
            // Only to see them mend.
            IsBlind = true;
            Pads.Fill(Load, false, nowMs);
            return Lose(nowMs);
        }

        return Calibration == CalibrationState.Calibrated ? See(nowMs) : Learn(nowMs);
    }

    /// <summary>In the ticks between scans: looks on at the newest frame.</summary>
    /// <returns>True if <see cref="Occupancy"/> changed.</returns>
    public bool Look(long nowMs)
    {
        bool isLooking = !IsBlind && _presence.IsLooking;
        IsBusy = isLooking || _isFrameNew;
        _isFrameNew = false;
        Pads.Step(_counts, nowMs);
        if (IsBlind)
        {
            return false;
        }

        if (_presence.Occupancy == Occupancy.Lying && !isLooking)
        {
            _way.Look(Load, Shape, nowMs);
            Breath.Step(nowMs);
        }

        return _presence.Look(nowMs);
    }

    private bool Learn(long nowMs)
    {
        Pads.NotePeak(Load, Tuning.ShortMicrosiemens, false, nowMs);
        Pads.Fill(Load, false, nowMs);
        Baseline.Learn(Load);
        return Lose(nowMs);
    }

    private bool Lose(long nowMs)
    {
        Breath.Reset(nowMs);
        return _presence.Forget(nowMs);
    }

    /// <summary>No load reads that: the converter slipped, or a pad is shorted and will soon be left out. Nobody came or went by it; but
    /// while shorts come and go in turn, nobody can be seen.</summary>
    private bool SeeShort(long nowMs)
    {
        IsBlind = nowMs - _readableMs > 2 * PadTuning.PadShortMs;
        return IsBlind && Lose(nowMs);
    }

    private bool See(long nowMs)
    {
        if (IsEmptyFor(Tuning.DriftQuietMs, nowMs))
        {
            Baseline.Follow(Load);
        }

        Baseline.Subtract(Load);
        Pads.Fill(Load, _presence.IsSomeone, nowMs);
        Shape.Measure(Load);
        Pads.NotePeak(Load, Shape.PeakMicrosiemens, _presence.Occupancy == Occupancy.Lying, nowMs);
        if (Shape.PeakMicrosiemens >= PadTuning.PadShortMicrosiemens)
        {
            return SeeShort(nowMs);
        }

        _readableMs = nowMs;
        bool hasChanged = _presence.Update(Load, Shape, nowMs);
        Things.Update(_presence.Occupancy, Shape, nowMs);
        if (_presence.Occupancy == Occupancy.Lying)
        {
            Breath.Take(Shape, nowMs);
        }
        else
        {
            Breath.Reset(nowMs);
        }

        if (_presence.Occupancy != Occupancy.Nobody)
        {
            _emptySinceMs = nowMs;
        }
        else
        {
            _way.Reset();
        }

        return hasChanged;
    }
}
