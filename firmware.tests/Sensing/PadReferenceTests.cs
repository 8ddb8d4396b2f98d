using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>What the neighbours of a zone did is worth as a proof only where the zone itself would have had to move.</summary>
[TestClass]
public sealed class PadReferenceTests
{
    private const int Zone = BenchReference.Zone;
    private const int Swing = 200;

    /// <summary>Of a variance of twice the noise, and less than each neighbour has to show by itself.</summary>
    private const int Little = 30;

    [TestMethod]
    public void Neighbours_that_move_together_are_a_proof_the_more_they_move()
    {
        int little = new BenchReference().DoublingsOf(40, 40, 40, 40);
        int more = new BenchReference().DoublingsOf(Swing, Swing, Swing, Swing);
        Assert.IsTrue(little > 0);
        Assert.IsTrue(more > little);
        Assert.AreEqual(PadTuning.PadMostDoublings, new BenchReference().DoublingsOf(900, 900, 900, 900));
    }

    [TestMethod]
    public void Neighbours_that_rest_are_none()
    {
        Assert.AreEqual(0, new BenchReference().DoublingsOf(0, 0, 0, 0));
        Assert.AreEqual(0, new BenchReference().DoublingsOf(5, 5, 5, 5));
    }

    [TestMethod]
    public void Where_one_side_gains_what_the_other_loses_the_zone_may_rightly_rest()
    {
        Assert.AreEqual(0, new BenchReference().DoublingsOf(Little, -Little, Little, Little));
        Assert.AreEqual(0, new BenchReference().DoublingsOf(Little, Little, Little, -Little));
        Assert.IsTrue(new BenchReference().DoublingsOf(Little, Little, Little, Little) > 0);
    }

    [TestMethod]
    public void If_each_of_three_or_more_moves_much_that_is_a_proof_but_a_small_one()
    {
        Assert.AreEqual(PadTuning.PadMostLively, new BenchReference().DoublingsOf(Swing, -Swing, Swing, Swing));
        Assert.AreEqual(0, new BenchReference().DoublingsOf(Swing, -Swing, Swing, 0));
        BenchReference bench = new BenchReference();
        bench.Break(PadNeighbours.Of(Zone, 2), PadState.Stuck);
        Assert.AreEqual(PadTuning.PadMostLively, bench.DoublingsOf(Swing, -Swing, Swing, Swing));
        bench.Break(PadNeighbours.Of(Zone, 3), PadState.Stuck);
        Assert.AreEqual(0, bench.DoublingsOf(Swing, -Swing, Swing, Swing));
    }

    [TestMethod]
    public void One_that_moves_alone_is_the_end_of_the_breath_and_no_proof()
    {
        Assert.AreEqual(0, new BenchReference().DoublingsOf(Swing, 0, 0, 0));
    }

    [TestMethod]
    public void Broken_and_unloaded_neighbours_tell_nothing()
    {
        BenchReference bench = new BenchReference();
        int all = bench.DoublingsOf(Swing, Swing, Swing, Swing);
        bench.Break(PadNeighbours.Of(Zone, 0), PadState.Stuck);
        Assert.AreEqual(all, bench.DoublingsOf(Swing, Swing, Swing, Swing));
        bench.Break(PadNeighbours.Of(Zone, 1), PadState.Open);
        bench.Break(PadNeighbours.Of(Zone, 2), PadState.Shorted);
        Assert.AreEqual(0, bench.DoublingsOf(Swing, Swing, Swing, Swing));
    }

    [TestMethod]
    public void A_zone_that_carries_nothing_proves_nothing()
    {
        BenchReference bench = new BenchReference();
        bench.Unload();
        Assert.AreEqual(0, bench.DoublingsOf(Swing, Swing, Swing, Swing));
    }

    [TestMethod]
    public void In_a_corner_more_is_asked_for()
    {
        Assert.IsTrue(new BenchReference().DoublingsOf(Swing, Swing, Swing, Swing) > new BenchReference().DoublingsAt(0, Swing, Swing, Swing, Swing));
    }
}
