using System;
using System.Collections.Generic;
using System.Linq;
using SmartMat.Sensing;

namespace SmartMat.Virtual.Recognition;

/// <summary>What the firmware's own code makes of samples, by scenario.</summary>
public sealed class Confusion
{
    private readonly SortedDictionary<string, ConfusionRow> _rows = new(StringComparer.Ordinal);
    private readonly Posture _posture = new();
    private readonly LoadShape _shape = new();

    public IReadOnlyDictionary<string, ConfusionRow> Rows => _rows;

    public void Add(Sample sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        if (!_rows.TryGetValue(sample.Scenario, out ConfusionRow? row))
        {
            row = new ConfusionRow(sample.Truth);
            _rows.Add(sample.Scenario, row);
        }

        _shape.Measure(sample.Load);
        _posture.Measure(sample.Load, _shape);
        int[] scores = Enumerable.Range(0, Posture.Kinds).Select(kind => _posture.ScoreOf((PostureKind)kind)).ToArray();
        int lying = scores.Take((int)PostureKind.UpperBack + 1).Max();
        int others = scores.Skip((int)PostureKind.UpperBack + 1).Max();
        double margin = (lying - others) / (double)Posture.ScoreOne;
        int best = Array.IndexOf(scores, scores.Max());
        row.Add(best, margin);
    }
}
