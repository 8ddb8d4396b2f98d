using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>When a sample is taken, what counts as a movement, and what the two patterns show of a load.</summary>
[TestClass]
public sealed class BreathWindowTests
{
    private const int SampleMs = BenchBreath.SampleMs;
    private const int Level = 1_000;

    /// <summary>Somebody on the back: head, shoulders, waist, pelvis, thighs; uS by band.</summary>
    private static readonly int[] s_onBack = { 700, 2_600, 3_100, 2_800, 1_500, 900, 1_700, 4_200, 3_600, 1_900, 800 };

    /// <summary>The same with the legs off the mat.</summary>
    private static readonly int[] s_towardsTheHead = { 3_000, 4_000, 3_500, 2_500, 2_000, 1_500, 1_200, 900, 700, 400, 300 };

    [TestMethod]
    public void A_sample_is_complete_after_a_quarter_of_a_second()
    {
        BreathWindow window = new BreathWindow();
        window.Reset(1_000);
        Assert.AreEqual(0, window.Count);
        for (int ms = 50; ms < SampleMs; ms += 50)
        {
            Assert.IsTrue(window.Take(Flat(Level), 1_000 + ms));
            Assert.AreEqual(0, window.Count);
        }

        Assert.IsTrue(window.Take(Flat(Level), 1_000 + SampleMs));
        Assert.AreEqual(1, window.Count);
        Assert.AreEqual(1, window.NextPlace);
    }

    [TestMethod]
    public void A_frame_that_is_late_moves_no_later_sample()
    {
        BreathWindow window = new BreathWindow();
        window.Reset(0);
        window.Take(Flat(Level), SampleMs + 90);
        window.Take(Flat(Level), 2 * SampleMs);
        Assert.AreEqual(2, window.Count);
    }

    [TestMethod]
    [DataRow((2 * SampleMs) - 1, true)]
    [DataRow(2 * SampleMs, false)]
    [DataRow((2 * SampleMs) + 1, false)]
    public void A_sample_without_a_frame_begins_the_window_anew(int ms, bool isStill)
    {
        BreathWindow window = new BreathWindow();
        window.Reset(0);
        Assert.IsTrue(window.Take(Flat(Level), SampleMs));
        Assert.AreEqual(isStill, window.Take(Flat(Level), SampleMs + ms));
        Assert.AreEqual(isStill ? 2 : 0, window.Count);
    }

    [TestMethod]
    public void The_window_holds_forty_seconds_and_then_forgets_the_oldest()
    {
        BreathWindow window = new BreathWindow();
        window.Reset(0);
        for (int sample = 1; sample <= 2 * BreathWindow.Samples; sample++)
        {
            window.Take(Flat(Level), sample * SampleMs);
            Assert.AreEqual(sample < 160 ? sample : 160, window.Count);
            Assert.AreEqual(sample % 160, window.NextPlace);
        }
    }

    /// <summary>Half of what is put from band to band shows twice: where it goes and where it comes from.</summary>
    [TestMethod]
    [DataRow(330, true)]
    [DataRow(-330, true)]
    [DataRow(331, false)]
    [DataRow(-331, false)]
    public void Six_per_cent_of_the_load_may_shift_within_a_second_and_no_more(int shift, bool isStill)
    {
        BreathWindow window = new BreathWindow();
        window.Reset(0);
        Assert.IsTrue(window.Take(Flat(Level), SampleMs));
        int[] bands = Bands(Level);
        bands[2] += shift;
        bands[8] -= shift;
        Assert.AreEqual(isStill, window.Take(Shape(bands), 2 * SampleMs));
        Assert.AreEqual(isStill ? 2 : 0, window.Count);
    }

    [TestMethod]
    [DataRow(14, true)]
    [DataRow(16, false)]
    public void What_goes_on_for_longer_is_held_against_what_was_up_to_a_second_ago(int perMille, bool isStill)
    {
        BreathWindow window = new BreathWindow();
        window.Reset(0);
        bool wasStill = true;
        for (int sample = 1; sample <= 20; sample++)
        {
            int[] bands = Bands(10 * Level);
            int shift = MatLayout.Bands * 10 * Level / 2 * perMille * sample / 1_000;
            bands[1] += shift / 2;
            bands[2] += shift / 2;
            bands[8] -= shift / 2;
            bands[9] -= shift / 2;
            wasStill &= window.Take(Shape(bands), sample * SampleMs);
        }

        Assert.AreEqual(isStill, wasStill);
    }

