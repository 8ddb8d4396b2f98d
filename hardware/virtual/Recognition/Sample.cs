using SmartMat.Sensing;

namespace SmartMat.Virtual.Recognition;

/// <summary>One frame of a scenario with the truth about it.</summary>
/// <param name="Scenario">Its name.</param>
/// <param name="Seed">Of the scenario and the mat.</param>
/// <param name="Truth">What is there.</param>
/// <param name="Way">How whoever lies there lies; Unknown for everything else.</param>
/// <param name="Load">uS by zone.</param>
/// <param name="Features">As the firmware computes them.</param>
public sealed record Sample(string Scenario, uint Seed, PostureKind Truth, WayRound Way, int[] Load, int[] Features);
