using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>When a look is due, and what it makes of the two patterns' waves.</summary>
[TestClass]
public sealed class BreathLookTests
{
    private const int Swing = 40;
    private const int Samples = BreathTuning.BreathSamples;
    private const int SamplesBetween = BreathTuning.BreathEveryMs / BenchBreath.SampleMs;

    [TestMethod]
    public void The_first_look_is_after_half_a_minute()
    {
        BenchLook bench = new BenchLook { FirstSwing = Swing };
        bench.Play(Samples - 1);
        bench.Look();
        Assert.AreEqual(0, bench.Breath.PerMinuteX10);
        bench.Play(1);
        bench.Look();
        Assert.AreEqual(150, bench.Breath.PerMinuteX10);
    }

    [TestMethod]
    public void The_next_look_is_six_seconds_later()
    {
        BenchLook bench = new BenchLook { FirstSwing = Swing };
        bench.Play(Samples);
        bench.Look();
        Assert.AreEqual(150, bench.Breath.PerMinuteX10);

        // The cue makes the next look doubt.
        bench.Breath.CuePerMinuteX10 = 150;
        bench.Look();
        bench.Play(SamplesBetween - 1);
        bench.Look();
        Assert.AreEqual(150, bench.Breath.PerMinuteX10);
        bench.Play(1);
        bench.Look();
        Assert.AreEqual(0, bench.Breath.PerMinuteX10);
    }

    [TestMethod]
    public void Who_has_gone_takes_the_window_along()
    {
        BenchLook bench = new BenchLook { FirstSwing = Swing };
        bench.Play(Samples);
        bench.Reset();
        bench.Play(Samples - 1);
        bench.Look();
        Assert.AreEqual(0, bench.Breath.PerMinuteX10);
    }

    [TestMethod]
    public void A_load_that_never_moves_has_no_breath()
    {
        BenchLook bench = new BenchLook();
        bench.Play(Samples);
        bench.Look();
        Assert.AreEqual(0, bench.Breath.PerMinuteX10);
        Assert.AreEqual(0, bench.Breath.Quality);
    }

    [TestMethod]
    [DataRow(Swing, 0)]
    [DataRow(0, Swing)]
    public void One_pattern_is_enough_for_a_breath_that_nothing_speaks_against(int firstSwing, int secondSwing)
    {
        BenchLook bench = new BenchLook { FirstSwing = firstSwing, SecondSwing = secondSwing };
        bench.Play(Samples);
        bench.Look();
        Assert.AreEqual(150, bench.Breath.PerMinuteX10);
        Assert.IsTrue(bench.Breath.Quality >= 13 && bench.Breath.Quality <= Breath.MaxQuality);
    }

    [TestMethod]
    [DataRow(Swing, 6)]
    [DataRow(6, Swing)]
    public void The_pattern_that_shows_its_waves_better_is_told(int firstSwing, int secondSwing)
    {
        BenchLook bench = new BenchLook { FirstSwing = firstSwing, SecondSwing = secondSwing, FirstX16 = 14 * 16, SecondX16 = 21 * 16, Noise = 20 };
        bench.Play(Samples);
        bench.LookAtBoth();
        bool isFirst = firstSwing > secondSwing;
        Assert.AreEqual(isFirst, bench.First.Worth > bench.Second.Worth);
        Assert.AreEqual(PaceOf(isFirst ? bench.First : bench.Second), bench.Breath.PerMinuteX10);
        Assert.IsTrue(isFirst == bench.Breath.PerMinuteX10 > 140);
    }

    /// <summary>75 is slow, 77 is not.</summary>
    [TestMethod]
    [DataRow(32 * 16, Swing, 0, 0)]
    [DataRow(32 * 16, 0, Swing, 0)]
    [DataRow(32 * 16, Swing, Swing, 75)]
    [DataRow(499, Swing, 0, 77)]
    public void A_slow_breath_counts_only_if_both_patterns_show_it(int lengthX16, int firstSwing, int secondSwing, int perMinuteX10)
    {
        BenchLook bench = new BenchLook { FirstSwing = firstSwing, SecondSwing = secondSwing, FirstX16 = lengthX16, SecondX16 = lengthX16 };
        bench.Play(BreathWindow.Samples);
        bench.LookAtBoth();
        Assert.AreEqual(perMinuteX10, bench.Breath.PerMinuteX10);
        Assert.AreEqual(perMinuteX10 == 0, bench.Breath.Quality == 0);
    }

