using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>A second of frames is a mean, three of them a block, nine a window.</summary>
[TestClass]
public sealed class PadMeansTests
{
    private const int Zone = 7;
    private const int Level = 12_345;
    private const int Newest = PadTuning.PadMeansPerWindow - 1;

    [TestMethod]
    public void A_mean_is_of_twenty_frames_and_in_tenths_of_a_count()
    {
        BenchMeans bench = new BenchMeans();
        bench.Set(Zone, Level);
        bench.Second();
        Assert.AreEqual(Level, bench.Means.Last(Zone));
        Assert.AreEqual(0, bench.Means.Last(Zone + 1));
        bench.Set(Zone, Level + 50);
        bench.Second();
        Assert.AreEqual(Level + 50, bench.Means.Last(Zone));
        Assert.AreEqual(Level, bench.Means.At(Zone, Newest - 1));
        Assert.AreEqual(0, bench.Means.At(Zone + 1, Newest));
    }

    [TestMethod]
    public void Three_means_are_a_block_and_nine_a_window()
    {
        BenchMeans bench = new BenchMeans();
        for (int second = 1; second <= 3 * PadTuning.PadMeansPerWindow; second++)
        {
            bench.Second();
            Assert.AreEqual(second % PadTuning.PadMeansPerBlock == 0, bench.Means.IsBlockComplete, $"second {second}");
            Assert.AreEqual(second % PadTuning.PadMeansPerWindow == 0, bench.Means.IsWindowComplete, $"second {second}");
        }
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(Zone)]
    [DataRow(MatLayout.ZoneCount - 1)]
    public void The_newest_nine_are_kept_the_oldest_first(int zone)
    {
        BenchMeans bench = new BenchMeans();
        for (int second = 1; second <= 40; second++)
        {
            bench.SetAll(5 * second);
            bench.Set(zone, 50 * second);
            bench.Second();
            int total = 0;
            for (int place = 0; place < PadTuning.PadMeansPerWindow; place++)
            {
                int expected = 50 * (second - Newest + place);
                Assert.AreEqual(expected < 0 ? 0 : expected, bench.Means.At(zone, place), $"second {second}, place {place}");
                total += expected < 0 ? 0 : expected;
            }

            Assert.AreEqual(50 * second, bench.Means.Last(zone));
            Assert.AreEqual(total / PadTuning.PadMeansPerWindow, bench.Means.Mean(zone));
        }
    }

    [TestMethod]
    public void Nothing_moves_in_a_window_without_movement()
    {
        BenchMeans bench = new BenchMeans();
        bench.Set(Zone, Level);
        bench.StillWindow();
        Assert.AreEqual(0, bench.Means.Spread(Zone));
        Assert.AreEqual(Level, bench.Means.Mean(Zone));
    }

    [TestMethod]
    public void The_spread_is_the_variance_of_the_newest_nine_as_they_were_measured_last()
    {
        BenchMeans bench = new BenchMeans();
        for (int second = 0; second < PadTuning.PadMeansPerWindow; second++)
        {
            // Five at 12,345 and four 90 above: mean 40 above, squares 5 x 1,600 + 4 x 2,500.
            bench.Set(Zone, Level + (second % 2 * 90));
            bench.Second();
        }

        Assert.AreEqual(18_000 / 8, bench.Means.Spread(Zone));
        Assert.AreEqual(Level + 40, bench.Means.Mean(Zone));
        Assert.AreEqual(0, bench.Means.Spread(Zone + 1));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(31_000)]
    public void A_leap_counts_as_a_hundred_counts_so_that_squares_fit(int to)
    {
        BenchMeans bench = new BenchMeans();
        bench.Set(Zone, 20_000);
        bench.Second();
        bench.Set(Zone, to);
        for (int second = 1; second < PadTuning.PadMeansPerWindow; second++)
        {
            bench.Second();
        }

        // One at 0 and eight 1,000 away; a ninth of their sum without its fraction.
        Assert.AreEqual(((8 * 1_000 * 1_000) - (888 * 8_000)) / 8, bench.Means.Spread(Zone));
    }

    [TestMethod]
    public void Leaps_up_and_down_count_as_much_each()
    {
        BenchMeans bench = new BenchMeans();
        bench.Set(Zone, 20_000);
        bench.Second();
        for (int second = 1; second < PadTuning.PadMeansPerWindow; second++)
        {
            bench.Set(Zone, second % 2 * 31_000);
            bench.Second();
        }

        Assert.AreEqual(1_000 * 1_000, bench.Means.Spread(Zone));
    }

    [TestMethod]
    public void Steps_up_and_down_are_counted_if_they_are_above_noise()
    {
        BenchMeans bench = new BenchMeans();
        bench.Set(Zone, Level);
        bench.StillWindow();
        int level = Level;
        int[] steps = new int[] { PadTuning.PadRunStep, PadTuning.PadRunStep, PadTuning.PadRunStep - 5, -PadTuning.PadRunStep, 100, 5 - PadTuning.PadRunStep };
        for (int i = 0; i < steps.Length; i++)
        {
            level += steps[i];
            bench.Set(Zone, level);
            bench.Second();
        }

        Assert.AreEqual(2, bench.Means.Ups(Zone));
    }

