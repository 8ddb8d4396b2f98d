using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>Each figure against its plain definition, over many frames; it may lose a little to 32 bits.</summary>
[TestClass]
public sealed class PostureFeaturesTests
{
    private const int Frames = 140;

    [TestMethod]
    public void The_total_is_64_times_its_binary_logarithm()
    {
        Assert.AreEqual(0, PostureFeatures.Log2X64(-5));
        Assert.AreEqual(0, PostureFeatures.Log2X64(0));
        Assert.AreEqual(0, PostureFeatures.Log2X64(1));
        Assert.AreEqual(96, PostureFeatures.Log2X64(3));
        for (int exponent = 1; exponent < 30; exponent++)
        {
            Assert.AreEqual(64 * exponent, PostureFeatures.Log2X64(1 << exponent));
            Assert.AreEqual((64 * exponent) + 32, PostureFeatures.Log2X64((1 << exponent) + (1 << (exponent - 1))));
        }

        for (int value = 64; value < 2_000; value++)
        {
            int step = PostureFeatures.Log2X64(value + 1) - PostureFeatures.Log2X64(value);
            Assert.IsTrue(step == 0 || step == 1);
        }

        for (int seed = 0; seed < Frames; seed++)
        {
            int[] load = BenchFrames.Any(seed);
            Assert.AreEqual(PostureFeatures.Log2X64(Sum(load)), ValueOf(load, PostureFeatures.Total));
        }
    }

    [TestMethod]
    public void The_root_is_rounded_down()
    {
        for (int value = 0; value < 5_000; value++)
        {
            int root = PostureFeatures.Root(value * 7);
            Assert.IsTrue(root * root <= value * 7 && (root + 1) * (root + 1) > value * 7);
        }

        Assert.AreEqual(32_767, PostureFeatures.Root(32_767 * 32_767));
        Assert.AreEqual(32_766, PostureFeatures.Root((32_767 * 32_767) - 1));
    }

    [TestMethod]
    public void The_columns_shares_are_those_of_the_load()
    {
        for (int seed = 0; seed < Frames; seed++)
        {
            int[] load = BenchFrames.Any(seed);
            AssertShare(ColumnOf(load, MatLayout.Spine), load, PostureFeatures.SpineShare);
            int lopsided = ColumnOf(load, MatLayout.Left) - ColumnOf(load, MatLayout.Right);
            AssertShare(lopsided < 0 ? -lopsided : lopsided, load, PostureFeatures.Lopsided);
        }
    }

    [TestMethod]
    public void The_ends_and_the_heaviest_bands_are_three_bands_each()
    {
        for (int seed = 0; seed < Frames; seed++)
        {
            int[] load = BenchFrames.Any(seed);
            int head = BandsOf(load, 0);
            int foot = BandsOf(load, MatLayout.Bands - 3);
            AssertShare(head < foot ? head : foot, load, PostureFeatures.LightEnd);
            AssertShare(head < foot ? foot : head, load, PostureFeatures.HeavyEnd);
            int heaviest = 0;
            for (int band = 0; band <= MatLayout.Bands - 3; band++)
            {
                int inRow = BandsOf(load, band);
                heaviest = inRow > heaviest ? inRow : heaviest;
            }

            AssertShare(heaviest, load, PostureFeatures.HeaviestBands);
        }
    }

    [TestMethod]
    public void The_heaviest_zone_is_the_peak()
    {
        for (int seed = 0; seed < Frames; seed++)
        {
            int[] load = BenchFrames.Any(seed);
            AssertShare(BenchFrames.ShapeOf(load).PeakMicrosiemens, load, PostureFeatures.HeaviestZone);
        }
    }

    [TestMethod]
    public void Widths_and_valley_come_from_the_three_zones_of_each_band()
    {
        for (int seed = 0; seed < Frames; seed++)
        {
            int[] load = BenchFrames.Any(seed);
            int lightest = 0;
            int middle = 0;
            int valley = 0;
            for (int zone = 0; zone < MatLayout.ZoneCount; zone += MatLayout.Columns)
            {
                int low = Lower(load[zone], load[zone + 2]);
                int high = load[zone] + load[zone + 2] - low;
                int spine = load[zone + 1];
                lightest += Lower(low, spine);
                middle += load[zone] + spine + load[zone + 2] - Lower(low, spine) - (high > spine ? high : spine);
                valley += low > spine ? low - spine : 0;
            }

            AssertShare(3 * lightest, load, PostureFeatures.FullWidth);
            AssertShare(3 * middle, load, PostureFeatures.MiddleWidth);
            AssertShare(valley, load, PostureFeatures.Valley);
        }
    }

