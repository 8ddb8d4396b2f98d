using System.Collections.Generic;

namespace SmartMat.Virtual.Soak;

/// <summary>One day of one household, as it will be.</summary>
/// <param name="Arrivals">Who comes onto the mat.</param>
/// <param name="Happenings">What else happens, in order of time.</param>
public sealed record HouseholdDay(IReadOnlyList<Arrival> Arrivals, IReadOnlyList<Happening> Happenings);
