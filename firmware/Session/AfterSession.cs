namespace SmartMat.Session;

/// <summary>Whoever lies on after the end may have fallen asleep: a few nudges, then silence until the mat was empty.</summary>
/// <remarks>Lying still means nothing before the target is reached: it is what a session is for.</remarks>
public sealed class AfterSession
{
    private const int NotOver = -1;

    private readonly int[] _shares = new int[MatLayout.Bands];
    private long _overMs = NotOver;
    private int _leftMs;
    private int _nudges;
    private int _mostNudges;
    private bool _hasShares;
    private bool _isAwake;

    /// <summary>Nothing is felt until the mat was empty.</summary>
    public bool IsSilent { get; private set; }

    /// <summary>Slept through the nudges; until the next session.</summary>
    public bool FellAsleep { get; private set; }

    /// <summary>How many nudges there were.</summary>
    public int Nudges => _nudges;

    /// <summary>A session has begun.</summary>
    public void Reset()
    {
        _overMs = NotOver;
        IsSilent = false;
        FellAsleep = false;
        _nudges = 0;
        _hasShares = false;
        _isAwake = false;
    }

    /// <summary>A session has reached its target with somebody on the mat.</summary>
    /// <param name="fadesOut">One soft nudge, no more.</param>
    /// <param name="sessionMs">How long it was: nothing is felt beyond the 20 minutes.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Begin(bool fadesOut, int sessionMs, long nowMs)
    {
        Reset();
        _overMs = nowMs;
        _mostNudges = fadesOut ? 1 : CoachTuning.MostNudges;
        _leftMs = (Tuning.HardLimitS * 1000) - sessionMs;
    }

    /// <summary>Once a scan.</summary>
    /// <param name="isEmpty">The mat is empty.</param>
    /// <param name="isLying">Somebody still lies there.</param>
    /// <param name="shape">Of the newest frame.</param>
    /// <param name="nowMs">Monotonic.</param>
    /// <returns>True if a nudge is due now.</returns>
    public bool Update(bool isEmpty, bool isLying, Sensing.LoadShape shape, long nowMs)
    {
        if (_overMs == NotOver)
        {
            return false;
        }

        if (isEmpty)
        {
            IsSilent = false;
            _overMs = NotOver;
            return false;
        }

        int sinceMs = (int)(nowMs - _overMs);
        if (IsSilent || sinceMs < CoachTuning.NudgeAfterMs)
        {
            return false;
        }

        _isAwake |= !isLying || HasMoved(shape);
        if (sinceMs >= CoachTuning.AsleepMs)
        {
            IsSilent = true;
            FellAsleep = !_isAwake;
            return false;
        }

        bool isDue = !_isAwake && _nudges < _mostNudges && sinceMs < _leftMs
            && sinceMs >= CoachTuning.NudgeAfterMs + (_nudges * CoachTuning.NudgeEveryMs);
        _nudges += isDue ? 1 : 0;
        return isDue;
    }

    /// <returns>True if the load has gone from band to band since the first look: whoever turns over is awake enough.</returns>
    private bool HasMoved(Sensing.LoadShape shape)
    {
        int total = shape.TotalMicrosiemens > 0 ? shape.TotalMicrosiemens : 1;
        int moved = 0;
        for (int band = 0; band < MatLayout.Bands; band++)
        {
            int share = (int)(shape.BandTotal(band) * 1000L / total);
            int change = share - _shares[band];
            moved += change < 0 ? -change : change;
            _shares[band] = _hasShares ? _shares[band] : share;
        }

        bool hasMoved = _hasShares && moved >= CoachTuning.AwakePerMille;
        _hasShares = true;
        return hasMoved;
    }
}
