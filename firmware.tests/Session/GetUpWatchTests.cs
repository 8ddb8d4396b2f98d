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

    private static GetUpWatch Lain()
    {
        GetUpWatch watch = new GetUpWatch();
        Assert.IsFalse(watch.Update(true, DwellScene.ShapeOf(DwellScene.LyingLoad()), 1_000));
        return watch;
    }
}
