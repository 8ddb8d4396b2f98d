using System;
using System.Collections.Generic;
using System.Linq;
using SmartMat.Sensing;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.Recognition;

/// <summary>How much the shares of load move under a scenario, as the firmware sees it, noise of the converter included.</summary>
public static class MovementTrial
{
    private const long StepUs = 50_000;

    /// <summary>Deviation of one sample of four conversions, as a share of the pad's conductance.</summary>
    private const double NoiseShare = 0.006;

    /// <returns>The change of shares so many seconds after the posture was reached, ten-thousandths, by seed, in order of size;
    /// empty if nobody stays for so long.</returns>
    public static List<int> At(Scenario scenario, double afterS, uint firstSeed, int seeds)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Enumerable.Range(0, seeds)
            .Select(i => Of(scenario.Build(firstSeed + (uint)i), afterS, firstSeed + (uint)i))
            .Where(moved => moved >= 0)
            .Order()
            .ToList();
    }

    private static int Of(IScene scene, double afterS, uint seed)
    {
        Visit? visit = scene.Visits.Count == 0 ? null : scene.Visits[0];
        long untilUs = visit is null ? 0 : visit.ReachedUs + (long)(afterS * 1e6);
        if (visit is null || untilUs >= visit.LeavingUs)
        {
            return -1;
        }

        PadField pads = new(seed);
        Xorshift noise = new(seed);
        Stillness stillness = new();
        double[] newtons = new double[MatLayout.DiscCount];
        int[] load = new int[MatLayout.ZoneCount];
        long nowUs = visit.ContactUs - StepUs;
        stillness.Reset(nowUs / 1000);
        for (; nowUs < untilUs; nowUs += StepUs)
        {
            scene.NewtonsAt(nowUs, newtons);
            pads.Step(newtons, StepUs / 1e6);
            for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
            {
                double read = pads.Microsiemens[zone] * (1 + (NoiseShare * noise.NextNormal()));
                load[zone] = (int)Math.Clamp(read, 0, Tuning.ShortMicrosiemens);
            }

            stillness.Update(load, nowUs / 1000);
        }

        return stillness.Moved;
    }
}
