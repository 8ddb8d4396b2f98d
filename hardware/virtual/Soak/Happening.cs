namespace SmartMat.Virtual.Soak;

/// <summary>One of them, with its moment and a number that says which of its kind.</summary>
/// <param name="AtUs">Microseconds since power-on.</param>
/// <param name="Kind">What.</param>
/// <param name="Value">A zone, a duration in s, a jump in s: as the kind has it.</param>
public sealed record Happening(long AtUs, HappeningKind Kind, int Value = 0);
