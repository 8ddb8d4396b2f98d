using System;

namespace SmartMat.Virtual.Esp32;

/// <summary>Counts the firmware's calls and says what they cost.</summary>
internal sealed class CallMeter
{
    private readonly int[] _callUs;
    private readonly long[] _linkCalls = new long[2];
    private bool _scannedInTick;

    public CallMeter()
    {
        int kinds = Enum.GetValues<CallKind>().Length;
        Counts = new long[kinds];
        _callUs = new int[kinds];
        for (int i = 0; i < kinds; i++)
        {
            _callUs[i] = CostTable.CallUs((CallKind)i);
        }
    }

    /// <summary>By kind.</summary>
    public long[] Counts { get; }

    /// <returns>Microseconds that this call takes.</returns>
    public int Note(CallKind kind)
    {
        Counts[(int)kind]++;
        _scannedInTick |= kind == CallKind.AdcRead;
        return _callUs[(int)kind];
    }

    /// <returns>Microseconds of interpreting since the last tick's end.</returns>
    public long EndTick()
    {
        long us = CostTable.TickUs(_scannedInTick) + CostTable.LinkUs(_linkCalls, Counts);
        _scannedInTick = false;
        return us;
    }
}
