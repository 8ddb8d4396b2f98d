using System;
using SmartMat.Sensing;

namespace SmartMat.Virtual.Recognition;

/// <summary>One scenario's frames, counted by what they were taken for.</summary>
public sealed class ConfusionRow
{
    public ConfusionRow(PostureKind truth)
    {
        Truth = truth;
    }

    public PostureKind Truth { get; }

    /// <summary>By kind, in the order of the firmware's scores.</summary>
    public int[] Taken { get; } = new int[Posture.Kinds];

    /// <summary>Lying against the best other kind: the lowest and the highest seen.</summary>
    public double LeastMargin { get; private set; } = double.PositiveInfinity;

    public double MostMargin { get; private set; } = double.NegativeInfinity;

    public void Add(int kind, double margin)
    {
        Taken[kind]++;
        LeastMargin = Math.Min(LeastMargin, margin);
        MostMargin = Math.Max(MostMargin, margin);
    }
}