    [TestMethod]
    public void Roughness_is_what_changes_from_band_to_band()
    {
        for (int seed = 0; seed < Frames; seed++)
        {
            int[] load = BenchFrames.Any(seed);
            int steps = 0;
            for (int zone = MatLayout.Columns; zone < MatLayout.ZoneCount; zone++)
            {
                int step = load[zone] - load[zone - MatLayout.Columns];
                steps += step < 0 ? -step : step;
            }

            AssertShare(steps, load, PostureFeatures.Roughness);
        }
    }

    [TestMethod]
    public void An_even_load_is_spread_over_all_bands_and_zones_and_as_hard_as_each_of_them()
    {
        int[] load = BenchFrames.Flat(1_024);
        AssertNear(64 * MatLayout.Bands, ValueOf(load, PostureFeatures.BandSpread), 1);
        AssertNear(64 * 574 / 100, ValueOf(load, PostureFeatures.ZoneSpread), 1);
        AssertNear(64 * 10, ValueOf(load, PostureFeatures.Hardness), 1);
        AssertNear(1_000, ValueOf(load, PostureFeatures.FullWidth), 1);
        AssertNear(0, ValueOf(load, PostureFeatures.Roughness), 0);
    }

    /// <summary>n equal parts spread a load over n; of unequal ones a large one counts for more.</summary>
    [TestMethod]
    public void The_spreads_are_the_square_of_the_sum_by_the_sum_of_squares()
    {
        for (int seed = 0; seed < Frames; seed++)
        {
            int[] load = BenchFrames.Any(seed);
            long total = Sum(load);
            if (total < 40_000)
            {
                continue;
            }

            long bandSquares = 0;
            long zoneSquares = 0;
            for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
            {
                long bandTotal = zone % MatLayout.Columns == 0 ? load[zone] + load[zone + 1] + load[zone + 2] : 0;
                bandSquares += bandTotal * bandTotal;
                zoneSquares += (long)load[zone] * load[zone];
            }

            int bands = (int)(64 * total * total / bandSquares);
            AssertNear(bands, ValueOf(load, PostureFeatures.BandSpread), bands / 25);
            int zones = (int)(64 * total * total / zoneSquares);
            int root = PostureFeatures.Root(64 * zones);
            AssertNear(root, ValueOf(load, PostureFeatures.ZoneSpread), (root / 25) + 1);
            AssertNear(PostureFeatures.Log2X64((int)(64 * total / zones)), ValueOf(load, PostureFeatures.Hardness), 5);
        }
    }

    /// <summary>A zone at its hardest, each pad a short: nothing overflows.</summary>
    [TestMethod]
    public void A_mat_of_shorts_is_measured_like_any_other()
    {
        int[] load = BenchFrames.Flat(Tuning.ShortMicrosiemens);
        AssertNear(64 * MatLayout.Bands, ValueOf(load, PostureFeatures.BandSpread), 2);
        AssertNear(333, ValueOf(load, PostureFeatures.SpineShare), 1);
        AssertNear(1_000, ValueOf(load, PostureFeatures.MiddleWidth), 1);
        AssertNear(PostureFeatures.Log2X64(Tuning.ShortMicrosiemens), ValueOf(load, PostureFeatures.Hardness), 2);
    }

    /// <summary>Four bits go before the division: of a light load a little more is lost.</summary>
    private static void AssertShare(int part, int[] load, int feature)
    {
        int total = Sum(load);
        AssertNear((int)(part * 1_000L / total), ValueOf(load, feature), (70_000 / total) + 2);
    }

    private static void AssertNear(int expected, int actual, int tolerance)
    {
        Assert.IsTrue(actual >= expected - tolerance && actual <= expected + tolerance);
    }

    private static int ValueOf(int[] load, int feature)
    {
        PostureFeatures features = new PostureFeatures();
        features.Measure(load, BenchFrames.ShapeOf(load));
        Assert.AreEqual(PostureFeatures.Count, features.Values.Length);
        return features.Values[feature];
    }

    private static int Lower(int one, int other)
    {
        return one < other ? one : other;
    }

    private static int Sum(int[] load)
    {
        return BenchFrames.ShapeOf(load).TotalMicrosiemens;
    }

    private static int ColumnOf(int[] load, int column)
    {
        int total = 0;
        for (int zone = column; zone < MatLayout.ZoneCount; zone += MatLayout.Columns)
        {
            total += load[zone];
        }

        return total;
    }

    private static int BandsOf(int[] load, int first)
    {
        int total = 0;
        for (int zone = first * MatLayout.Columns; zone < (first + 3) * MatLayout.Columns; zone++)
        {
            total += load[zone];
        }

        return total;
    }
}