    /// <summary>An eighth of 112 is 14, and an eighth of 144 is 18.</summary>
    [TestMethod]
    [DataRow(111, 0, 126)]
    [DataRow(112, 0, 0)]
    [DataRow(126, 0, 0)]
    [DataRow(144, 0, 0)]
    [DataRow(145, 0, 126)]
    [DataRow(0, 0, 126)]
    [DataRow(126, Swing, 126)]
    public void A_breath_within_an_eighth_of_the_cue_counts_only_if_both_show_it(int cue, int secondSwing, int perMinuteX10)
    {
        BenchLook bench = new BenchLook { FirstSwing = Swing, SecondSwing = secondSwing, FirstX16 = 305, SecondX16 = 305 };
        bench.Breath.CuePerMinuteX10 = cue;
        bench.Play(Samples);
        bench.LookAtBoth();
        Assert.AreEqual(126, PaceOf(bench.First));
        Assert.AreEqual(perMinuteX10, bench.Breath.PerMinuteX10);
    }

    [TestMethod]
    public void Two_patterns_with_different_waves_do_not_speak_for_each_other()
    {
        BenchLook bench = new BenchLook { FirstSwing = Swing, SecondSwing = Swing, FirstX16 = 16 * 16, SecondX16 = 20 * 16 };
        bench.Breath.CuePerMinuteX10 = 135;
        bench.Play(Samples);
        bench.Look();
        Assert.AreEqual(0, bench.Breath.PerMinuteX10);
        Assert.AreEqual(0, bench.Breath.Quality);
    }

    [TestMethod]
    public void Told_from_one_quality_on_and_kept_down_to_a_lesser_one()
    {
        BenchLook bench = new BenchLook { FirstSwing = 10 };
        bool[] wereTold = new bool[Breath.MaxQuality + 1];
        bool[] wereKept = new bool[Breath.MaxQuality + 1];
        bool[] wereNot = new bool[Breath.MaxQuality + 1];
        for (int round = 0; round < 10; round++)
        {
            bench.Reset();
            bench.Play(Samples - SamplesBetween);
            for (int look = 0; look < 40; look++)
            {
                // More and more noise, and then less and less.
                bench.Noise = 5 * (look < 20 ? look : 40 - look) / 2;
                bench.FirstX16 = 16 * (look / 8 % 2 == 0 ? 14 : 21);
                int before = bench.Breath.PerMinuteX10;
                bench.Play(SamplesBetween);
                bench.LookAtBoth();
                int quality = bench.Breath.Quality;
                bool isTold = bench.Breath.PerMinuteX10 > 0;
                Periodicity best = bench.First.Worth >= bench.Second.Worth ? bench.First : bench.Second;
                bool isNear = before > 0 && IsNear(PaceOf(best), before);
                Assert.AreEqual(quality >= BreathTuning.BreathGoodQuality || (isNear && quality >= BreathTuning.BreathKeepQuality), isTold, $"{round}, {look}");
                Assert.IsTrue(!isTold || bench.Breath.PerMinuteX10 == PaceOf(best));
                wereTold[quality] |= isTold && !isNear;
                wereKept[quality] |= isTold && isNear;
                wereNot[quality] |= !isTold;
            }
        }

        Assert.IsTrue(wereTold[BreathTuning.BreathGoodQuality]);
        Assert.IsTrue(wereKept[BreathTuning.BreathKeepQuality]);
        Assert.IsTrue(wereNot[BreathTuning.BreathKeepQuality]);
        Assert.IsTrue(wereNot[BreathTuning.BreathGoodQuality - 1]);
    }

    [TestMethod]
    public void A_doubtful_breath_needs_much_of_one_pattern_and_half_of_the_other()
    {
        BenchLook bench = new BenchLook();
        int shown = 0;
        int hidden = 0;
        for (int round = 0; round < 60; round++)
        {
            bench.Reset();
            bench.FirstSwing = 16;
            bench.SecondSwing = 4 + (round % 6 * 3);
            bench.Noise = 6 + (round / 2);
            bench.Breath.CuePerMinuteX10 = 150;
            bench.Play(Samples);
            bench.LookAtBoth();
            Periodicity best = bench.First.Worth >= bench.Second.Worth ? bench.First : bench.Second;
            Periodicity other = best == bench.First ? bench.Second : bench.First;
            if (!IsNear(PaceOf(best), 150))
            {
                continue;
            }

            bool areBoth = best.Worth >= BreathTuning.DoubtfulWorth && other.Worth >= BreathTuning.DoubtfulOtherWorth
                && IsNear(PaceOf(other), PaceOf(best));
            Assert.AreEqual(areBoth ? best.Worth * Breath.MaxQuality / Periodicity.One : 0, bench.Breath.Quality, $"{round}: {best.Worth}, {other.Worth}");
            shown += areBoth ? 1 : 0;
            hidden += areBoth ? 0 : 1;
        }

        Assert.IsTrue(shown > 5 && hidden > 5, $"{shown}, {hidden}");
    }

    /// <returns>Breaths per minute in tenths, rounded.</returns>
    private static int PaceOf(Periodicity found)
    {
        return found.LagX16 == 0 ? 0 : (int)((600.0 * BreathWindow.SamplesPerS * 16 / found.LagX16) + 0.5);
    }

    private static bool IsNear(int pace, int other)
    {
        return 8 * (pace - other) <= other && 8 * (other - pace) <= other;
    }
}
