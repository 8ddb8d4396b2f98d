namespace SmartMat.Virtual.Body;

/// <summary>The motor pin's duty changed.</summary>
/// <param name="AtUs">Microseconds since power-on.</param>
/// <param name="PerTenThousand">0 (off) .. 10000.</param>
public readonly record struct DutyChange(long AtUs, int PerTenThousand);
