using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

[TestClass]
public sealed class PadMaskTests
{
    [TestMethod]
    public void A_zone_left_out_counts_once_whatever_it_becomes()
    {
        PadMask mask = new PadMask();
        Assert.IsTrue(mask.TrySet(7, PadState.Noisy));
        Assert.IsTrue(mask.TrySet(7, PadState.Shorted));
        Assert.IsFalse(mask.TrySet(7, PadState.Shorted));
        Assert.AreEqual(1, mask.LeftOut);
        Assert.AreEqual(2, mask.Changes);
        Assert.IsTrue(mask.TrySet(7, PadState.Fine));
        Assert.AreEqual(0, mask.LeftOut);
        Assert.IsTrue(mask.IsFine(7));
    }

    [TestMethod]
    public void Enough_zones_are_left_up_to_the_limit()
    {
        PadMask mask = new PadMask();
        for (int zone = 0; zone < PadTuning.MaxPadsLeftOut; zone++)
        {
            mask.TrySet(zone, PadState.Open);
        }

        Assert.IsTrue(mask.AreEnough);
        mask.TrySet(PadTuning.MaxPadsLeftOut, PadState.Open);
        Assert.IsFalse(mask.AreEnough);
    }

    [TestMethod]
    public void A_zone_left_out_is_like_its_sound_neighbours()
    {
        PadMask mask = new PadMask();
        int[] load = EmptyMat.Flat(0);
        load[15] = 100;
        load[17] = 300;
        load[13] = 500;
        load[19] = 9_999;
        mask.TrySet(16, PadState.Stuck);
        mask.TrySet(19, PadState.Shorted);
        Assert.AreEqual(300, mask.NeighboursOf(16, load));
    }

    [TestMethod]
    public void A_corner_has_two_neighbours_and_may_have_none_that_is_sound()
    {
        PadMask mask = new PadMask();
        int[] load = EmptyMat.Flat(40);
        load[1] = 80;
        mask.TrySet(0, PadState.Open);
        Assert.AreEqual(60, mask.NeighboursOf(0, load));
        mask.TrySet(1, PadState.Open);
        mask.TrySet(3, PadState.Open);
        Assert.AreEqual(0, mask.NeighboursOf(0, load));
    }

    [TestMethod]
    [DataRow(0, -1, 1, -1, 3)]
    [DataRow(2, 1, -1, -1, 5)]
    [DataRow(16, 15, 17, 13, 19)]
    [DataRow(32, 31, -1, 29, -1)]
    public void Neighbours_stop_at_the_mats_edge(int zone, int left, int right, int above, int below)
    {
        Assert.AreEqual(left, PadNeighbours.Of(zone, 0));
        Assert.AreEqual(right, PadNeighbours.Of(zone, 1));
        Assert.AreEqual(above, PadNeighbours.Of(zone, 2));
        Assert.AreEqual(below, PadNeighbours.Of(zone, 3));
    }
}
