using System;
using System.Collections.Generic;
using System.Globalization;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Fuzz;

/// <summary>Whether the process grows with the attacks: the firmware's objects are objects of this process.</summary>
public sealed class HeapWatch
{
    /// <summary>The first looks see caches fill; growth counts from there.</summary>
    private const int WarmUp = 2;
    private const long MostGrowth = 2_000_000;

    private readonly List<long> _bytes = new();

    public void Look(long cases, Verdicts verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        _bytes.Add(GC.GetTotalMemory(forceFullCollection: true));
        if (_bytes.Count > WarmUp && _bytes[^1] - _bytes[WarmUp] > MostGrowth)
        {
            verdicts.Break(string.Create(CultureInfo.InvariantCulture,
                $"no growth: {_bytes[^1] - _bytes[WarmUp]} bytes more after {cases} cases"));
        }
    }

    public override string ToString()
    {
        return _bytes.Count > WarmUp
            ? string.Create(CultureInfo.InvariantCulture, $"{_bytes[WarmUp]} bytes, at the end {_bytes[^1]}")
            : string.Create(CultureInfo.InvariantCulture, $"{_bytes[^1]} bytes");
    }
}
