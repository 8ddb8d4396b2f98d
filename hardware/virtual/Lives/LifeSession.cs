namespace SmartMat.Virtual.Lives;

/// <summary>A session as its console told it.</summary>
/// <param name="Seconds">Without its pauses.</param>
/// <param name="TargetS">What it was meant to be.</param>
/// <param name="Programme">The programme's number.</param>
public sealed record LifeSession(int Seconds, int TargetS, string Programme);
