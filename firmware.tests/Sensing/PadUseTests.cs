namespace SmartMat.Tests.Sensing;

/// <summary>For how long somebody has been there at the pace of a session.</summary>
[TestClass]
public sealed class PadUseTests
{
    private const int Busy = Tuning.BusyScanMs;

    [TestMethod]
    public void After_a_block_and_a_window_of_used_means_it_says_so()
    {
        BenchUse bench = new BenchUse();
        for (int mean = 1; mean <= 2 * PadTuning.PadMeansPerWindow; mean++)
        {
            bench.Mean(true, Busy);
            Assert.AreEqual(mean >= PadTuning.PadMeansPerBlock, bench.Use.IsBlock, $"mean {mean}");
            Assert.AreEqual(mean >= PadTuning.PadMeansPerWindow, bench.Use.IsWindow, $"mean {mean}");
            Assert.IsFalse(bench.Use.IsOver);
        }
    }

    [TestMethod]
    public void With_nobody_or_a_thing_there_it_is_not_used()
    {
        BenchUse bench = new BenchUse();
        bench.Means(30, false, Busy);
        Assert.IsFalse(bench.Use.IsBlock);
        Assert.IsFalse(bench.Use.IsPerson);
    }

    [TestMethod]
    [DataRow(Tuning.IdleScanMs - 1, true)]
    [DataRow(Tuning.IdleScanMs, false)]
    public void Frames_as_slow_as_outside_a_session_are_no_use(int frameMs, bool isUse)
    {
        BenchUse bench = new BenchUse();
        bench.Means(30, true, frameMs);
        Assert.AreEqual(isUse, bench.Use.IsBlock);
        Assert.IsTrue(bench.Use.IsPerson);
    }

    [TestMethod]
    public void When_somebody_goes_after_a_window_it_counts_for_six_means_more_and_is_over()
    {
        BenchUse bench = new BenchUse();
        bench.Means(PadTuning.PadMeansPerWindow, true, Busy);
        for (int mean = 1; mean <= PadTuning.PadOverMeans; mean++)
        {
            bench.Mean(false, Busy);
            Assert.IsTrue(bench.Use.IsWindow, $"mean {mean}");
            Assert.IsTrue(bench.Use.IsOver);
        }

        bench.Mean(false, Busy);
        Assert.IsFalse(bench.Use.IsBlock);
    }

    [TestMethod]
    public void When_somebody_goes_before_that_nothing_is_left()
    {
        BenchUse bench = new BenchUse();
        bench.Means(PadTuning.PadMeansPerWindow - 1, true, Busy);
        bench.Mean(false, Busy);
        Assert.IsFalse(bench.Use.IsBlock);
    }

    [TestMethod]
    public void Whoever_is_back_soon_goes_on_and_the_mean_in_which_he_comes_is_not_used()
    {
        BenchUse bench = new BenchUse();
        bench.Means(PadTuning.PadMeansPerWindow, true, Busy);
        bench.Mean(false, Busy);
        bench.Halves(false, true, Busy);
        Assert.IsTrue(bench.Use.IsOver);
        bench.Mean(true, Busy);
        Assert.IsTrue(bench.Use.IsWindow);
        Assert.IsFalse(bench.Use.IsOver);
        bench.Means(PadTuning.PadOverMeans, false, Busy);
        Assert.IsTrue(bench.Use.IsWindow);
    }
}
