namespace SmartMat.Sensing;

/// <summary>The numbers of the measured breath; where each comes from is in docs/measurements.md, as with <see cref="Tuning"/>.</summary>
public static class BreathTuning
{
    /// <summary>A look begins with 30 s without a movement (so much of the load shifts within a second), and again after 6 s.</summary>
    public const int BreathSamples = 30 * BreathWindow.SamplesPerS;
    public const int BreathEveryMs = 6_000;
    public const int BreathMovedPercent = 6;

    /// <summary>Told from this quality of 15 on, and on while it stays about the same above the next; a slow pace, or one near the
    /// cue's, only if the other pattern shows it, too.</summary>
    public const int BreathGoodQuality = 7;
    public const int BreathKeepQuality = 5;
    public const int SlowBreathX10 = 75;
    public const int DoubtfulWorth = Periodicity.One * 3 / 5;
    public const int DoubtfulOtherWorth = Periodicity.One / 2;

    /// <summary>A session's first pace is told within the first; its last is no older than the second.</summary>
    public const int BreathStartMs = 90_000;
    public const int BreathEndMs = 120_000;
}
