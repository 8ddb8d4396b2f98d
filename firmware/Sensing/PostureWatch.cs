namespace SmartMat.Sensing;

/// <summary>Looks at each frame in small steps, one a tick between scans, and sums up the last few.</summary>
/// <remarks>Telling ten kinds apart costs as much as reading the pads; in one tick the two would make it late.</remarks>
public sealed class PostureWatch
{
    /// <summary>Kinds a step. A tick with a scan lasts two: three are left between scans, one of them for the features.</summary>
    private const int KindsPerStep = Posture.Kinds / 2;

    /// <summary>While only some frames are looked at there is more time for each; a session has other things to do.</summary>
    private const int CalmKindsPerStep = Posture.Kinds / 5;

    /// <summary>Instead of the next kind: the features come first.</summary>
    private const int Features = -1;

    private readonly Posture _posture = new Posture();
    private readonly Stillness _stillness = new Stillness();
    private readonly int[] _frameScores = new int[Posture.Kinds];
    private readonly int[] _scores = new int[Posture.Kinds];
    private int[] _load = new int[0];
    private LoadShape? _shape;
    private int _kind = Posture.Kinds;
    private int _kindsPerStep = KindsPerStep;
    private bool _hasScores;

    /// <summary>What the last frames together look most like; Contact before the first look is complete.</summary>
    public Occupancy Seen { get; private set; } = Occupancy.Contact;

    /// <summary>The same by its finer kind.</summary>
    public PostureKind Kind { get; private set; } = PostureKind.OnBack;

    /// <summary>How far lying is ahead of all else, in <see cref="Posture.ScoreOne"/>; negative while it is behind.</summary>
    public int Lead { get; private set; }

    /// <summary>What is there has not moved for a while, not even by breath.</summary>
    public bool IsStill => _stillness.IsStill;

    /// <summary>What is there has moved of late.</summary>
    public bool IsAlive => _stillness.IsAlive;

    /// <summary>The newest frame is not looked at to the end yet.</summary>
    public bool IsLooking => _kind < Posture.Kinds;

    /// <summary>The mat is empty: whatever comes next is somebody or something new.</summary>
    public void Reset(long nowMs)
    {
        _stillness.Reset(nowMs);
        _hasScores = false;
        _kind = Posture.Kinds;
        Seen = Occupancy.Contact;
        Lead = 0;
    }

    /// <summary>A new frame, to be looked at in the steps that follow.</summary>
    /// <param name="load">uS above empty, by zone; must stay as it is until the next frame.</param>
    /// <param name="shape">Of the same frame; must stay as it is as well.</param>
    /// <param name="isCalm">The next frame will not be looked at.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Take(int[] load, LoadShape shape, bool isCalm, long nowMs)
    {
        _load = load;
        _shape = shape;
        _kind = Features;
        _kindsPerStep = isCalm ? CalmKindsPerStep : KindsPerStep;
        _stillness.Update(load, nowMs);
    }

    /// <summary>Does the next step, if there is one.</summary>
    /// <returns>True with the step that completes a look.</returns>
    public bool Step()
    {
        if (!IsLooking || _shape is null)
        {
            return false;
        }

        if (_kind == Features)
        {
            _posture.Measure(_load, _shape);
            _kind = 0;
            return false;
        }

        for (int end = _kind + _kindsPerStep; _kind < end; _kind++)
        {
            _frameScores[_kind] = _posture.ScoreOf((PostureKind)_kind);
        }

        if (IsLooking)
        {
            return false;
        }

        Smooth();
        Seen = Likeliest();
        return true;
    }

    private void Smooth()
    {
        int best = _frameScores[0];
        for (int kind = 1; kind < Posture.Kinds; kind++)
        {
            if (_frameScores[kind] > best) { best = _frameScores[kind]; }
        }

        for (int kind = 0; kind < Posture.Kinds; kind++)
        {
            // A single wild frame (recordings have them) may not outweigh all others.
            int behind = _frameScores[kind] - best;
            behind = behind < -Tuning.MaxScoreBehind ? -Tuning.MaxScoreBehind : behind;
            _scores[kind] = _hasScores ? _scores[kind] + ((behind - _scores[kind]) / 4) : behind;
        }

        _hasScores = true;
    }

    /// <returns>The likeliest kind's occupancy; Lying only with a margin.</returns>
    private Occupancy Likeliest()
    {
        int lying = int.MinValue;
        int bestOther = int.MinValue;
        int lyingKind = 0;
        int other = 0;
        for (int kind = 0; kind < Posture.Kinds; kind++)
        {
            if (kind <= (int)PostureKind.UpperBack)
            {
                if (_scores[kind] > lying)
                {
                    lying = _scores[kind];
                    lyingKind = kind;
                }
            }
            else if (_scores[kind] > bestOther)
            {
                bestOther = _scores[kind];
                other = kind;
            }
        }

        Lead = lying - bestOther;
        Kind = (PostureKind)(Lead >= Tuning.LyingMargin ? lyingKind : other);
        return Posture.OccupancyOf(Kind);
    }
}
