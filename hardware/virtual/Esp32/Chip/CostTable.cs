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
    public const int ScanTickIl = 9_900;
    public const int PlainTickIl = 6_300;

    /// <summary>IL instructions around one call: sealing or opening a message is two ciphers, a piece is one notification.</summary>
    public const int CipherIl = 1_200;
    public const int NotifyIl = 900;

    /// <summary>Free managed heap after start, and how long a collection stops the CLR. The image gives C# more than 100 kB.</summary>
    public const int FreeHeapBytes = 60_000;
    public const int CollectionUs = 8_000;

    /// <summary>From reset or waking to the firmware's first instruction: ROM, bootloader, PSRAM, CLR. The budget is a second.</summary>
    public const int ColdStartUs = 700_000;

    /// <summary>Stopping the Bluetooth stack and starting it again, each.</summary>
    public const int RadioSwitchUs = 150_000;

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
            CallKind.Cipher => 60,
            CallKind.Notify => 1_000,
            CallKind.GattEvent => 100,
            CallKind.GattAnswer => 0,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    /// <returns>Microseconds that interpreting one tick takes.</returns>
    public static long TickUs(bool scanned)
    {
        return (scanned ? ScanTickIl : PlainTickIl) * (long)IlInstructionNs / 1000;
    }

    /// <summary>Interpreting what the link did since the last time.</summary>
    /// <param name="seen">Ciphers and notifications that were charged before; brought up to date.</param>
    /// <param name="calls">All calls by kind.</param>
    public static long LinkUs(long[] seen, long[] calls)
    {
        long ciphers = calls[(int)CallKind.Cipher];
        long notified = calls[(int)CallKind.Notify];
        long il = ((ciphers - seen[0]) * CipherIl) + ((notified - seen[1]) * NotifyIl);
        seen[0] = ciphers;
        seen[1] = notified;
        return il * IlInstructionNs / 1000;
    }
}
