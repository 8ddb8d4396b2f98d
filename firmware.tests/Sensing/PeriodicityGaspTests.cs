using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>Breaths that are short and far apart: much one way for a moment, a little the other way for long.</summary>
[TestClass]
public sealed class PeriodicityGaspTests
{
    [TestMethod]
    [DataRow(24, 60)]
    [DataRow(24, -60)]
    [DataRow(30, 60)]
    [DataRow(30, -60)]
    public void Gasps_are_as_far_apart_as_floating_point_says_whichever_way_they_go(int length, int height)
    {
        BenchBreath bench = new BenchBreath();
        BreathWindow window = new BreathWindow();
        window.Reset(0);
        int[] values = new int[BreathWindow.Samples - BreathWindow.SamplesPerS];
        for (int sample = 0; sample < values.Length; sample++)
        {
            bench.Fill(window, sample % length == length / 2 ? height : 0, 0);
            values[sample] = window.At(0, sample);
        }

        PlainPeriodicity plain = new PlainPeriodicity();
        plain.Look(values);
        Periodicity found = new Periodicity(window);
        found.Begin(0);
        while (!found.Step())
        {
        }

        Assert.IsTrue(IsNear(found.LagX16, (int)((plain.Lag * 16) + 0.5), 3), $"{found.LagX16}");
        Assert.IsTrue(IsNear(found.Worth, (int)(plain.Worth * Periodicity.One), 8), $"{found.Worth}");
        Assert.IsTrue(IsNear(found.LagX16, length * 16, 4), $"{found.LagX16}");
    }

    private static bool IsNear(int one, int other, int allowed)
    {
        return one - other <= allowed && other - one <= allowed;
    }
}
