using System;
using System.Collections;
using System.Threading;

namespace SmartMat.Tests.Planted;

/// <summary>Nothing in here is missing on the device, whatever the compiler makes of it for .NET.</summary>
public sealed class ApiInnocent
{
    private static readonly byte[] s_table = { 1, 2, 3, 5, 8, 13, 21, 34 };

    private readonly object _gate = new();
    private readonly ArrayList _list = new();

    public delegate int Measure(byte[] values);

    public string Kind { get; init; } = "";

    public int this[int index] => s_table[index];

    public string Describe(object what, int value)
    {
        lock (_gate)
        {
            _list.Add(what);
            return $"{Kind} {value} {what}" + s_table.Length + _list.Count;
        }
    }

    public int Choose(string word)
    {
        Measure measure = values => values.Length;
        switch (word)
        {
            case "one":
            case "two":
            case "three":
            case "four":
            case "five":
            case "six":
            case "seven":
            case "eight":
                return measure(s_table);
            default:
                return Kind switch { "a" => 1, _ => 2 };
        }
    }

    public static long Wait(out int ticks)
    {
        Thread thread = new(() => Thread.Sleep(10));
        thread.Start();
        ticks = Interlocked.Increment(ref s_ticks);
        if (ticks < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(ticks));
        }
        return DateTime.UtcNow.Ticks;
    }

    private static int s_ticks;
}
