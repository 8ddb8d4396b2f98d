using SmartMat.Virtual.Pads;

namespace SmartMat.Tests.Virtual.Pads;

/// <summary>Seconds in which a whole pad would have shown something.</summary>
[TestClass]
public sealed class UseSecondsTests
{
    private const double Resting = 500;

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(Resting)]
    [DataRow(9_000.0)]
    public void A_load_that_does_not_change_is_no_use(double microsiemens)
    {
        UseSeconds use = new();
        Rest(use, 100, microsiemens);
        Assert.AreEqual(0, use.Within(100));
    }

    [TestMethod]
    [DataRow(0.002, 0)]
    [DataRow(0.05, 30)]
    public void One_that_breathes_is_and_one_that_hardly_does_is_not(double share, int expected)
    {
        UseSeconds use = new();
        Rest(use, 20, Resting);
        for (int second = 0; second < 30; second++)
        {
            Rest(use, 1, Resting * (1 + (share * (second % 2 == 0 ? 1 : -1))));
        }

        Assert.AreEqual(0, use.Within(20));
        Assert.AreEqual(expected, use.Within(50));
    }

    [TestMethod]
    public void One_change_is_use_for_the_nine_seconds_that_show_it()
    {
        UseSeconds use = new();
        Rest(use, 20, Resting);
        Rest(use, 40, 2 * Resting);
        Assert.AreEqual(PadTuning.PadMeansPerWindow - 1, use.Within(60));
        Assert.AreEqual(1, use.Within(21));
        Assert.AreEqual(PadTuning.PadMeansPerWindow - 1, use.Within(int.MaxValue));
    }

    [TestMethod]
    public void Before_the_first_second_there_is_none()
    {
        UseSeconds use = new();
        Assert.AreEqual(0, use.Within(60));
        use.Add(Resting);
        Assert.AreEqual(0, use.Within(60));
        Rest(use, 10, 2 * Resting);
        Assert.AreEqual(0, use.Within(0));
    }

    private static void Rest(UseSeconds use, int seconds, double microsiemens)
    {
        for (int sample = 0; sample < seconds * UseSeconds.SamplesPerSecond; sample++)
        {
            use.Add(microsiemens);
        }
    }
}