    [TestMethod]
    public void With_a_window_the_steps_are_counted_anew()
    {
        BenchMeans bench = new BenchMeans();
        for (int second = 1; second <= PadTuning.PadMeansPerWindow + 1; second++)
        {
            bench.Set(Zone, 100 * second);
            bench.Second();
            Assert.AreEqual(second <= PadTuning.PadMeansPerWindow ? second : 1, bench.Means.Ups(Zone), $"second {second}");
        }
    }

    [TestMethod]
    public void A_pad_tells_most_in_the_middle_and_hardly_anything_at_its_ends()
    {
        BenchMeans bench = new BenchMeans();
        bench.Set(Zone, 15_955);
        bench.Set(Zone + 1, 31_910);
        bench.StillWindow();
        Assert.AreEqual(797, bench.Means.Sensitivity(Zone));
        Assert.AreEqual(60, bench.Means.Sensitivity(Zone + 1));
        Assert.AreEqual(60, bench.Means.Sensitivity(Zone + 2));
    }

    [TestMethod]
    [DataRow(95)]
    [DataRow(105)]
    public void What_is_a_lot_is_a_matter_of_the_chip(int gainPercent)
    {
        FrontEnd frontEnd = HealthyFrontEnd.Ready(gainPercent, 0);
        BenchMeans bench = new BenchMeans(frontEnd);
        bench.Set(Zone, 15_955 * gainPercent / 100 / 5 * 5);
        bench.StillWindow();
        Assert.IsTrue(HealthyFrontEnd.IsNear(797 * gainPercent / 100, bench.Means.Sensitivity(Zone), 2));
        Assert.IsTrue(HealthyFrontEnd.IsNear(PadTuning.PadPressedMean * gainPercent / 100, bench.Means.Pressed, 100));
        Assert.IsTrue(HealthyFrontEnd.IsNear(PadTuning.PadMostPressedMean * gainPercent / 100, bench.Means.MostPressed, 100));
        BenchMeans nominal = new BenchMeans();
        Assert.AreEqual(PadTuning.PadPressedMean, nominal.Means.Pressed);
        Assert.AreEqual(PadTuning.PadMostPressedMean, nominal.Means.MostPressed);
    }

    [TestMethod]
    public void A_chip_that_comes_to_know_itself_is_believed_with_the_next_mean()
    {
        FrontEnd frontEnd = new FrontEnd();
        BenchMeans bench = new BenchMeans(frontEnd);
        for (int frame = 0; frame < HealthyFrontEnd.ManyFrames; frame++)
        {
            frontEnd.TakeReference(Divider.Frame(Divider.OpenOhm, 90, 0, frontEnd.ReferenceChannel));
        }

        Assert.AreEqual(PadTuning.PadMostPressedMean, bench.Means.MostPressed);
        bench.Second();
        Assert.IsTrue(bench.Means.MostPressed < PadTuning.PadMostPressedMean * 91 / 100);
    }

    [TestMethod]
    public void It_is_also_noisiest_there()
    {
        BenchMeans bench = new BenchMeans();
        bench.Set(Zone, 15_955);
        bench.Set(Zone + 1, 31_910);
        bench.StillWindow();
        Assert.AreEqual(45 + (797 * 797 / 32_768), bench.Means.Noise(Zone));
        Assert.AreEqual(45, bench.Means.Noise(Zone + 1));
    }

    [TestMethod]
    [DataRow(-1, 0)]
    [DataRow(0, 0)]
    [DataRow(1, 0)]
    [DataRow(2, 4)]
    [DataRow(3, 6)]
    [DataRow(4, 8)]
    [DataRow(7, 11)]
    [DataRow(8, 12)]
    [DataRow(10, 13)]
    [DataRow(15, 15)]
    [DataRow(80, 25)]
    [DataRow(95, 25)]
    [DataRow(96, 26)]
    [DataRow(128, 28)]
    [DataRow(1_048_576, 80)]
    public void A_variance_is_worth_four_quarters_a_doubling(int spread, int expected)
    {
        Assert.AreEqual(expected, PadMeans.QuartersOf(spread));
    }

    [TestMethod]
    public void If_the_steps_are_a_second_late_a_second_is_lost_and_none_is_mixed_with_another()
    {
        BenchMeans bench = new BenchMeans();
        bench.Set(Zone, Level);
        bench.Frames();
        bench.Set(Zone, Level + 1_000);
        bench.Frames();
        Assert.IsFalse(bench.Means.IsMeanComplete);
        bench.Steps();
        Assert.AreEqual(Level, bench.Means.Last(Zone));
        bench.Set(Zone, Level + 50);
        bench.Second();
        Assert.AreEqual(Level + 50, bench.Means.Last(Zone));
        Assert.AreEqual(Level, bench.Means.At(Zone, Newest - 1));
    }
}
