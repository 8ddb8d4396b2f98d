namespace SmartMat.Sensing;

/// <summary>How fast whoever lies there breathes, from what breath does to the load; unknown rather than guessed.</summary>
/// <remarks>
/// The motor shakes the pads in step with its cue, and a window can look as if it had waves of twice or three times the breath by
/// chance. So a pace near the cue's, and any very slow one, counts only if both patterns show it.
/// </remarks>
public sealed class Breath
{
    public const int MaxQuality = 15;

    private readonly BreathWindow _window = new BreathWindow();
    private readonly Periodicity _first;
    private readonly Periodicity _second;
    private bool _isLooking;
    private bool _hasFirst;
    private long _begunMs;

    public Breath()
    {
        _first = new Periodicity(_window);
        _second = new Periodicity(_window);
    }

    /// <summary>Breaths per minute in tenths; 0: unknown.</summary>
    public int PerMinuteX10 { get; private set; }

    /// <summary>0 .. <see cref="MaxQuality"/>; known from <see cref="BreathTuning.BreathGoodQuality"/> on.</summary>
    public int Quality { get; private set; }

    /// <summary>Pace of the motor's cue in the same unit; 0 while it is off.</summary>
    public int CuePerMinuteX10 { get; set; }

    /// <summary>Nobody lies there.</summary>
    public void Reset(long nowMs)
    {
        _window.Reset(nowMs);
        Forget();
    }

    /// <summary>Takes a frame of somebody lying.</summary>
    /// <param name="shape">Of the frame.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Take(LoadShape shape, long nowMs)
    {
        if (!_window.Take(shape, nowMs))
        {
            Forget();
        }
    }

    /// <summary>One step of a look, or nothing. Call in ticks without a scan.</summary>
    public void Step(long nowMs)
    {
        if (!_isLooking)
        {
            if (_window.Count >= BreathTuning.BreathSamples && nowMs - _begunMs >= BreathTuning.BreathEveryMs)
            {
                _begunMs = nowMs;
                _isLooking = true;
                _hasFirst = false;
                _first.Begin(0);
            }

            return;
        }

        if (!_hasFirst)
        {
            _hasFirst = _first.Step();
            if (_hasFirst)
            {
                _second.Begin(1);
            }
        }
        else if (_second.Step())
        {
            _isLooking = false;
            Judge();
        }
    }

    private void Forget()
    {
        _isLooking = false;
        PerMinuteX10 = 0;
        Quality = 0;
    }

    private void Judge()
    {
        bool isFirst = _first.Worth >= _second.Worth;
        Periodicity best = isFirst ? _first : _second;
        Periodicity other = isFirst ? _second : _first;
        int pace = PaceOf(best);
        int worth = best.Worth;
        if (IsDoubtful(pace) && !IsShownByBoth(pace, best, other))
        {
            worth = 0;
        }

        Quality = worth * MaxQuality / Periodicity.One;
        bool isKept = PerMinuteX10 > 0 && IsNear(pace, PerMinuteX10) && Quality >= BreathTuning.BreathKeepQuality;
        PerMinuteX10 = isKept || Quality >= BreathTuning.BreathGoodQuality ? pace : 0;
    }

    private bool IsDoubtful(int pace)
    {
        return pace <= BreathTuning.SlowBreathX10 || (CuePerMinuteX10 > 0 && IsNear(pace, CuePerMinuteX10));
    }

    private static bool IsShownByBoth(int pace, Periodicity best, Periodicity other)
    {
        return IsNear(PaceOf(other), pace)
            && best.Worth >= BreathTuning.DoubtfulWorth && other.Worth >= BreathTuning.DoubtfulOtherWorth;
    }

    private static int PaceOf(Periodicity found)
    {
        const int PerMinuteX160 = 60 * BreathWindow.SamplesPerS * 16 * 10;
        return found.LagX16 == 0 ? 0 : (PerMinuteX160 + (found.LagX16 / 2)) / found.LagX16;
    }

    /// <returns>True if the two differ by an eighth at most.</returns>
    private static bool IsNear(int pace, int other)
    {
        int away = pace < other ? other - pace : pace - other;
        return away * 8 <= other;
    }
}
