using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

[TestClass]
public sealed class WayRoundWatchTests
{
    /// <summary>One look: a step to measure, one for each difference.</summary>
    private const int StepsPerLook = 1 + WayRoundWatch.Differences;

    [TestMethod]
    public void Before_the_first_look_is_complete_nothing_is_known()
    {
        WayRoundWatch watch = new WayRoundWatch();
        Assert.AreEqual(StepsPerLook, StepsToKnow(watch, BenchFrames.OnBack()));
        Assert.AreEqual((int)WayRound.HeadAtTop, (int)watch.Way);
    }

    [TestMethod]
    public void The_same_person_turned_round_gives_the_same_figure_with_the_other_sign()
    {
        int[] turned = BenchFrames.Turned(BenchFrames.OnBack());
        int[] differences = new int[WayRoundWatch.Differences];
        int[] sums = new int[WayRoundWatch.Sums];
        WayRoundWatch.Measure(BenchFrames.OnBack(), BenchFrames.ShapeOf(BenchFrames.OnBack()), differences, sums);
        int figure = FigureOf(differences, sums);
        WayRoundWatch.Measure(turned, BenchFrames.ShapeOf(turned), differences, sums);
        Assert.AreEqual(-figure, FigureOf(differences, sums));
        WayRoundWatch watch = new WayRoundWatch();
        StepsToKnow(watch, turned);
        Assert.AreEqual((int)WayRound.HeadAtBottom, (int)watch.Way);
    }

    [TestMethod]
    public void A_load_that_is_the_same_from_both_ends_tells_nothing()
    {
        int[] even = new int[MatLayout.ZoneCount];
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            even[zone] = 1_000;
        }

