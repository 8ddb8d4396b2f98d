using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

[TestClass]
public sealed class BodyRegionsTests
{
    [TestMethod]
    public void Nothing_is_said_of_a_zone_while_the_way_round_is_unknown()
    {
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            Assert.AreEqual((int)BodyRegion.Unknown, (int)BodyRegions.Of(zone, WayRound.Unknown));
        }
    }

    [TestMethod]
    [DataRow(0, 1, (int)BodyRegion.Neck)]
    [DataRow(1, 1, (int)BodyRegion.Neck)]
    [DataRow(9, 1, (int)BodyRegion.Neck)]
    [DataRow(10, 1, (int)BodyRegion.Neck)]
    [DataRow(4, 0, (int)BodyRegion.LowerBack)]
    [DataRow(5, 1, (int)BodyRegion.LowerBack)]
    [DataRow(6, 2, (int)BodyRegion.LowerBack)]
    public void While_the_way_round_is_unknown_the_tenderer_of_both_regions_counts(int band, int column, int expected)
    {
        int zone = (band * MatLayout.Columns) + column;
        Assert.AreEqual(expected, (int)BodyRegions.Tenderest(zone, WayRound.Unknown));
    }

    [TestMethod]
    public void Once_the_way_round_is_known_it_is_the_region_itself()
    {
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            Assert.AreEqual(
                (int)BodyRegions.Of(zone, WayRound.HeadAtBottom), (int)BodyRegions.Tenderest(zone, WayRound.HeadAtBottom));
        }
    }

    [TestMethod]
    public void Whoever_turns_round_takes_the_regions_along()
    {
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            int opposite = MatLayout.ZoneCount - 1 - zone;
            int turned = (int)BodyRegions.Of(opposite, WayRound.HeadAtBottom);
            Assert.AreEqual((int)BodyRegions.Of(zone, WayRound.HeadAtTop), turned);
        }
    }

    [TestMethod]
    [DataRow(0, 0, (int)BodyRegion.Shoulders)]
    [DataRow(0, 1, (int)BodyRegion.Neck)]
    [DataRow(1, 1, (int)BodyRegion.Neck)]
    [DataRow(1, 2, (int)BodyRegion.Shoulders)]
    [DataRow(2, 1, (int)BodyRegion.UpperBack)]
    [DataRow(4, 0, (int)BodyRegion.UpperBack)]
    [DataRow(5, 2, (int)BodyRegion.LowerBack)]
    [DataRow(6, 1, (int)BodyRegion.LowerBack)]
    [DataRow(7, 1, (int)BodyRegion.Pelvis)]
    [DataRow(10, 2, (int)BodyRegion.Pelvis)]
    public void Regions_follow_the_bands_from_the_head(int band, int column, int expected)
    {
        Assert.AreEqual(expected, (int)BodyRegions.Of((band * MatLayout.Columns) + column, WayRound.HeadAtTop));
    }
}
