using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

[TestClass]
public sealed class FrontEndTests
{
    [TestMethod]
    public void The_model_of_the_board_reads_what_the_simulation_of_the_circuit_reads()
    {
        // docs of the hardware, ngspice: 100k, 10k and 1k give codes 193, 1248 and 2761 of 4095.
        Assert.IsTrue(HealthyFrontEnd.IsNear(193, Divider.Counts(100_000, 100, 0) / Tuning.ReadsPerSample, 2));
        Assert.IsTrue(HealthyFrontEnd.IsNear(1_248, Divider.Counts(10_000, 100, 0) / Tuning.ReadsPerSample, 4));
        Assert.IsTrue(HealthyFrontEnd.IsNear(2_761, Divider.Counts(1_000, 100, 0) / Tuning.ReadsPerSample, 4));
        Assert.AreEqual(0, Divider.Counts(Divider.OpenOhm, 100, 0));
    }

    [TestMethod]
    [DataRow(90)]
    [DataRow(95)]
    [DataRow(100)]
    [DataRow(105)]
    [DataRow(110)]
    public void Conductance_is_right_within_two_percent_whatever_the_converters_gain(int gainPercent)
    {
        for (int openCode = 0; openCode <= 40; openCode += 20)
        {
            FrontEnd frontEnd = HealthyFrontEnd.Ready(gainPercent, openCode);
            int[] microsiemens = new int[MatLayout.ZoneCount];
            for (int ohm = 250; ohm <= 100_000; ohm += 1 + (ohm / 16))
            {
                frontEnd.ToConductance(Divider.Frame(ohm, gainPercent, openCode, FrontEnd.OpenChannel), microsiemens);
                int true10 = 10_000_000 / ohm;
                for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
                {
                    // Two percent; for the lightest touches one uS, the unit itself.
                    int allowed10 = true10 / 50 > 15 ? true10 / 50 : 15;
                    Assert.IsTrue(HealthyFrontEnd.IsNear(true10, (microsiemens[zone] * 10) + 5, allowed10));
                }
            }
        }
    }

    [TestMethod]
    public void An_open_pad_has_no_conductance()
    {
        FrontEnd frontEnd = HealthyFrontEnd.Ready(100, 3);
        int[] microsiemens = new int[MatLayout.ZoneCount];
        frontEnd.ToConductance(Divider.Frame(Divider.OpenOhm, 100, 3, FrontEnd.OpenChannel), microsiemens);
        Assert.AreEqual(0, microsiemens[0]);
        frontEnd.ToConductance(Divider.Frame(Divider.OpenOhm, 100, 0, FrontEnd.OpenChannel), microsiemens);
        Assert.AreEqual(0, microsiemens[MatLayout.ZoneCount - 1]);
    }

    [TestMethod]
    [DataRow(90)]
    [DataRow(100)]
    [DataRow(110)]
    public void A_shorted_pad_reads_as_shorted_and_never_as_negative(int gainPercent)
    {
        FrontEnd frontEnd = HealthyFrontEnd.Ready(gainPercent, 2);
        int[] microsiemens = new int[MatLayout.ZoneCount];
        frontEnd.ToConductance(Divider.Frame(0, gainPercent, 2, FrontEnd.OpenChannel), microsiemens);
        Assert.AreEqual(Tuning.ShortMicrosiemens, microsiemens[0]);
        int[] counts = new int[MatLayout.ZoneCount + MatLayout.Columns];
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            counts[zone] = Tuning.ReadsPerSample * 4_095;
        }

        frontEnd.ToConductance(counts, microsiemens);
        Assert.AreEqual(Tuning.ShortMicrosiemens, microsiemens[0]);
    }

    [TestMethod]
    public void Each_column_has_references_of_its_own()
    {
        FrontEnd frontEnd = new FrontEnd();
        for (int frame = 0; frame < HealthyFrontEnd.ManyFrames; frame++)
        {
            frontEnd.TakeReference(FrameOfThreeGains(frontEnd.ReferenceChannel));
        }

        int[] microsiemens = new int[MatLayout.ZoneCount];
        frontEnd.ToConductance(FrameOfThreeGains(FrontEnd.OpenChannel), microsiemens);
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            Assert.IsTrue(HealthyFrontEnd.IsNear(500, microsiemens[zone], 10));
        }
    }

    /// <summary>3.3 V are 4,359 codes of 3.1 V full scale. The battery's divider is measured against both.</summary>
    [TestMethod]
    [DataRow(90, 2)]
    [DataRow(100, 0)]
    [DataRow(110, 20)]
    public void The_references_tell_what_the_supply_and_an_open_pad_read(int gainPercent, int openCode)
    {
        Assert.AreEqual(PowerTuning.NominalRailCounts, new FrontEnd().RailCounts);
        FrontEnd frontEnd = HealthyFrontEnd.Ready(gainPercent, openCode);
        int rail = Tuning.ReadsPerSample * 4_359 * gainPercent / 100;
        Assert.IsTrue(HealthyFrontEnd.IsNear(rail, frontEnd.RailCounts, rail / 50));
        Assert.IsTrue(HealthyFrontEnd.IsNear(openCode * Tuning.ReadsPerSample, frontEnd.OpenCounts, 3));
    }

    [TestMethod]
    [DataRow(90, 2)]
    [DataRow(100, 0)]
    [DataRow(105, 20)]
    public void The_references_tell_what_a_short_reads(int gainPercent, int openCode)
    {
        Assert.AreEqual(PadTuning.NominalShortCounts, new FrontEnd().ShortCounts);
        FrontEnd frontEnd = HealthyFrontEnd.Ready(gainPercent, openCode);
        int read = Divider.Counts(0, gainPercent, openCode);
        Assert.IsTrue(HealthyFrontEnd.IsNear(read, frontEnd.ShortCounts, read / 100));
    }

    /// <summary>A 2 k pad everywhere, read with another gain in each column.</summary>
    private static int[] FrameOfThreeGains(int referenceChannel)
    {
        int[] counts = new int[MatLayout.ZoneCount + MatLayout.Columns];
        for (int i = 0; i < counts.Length; i++)
        {
            int ohm = i < MatLayout.ZoneCount ? 2_000 : Divider.OhmOf(referenceChannel);
            counts[i] = Divider.Counts(ohm, 92 + (8 * (i % MatLayout.Columns)), 2);
        }

        return counts;
    }
}
