using System;
using System.Linq;
using SmartMat.Sensing;
using SmartMat.Virtual.Body;

namespace SmartMat.Virtual.Recognition;

/// <summary>How far and for how long a person's load on the mat dips while they stay on it.</summary>
public sealed class DipTrial
{
    private const long StepUs = 50_000;

    private DipTrial(int[] totals)
    {
        Totals = totals;
        int[] sorted = totals.Order().ToArray();
        SettledMicrosiemens = sorted[sorted.Length / 2];
    }

    /// <summary>uS, one every 50 ms.</summary>
    public int[] Totals { get; }

    /// <summary>The median.</summary>
    public int SettledMicrosiemens { get; }

    public int LowestPercent => (int)(Totals.Min() * 100L / SettledMicrosiemens);

    /// <param name="scene">Somebody lies there from the first moment to the end.</param>
    /// <param name="fromUs">First moment, microseconds since power-on.</param>
    public static DipTrial Run(IScene scene, long fromUs)
    {
        ArgumentNullException.ThrowIfNull(scene);
        PadField pads = new(1);
        LoadShape shape = new();
        double[] newtons = new double[MatLayout.DiscCount];
        int[] totals = new int[(scene.EndUs - fromUs) / StepUs];
        for (int i = 0; i < totals.Length; i++)
        {
            scene.NewtonsAt(fromUs + (i * StepUs), newtons);
            pads.Step(newtons, StepUs / 1e6);
            shape.Measure(pads.Microsiemens.Select(us => (int)Math.Min(us, Tuning.ShortMicrosiemens)).ToArray());
            totals[i] = shape.TotalMicrosiemens;
        }

        return new DipTrial(totals);
    }

    /// <returns>Seconds of the longest stretch below a share of the settled load.</returns>
    public double LongestBelowS(int percent)
    {
        int longest = 0;
        int run = 0;
        foreach (int total in Totals)
        {
            run = total * 100L < SettledMicrosiemens * (long)percent ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest * StepUs / 1e6;
    }
}
