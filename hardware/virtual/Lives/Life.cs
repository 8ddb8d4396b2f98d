using System;
using System.Collections.Generic;

namespace SmartMat.Virtual.Lives;

/// <summary>A way to live with the mat for some weeks.</summary>
/// <param name="Name">For the command line.</param>
/// <param name="Description">One line for the calendar's head.</param>
/// <param name="Begin">What happens before the first evening.</param>
/// <param name="Live">What happens on a day, 0 the first.</param>
/// <param name="Claims">What must be true at the end, in words, and whether it is.</param>
public sealed record Life(
    string Name,
    string Description,
    Action<LivedMat> Begin,
    Action<LivedMat, int> Live,
    Func<LivedMat, int, IEnumerable<(string Claim, bool IsTrue)>> Claims);
