using SmartMat.Virtual.Body;

namespace SmartMat.Tests.Virtual.Body;

[TestClass]
public sealed class FrontEndTests
{
    private const long LongAfterUs = 100_000;

    [TestMethod]
    [DataRow(30_000.0, 0.426)]
    [DataRow(6_000.0, 1.249)]
    [DataRow(1_000.0, 2.090)]
    [DataRow(490.0, 2.245)]
    public void A_lone_pad_reads_what_the_circuit_simulation_expects(double ohms, double volts)
    {
        FrontEnd frontEnd = new(1);
        double[] pads = new double[MatLayout.ZoneCount];
        pads[0] = 1e6 / ohms;
        frontEnd.SetPads(pads);
        frontEnd.Select(0, isEnabled: true, 0);
        Assert.AreEqual(volts, MeanAt(frontEnd, 0, LongAfterUs), volts * 0.012);
    }

    [TestMethod]
    public void An_open_channel_leaks_about_two_counts()
    {
        FrontEnd frontEnd = new(1);
        frontEnd.Select(11, isEnabled: true, 0);
        Assert.AreEqual(0.002, MeanAt(frontEnd, 1, LongAfterUs), 0.0015);
    }

    [TestMethod]
    public void A_column_has_a_rail_of_its_own_that_the_others_do_not_pull_down()
    {
        FrontEnd frontEnd = new(1);
        double[] pads = new double[MatLayout.ZoneCount];
        pads[0] = 1000;
        frontEnd.SetPads(pads);
        frontEnd.Select(0, isEnabled: true, 0);
        double alone = MeanAt(frontEnd, 0, LongAfterUs);
        pads[1] = pads[2] = 1000;
        frontEnd.SetPads(pads);
        Assert.AreEqual(1.0, MeanAt(frontEnd, 0, LongAfterUs) / alone, 0.001);
    }

    [TestMethod]
    [DataRow(FrontEnd.NominalNanofarads, 54)]
    [DataRow(FrontEnd.SoftPadsNanofarads, 106)]
    public void After_a_shorted_channel_the_node_needs_its_time(double nanofarads, int settledUs)
    {
        double settled = MeanAt(AfterShort(nanofarads), 0, LongAfterUs * 2);
        double early = MeanAt(AfterShort(nanofarads), 0, LongAfterUs + (settledUs / 4));
        double inTime = MeanAt(AfterShort(nanofarads), 0, LongAfterUs + settledUs);
        Assert.IsTrue(early - settled > 0.1, $"{early} V is settled too early");
        Assert.AreEqual(settled, inTime, 0.0006);
    }

    [TestMethod]
    public void With_the_multiplexers_off_nothing_is_read()
    {
        FrontEnd frontEnd = new(1);
        frontEnd.Select(FrontEnd.Reference1kChannel, isEnabled: true, 0);
        Assert.IsTrue(MeanAt(frontEnd, 0, LongAfterUs) > 2);
        frontEnd.Select(FrontEnd.Reference1kChannel, isEnabled: false, LongAfterUs);
        Assert.AreEqual(0, MeanAt(frontEnd, 0, LongAfterUs * 2), 0.001);
    }

    [TestMethod]
    public void The_motor_shakes_pads_but_not_references()
    {
        FrontEnd frontEnd = new(1);
        double[] pads = new double[MatLayout.ZoneCount];
        pads[0] = 300;
        frontEnd.SetPads(pads);
        frontEnd.Select(0, isEnabled: true, 0);
        double still = MeanAt(frontEnd, 0, LongAfterUs);
        Assert.AreEqual(0.01, (MeanAt(frontEnd, 0, LongAfterUs, 0.02) - still) / still, 0.006);
        frontEnd.Select(FrontEnd.Reference10kChannel, isEnabled: true, LongAfterUs);
        still = MeanAt(frontEnd, 0, LongAfterUs * 2);
        Assert.AreEqual(still, MeanAt(frontEnd, 0, LongAfterUs * 2, 0.02), 0.0002);
    }

    private static FrontEnd AfterShort(double nanofarads)
    {
        FrontEnd frontEnd = new(1, nanofarads);
        double[] pads = new double[MatLayout.ZoneCount];
        pads[0] = PadField.ShortMicrosiemens;
        pads[MatLayout.Columns] = 10;
        frontEnd.SetPads(pads);
        frontEnd.Select(0, isEnabled: true, 0);
        frontEnd.Select(1, isEnabled: true, LongAfterUs);
        return frontEnd;
    }

    private static double MeanAt(FrontEnd frontEnd, int mux, long nowUs, double shakeShare = 0)
    {
        double sum = 0;
        for (int read = 0; read < 400; read++)
        {
            sum += frontEnd.VoltsAt(mux, nowUs, shakeShare);
        }
        return sum / 400;
    }
}
