using System.Collections.Generic;

namespace SmartMat.Virtual.Bench;

/// <summary>Everything that the page shows, 20 times a second.</summary>
/// <param name="TMs">Milliseconds of the mat's time.</param>
/// <param name="Load">Force on the 242 discs, tenths of a newton, row-major, row 0 at the head.</param>
/// <param name="Duty">Of the motor, 0..100 %.</param>
/// <param name="CellVolts">Null without a cell.</param>
/// <param name="Link">The newest pairing link's key, or empty.</param>
/// <param name="Lines">What the console said since the state before.</param>
public sealed record BenchState(
    long TMs,
    IReadOnlyList<int> Load,
    double Duty,
    bool IsLedOn,
    bool HasPower,
    bool IsAsleep,
    bool HasUsb,
    double? CellVolts,
    bool IsCharging,
    double Speed,
    string Session,
    string Presence,
    long SessionMs,
    int TargetS,
    string Link,
    IReadOnlyList<string> Lines);