    [TestMethod]
    public void What_came_before_the_beginning_does_not_count()
    {
        BreathWindow window = new BreathWindow();
        window.Reset(0);
        window.Take(Shape(s_onBack), SampleMs);
        int before = window.At(0, 0);
        window.Take(Flat(60_000), SampleMs + 100);
        window.Reset(10_000);
        window.Take(Shape(s_onBack), 10_000 + SampleMs);
        Assert.AreEqual(1, window.Count);
        Assert.AreEqual(before, window.At(0, window.NextPlace - 1));
    }

    [TestMethod]
    public void A_sample_is_the_mean_of_its_frames_however_many_came()
    {
        BreathWindow window = new BreathWindow();
        window.Reset(0);
        for (int sample = 0; sample < 40; sample++)
        {
            for (int frame = 1; frame < 3 + (sample % 3); frame++)
            {
                Assert.IsTrue(window.Take(Shape(s_onBack), (sample * SampleMs) + (frame * 40)));
            }

            Assert.IsTrue(window.Take(Shape(s_onBack), (sample + 1) * SampleMs), $"sample {sample}");
            Assert.AreEqual(window.At(0, 0), window.At(0, sample), $"sample {sample}");
            Assert.AreEqual(window.At(1, 0), window.At(1, sample), $"sample {sample}");
        }
    }

    [TestMethod]
    public void Pressing_harder_and_tilting_hardly_show()
    {
        BreathWindow window = new BreathWindow();
        window.Reset(0);
        window.Take(Shape(s_onBack), SampleMs);
        int[] harder = new int[MatLayout.Bands];
        int[] tilted = new int[MatLayout.Bands];
        for (int band = 0; band < MatLayout.Bands; band++)
        {
            harder[band] = s_onBack[band] * 103 / 100;
            tilted[band] = s_onBack[band] + (s_onBack[band] * (band - 5) / 100);
        }

        Assert.IsTrue(window.Take(Shape(harder), 2 * SampleMs));
        Assert.IsTrue(window.Take(Shape(tilted), 3 * SampleMs));
        for (int pattern = 0; pattern < BreathWindow.Patterns; pattern++)
        {
            for (int place = 1; place <= 2; place++)
            {
                int change = window.At(pattern, place) - window.At(pattern, 0);
                Assert.IsTrue(change >= -400 && change <= 400, $"{pattern}, {place}: {change}");
            }
        }
    }

    [TestMethod]
    public void Each_pattern_shows_what_floating_point_shows_for_it()
    {
        for (int moved = 0; moved < MatLayout.Bands; moved++)
        {
            AssertShown(s_onBack, moved);
            AssertShown(s_towardsTheHead, moved);
        }
    }

    /// <summary>What more load on one band does to both patterns.</summary>
    private static void AssertShown(int[] body, int moved)
    {
        BreathWindow window = new BreathWindow();
        window.Reset(0);
        window.Take(Shape(body), SampleMs);
        int[] bands = new int[MatLayout.Bands];
        for (int band = 0; band < MatLayout.Bands; band++)
        {
            bands[band] = body[band] + (band == moved ? 500 : 0);
        }

        Assert.IsTrue(window.Take(Shape(bands), 2 * SampleMs));
        for (int pattern = 0; pattern < BreathWindow.Patterns; pattern++)
        {
            PlainPattern plain = new PlainPattern(pattern, body);
            int expected = (int)(1_000_000 * 500 * plain.WeightOf(moved) / plain.Norm);
            int change = window.At(pattern, 1) - window.At(pattern, 0);
            Assert.IsTrue(change - expected <= 150 && expected - change <= 150, $"{pattern}, band {moved}: {change} for {expected}");
            Assert.AreEqual(window.At(pattern, 0), window.At(pattern, -BreathWindow.Samples));
        }
    }

    private static LoadShape Flat(int level)
    {
        return Shape(Bands(level));
    }

    private static int[] Bands(int level)
    {
        int[] bands = new int[MatLayout.Bands];
        for (int band = 0; band < MatLayout.Bands; band++)
        {
            bands[band] = level;
        }

        return bands;
    }

    private static LoadShape Shape(int[] bands)
    {
        int[] load = new int[MatLayout.ZoneCount];
        for (int band = 0; band < MatLayout.Bands; band++)
        {
            load[(band * MatLayout.Columns) + (band % MatLayout.Columns)] = bands[band];
        }

        LoadShape shape = new LoadShape();
        shape.Measure(load);
        return shape;
    }
}
