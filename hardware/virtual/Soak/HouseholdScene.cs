using System;
using System.Collections.Generic;
using SmartMat.Virtual.Body;

namespace SmartMat.Virtual.Soak;

/// <summary>Everything that presses on one mat, day after day: planned a day at a time, forgotten when it is over.</summary>
public sealed class HouseholdScene : IScene
{
    private readonly List<Arrival> _arrivals = new();
    private readonly double[] _probe = new double[MatLayout.DiscCount];

    public string Name => "household";

    public long EndUs => long.MaxValue;

    /// <summary>Nobody knows them all: see the day's plan.</summary>
    public IReadOnlyList<Visit> Visits => Array.Empty<Visit>();

    /// <summary>What is planned and not yet forgotten, in no order.</summary>
    public IReadOnlyList<Arrival> Arrivals => _arrivals;

    /// <summary>Adds a day; forgets what was over well before it.</summary>
    public void Add(IEnumerable<Arrival> arrivals, long nowUs)
    {
        _arrivals.RemoveAll(arrival => arrival.ToUs < nowUs - Moments.Minutes(60));
        _arrivals.AddRange(arrivals);
    }

    /// <inheritdoc/>
    public void NewtonsAt(long nowUs, double[] newtons)
    {
        Array.Clear(newtons);
        for (int i = 0; i < _arrivals.Count; i++)
        {
            Arrival arrival = _arrivals[i];
            if (nowUs >= arrival.FromUs && nowUs <= arrival.ToUs)
            {
                arrival.Actor.AddTo(newtons, nowUs);
            }
        }
    }

    /// <inheritdoc/>
    public long NextTouchUs(long fromUs)
    {
        long nextUs = long.MaxValue;
        foreach (Arrival arrival in _arrivals)
        {
            if (arrival.ToUs > fromUs)
            {
                nextUs = Math.Min(nextUs, Math.Max(arrival.FromUs, fromUs));
            }
        }

        return nextUs;
    }

    /// <returns>What lies on the mat at a moment, in newtons.</returns>
    public double TotalAt(long nowUs)
    {
        NewtonsAt(nowUs, _probe);
        double total = 0;
        foreach (double one in _probe)
        {
            total += one;
        }

        return total;
    }
}
