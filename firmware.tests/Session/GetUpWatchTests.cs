using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class GetUpWatchTests
{
    [TestMethod]
    [DataRow(50, true)]
    [DataRow(2_000, true)]
    [DataRow(2_050, false)]
    [DataRow(9_000, false)]
    public void From_lying_to_empty_within_two_seconds_is_abrupt(int ms, bool isAbrupt)
    {
        GetUpWatch watch = Lain();
        if (ms > 1_000)
        {
            Assert.IsFalse(watch.Update(true, DwellScene.ShapeOf(DwellScene.Feet()), 1_000 + ms - 100));
        }

        Assert.AreEqual(isAbrupt, watch.Update(true, DwellScene.ShapeOf(new int[MatLayout.ZoneCount]), 1_000 + ms));
    }

    [TestMethod]
    public void It_is_told_once()
    {
        GetUpWatch watch = Lain();
        Assert.IsTrue(watch.Update(true, DwellScene.ShapeOf(new int[MatLayout.ZoneCount]), 1_100));
        Assert.IsFalse(watch.Update(true, DwellScene.ShapeOf(new int[MatLayout.ZoneCount]), 1_200));
        Assert.IsFalse(watch.Update(false, DwellScene.ShapeOf(new int[MatLayout.ZoneCount]), 1_300));
    }

    [TestMethod]
    public void Who_never_lay_does_not_leave_abruptly()
    {
        GetUpWatch watch = new GetUpWatch();
        Assert.IsFalse(watch.Update(false, DwellScene.ShapeOf(DwellScene.LyingLoad()), 0));
        Assert.IsFalse(watch.Update(false, DwellScene.ShapeOf(new int[MatLayout.ZoneCount]), 100));
    }

    [TestMethod]
    [DataRow(7, true)]
    [DataRow(6, false)]
    public void Seven_tenths_of_the_bands_are_still_lying_fewer_are_getting_up(int bands, bool isAbrupt)
    {
        GetUpWatch watch = new GetUpWatch();
        Assert.IsFalse(watch.Update(true, Loaded(10), 1_000));
        Assert.IsFalse(watch.Update(true, Loaded(bands), 3_000));
        Assert.AreEqual(isAbrupt, watch.Update(true, Loaded(0), 4_000));
    }

    [TestMethod]
    public void A_fingers_weight_that_is_left_is_not_gone()
    {
        GetUpWatch watch = Lain();
        int[] load = new int[MatLayout.ZoneCount];
        load[0] = Tuning.ContactMicrosiemens;
        Assert.IsFalse(watch.Update(true, DwellScene.ShapeOf(load), 1_100));
        load[0] = Tuning.ContactMicrosiemens - 1;
        Assert.IsTrue(watch.Update(true, DwellScene.ShapeOf(load), 1_200));
    }

    [TestMethod]
    public void Who_is_taken_to_lie_on_an_empty_mat_does_not_leave_abruptly()
    {
        GetUpWatch watch = new GetUpWatch();
        Assert.IsFalse(watch.Update(true, Loaded(0), 0));
        Assert.IsFalse(watch.Update(true, Loaded(0), 100));
    }

    private static LoadShape Loaded(int bands)
    {
        int[] load = new int[MatLayout.ZoneCount];
        for (int band = 0; band < bands; band++)
        {
            load[(band * MatLayout.Columns) + MatLayout.Spine] = 500;
        }

        return DwellScene.ShapeOf(load);
    }

    private static GetUpWatch Lain()
    {
        GetUpWatch watch = new GetUpWatch();
        Assert.IsFalse(watch.Update(true, DwellScene.ShapeOf(DwellScene.LyingLoad()), 1_000));
        return watch;
    }
}
