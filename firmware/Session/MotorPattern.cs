namespace SmartMat.Session;

/// <summary>Plays one short pattern on the motor. None lasts longer than <see cref="Tuning.PatternMaxMs"/>.</summary>
public sealed class MotorPattern
{
    private const int StepMs = 50;

    // On and off in turn, in steps of 50 ms. docs/design.md has the same table in words.
    private static readonly byte[][] s_steps =
    {
        new byte[] { },
        new byte[] { 3, 3, 3 },
        new byte[] { 18 },
        new byte[] { 6, 4, 6, 4, 6 },
        new byte[] { 12, 6, 12 },
        new byte[] { 4, 4, 4, 4, 18 },
    };

    private byte[] _playing = s_steps[0];
    private long _startedMs;

    public void Start(PatternKind kind, long nowMs)
    {
        _playing = s_steps[(int)kind];
        _startedMs = nowMs;
    }

    public void Stop()
    {
        _playing = s_steps[0];
    }

    /// <returns>0 or <see cref="Tuning.PatternPerMille"/>; -1 when no pattern plays.</returns>
    public int DutyPerMilleAt(long nowMs)
    {
        byte[] steps = _playing;
        if (steps.Length == 0)
        {
            return -1;
        }

        int leftMs = (int)(nowMs - _startedMs);
        for (int i = 0; i < steps.Length; i++)
        {
            leftMs -= steps[i] * StepMs;
            if (leftMs < 0)
            {
                return (i & 1) == 0 ? Tuning.PatternPerMille : 0;
            }
        }

        Stop();
        return -1;
    }
}
