using SmartMat.Link;
using SmartMat.Sensing;

namespace SmartMat.Tests.Link;

/// <summary>How long and how much each zone has borne, as a phone reads it: three bytes a zone.</summary>
[TestClass]
public sealed class ZonesTests
{
    private const int Zone = 16;

    [TestMethod]
    public void A_fresh_mat_has_borne_nothing()
    {
        string zones = Zones(new PartsBench());
        Assert.AreEqual(6 * MatLayout.ZoneCount, zones.Length);
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            Assert.AreEqual("000000", zones.Substring(6 * zone, 6));
        }
    }

    [TestMethod]
    [DataRow(80, "5802" + "0a")]
    [DataRow(500, "5802" + "42")]
    [DataRow(4_000, "5802" + "ff")]
    public void A_zone_tells_its_seconds_under_load_and_its_dose_255_percent_at_most(int microsiemens, string told)
    {
        PartsBench bench = new PartsBench();
        Load(bench, microsiemens, 600);
        string zones = Zones(bench);
        Assert.AreEqual("000000", zones.Substring(6 * (Zone - 1), 6));
        Assert.AreEqual(told, zones.Substring(6 * Zone, 6));
        Assert.AreEqual("000000", zones.Substring(6 * (Zone + 1), 6));
    }

    private static string Zones(PartsBench bench)
    {
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(new CoachDesk(bench.Parts, bench.Clock), Op.Zones, ""));
        return bench.Told();
    }

    /// <summary>One zone, for so long.</summary>
    private static void Load(PartsBench bench, int microsiemens, int seconds)
    {
        int[] load = new int[MatLayout.ZoneCount];
        load[Zone] = microsiemens;
        LoadShape shape = new LoadShape();
        shape.Measure(load);
        bench.Parts.Dwell.Reset(0);
        for (int second = 1; second <= seconds; second++)
        {
            for (int band = 0; band < MatLayout.Bands; band++)
            {
                bench.Parts.Dwell.Update(load, shape, Occupancy.Lying, second * 1_000);
            }
        }
    }
}
