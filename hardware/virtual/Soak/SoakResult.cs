using System.Collections.Generic;

namespace SmartMat.Virtual.Soak;

/// <summary>What became of one household.</summary>
/// <param name="Household">Its number.</param>
/// <param name="Hash">Of everything its mat said and did.</param>
/// <param name="Tally">What happened there.</param>
/// <param name="Broken">Verdicts that did not hold; empty if all is well.</param>
/// <param name="WrongStarts">Missed and false starts, in words: recognition has a share of them, so they are judged by the swarm.</param>
public sealed record SoakResult(
    int Household, string Hash, SoakTally Tally, IReadOnlyList<string> Broken, IReadOnlyList<string> WrongStarts);
