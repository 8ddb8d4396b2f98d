using System;

namespace SmartMat.Virtual.PowerCut;

/// <summary>Walks along a trace and knows at each write what was committed before it and what was being done.</summary>
public sealed class Position
{
    private readonly Trace _trace;
    private int _deed;

    public Position(Trace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        _trace = trace;
        Kept = trace.Begin.Copy();
    }

    public Kept Kept { get; }

    /// <summary>The deed that the write belongs to; null for those that the store does by itself.</summary>
    public Deed? Pending { get; private set; }

    /// <param name="write">Its number in the trace; never back.</param>
    public void MoveTo(int write)
    {
        long number = _trace.NumberOf(write);
        while (_deed < _trace.Deeds.Count && _trace.Deeds[_deed].To <= number)
        {
            Kept.Apply(_trace.Deeds[_deed]);
            _deed++;
        }

        bool isIn = _deed < _trace.Deeds.Count && _trace.Deeds[_deed].From <= number;
        Pending = isIn ? _trace.Deeds[_deed] : null;
    }
}
