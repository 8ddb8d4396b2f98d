namespace SmartMat.Session;

/// <summary>The breathing cue: the motor's duty as a function of session time, so there is nothing to drift or to restart.</summary>
/// <remarks>
/// Inhale and exhale are two soft swells, the exhale the stronger; each leaves duty 0 exactly when its phase begins and
/// is back at 0 for a short rest before the next.
/// </remarks>
public sealed class BreathPacer
{
    private readonly Settings _settings;
    private readonly SessionGoal _goal;

    /// <param name="settings">The strength.</param>
    /// <param name="goal">When the cue is on in this session.</param>
    public BreathPacer(Settings settings, SessionGoal goal)
    {
        _settings = settings;
        _goal = goal;
    }

    /// <summary>When the breaths begin.</summary>
    public BreathTimes Times { get; } = new BreathTimes();

    /// <param name="sessionMs">Time in the session without its pauses, 0 or more.</param>
    /// <param name="targetMs">Length of this session.</param>
    /// <returns>0 .. <see cref="Tuning.MotorMaxPerMille"/>.</returns>
    public int DutyPerMilleAt(int sessionMs, int targetMs)
    {
        int fadeMs = SinceCueMs(sessionMs, targetMs);
        if (_settings.StrengthPercent == 0 || fadeMs < 0)
        {
            return 0;
        }

        int peak = Tuning.MotorStartPerMille
            + ((Tuning.MotorMaxPerMille - Tuning.MotorStartPerMille) * _settings.StrengthPercent / 100);
        if (fadeMs < Tuning.FadeInMs)
        {
            peak = peak * fadeMs / Tuning.FadeInMs;
        }

        Times.Find(sessionMs);
        int inBreathMs = sessionMs - Times.StartMs;
        if (inBreathMs < Times.InhaleMs)
        {
            int inhalePeak = peak * Tuning.InhalePercent / 100;
            return Swell(inBreathMs, Times.InhaleMs - Tuning.InhaleRestMs, inhalePeak);
        }

        return Swell(inBreathMs - Times.InhaleMs, Times.ExhaleMs - Tuning.ExhaleRestMs, peak);
    }

    /// <returns>True if the cue is on at this moment, its rests included.</returns>
    public bool IsOnAt(int sessionMs, int targetMs)
    {
        return _settings.StrengthPercent > 0 && SinceCueMs(sessionMs, targetMs) >= 0;
    }

    /// <returns>The cue's pace at this moment, breaths per minute in tenths; 0 while it is off.</returns>
    public int PerMinuteX10At(int sessionMs, int targetMs)
    {
        if (!IsOnAt(sessionMs, targetMs))
        {
            return 0;
        }

        Times.Find(sessionMs);
        return 600_000 / (Times.InhaleMs + Times.ExhaleMs);
    }

    /// <returns>Milliseconds until a swell may next begin or end, whether the cue is on or off.</returns>
    public int MsToEdge(int sessionMs)
    {
        if (Times.IsListening)
        {
            // The ramp is not laid yet; it begins later than the listening ends.
            return sessionMs < Tuning.ListenMs ? Tuning.ListenMs - sessionMs : 0;
        }

        if (sessionMs < Times.BeginMs)
        {
            return Times.BeginMs - sessionMs;
        }

        Times.Find(sessionMs);
        int inBreathMs = sessionMs - Times.StartMs;
        int restMs = Times.InhaleMs - Tuning.InhaleRestMs;
        int breathMs = Times.InhaleMs + Times.ExhaleMs;
        int edgeMs = inBreathMs < restMs ? restMs
            : inBreathMs < Times.InhaleMs ? Times.InhaleMs
            : inBreathMs < breathMs - Tuning.ExhaleRestMs ? breathMs - Tuning.ExhaleRestMs
            : breathMs;
        return edgeMs - inBreathMs;
    }

    /// <returns>A parabola over the swell; at least 1 inside it, so that its edges are where the phase begins and ends.</returns>
    private static int Swell(int atMs, int lengthMs, int peak)
    {
        if (atMs >= lengthMs)
        {
            return 0;
        }

        int x = atMs * 1000 / lengthMs;
        int height = 4 * x * (1000 - x) / 1000;
        return 1 + ((peak - 1) * height / 1000);
    }

    /// <returns>Time since the cue last came on, below 0 while it is off. It comes on and goes off with a whole breath.</returns>
    private int SinceCueMs(int sessionMs, int targetMs)
    {
        int beginMs = Times.BeginMs;
        if (sessionMs < beginMs)
        {
            return -1;
        }

        int firstMs = FirstEndMs();
        if (sessionMs < firstMs)
        {
            return sessionMs - beginMs;
        }

        int lastMs = targetMs - (_goal.CueLastS * 1000);
        if (_goal.CueLastS == 0)
        {
            return -1;
        }

        if (lastMs <= firstMs || lastMs <= beginMs)
        {
            return sessionMs - beginMs;
        }

        Times.Find(lastMs);
        return sessionMs - Times.StartMs;
    }

    /// <returns>Where the first stretch of the cue ends: with the breath that its seconds end in.</returns>
    private int FirstEndMs()
    {
        int lastMomentMs = (_goal.CueFirstS * 1000) - 1;
        if (lastMomentMs < Times.BeginMs)
        {
            return 0;
        }

        Times.Find(lastMomentMs);
        return Times.StartMs + Times.InhaleMs + Times.ExhaleMs;
    }
}
