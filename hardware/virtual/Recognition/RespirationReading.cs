namespace SmartMat.Virtual.Recognition;

/// <summary>What the mat says of the breath at one moment.</summary>
/// <param name="AtS">Seconds since power-on.</param>
/// <param name="IsLying">The mat takes what is there for somebody lying.</param>
/// <param name="PerMinute">0: unknown.</param>
/// <param name="Quality">0..15.</param>
public sealed record RespirationReading(double AtS, bool IsLying, double PerMinute, int Quality)
{
    public bool IsGood => PerMinute > 0;
}
