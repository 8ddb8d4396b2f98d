using SmartMat.Log;

namespace SmartMat.Tests.Log;

/// <summary>A block is as it was or as it shall be, whenever power fails.</summary>
[TestClass]
public sealed class BlocksTests
{
    private const string Name = "plan";
    private const int Length = 10;
    private const int FrameLength = Frame.HeaderLength + Length;

    [TestMethod]
    public void A_block_comes_back_after_a_reboot()
    {
        BenchFiles files = new BenchFiles();
        Assert.IsTrue(new Blocks(files).TryWrite(Name, Filled(7)));
        Assert.AreEqual(7, ValueIn(files));
    }

    [TestMethod]
    public void There_is_nothing_before_the_first_write()
    {
        byte[] bytes = new byte[Length];
        Assert.IsFalse(new Blocks(new BenchFiles()).TryRead(Name, bytes));
        Assert.AreEqual(0, new Blocks(new BenchFiles()).Read(Name, bytes));
    }

    [TestMethod]
    public void A_cut_at_any_byte_keeps_the_former_block()
    {
        for (int cut = 0; cut < FrameLength; cut++)
        {
            BenchFiles files = new BenchFiles();
            Blocks blocks = new Blocks(files);
            blocks.TryWrite(Name, Filled(1));
            blocks.TryWrite(Name, Filled(2));
            files.CutAfter(cut);
            Assert.IsFalse(blocks.TryWrite(Name, Filled(3)));
            Assert.AreEqual(2, ValueIn(files));
            Assert.IsTrue(new Blocks(files).TryWrite(Name, Filled(4)));
            Assert.AreEqual(4, ValueIn(files));
        }
    }

    [TestMethod]
    public void A_block_of_which_one_byte_is_wrong_is_not_taken_for_one()
    {
        for (int at = 0; at < FrameLength; at++)
        {
            BenchFiles files = new BenchFiles();
            Blocks blocks = new Blocks(files);
            blocks.TryWrite(Name, Filled(1));
            blocks.TryWrite(Name, Filled(2));
            files.BytesOf(Name + ".1")[at] ^= 0x10;
            int value = ValueIn(files);
            Assert.IsTrue(value == 1 || value == 2);
            blocks.TryWrite(Name, Filled(3));
            Assert.AreEqual(3, ValueIn(files));
        }
    }

    [TestMethod]
    public void A_longer_buffer_gets_the_length_and_a_shorter_one_what_fits()
    {
        BenchFiles files = new BenchFiles();
        new Blocks(files).TryWrite(Name, Filled(5));
        Assert.AreEqual(Length, new Blocks(files).Read(Name, new byte[Length + 5]));
        Assert.IsFalse(new Blocks(files).TryRead(Name, new byte[Length + 1]));
        byte[] head = new byte[2];
        Assert.IsTrue(new Blocks(files).TryRead(Name, head));
        Assert.AreEqual(5, (int)head[1]);
    }

    [TestMethod]
    public void A_deleted_block_does_not_come_back_with_its_older_copy()
    {
        BenchFiles files = new BenchFiles();
        Blocks blocks = new Blocks(files);
        blocks.TryWrite(Name, Filled(1));
        blocks.TryWrite(Name, Filled(2));
        Assert.IsTrue(blocks.TryDelete(Name));
        Assert.AreEqual(0, files.Count);
        Assert.AreEqual(0, new Blocks(files).Read(Name, new byte[Length]));
        Assert.IsTrue(blocks.TryWrite(Name, Filled(3)));
        Assert.AreEqual(3, ValueIn(files));
    }

    [TestMethod]
    public void A_newer_format_is_neither_read_nor_written_nor_deleted_and_said()
    {
        BenchFiles files = new BenchFiles();
        new Blocks(files).TryWrite(Name, Filled(1));
        byte[] newer = files.BytesOf(Name + ".0");
        Frame.Seal(newer, Frame.Block, (byte)(Formats.Of(Name) + 1), 9, 0, Length);
        Blocks blocks = new Blocks(files);
        Assert.IsFalse(blocks.HasNewer);
        Assert.AreEqual(0, blocks.Read(Name, new byte[Length]));
        Assert.IsTrue(blocks.HasNewer);
        Assert.IsFalse(blocks.TryWrite(Name, Filled(2)));
        Assert.IsFalse(blocks.TryDelete(Name));
        Assert.AreEqual(1, files.Writes);
        Assert.IsTrue(files.Has(Name + ".0"));
    }

