namespace SmartMat.Sensing;

/// <summary>Looks at each frame in small steps, one a tick between scans, and sums up the last few.</summary>
/// <remarks>Telling ten kinds apart costs as much as reading the pads; in one tick the two would make it late.</remarks>
public sealed class PostureWatch
{
    /// <summary>One step for the features, then two for the kinds. A tick with a scan lasts two: three are left between scans.</summary>
    private const int Steps = 3;
    private const int KindsPerStep = (Posture.Kinds + Steps - 2) / (Steps - 1);

    private readonly Posture _posture = new Posture();
    private readonly Stillness _stillness = new Stillness();
    private readonly int[] _frameScores = new int[Posture.Kinds];
    private readonly int[] _scores = new int[Posture.Kinds];
    private int[] _load = new int[0];
    private LoadShape? _shape;
    private int _step = Steps;
    private bool _hasScores;

    /// <summary>What the last frames together look most like; Contact before the first look is complete.</summary>
    public Occupancy Seen { get; private set; } = Occupancy.Contact;

    /// <summary>How far lying is ahead of all else, in <see cref="Posture.ScoreOne"/>; negative while it is behind.</summary>
    public int Lead { get; private set; }

    /// <summary>What is there has not moved for a while, not even by breath.</summary>
    public bool IsStill => _stillness.IsStill;

    /// <summary>What is there has moved of late.</summary>
    public bool IsAlive => _stillness.IsAlive;

    /// <summary>The newest frame is not looked at to the end yet.</summary>
    public bool IsLooking => _step < Steps && _shape is not null;

    /// <summary>The mat is empty: whatever comes next is somebody or something new.</summary>
    public void Reset(long nowMs)
    {
        _stillness.Reset(nowMs);
        _hasScores = false;
        _step = Steps;
        Seen = Occupancy.Contact;
        Lead = 0;
    }

    /// <summary>A new frame, to be looked at in the steps that follow.</summary>
    /// <param name="load">uS above empty, by zone; must stay as it is until the next frame.</param>
    /// <param name="shape">Of the same frame; must stay as it is as well.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Take(int[] load, LoadShape shape, long nowMs)
    {
        _load = load;
        _shape = shape;
        _step = 0;
        _stillness.Update(load, nowMs);
    }

    /// <summary>Does the next step, if there is one.</summary>
    /// <returns>True with the step that completes a look.</returns>
    public bool Step()
    {
        if (_step >= Steps || _shape is null)
        {
            return false;
        }

        if (_step == 0)
        {
            _posture.Measure(_load, _shape);
            _step++;
            return false;
        }

        int first = (_step - 1) * KindsPerStep;
        for (int kind = first; kind < first + KindsPerStep && kind < Posture.Kinds; kind++)
        {
            _frameScores[kind] = _posture.ScoreOf((PostureKind)kind);
        }

        _step++;
        if (_step < Steps)
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
        int other = 0;
        for (int kind = 0; kind < Posture.Kinds; kind++)
        {
            if (kind <= (int)PostureKind.UpperBack)
            {
                if (_scores[kind] > lying) { lying = _scores[kind]; }
            }
            else if (_scores[kind] > bestOther)
            {
                bestOther = _scores[kind];
                other = kind;
            }
        }

        Lead = lying - bestOther;
        return Lead >= Tuning.LyingMargin ? Occupancy.Lying : Posture.OccupancyOf((PostureKind)other);
    }
}
