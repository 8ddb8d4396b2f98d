using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace SmartMat.Virtual.Soak;

/// <summary>Many households at once, on all cores; each by itself, so that their order changes nothing.</summary>
public sealed class Swarm
{
    private readonly SoakPlan _plan;
    private readonly SoakJournal? _journal;
    private readonly SortedDictionary<int, SoakResult> _results = new();
    private int _daysDone;

    /// <param name="plan">Who and how long.</param>
    /// <param name="journal">Where finished households are noted, or null.</param>
    public Swarm(SoakPlan plan, SoakJournal? journal)
    {
        _plan = plan;
        _journal = journal;
        foreach (SoakResult result in journal?.Finished ?? [])
        {
            if (result.Household >= plan.From && result.Household < plan.To)
            {
                _results[result.Household] = result;
            }
        }
    }

    /// <summary>Raised from any thread, with the days lived so far and all that are planned.</summary>
    public event Action<int, int>? Progressed;

    /// <summary>In order of the households.</summary>
    public IReadOnlyCollection<SoakResult> Results => _results.Values;

    public void Live(CancellationToken cancel)
    {
        int[] open = Enumerable.Range(_plan.From, _plan.To - _plan.From).Where(i => !_results.ContainsKey(i)).ToArray();
        _daysDone = _results.Count * _plan.Days;
        Parallel.ForEach(
            Partitioner.Create(open, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount },
            number => Keep(LiveIn(number, cancel)));
    }

    private SoakResult LiveIn(int number, CancellationToken cancel)
    {
        using HouseholdRun run = new(new Household(_plan.Seed, number));
        for (int day = 0; day < _plan.Days && run.Verdicts.AreGood; day++)
        {
            cancel.ThrowIfCancellationRequested();
            run.Live(day);
            Progressed?.Invoke(Interlocked.Increment(ref _daysDone), (_plan.To - _plan.From) * _plan.Days);
        }

        return new SoakResult(number, run.Hash, run.Tally, run.Verdicts.Broken, run.WrongStarts);
    }

    private void Keep(SoakResult result)
    {
        lock (_results)
        {
            _results[result.Household] = result;
            _journal?.Note(result);
        }
    }
}