    [TestMethod]
    [DataRow(480, true)]
    [DataRow(481, false)]
    public void A_block_has_480_bytes_at_most(int length, bool isTaken)
    {
        Assert.AreEqual(isTaken, new Blocks(new BenchFiles()).TryWrite(Name, new byte[length]));
    }

    [TestMethod]
    public void A_drive_that_fails_leaves_what_is_there()
    {
        BenchFiles files = new BenchFiles();
        Blocks blocks = new Blocks(files);
        blocks.TryWrite(Name, Filled(1));
        files.IsBroken = true;
        Assert.IsFalse(blocks.TryWrite(Name, Filled(2)));
        Assert.IsFalse(blocks.TryDelete(Name));
        Assert.AreEqual(1, ValueIn(files));
    }

    [TestMethod]
    public void What_lies_behind_the_block_in_a_longer_buffer_stays()
    {
        BenchFiles files = new BenchFiles();
        Blocks blocks = new Blocks(files);
        blocks.TryWrite("settings", new byte[100]);
        blocks.TryWrite(Name, Filled(5));
        byte[] bytes = new byte[Length + 5];
        bytes[Length - 1] = 9;
        bytes[Length] = 9;
        bytes[Length + 4] = 9;
        blocks.Read(Name, bytes);
        Assert.AreEqual(5, (int)bytes[Length - 1]);
        Assert.AreEqual(9, (int)bytes[Length]);
        Assert.AreEqual(9, (int)bytes[Length + 4]);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void A_deletion_that_power_cuts_short_leaves_the_block_as_it_was(int writes)
    {
        BenchFiles files = new BenchFiles();
        Blocks blocks = new Blocks(files);
        for (int value = 1; value <= writes; value++)
        {
            blocks.TryWrite(Name, Filled(value));
        }

        files.CutPowerAfterDeletions(1);
        Assert.IsFalse(blocks.TryDelete(Name));
        files.IsBroken = false;
        Assert.AreEqual(writes, ValueIn(files));
        Assert.IsTrue(new Blocks(files).TryDelete(Name));
        Assert.AreEqual(0, files.Count);
    }

    [TestMethod]
    public void A_newer_format_once_met_stays_said()
    {
        BenchFiles files = new BenchFiles();
        new Blocks(files).TryWrite(Name, Filled(1));
        Frame.Seal(files.BytesOf(Name + ".0"), Frame.Block, (byte)(Formats.Of(Name) + 1), 9, 0, Length);
        Blocks blocks = new Blocks(files);
        blocks.Read(Name, new byte[Length]);
        blocks.Read(Name, new byte[Length]);
        Assert.IsTrue(blocks.HasNewer);
        blocks.Read("settings", new byte[Length]);
        Assert.IsTrue(blocks.HasNewer);
    }

    [TestMethod]
    [DataRow(1, 3)]
    [DataRow(2, 2)]
    [DataRow(3, 3)]
    public void The_copy_looked_at_last_is_not_read_once_more(int writes, int reads)
    {
        BenchFiles files = new BenchFiles();
        Blocks blocks = new Blocks(files);
        for (int value = 1; value <= writes; value++)
        {
            blocks.TryWrite(Name, Filled(value));
        }

        int before = files.Reads;
        blocks.Read(Name, new byte[Length]);
        Assert.AreEqual(reads, files.Reads - before);
    }

    [TestMethod]
    public void Who_writes_the_same_block_again_and_again_reads_nothing()
    {
        BenchFiles files = new BenchFiles();
        Blocks blocks = new Blocks(files);
        blocks.TryWrite(Name, Filled(1));
        int before = files.Reads;
        blocks.TryWrite(Name, Filled(2));
        blocks.TryWrite(Name, Filled(3));
        Assert.AreEqual(before, files.Reads);
        Assert.AreEqual(3, ValueIn(files));
    }

    private static byte[] Filled(int value)
    {
        byte[] bytes = new byte[Length];
        for (int i = 0; i < Length; i++)
        {
            bytes[i] = (byte)value;
        }

        return bytes;
    }

    /// <summary>What a reboot finds; -1 if it is nothing of one piece.</summary>
    private static int ValueIn(BenchFiles files)
    {
        byte[] bytes = new byte[Length];
        if (!new Blocks(files).TryRead(Name, bytes))
        {
            return -1;
        }

        for (int i = 1; i < Length; i++)
        {
            if (bytes[i] != bytes[0])
            {
                return -1;
            }
        }

        return bytes[0];
    }
}
