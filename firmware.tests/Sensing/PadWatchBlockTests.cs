using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>What is known of the pads, stored and read again.</summary>
[TestClass]
public sealed class PadWatchBlockTests
{
    private const int Zone = 16;
    private const int Format = 1;

    [TestMethod]
    public void A_stored_block_makes_each_zone_what_it_was()
    {
        byte[] block = Mixed();
        PadWatch watch = new PadWatch(new FrontEnd());
        Assert.IsTrue(watch.TryRead(block));
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            Assert.AreEqual(zone % 7, (int)watch.Mask.StateOf(zone));
        }

        Assert.IsFalse(watch.IsWorthSaving);
        byte[] again = new byte[PadWatch.BlockLength];
        watch.Write(again);
        Assert.AreEqual(Hex(block), Hex(again));
    }

    [TestMethod]
    public void A_block_of_a_sound_mat_is_a_format_and_zeros()
    {
        byte[] expected = new byte[PadWatch.BlockLength];
        expected[0] = Format;
        Crc16.Seal(expected);
        byte[] block = new byte[PadWatch.BlockLength];
        new PadWatch(new FrontEnd()).Write(block);
        Assert.AreEqual(Hex(expected), Hex(block));
        Assert.AreEqual(36, block.Length);
    }

    [TestMethod]
    public void A_state_of_a_later_build_is_taken_for_fine()
    {
        for (int state = (int)PadState.Saturated + 1; state < 16; state++)
        {
            BenchWatch bench = new BenchWatch();
            Assert.IsTrue(bench.Watch.TryRead(BenchWatch.Block(Zone, (PadState)state, 0)));
            Assert.IsTrue(bench.IsOnly(Zone, PadState.Fine), $"{state}");
        }

        BenchWatch last = new BenchWatch();
        last.Become(Zone, PadState.Saturated);
        Assert.IsTrue(last.IsOnly(Zone, PadState.Saturated));
    }

    [TestMethod]
    public void Another_format_or_a_flipped_bit_changes_nothing()
    {
        PadWatch watch = new PadWatch(new FrontEnd());
        byte[] other = Mixed();
        other[0] = Format + 1;
        Crc16.Seal(other);
        Assert.IsFalse(watch.TryRead(other));
        for (int at = 0; at < PadWatch.BlockLength; at++)
        {
            byte[] flipped = Mixed();
            flipped[at] ^= 1;
            Assert.IsFalse(watch.TryRead(flipped), $"at {at}");
        }

        Assert.IsFalse(watch.TryRead(new byte[PadWatch.BlockLength]));
        Assert.AreEqual(0, watch.Mask.Changes);
    }

    [TestMethod]
    public void Sessions_under_suspicion_outlast_a_boot()
    {
        BenchWatch bench = new BenchWatch();
        Assert.IsTrue(bench.Watch.TryRead(BenchWatch.Block(Zone, PadState.Fine, PadTuning.PadOpenSessions - 1)));
        bench.Set(Zone, 0);
        bench.Seconds(PadTuning.PadOpenS + 1, true);
        bench.Watch.NoteSession();
        Assert.IsTrue(bench.IsOnly(Zone, PadState.Open));
        byte[] block = new byte[PadWatch.BlockLength];
        bench.Watch.Write(block);
        Assert.AreEqual(Hex(BenchWatch.Block(Zone, PadState.Open, PadTuning.PadOpenSessions)), Hex(block));
    }

    [TestMethod]
    public void What_was_written_or_has_just_been_read_needs_no_write()
    {
        BenchWatch bench = new BenchWatch();
        bench.Set(Zone, 0);
        bench.Seconds(PadTuning.PadOpenS + 1, true);
        bench.Watch.NoteSession();
        Assert.IsTrue(bench.Watch.IsWorthSaving);
        bench.Watch.Write(new byte[PadWatch.BlockLength]);
        Assert.IsFalse(bench.Watch.IsWorthSaving);
        bench.Seconds(PadTuning.PadOpenS + 1, true);
        bench.Watch.NoteSession();
        Assert.IsTrue(bench.Watch.TryRead(Mixed()));
        Assert.IsFalse(bench.Watch.IsWorthSaving);
    }

    [TestMethod]
    public void A_calibration_makes_drifting_zones_fine_and_no_others()
    {
        PadWatch watch = new PadWatch(new FrontEnd());
        Assert.IsTrue(watch.TryRead(Mixed()));
        watch.NoteCalibration();
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            int before = zone % 7;
            Assert.AreEqual(before == (int)PadState.Drifting ? (int)PadState.Fine : before, (int)watch.Mask.StateOf(zone));
        }

        Assert.IsTrue(watch.IsWorthSaving);
    }

    /// <summary>Every state, and sessions under suspicion from 0 to 3.</summary>
    private static byte[] Mixed()
    {
        byte[] block = new byte[PadWatch.BlockLength];
        block[0] = Format;
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            block[1 + zone] = (byte)((zone % 7) + (zone % 4 * 16));
        }

        Crc16.Seal(block);
        return block;
    }

    private static string Hex(byte[] block)
    {
        return Link.Hex.Text(block, 0, block.Length);
    }
}
