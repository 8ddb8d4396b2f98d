using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>How long the waves of a window are: by their look, and against the same in floating point.</summary>
[TestClass]
public sealed class PeriodicityTests
{
    private const int Swing = 40;
    private const int HalfMinute = BreathTuning.BreathSamples;

    /// <summary>Copying, straightening and scaling sixteen samples a step, comparing a lag a step.</summary>
    private const int MostSteps = 100;

    [TestMethod]
    public void Waves_of_every_length_are_found_within_a_fiftieth()
    {
        for (int length = 10; length <= 45; length++)
        {
            Periodicity found = Look(Waves(HalfMinute, length * 16, 0, 0), 0);
            Assert.IsTrue(IsNear(found.LagX16, length * 16, length * 16 / 50), $"{length}: {found.LagX16}");
            Assert.IsTrue(found.Worth >= Periodicity.One * 7 / 8 && found.Worth <= Periodicity.One, $"{length}: {found.Worth}");
        }
    }

    [TestMethod]
    [DataRow(46 * 16)]
    [DataRow((46 * 16) - 8)]
    [DataRow(9 * 16)]
    [DataRow((9 * 16) + 6)]
    [DataRow((9 * 16) + 10)]
    public void The_shortest_and_the_longest_are_found_as_well(int lengthX16)
    {
        Periodicity found = Look(Waves(BreathWindow.Samples, lengthX16, 0, 0), 0);
        Assert.IsTrue(IsNear(found.LagX16, lengthX16, 6), $"{found.LagX16}");
        Assert.IsTrue(found.Worth >= Periodicity.One * 3 / 4, $"{found.Worth}");
    }

    [TestMethod]
    public void A_load_that_does_not_move_has_no_waves()
    {
        Periodicity found = Look(Waves(HalfMinute, 16, 0, 0), 0);
        Assert.AreEqual(0, found.LagX16);
        Assert.AreEqual(0, found.Worth);
    }

    [TestMethod]
    [DataRow(52 * 16)]
    [DataRow(60 * 16)]
    public void Waves_longer_than_any_breath_are_none(int lengthX16)
    {
        Periodicity found = Look(Waves(HalfMinute, lengthX16, 0, 0), 0);
        Assert.AreEqual(0, found.LagX16);
        Assert.AreEqual(0, found.Worth);
    }

    /// <summary>Somebody out of breath: 26 to 35 a minute.</summary>
    [TestMethod]
    public void Waves_too_short_for_a_breath_are_not_taken_for_five_times_as_long_ones()
    {
        for (int lengthX16 = 110; lengthX16 <= 148; lengthX16++)
        {
            Periodicity found = Look(Waves(BreathWindow.Samples, lengthX16, 0, 0), 0);
            bool isItself = IsNear(found.LagX16, lengthX16, 6);
            Assert.IsTrue(isItself || found.Worth * Breath.MaxQuality / Periodicity.One < BreathTuning.BreathKeepQuality, $"{lengthX16}: {found.LagX16}, {found.Worth}");
        }
    }

    [TestMethod]
    public void A_look_is_spread_over_the_ticks_of_a_second()
    {
        BreathWindow window = Waves(HalfMinute, 16 * 16, 0, 0);
        Assert.IsTrue(Finish(new Periodicity(window), 0) >= 60);
    }

