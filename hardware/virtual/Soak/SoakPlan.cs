namespace SmartMat.Virtual.Soak;

/// <summary>Which households live for how long.</summary>
/// <param name="Seed">Of the whole swarm.</param>
/// <param name="From">The first household, 0 or more.</param>
/// <param name="To">The one after the last.</param>
/// <param name="Days">Each.</param>
public sealed record SoakPlan(uint Seed, int From, int To, int Days);
