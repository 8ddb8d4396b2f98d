using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

[TestClass]
public sealed class LoadShapeTests
{
    [TestMethod]
    public void An_empty_mat_has_no_shape()
    {
        LoadShape shape = ShapeOf(new int[MatLayout.ZoneCount]);
        Assert.AreEqual(0, shape.TotalMicrosiemens);
        Assert.AreEqual(0, shape.LoadedZones);
        Assert.AreEqual(0, shape.LoadedBands);
        Assert.AreEqual(0, shape.PeakMicrosiemens);
        Assert.AreEqual(0, shape.MeanLoadedMicrosiemens);
    }

    [TestMethod]
    public void Every_zone_counts_for_its_band_and_its_column()
    {
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            int[] load = new int[MatLayout.ZoneCount];
            load[zone] = 700;
            LoadShape shape = ShapeOf(load);
            Assert.AreEqual(700, shape.TotalMicrosiemens);
            Assert.AreEqual(700, shape.PeakMicrosiemens);
            Assert.AreEqual(700, shape.BandTotal(zone / MatLayout.Columns));
            Assert.AreEqual(700, shape.ColumnTotal(zone % MatLayout.Columns));
            Assert.AreEqual(0, shape.BandTotal(zone < MatLayout.Columns ? 1 : 0));
            Assert.AreEqual(0, shape.ColumnTotal((zone + 1) % MatLayout.Columns));
            Assert.AreEqual(1, shape.LoadedZones);
            Assert.AreEqual(1, shape.LoadedBands);
        }
    }

    [TestMethod]
    public void A_zone_is_loaded_from_the_threshold_on()
    {
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            int[] load = new int[MatLayout.ZoneCount];
            load[zone] = Tuning.LoadedMicrosiemens - 1;
            Assert.AreEqual(0, ShapeOf(load).LoadedZones);
            Assert.AreEqual(0, ShapeOf(load).LoadedBands);
            load[zone] = Tuning.LoadedMicrosiemens;
            Assert.AreEqual(1, ShapeOf(load).LoadedZones);
            Assert.AreEqual(1, ShapeOf(load).LoadedBands);
        }
    }

    [TestMethod]
    public void Zones_of_one_band_are_one_loaded_band()
    {
        int[] load = new int[MatLayout.ZoneCount];
        load[6] = 100;
        load[7] = 200;
        load[8] = 600;
        load[30] = 300;
        LoadShape shape = ShapeOf(load);
        Assert.AreEqual(4, shape.LoadedZones);
        Assert.AreEqual(2, shape.LoadedBands);
        Assert.AreEqual(1_200, shape.TotalMicrosiemens);
        Assert.AreEqual(300, shape.MeanLoadedMicrosiemens);
        Assert.AreEqual(600, shape.PeakMicrosiemens);
        Assert.AreEqual(900, shape.BandTotal(2));
        Assert.AreEqual(400, shape.ColumnTotal(MatLayout.Left));
    }

    [TestMethod]
    public void A_mat_of_shorted_pads_does_not_overflow()
    {
        int[] load = new int[MatLayout.ZoneCount];
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            load[zone] = Tuning.ShortMicrosiemens;
        }

        LoadShape shape = ShapeOf(load);
        Assert.AreEqual(33 * 20_000, shape.TotalMicrosiemens);
        Assert.AreEqual(33, shape.LoadedZones);
        Assert.AreEqual(11, shape.LoadedBands);
    }

    [TestMethod]
    public void A_new_frame_leaves_nothing_of_the_former()
    {
        LoadShape shape = new LoadShape();
        int[] load = new int[MatLayout.ZoneCount];
        load[4] = 900;
        shape.Measure(load);
        shape.Measure(new int[MatLayout.ZoneCount]);
        Assert.AreEqual(0, shape.TotalMicrosiemens);
        Assert.AreEqual(0, shape.PeakMicrosiemens);
        Assert.AreEqual(0, shape.BandTotal(1));
        Assert.AreEqual(0, shape.ColumnTotal(MatLayout.Spine));
    }

    private static LoadShape ShapeOf(int[] load)
    {
        LoadShape shape = new LoadShape();
        shape.Measure(load);
        return shape;
    }
}
