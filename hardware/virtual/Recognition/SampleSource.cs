using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SmartMat.Sensing;
using SmartMat.Virtual.Body;

namespace SmartMat.Virtual.Recognition;

/// <summary>Frames of every scenario at set times after each posture was reached.</summary>
public static class SampleSource
{
    private const long StepUs = 50_000;
    private const int MostVisits = 3;

    private static readonly double[] s_afterS = { 0.5, 1, 1.5, 2, 3, 4, 6, 9, 13, 20, 30, 40, 50, 60 };

    /// <param name="scenarios">Which of them.</param>
    /// <param name="firstSeed">The first of <paramref name="seeds"/> seeds of each scenario.</param>
    /// <param name="tick">Called after each scene, for progress.</param>
    public static List<Sample> Collect(
        IEnumerable<Scenario> scenarios, uint firstSeed, int seeds, Action tick, CancellationToken cancel)
    {
        List<(Scenario Scenario, uint Seed)> scenes = scenarios
            .SelectMany(scenario => Enumerable.Range(0, seeds).Select(i => (scenario, firstSeed + (uint)i)))
            .ToList();
        List<Sample>[] found = new List<Sample>[scenes.Count];
        Parallel.For(0, scenes.Count, new ParallelOptions { CancellationToken = cancel }, i =>
        {
            found[i] = Of(scenes[i].Scenario, scenes[i].Seed);
            tick();
        });
        return found.SelectMany(samples => samples).ToList();
    }

    private static List<Sample> Of(Scenario scenario, uint seed)
    {
        IScene scene = scenario.Build(seed);
        List<(long AtUs, PostureKind Truth, WayRound Way)> moments = scene.Visits.Take(MostVisits)
            .SelectMany(visit => s_afterS
                .Select(afterS => visit.ReachedUs + (long)(afterS * 1e6))
                .Where(atUs => atUs < visit.LeavingUs)
                .Select(atUs => (atUs, TruthOf(scenario.Name, visit.Presence), WayOf(visit))))
            .OrderBy(moment => moment.Item1)
            .ToList();
        List<Sample> samples = new();
        PadField pads = new(seed);
        double[] newtons = new double[MatLayout.DiscCount];
        // The pads know nothing of the time before somebody comes.
        long nowUs = scene.Visits.Count == 0 ? 0 : scene.Visits[0].ContactUs - StepUs;
        foreach ((long atUs, PostureKind truth, WayRound way) in moments)
        {
            for (; nowUs <= atUs; nowUs += StepUs)
            {
                scene.NewtonsAt(nowUs, newtons);
                pads.Step(newtons, StepUs / 1e6);
            }

            if (TryTake(pads, out int[] load, out int[] features))
            {
                samples.Add(new Sample(scenario.Name, seed, truth, way, load, features));
            }
        }

        return samples;
    }

    private static bool TryTake(PadField pads, out int[] load, out int[] features)
    {
        load = pads.Microsiemens.Select(us => (int)Math.Min(us, Tuning.ShortMicrosiemens)).ToArray();
        features = Array.Empty<int>();
        LoadShape shape = new();
        shape.Measure(load);
        if (shape.TotalMicrosiemens < Tuning.ContactMicrosiemens)
        {
            return false;
        }

        PostureFeatures measured = new();
        measured.Measure(load, shape);
        features = measured.Values;
        return true;
    }

    private static WayRound WayOf(Visit visit)
    {
        return visit.Presence != PresenceNames.Lying ? WayRound.Unknown
            : visit.IsHeadAtBottom ? WayRound.HeadAtBottom
            : WayRound.HeadAtTop;
    }

    private static PostureKind TruthOf(string scenario, string presence)
    {
        return (presence, scenario) switch
        {
            (PresenceNames.Lying, "lying-side") => PostureKind.OnSide,
            (PresenceNames.Lying, "upper-back") => PostureKind.UpperBack,
            (PresenceNames.Lying, "light" or "pillow-head") => PostureKind.LightOnBack,
            (PresenceNames.Lying, _) => PostureKind.OnBack,
            (PresenceNames.Sitting, _) => PostureKind.Sitting,
            (PresenceNames.Standing, _) => PostureKind.Standing,
            (PresenceNames.Other, "kneeling") => PostureKind.Kneeling,
            (PresenceNames.Other, "legs-only") => PostureKind.LegsOnly,
            (PresenceNames.Other, _) => PostureKind.Child,
            _ => PostureKind.Object,
        };
    }
}
