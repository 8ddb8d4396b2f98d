namespace SmartMat.Tests.Sensing;

/// <summary>A second of frames is a mean, nine of them a window.</summary>
[TestClass]
public sealed class PadMeansTests
{
    private const int Zone = 7;
    private const int Level = 12_345;

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
        Assert.AreEqual(Level, bench.Means.First(Zone));
        Assert.AreEqual(50, bench.Means.Away(Zone));
    }

    [TestMethod]
    public void Nine_means_are_a_window_and_the_next_one_begins_where_it_is_told_to()
    {
        BenchMeans bench = new BenchMeans();
        for (int second = 1; second < PadTuning.PadMeansPerWindow; second++)
        {
            bench.Second();
            Assert.AreEqual(second == 1, bench.Means.IsWindowNew, $"second {second}");
            Assert.IsFalse(bench.Means.IsWindowComplete, $"second {second}");
        }

        bench.Set(Zone, Level);
        bench.Second();
        Assert.IsTrue(bench.Means.IsWindowComplete);
        bench.Means.BeginWindow();
        bench.Second();
        Assert.IsTrue(bench.Means.IsWindowNew);
        Assert.AreEqual(Level, bench.Means.First(Zone));
        Assert.AreEqual(0, bench.Means.Away(Zone));
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
    public void The_spread_of_a_window_is_the_variance_of_its_means()
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
    }

    [TestMethod]
    public void A_leap_counts_as_a_tenth_of_a_thousand_counts_so_that_squares_fit()
    {
        BenchMeans bench = new BenchMeans();
        bench.Set(Zone, 20_000);
        bench.Second();
        bench.Set(Zone, 0);
        bench.Second();
        Assert.AreEqual(-1_000, bench.Means.Away(Zone));
        bench.Set(Zone, 31_000);
        bench.Second();
        Assert.AreEqual(1_000, bench.Means.Away(Zone));
    }

    [TestMethod]
    public void Steps_up_and_down_are_counted_if_they_are_above_noise()
    {
        BenchMeans bench = new BenchMeans();
        bench.Set(Zone, Level);
        bench.StillWindow();
        bench.Means.BeginWindow();
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
    public void A_pad_tells_most_in_the_middle_and_hardly_anything_at_its_ends()
    {
        BenchMeans bench = new BenchMeans();
        bench.Set(Zone, 15_955);
        bench.Set(Zone + 1, 31_910);
        bench.Second();
        Assert.AreEqual(797, bench.Means.Sensitivity(Zone));
        Assert.AreEqual(60, bench.Means.Sensitivity(Zone + 1));
        Assert.AreEqual(60, bench.Means.Sensitivity(Zone + 2));
    }
}
