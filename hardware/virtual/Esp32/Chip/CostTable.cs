using System;

namespace SmartMat.Virtual.Esp32;

/// <summary>What calls and ticks cost in virtual time: the one table.</summary>
/// <remarks>
/// Estimates until a physical mat is measured (docs/measurements.md). The IL counts of a tick are what
/// `dotnet run --project hardware/virtual -- cost` prints for a running session; a test holds the two together.
/// </remarks>
public static class CostTable
{
    /// <summary>One interpreted IL instruction, in nanoseconds.</summary>
    public const int IlInstructionNs = 500;

    /// <summary>IL instructions of a tick of a running session with its scan, and of one without.</summary>
    public const int ScanTickIl = 7_700;
    public const int PlainTickIl = 2_750;

    /// <returns>Microseconds that one call takes.</returns>
    public static int CallUs(CallKind kind)
    {
        return kind switch
        {
            CallKind.AdcRead => 40,
            CallKind.GpioWrite => 5,
            CallKind.GpioRead => 5,
            CallKind.PwmWrite => 20,
            CallKind.TimerRead => 3,
            CallKind.ConsoleLine => 1_000,
            CallKind.FileRead => 5_000,
            CallKind.FileWrite => 90_000,
            CallKind.Sleep => 0,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    /// <returns>Microseconds that interpreting one tick takes.</returns>
    public static long TickUs(bool scanned)
    {
        return (scanned ? ScanTickIl : PlainTickIl) * (long)IlInstructionNs / 1000;
    }
}
