namespace SmartMat.Session;

/// <summary>The breathing cue: the motor's duty as a function of session time, so there is nothing to drift or to restart.</summary>
/// <remarks>
/// Inhale and exhale are two soft swells, the exhale the stronger; each leaves duty 0 exactly when its phase begins and
/// is back at 0 for a short rest before the next. Whoever breathes with it breathes 4 s in, 6 s out.
/// </remarks>
public sealed class BreathPacer
{
    public const int CycleMs = Tuning.InhaleMs + Tuning.ExhaleMs;

    private readonly Settings _settings;
    private readonly SessionGoal _goal;

    /// <param name="settings">The strength.</param>
    /// <param name="goal">When the cue is on in this session.</param>
    public BreathPacer(Settings settings, SessionGoal goal)
    {
        _settings = settings;
        _goal = goal;
    }

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

        int inCycleMs = sessionMs % CycleMs;
        if (inCycleMs < Tuning.InhaleMs)
        {
            int inhalePeak = peak * Tuning.InhalePercent / 100;
            return Swell(inCycleMs, Tuning.InhaleMs - Tuning.InhaleRestMs, inhalePeak);
        }

        return Swell(inCycleMs - Tuning.InhaleMs, Tuning.ExhaleMs - Tuning.ExhaleRestMs, peak);
    }

    /// <summary>Flash is written far from the edges, and likewise while the cue is off.</summary>
    /// <param name="sessionMs">Time in the session without its pauses, 0 or more.</param>
    /// <returns>Time to the next start or end of a swell, ms.</returns>
    public static int MsToEdge(int sessionMs)
    {
        int inCycleMs = sessionMs % CycleMs;
        if (inCycleMs < Tuning.InhaleMs)
        {
            const int SwellMs = Tuning.InhaleMs - Tuning.InhaleRestMs;
            return (inCycleMs < SwellMs ? SwellMs : Tuning.InhaleMs) - inCycleMs;
        }

        const int LastSwellMs = CycleMs - Tuning.ExhaleRestMs;
        return (inCycleMs < LastSwellMs ? LastSwellMs : CycleMs) - inCycleMs;
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

    /// <returns>Time since the cue last came on, or -1 while it is off. It comes on and goes off with a whole breath.</returns>
    private int SinceCueMs(int sessionMs, int targetMs)
    {
        int firstMs = ((_goal.CueFirstS * 1000) + CycleMs - 1) / CycleMs * CycleMs;
        if (sessionMs < firstMs)
        {
            return sessionMs;
        }

        if (_goal.CueLastS == 0)
        {
            return -1;
        }

        int lastMs = targetMs - (_goal.CueLastS * 1000);
        int sinceMs = sessionMs - (lastMs - (lastMs % CycleMs));
        return lastMs <= firstMs ? sessionMs : sinceMs >= 0 ? sinceMs : -1;
    }
}