    [TestMethod]
    public void Every_other_wave_being_higher_makes_them_no_longer()
    {
        BenchBreath bench = new BenchBreath();
        BreathWindow window = new BreathWindow();
        window.Reset(0);
        for (int sample = 0; sample < HalfMinute; sample++)
        {
            bench.Fill(window, BenchBreath.Wave(sample, 16 * 16, sample / 16 % 2 == 0 ? Swing : Swing * 2 / 3), 0);
        }

        Assert.IsTrue(IsNear(Look(window, 0).LagX16, 16 * 16, 6));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    public void Each_pattern_has_its_own_waves(int pattern)
    {
        BenchBreath bench = new BenchBreath();
        BreathWindow window = new BreathWindow();
        window.Reset(0);
        for (int sample = 0; sample < HalfMinute; sample++)
        {
            bench.Fill(window, BenchBreath.Wave(sample, 15 * 16, Swing), BenchBreath.Wave(sample, 22 * 16, Swing));
        }

        Assert.IsTrue(IsNear(Look(window, pattern).LagX16, (pattern == 0 ? 15 : 22) * 16, 4));
    }

    [TestMethod]
    public void A_trend_and_a_bend_are_no_waves()
    {
        Periodicity plain = Look(Waves(HalfMinute, 20 * 16, 0, 0), 0);
        for (int slope = -8; slope <= 8; slope += 4)
        {
            for (int bend = -3; bend <= 3; bend += 3)
            {
                Periodicity found = Look(Waves(HalfMinute, 20 * 16, slope, bend), 0);
                Assert.IsTrue(IsNear(found.LagX16, plain.LagX16, 2), $"{slope}, {bend}: {found.LagX16}");
                Assert.IsTrue(IsNear(found.Worth, plain.Worth, 10), $"{slope}, {bend}: {found.Worth}");
            }
        }
    }

    [TestMethod]
    public void It_finds_what_floating_point_finds()
    {
        PlainPeriodicity plain = new PlainPeriodicity();
        BreathWindow window = new BreathWindow();
        Periodicity used = new Periodicity(window);
        for (int seed = 1; seed <= 24; seed++)
        {
            FillByChance(window, (uint)seed * 7_919);
            for (int pattern = 0; pattern < BreathWindow.Patterns; pattern++)
            {
                plain.Look(ValuesOf(window, pattern));
                Finish(used, pattern);
                string found = $"{seed}, {pattern}: {used.LagX16} for {(int)(plain.Lag * 16)}, {used.Worth} for {(int)(plain.Worth * 1_024)}";
                Assert.IsTrue(IsNear(used.LagX16, (int)((plain.Lag * 16) + 0.5), 3), found);
                Assert.IsTrue(IsNear(used.Worth, (int)(plain.Worth * Periodicity.One), 6), found);
            }
        }
    }

    [TestMethod]
    public void Samples_that_come_while_it_looks_change_nothing()
    {
        BenchBreath bench = new BenchBreath();
        BreathWindow window = new BreathWindow();
        window.Reset(0);
        for (int sample = 0; sample < BreathWindow.Samples; sample++)
        {
            bench.Fill(window, sample + BenchBreath.Wave(sample, 18 * 16, Swing), 0);
        }

        Periodicity undisturbed = Look(window, 0);
        Periodicity disturbed = new Periodicity(window);
        disturbed.Begin(0);
        for (int sample = 0; sample < BreathWindow.SamplesPerS; sample++)
        {
            bench.Fill(window, BreathWindow.Samples + (20 * sample), 0);
        }

        while (!disturbed.Step())
        {
        }

        Assert.AreEqual(undisturbed.LagX16, disturbed.LagX16);
        Assert.AreEqual(undisturbed.Worth, disturbed.Worth);
    }

    /// <summary>Waves in both patterns, with noise, a trend and a bend, all by chance; 30 s of them or more than the window holds.</summary>
    private static void FillByChance(BreathWindow window, uint state)
    {
        BenchBreath bench = new BenchBreath();
        window.Reset(0);
        int samples = HalfMinute + Session.Hostile.Next(ref state, 60);
        int firstX16 = LengthByChance(ref state);
        int secondX16 = LengthByChance(ref state);
        int noise = 1 + Session.Hostile.Next(ref state, 40);
        int slope = Session.Hostile.Next(ref state, 21) - 10;
        int bend = Session.Hostile.Next(ref state, 9) - 4;
        for (int sample = 0; sample < samples; sample++)
        {
            int trend = TrendAt(sample, slope, bend);
            int first = trend + BenchBreath.Wave(sample, firstX16, Swing) + Session.Hostile.Next(ref state, noise);
            int second = trend + BenchBreath.Wave(sample, secondX16, Swing) + Session.Hostile.Next(ref state, noise);
            bench.Fill(window, first, second);
        }
    }

    /// <returns>10 to 40 samples, and never half of one more: two lags would be alike, and either may be taken.</returns>
    private static int LengthByChance(ref uint state)
    {
        return (16 * (10 + Session.Hostile.Next(ref state, 30))) + Session.Hostile.Next(ref state, 9) - 4;
    }

    private static BreathWindow Waves(int samples, int lengthX16, int slope, int bend)
    {
        BenchBreath bench = new BenchBreath();
        BreathWindow window = new BreathWindow();
        window.Reset(0);
        for (int sample = 0; sample < samples; sample++)
        {
            bench.Fill(window, TrendAt(sample, slope, bend) + BenchBreath.Wave(sample, lengthX16, Swing), 0);
        }

        return window;
    }

    private static int TrendAt(int sample, int slope, int bend)
    {
        return (slope * sample / 10) + (bend * (sample - 40) * (sample - 40) / 250);
    }

    /// <returns>The newest of them, oldest first, without those that may be gone during a look.</returns>
    private static int[] ValuesOf(BreathWindow window, int pattern)
    {
        const int Most = BreathWindow.Samples - BreathWindow.SamplesPerS;
        int[] values = new int[window.Count < Most ? window.Count : Most];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = window.At(pattern, window.NextPlace - values.Length + i);
        }

        return values;
    }

    private static Periodicity Look(BreathWindow window, int pattern)
    {
        Periodicity periodicity = new Periodicity(window);
        Finish(periodicity, pattern);
        return periodicity;
    }

    /// <returns>How many steps it took.</returns>
    private static int Finish(Periodicity periodicity, int pattern)
    {
        periodicity.Begin(pattern);
        int steps = 1;
        while (!periodicity.Step())
        {
            steps++;
            Assert.IsTrue(steps < MostSteps);
        }

        return steps;
    }

    private static bool IsNear(int one, int other, int allowed)
    {
        return one - other <= allowed && other - one <= allowed;
    }
}
