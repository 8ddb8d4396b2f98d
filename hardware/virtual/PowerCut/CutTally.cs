using System;
using System.Collections.Generic;
using System.Linq;

namespace SmartMat.Virtual.PowerCut;

/// <summary>How many cuts were tried, and what was lost. Workers add to it; its order does not depend on theirs.</summary>
public sealed class CutTally
{
    private const int MostKept = 20;

    private readonly object _lock = new();
    private readonly SortedSet<(long Write, int Cut, string What)> _lost = new();

    public long Cuts { get; private set; }

    public long Lost { get; private set; }

    /// <summary>The first of them, by write and byte.</summary>
    public IReadOnlyList<string> FirstLost => _lost.Take(MostKept).Select(one => one.What).ToList();

    /// <param name="write">Which write of the life was cut.</param>
    /// <param name="cut">Which cut of it.</param>
    /// <param name="where">For a person to find it.</param>
    /// <param name="wrong">Null if all was well.</param>
    public void Note(long write, int cut, Func<string> where, string? wrong)
    {
        ArgumentNullException.ThrowIfNull(where);
        lock (_lock)
        {
            Cuts++;
            if (wrong is not null)
            {
                Lost++;
                _lost.Add((write, cut, where() + ": " + wrong));
            }

            if (_lost.Count > 10 * MostKept)
            {
                _lost.Remove(_lost.Max);
            }
        }
    }
}
