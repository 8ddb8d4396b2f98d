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
        new byte[] { 58 },
        new byte[] { 2, 2, 2, 2, 2, 2, 2 },
        new byte[] { 10, 4, 10 },
        new byte[] { 8, 6, 8, 6, 8 },
        new byte[] { 12 },
    };

    private byte[] _playing = s_steps[0];
    private PatternKind _kind;
    private long _startedMs;
    private int _perMille;

    public bool IsPlaying => _playing.Length > 0;

    /// <summary>It answers a hand at the button: it is felt with nobody on the mat, too.</summary>
    public bool IsForHand => _kind == PatternKind.Ask || _kind == PatternKind.Done;

    public void Start(PatternKind kind, long nowMs)
    {
        Start(kind, Tuning.PatternPerMille, nowMs);
    }

    /// <param name="kind">What it says.</param>
    /// <param name="perMille">How strongly, instead of <see cref="Tuning.PatternPerMille"/>.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Start(PatternKind kind, int perMille, long nowMs)
    {
        _perMille = perMille;
        _playing = s_steps[(int)kind];
        _kind = kind;
        _startedMs = nowMs;
    }

    public void Stop()
    {
        _playing = s_steps[0];
    }

    /// <returns>0 or its strength; -1 when no pattern plays.</returns>
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
                return (i & 1) == 0 ? _perMille : 0;
            }
        }

        Stop();
        return -1;
    }
}
