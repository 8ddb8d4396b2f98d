using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

[TestClass]
public sealed class FrontEndTests
{
    /// <summary>More than the references' filter needs.</summary>
    private const int ManyFrames = 90;

    [TestMethod]
    public void The_model_of_the_board_reads_what_the_simulation_of_the_circuit_reads()
    {
        // docs of the hardware, ngspice: 100k, 10k and 1k give codes 193, 1248 and 2761 of 4095.
        Assert.IsTrue(IsNear(193, Divider.Counts(100_000, 100, 0) / Tuning.ReadsPerSample, 2));
        Assert.IsTrue(IsNear(1_248, Divider.Counts(10_000, 100, 0) / Tuning.ReadsPerSample, 4));
        Assert.IsTrue(IsNear(2_761, Divider.Counts(1_000, 100, 0) / Tuning.ReadsPerSample, 4));
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
            FrontEnd frontEnd = Ready(gainPercent, openCode);
            int[] microsiemens = new int[MatLayout.ZoneCount];
            for (int ohm = 250; ohm <= 100_000; ohm += 1 + (ohm / 16))
            {
                frontEnd.ToConductance(Divider.Frame(ohm, gainPercent, openCode, FrontEnd.OpenChannel), microsiemens);
                int true10 = 10_000_000 / ohm;
                for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
                {
                    // Two percent; for the lightest touches one uS, the unit itself.
                    int allowed10 = true10 / 50 > 15 ? true10 / 50 : 15;
                    Assert.IsTrue(IsNear(true10, (microsiemens[zone] * 10) + 5, allowed10));
                }
            }
        }
    }

    [TestMethod]
    public void An_open_pad_has_no_conductance()
    {
        FrontEnd frontEnd = Ready(100, 3);
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
        FrontEnd frontEnd = Ready(gainPercent, 2);
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
        for (int frame = 0; frame < ManyFrames; frame++)
        {
            frontEnd.TakeReference(FrameOfThreeGains(frontEnd.ReferenceChannel));
        }

        int[] microsiemens = new int[MatLayout.ZoneCount];
        frontEnd.ToConductance(FrameOfThreeGains(FrontEnd.OpenChannel), microsiemens);
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            Assert.IsTrue(IsNear(500, microsiemens[zone], 10));
        }
    }

    [TestMethod]
    public void There_is_no_conductance_before_all_three_references_were_read()
    {
        FrontEnd frontEnd = new FrontEnd();
        Assert.AreEqual(FrontEnd.OpenChannel, frontEnd.ReferenceChannel);
        Feed(frontEnd, 1);
        Assert.AreEqual(FrontEnd.LowOhmChannel, frontEnd.ReferenceChannel);
        Feed(frontEnd, 1);
        Assert.AreEqual(FrontEnd.HighOhmChannel, frontEnd.ReferenceChannel);
        Assert.IsFalse(frontEnd.IsReady);
        Feed(frontEnd, 1);
        Assert.AreEqual(FrontEnd.OpenChannel, frontEnd.ReferenceChannel);
        Assert.IsTrue(frontEnd.IsReady);
    }

    [TestMethod]
    public void A_converter_that_drifts_is_followed()
    {
        FrontEnd frontEnd = Ready(100, 2);
        for (int frame = 0; frame < ManyFrames; frame++)
        {
            frontEnd.TakeReference(Divider.Frame(Divider.OpenOhm, 104, 2, frontEnd.ReferenceChannel));
        }

        int[] microsiemens = new int[MatLayout.ZoneCount];
        frontEnd.ToConductance(Divider.Frame(2_000, 104, 2, FrontEnd.OpenChannel), microsiemens);
        Assert.IsTrue(IsNear(500, microsiemens[0], 10));
    }

    [TestMethod]
    public void References_that_are_all_wrong_are_broken_at_the_third()
    {
        FrontEnd frontEnd = Ready(100, 2);
        FeedRaw(frontEnd, 16_380, 2);
        Assert.IsFalse(frontEnd.IsBroken);
        FeedRaw(frontEnd, 16_380, 1);
        Assert.IsTrue(frontEnd.IsBroken);
    }

    [TestMethod]
    public void A_broken_front_end_is_mended_by_three_good_references()
    {
        FrontEnd frontEnd = Ready(100, 2);
        FeedRaw(frontEnd, 16_380, 3);
        Feed(frontEnd, 2);
        Assert.IsTrue(frontEnd.IsBroken);
        Feed(frontEnd, 1);
        Assert.IsFalse(frontEnd.IsBroken);
    }

    [TestMethod]
    public void A_single_glitch_breaks_nothing_and_moves_nothing()
    {
        FrontEnd frontEnd = Ready(100, 2);
        int[] microsiemens = new int[MatLayout.ZoneCount];
        frontEnd.ToConductance(Divider.Frame(2_000, 100, 2, FrontEnd.OpenChannel), microsiemens);
        int before = microsiemens[0];
        for (int glitch = 0; glitch < 3; glitch++)
        {
            FeedRaw(frontEnd, 16_380, 1);
            Feed(frontEnd, 3);
            Assert.IsFalse(frontEnd.IsBroken);
            frontEnd.ToConductance(Divider.Frame(2_000, 100, 2, FrontEnd.OpenChannel), microsiemens);
            Assert.AreEqual(before, microsiemens[0]);
        }
    }

    [TestMethod]
    [DataRow(MatLayout.Left, FrontEnd.OpenChannel, 4_000)]
    [DataRow(MatLayout.Spine, FrontEnd.LowOhmChannel, 0)]
    [DataRow(MatLayout.Right, FrontEnd.HighOhmChannel, 0)]
    public void One_bad_reference_in_one_column_is_enough(int column, int channel, int read)
    {
        FrontEnd frontEnd = Ready(100, 2);
        FeedWithABadOne(frontEnd, column, channel, read, 6);
        Assert.IsFalse(frontEnd.IsBroken);
        FeedWithABadOne(frontEnd, column, channel, read, 3);
        Assert.IsTrue(frontEnd.IsBroken);
        FeedWithABadOne(frontEnd, column, channel, read, 300);
        Assert.IsTrue(frontEnd.IsBroken);
        Feed(frontEnd, 3);
        Assert.IsFalse(frontEnd.IsBroken);
    }

    [TestMethod]
    public void A_dead_column_reads_zero_everywhere_and_is_broken()
    {
        FrontEnd frontEnd = Ready(100, 2);
        FeedWithADeadColumn(frontEnd, 9);
        Assert.IsTrue(frontEnd.IsBroken);
    }

    [TestMethod]
    public void A_column_that_was_dead_at_boot_is_a_fault_and_not_a_long_wait()
    {
        FrontEnd frontEnd = new FrontEnd();
        FeedWithADeadColumn(frontEnd, 9);
        Assert.IsTrue(frontEnd.IsBroken);
        Assert.IsFalse(frontEnd.IsReady);
    }

    [TestMethod]
    [DataRow(FrontEnd.OpenChannel, -1, Tuning.OpenMaxCounts)]
    [DataRow(FrontEnd.LowOhmChannel, Tuning.LowReferenceMinCounts, Tuning.LowReferenceMaxCounts)]
    [DataRow(FrontEnd.HighOhmChannel, Tuning.HighReferenceMinCounts, Tuning.HighReferenceMaxCounts)]
    public void Each_window_holds_its_ends_and_not_one_count_more(int channel, int min, int max)
    {
        Assert.IsFalse(BreaksAt(channel, max));
        Assert.IsTrue(BreaksAt(channel, max + 1));
        if (min > 0)
        {
            Assert.IsFalse(BreaksAt(channel, min));
            Assert.IsTrue(BreaksAt(channel, min - 1));
        }
    }

    private static FrontEnd Ready(int gainPercent, int openCode)
    {
        FrontEnd frontEnd = new FrontEnd();
        for (int frame = 0; frame < ManyFrames; frame++)
        {
            frontEnd.TakeReference(Divider.Frame(Divider.OpenOhm, gainPercent, openCode, frontEnd.ReferenceChannel));
        }

        Assert.IsTrue(frontEnd.IsReady);
        Assert.IsFalse(frontEnd.IsBroken);
        return frontEnd;
    }

    private static void Feed(FrontEnd frontEnd, int frames)
    {
        for (int frame = 0; frame < frames; frame++)
        {
            frontEnd.TakeReference(Divider.Frame(Divider.OpenOhm, 100, 2, frontEnd.ReferenceChannel));
        }
    }

    private static void FeedRaw(FrontEnd frontEnd, int read, int frames)
    {
        int[] counts = new int[MatLayout.ZoneCount + MatLayout.Columns];
        for (int i = 0; i < counts.Length; i++)
        {
            counts[i] = read;
        }

        for (int frame = 0; frame < frames; frame++)
        {
            frontEnd.TakeReference(counts);
        }
    }

    private static void FeedWithABadOne(FrontEnd frontEnd, int column, int channel, int read, int frames)
    {
        for (int frame = 0; frame < frames; frame++)
        {
            int[] counts = Divider.Frame(Divider.OpenOhm, 100, 2, frontEnd.ReferenceChannel);
            if (frontEnd.ReferenceChannel == channel)
            {
                counts[MatLayout.ZoneCount + column] = read;
            }

            frontEnd.TakeReference(counts);
        }
    }

    private static void FeedWithADeadColumn(FrontEnd frontEnd, int frames)
    {
        for (int frame = 0; frame < frames; frame++)
        {
            int[] counts = Divider.Frame(Divider.OpenOhm, 100, 2, frontEnd.ReferenceChannel);
            counts[MatLayout.ZoneCount + MatLayout.Spine] = 0;
            frontEnd.TakeReference(counts);
        }
    }

    private static bool BreaksAt(int channel, int read)
    {
        FrontEnd frontEnd = Ready(100, 2);
        FeedWithABadOne(frontEnd, MatLayout.Spine, channel, read, 9);
        return frontEnd.IsBroken;
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

    private static bool IsNear(int expected, int actual, int allowed)
    {
        return actual - expected <= allowed && expected - actual <= allowed;
    }
}