        WayRoundWatch watch = new WayRoundWatch();
        Assert.AreEqual(-1, StepsToKnow(watch, even));
    }

    [TestMethod]
    public void An_empty_mat_forgets()
    {
        WayRoundWatch watch = new WayRoundWatch();
        StepsToKnow(watch, BenchFrames.OnBack());
        watch.Reset();
        Assert.AreEqual((int)WayRound.Unknown, (int)watch.Way);
        StepsToKnow(watch, BenchFrames.Turned(BenchFrames.OnBack()));
        Assert.AreEqual((int)WayRound.HeadAtBottom, (int)watch.Way);
    }

    /// <summary>In per mille of the load; four bits go before the division.</summary>
    [TestMethod]
    public void Each_pair_of_bands_is_measured_by_what_one_has_more_and_by_what_both_have()
    {
        int[] differences = new int[WayRoundWatch.Differences];
        int[] sums = new int[WayRoundWatch.Sums];
        for (int seed = 0; seed < 60; seed++)
        {
            int[] load = BenchFrames.Any(seed);
            LoadShape shape = BenchFrames.ShapeOf(load);
            WayRoundWatch.Measure(load, shape, differences, sums);
            int slack = 3 + (50_000 / shape.TotalMicrosiemens);
            for (int band = 0; band < MatLayout.Bands / 2; band++)
            {
                int opposite = MatLayout.Bands - 1 - band;
                int here = PerMille(shape.BandTotal(band), shape);
                int there = PerMille(shape.BandTotal(opposite), shape);
                AssertNear(here - there, differences[2 * band], slack);
                AssertNear(here + there, sums[2 * band], slack);
                here = PerMille(load[(3 * band) + 1], shape);
                there = PerMille(load[(3 * opposite) + 1], shape);
                AssertNear(here - there, differences[(2 * band) + 1], slack);
                AssertNear(here + there, sums[(2 * band) + 1], slack);
            }

            AssertNear(PerMille(shape.BandTotal(5), shape), sums[10], slack);
            AssertNear(PerMille(load[16], shape), sums[11], slack);
        }
    }

    [TestMethod]
    public void A_figure_is_the_difference_by_a_weight_that_the_sums_shift()
    {
        int[] differences = new int[WayRoundWatch.Differences];
        int[] sums = new int[WayRoundWatch.Sums];
        for (int seed = 0; seed < 60; seed++)
        {
            int[] load = BenchFrames.Any(seed);
            WayRoundWatch.Measure(load, BenchFrames.ShapeOf(load), differences, sums);
            for (int difference = 0; difference < WayRoundWatch.Differences; difference++)
            {
                int row = difference * (1 + WayRoundWatch.Sums);
                int weight = WayRoundTable.Weights[row] * 100;
                for (int sum = 0; sum < WayRoundWatch.Sums; sum++)
                {
                    weight += WayRoundTable.Weights[row + 1 + sum] * sums[sum];
                }

                Assert.AreEqual(differences[difference] * (weight / 100) / 100, WayRoundWatch.FigureOf(difference, differences, sums));
            }
        }
    }

    [TestMethod]
    public void A_look_comes_each_second_and_counts_for_a_quarter()
    {
        WayRoundWatch watch = new WayRoundWatch();
        int[] turned = BenchFrames.Turned(BenchFrames.OnBack());
        int figure = FigureOf(BenchFrames.OnBack());
        long nowMs = Look(watch, BenchFrames.OnBack(), 0);
        Assert.AreEqual((int)WayRound.HeadAtTop, (int)watch.Way);
        int looks = 0;
        for (int smoothed = figure; smoothed > -Tuning.WayMargin; smoothed += (-figure - smoothed) / 4)
        {
            Assert.AreEqual((int)WayRound.HeadAtTop, (int)watch.Way);
            for (int step = 0; step < 40; step++)
            {
                watch.Look(turned, BenchFrames.ShapeOf(turned), nowMs + 999);
            }

            nowMs = Look(watch, turned, nowMs + 1_000);
            looks++;
        }

        Assert.AreEqual((int)WayRound.HeadAtBottom, (int)watch.Way);
        Assert.IsTrue(looks > 2 && looks < 10);
    }

    /// <summary>Loads that differ by ever so little at two places: some of them give just the margin.</summary>
    [TestMethod]
    public void It_is_said_from_the_margin_on_either_way()
    {
        int said = 0;
        for (int more = 0; more < 3_600; more++)
        {
            int[] load = BenchFrames.Flat(1_000);
            load[30] += more % 60 * 40;
            load[4] += more / 60 * 40;
            int figure = FigureOf(load);
            WayRound expected = figure >= Tuning.WayMargin ? WayRound.HeadAtTop
                : figure <= -Tuning.WayMargin ? WayRound.HeadAtBottom : WayRound.Unknown;
            WayRoundWatch watch = new WayRoundWatch();
            Look(watch, load, 0);
            Assert.AreEqual((int)expected, (int)watch.Way);
            said += figure == Tuning.WayMargin || figure == -Tuning.WayMargin ? 1 : 0;
            WayRoundWatch other = new WayRoundWatch();
            Look(other, BenchFrames.Turned(load), 0);
            Assert.AreEqual(expected == WayRound.Unknown ? 0 : 3 - (int)expected, (int)other.Way);
        }

        Assert.IsTrue(said > 0);
    }

    private static int FigureOf(int[] load)
    {
        int[] differences = new int[WayRoundWatch.Differences];
        int[] sums = new int[WayRoundWatch.Sums];
        WayRoundWatch.Measure(load, BenchFrames.ShapeOf(load), differences, sums);
        return FigureOf(differences, sums);
    }

    private static int PerMille(int part, LoadShape shape)
    {
        return (int)(part * 1_000L / shape.TotalMicrosiemens);
    }

    private static void AssertNear(int expected, int actual, int tolerance)
    {
        Assert.IsTrue(actual >= expected - tolerance && actual <= expected + tolerance);
    }

    /// <summary>A whole look.</summary>
    /// <returns>When it began.</returns>
    private static long Look(WayRoundWatch watch, int[] load, long nowMs)
    {
        for (int step = 0; step < StepsPerLook; step++)
        {
            watch.Look(load, BenchFrames.ShapeOf(load), nowMs);
        }

        return nowMs;
    }

    private static int FigureOf(int[] differences, int[] sums)
    {
        int figure = 0;
        for (int difference = 0; difference < WayRoundWatch.Differences; difference++)
        {
            figure += WayRoundWatch.FigureOf(difference, differences, sums);
        }

        return figure;
    }

    /// <returns>-1 if it is not known within a minute.</returns>
    private static int StepsToKnow(WayRoundWatch watch, int[] load)
    {
        LoadShape shape = BenchFrames.ShapeOf(load);
        for (int step = 1; step <= 6_000; step++)
        {
            watch.Look(load, shape, step * Tuning.TickMs);
            if (watch.Way != WayRound.Unknown)
            {
                return step;
            }
        }

        return -1;
    }
}
