namespace SmartMat.Session;

/// <summary>When each guided breath of a session begins and how long it is: a function of session time, so nothing can drift.</summary>
/// <remarks>
/// With a ramp the mat listens first, then guides from the person's own pace to the chosen one, each breath longer than the last
/// by the same step. The ramp ends on a whole chosen breath counted from the session's start, as all breaths after it do.
/// </remarks>
public sealed class BreathTimes
{
    private const int Never = int.MaxValue;

    private int _inhaleMs;
    private int _breathMs;
    private int _beginMs;
    private int _firstMs;
    private int _stepMs;
    private int _rampEndMs;

    public BreathTimes()
    {
        Begin(Tuning.InhaleMs, Tuning.ExhaleMs, false);
    }

    /// <summary>The first guided breath, ms of session time; not known until <see cref="Learn"/> while the mat listens.</summary>
    public int BeginMs => _beginMs;

    /// <summary>The mat listens to the person's own breath before it guides.</summary>
    public bool IsListening => _beginMs == Never;

    /// <summary>What <see cref="Find"/> found: the breath's begin in session time and its two parts, ms.</summary>
    public int StartMs { get; private set; }
    public int InhaleMs { get; private set; }
    public int ExhaleMs { get; private set; }

    /// <summary>A new session.</summary>
    /// <param name="inhaleMs">2,000 or more, as the next.</param>
    /// <param name="exhaleMs">Of the chosen breath.</param>
    /// <param name="hasRamp">Listen, then lead there; otherwise the chosen breath from the start.</param>
    public void Begin(int inhaleMs, int exhaleMs, bool hasRamp)
    {
        _inhaleMs = inhaleMs;
        _breathMs = inhaleMs + exhaleMs;
        _beginMs = hasRamp ? Never : 0;
        _rampEndMs = 0;
    }

    /// <summary>The mat has listened long enough: lays the ramp. Only the first call of a session counts.</summary>
    /// <param name="perMinuteX10">The person's own pace in tenths; 0: unknown, <see cref="Tuning.OwnBreathMs"/> is taken.</param>
    public void Learn(int perMinuteX10)
    {
        if (!IsListening)
        {
            return;
        }

        int ownMs = perMinuteX10 > 0 ? 600_000 / perMinuteX10 : Tuning.OwnBreathMs;
        ownMs = ownMs < Tuning.ShortestBreathMs ? Tuning.ShortestBreathMs : ownMs > _breathMs ? _breathMs : ownMs;
        int breaths = 2 * Tuning.RampMs / (ownMs + _breathMs);
        _firstMs = ownMs;
        _stepMs = (_breathMs - ownMs) / breaths;
        const int EndMs = Tuning.ListenMs + Tuning.RampMs;
        _rampEndMs = (EndMs + _breathMs - 1) / _breathMs * _breathMs;
        _beginMs = _rampEndMs - (breaths * ownMs) - (_stepMs * breaths * (breaths - 1) / 2);
    }

    /// <summary>Looks up the breath that a moment belongs to.</summary>
    /// <param name="sessionMs">At or after <see cref="BeginMs"/>.</param>
    public void Find(int sessionMs)
    {
        if (sessionMs >= _rampEndMs)
        {
            StartMs = sessionMs - (sessionMs % _breathMs);
            InhaleMs = _inhaleMs;
            ExhaleMs = _breathMs - _inhaleMs;
            return;
        }

        int startMs = _beginMs;
        int lengthMs = _firstMs;
        while (startMs + lengthMs <= sessionMs)
        {
            startMs += lengthMs;
            lengthMs += _stepMs;
        }

        StartMs = startMs;
        InhaleMs = InhaleOf(lengthMs);
        ExhaleMs = lengthMs - InhaleMs;
    }

    /// <returns>The chosen share of a breath, but neither part of it too short to be felt.</returns>
    private int InhaleOf(int lengthMs)
    {
        int inhaleMs = lengthMs * _inhaleMs / _breathMs;
        int mostMs = lengthMs - Tuning.ShortestPhaseMs;
        return inhaleMs < Tuning.ShortestPhaseMs ? Tuning.ShortestPhaseMs : inhaleMs > mostMs ? mostMs : inhaleMs;
    }
}
