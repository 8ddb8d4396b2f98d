using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>The neighbours of a zone when somebody gets up.</summary>
[TestClass]
public sealed class PadReferenceGoneTests
{
    private const int Zone = BenchReference.Zone;

    [TestMethod]
    [DataRow(0)]
    [DataRow(Zone)]
    [DataRow(31)]
    public void If_all_that_were_loaded_are_empty_whoever_lay_there_has_gone(int zone)
    {
        BenchReference bench = new BenchReference();
        bench.QuartersAfter(zone, new bool[] { true, true, true, true }, PadTuning.PadNothingMean - 5);
        Assert.IsTrue(bench.AreGone);
        bench = new BenchReference();
        bench.QuartersAfter(zone, new bool[] { true, true, true, true }, PadTuning.PadNothingMean);
        Assert.IsFalse(bench.AreGone);
        bench = new BenchReference();
        bench.QuartersAfter(zone, new bool[] { false, false, false, false }, 0);
        Assert.IsFalse(bench.AreGone);
    }

    [TestMethod]
    public void One_neighbour_that_is_still_loaded_means_that_somebody_is_there()
    {
        for (int side = 0; side < PadNeighbours.Most; side++)
        {
            bool[] isGoing = new bool[] { true, true, true, true };
            isGoing[side] = false;
            BenchReference bench = new BenchReference();
            bench.QuartersAfter(Zone, isGoing, 0);
            Assert.IsFalse(bench.AreGone, $"side {side}");
            bench.Break(PadNeighbours.Of(Zone, side), PadState.Stuck);
            bench.QuartersAfter(Zone, isGoing, 0);
            Assert.IsTrue(bench.AreGone, $"side {side} broken");
        }
    }

    [TestMethod]
    public void Where_no_neighbour_was_loaded_nobody_has_gone()
    {
        BenchReference bench = new BenchReference { Level = PadTuning.PadLoadedMean - 5 };
        bench.QuartersAfter(Zone, new bool[] { true, true, true, true }, 0);
        Assert.IsFalse(bench.AreGone);
    }
}
