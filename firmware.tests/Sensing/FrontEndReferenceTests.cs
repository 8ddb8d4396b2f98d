using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

[TestClass]
public sealed class FrontEndReferenceTests
{
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
        FrontEnd frontEnd = HealthyFrontEnd.Ready(100, 2);
        for (int frame = 0; frame < HealthyFrontEnd.ManyFrames; frame++)
        {
            frontEnd.TakeReference(Divider.Frame(Divider.OpenOhm, 104, 2, frontEnd.ReferenceChannel));
        }

        int[] microsiemens = new int[MatLayout.ZoneCount];
        frontEnd.ToConductance(Divider.Frame(2_000, 104, 2, FrontEnd.OpenChannel), microsiemens);
        Assert.IsTrue(HealthyFrontEnd.IsNear(500, microsiemens[0], 10));
    }

    [TestMethod]
    public void References_that_are_all_wrong_are_broken_at_the_third()
    {
        FrontEnd frontEnd = HealthyFrontEnd.Ready(100, 2);
        FeedRaw(frontEnd, 16_380, 2);
        Assert.IsFalse(frontEnd.IsBroken);
        FeedRaw(frontEnd, 16_380, 1);
        Assert.IsTrue(frontEnd.IsBroken);
    }

    [TestMethod]
    public void A_broken_front_end_is_mended_by_three_good_references()
    {
        FrontEnd frontEnd = HealthyFrontEnd.Ready(100, 2);
        FeedRaw(frontEnd, 16_380, 3);
        Feed(frontEnd, 2);
        Assert.IsTrue(frontEnd.IsBroken);
        Feed(frontEnd, 1);
        Assert.IsFalse(frontEnd.IsBroken);
    }

    [TestMethod]
    public void A_single_glitch_breaks_nothing_and_moves_nothing()
    {
        FrontEnd frontEnd = HealthyFrontEnd.Ready(100, 2);
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
        FrontEnd frontEnd = HealthyFrontEnd.Ready(100, 2);
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
        FrontEnd frontEnd = HealthyFrontEnd.Ready(100, 2);
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
        FrontEnd frontEnd = HealthyFrontEnd.Ready(100, 2);
        FeedWithABadOne(frontEnd, MatLayout.Spine, channel, read, 9);
        return frontEnd.IsBroken;
    }
}
