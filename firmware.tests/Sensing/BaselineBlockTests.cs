using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

[TestClass]
public sealed class BaselineBlockTests
{
    [TestMethod]
    public void A_stored_block_reads_back_as_it_was()
    {
        Baseline restored = new Baseline();
        Assert.IsTrue(restored.TryRead(Block()));
        Assert.AreEqual((int)CalibrationState.Calibrated, (int)restored.State);
        Assert.IsFalse(restored.IsWorthSaving);
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            Assert.AreEqual(0, EmptyMat.LoadOf(restored, zone, 30 + (2 * zone)));
            Assert.AreEqual(1, EmptyMat.LoadOf(restored, zone, 31 + (2 * zone)));
        }
    }

    [TestMethod]
    public void A_block_with_any_bit_flipped_is_refused_and_changes_nothing()
    {
        byte[] block = Block();
        Baseline baseline = EmptyMat.Calibrated(EmptyMat.EmptyMicrosiemens);
        for (int bit = 0; bit < block.Length * 8; bit++)
        {
            block[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.IsFalse(baseline.TryRead(block));
            block[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Assert.AreEqual(1, EmptyMat.LoadOf(baseline, 32, EmptyMat.EmptyMicrosiemens + 1));
        Assert.IsTrue(baseline.TryRead(block));
    }

    [TestMethod]
    public void Zeros_and_blocks_of_another_format_or_length_are_refused()
    {
        Baseline baseline = new Baseline();
        Assert.IsFalse(baseline.TryRead(new byte[Baseline.BlockLength]));
        Assert.IsFalse(baseline.TryRead(new byte[Baseline.BlockLength - 1]));
        byte[] block = Block();
        block[0] = 2;
        Crc16.Seal(block);
        Assert.IsFalse(baseline.TryRead(block));
        Assert.AreEqual((int)CalibrationState.Uncalibrated, (int)baseline.State);
    }

    private static byte[] Block()
    {
        Baseline baseline = new Baseline();
        baseline.Calibrate();
        int[] frame = new int[MatLayout.ZoneCount];
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            frame[zone] = 30 + (2 * zone);
        }

        Assert.IsTrue(EmptyMat.LearnsFrom(baseline, frame));
        byte[] block = new byte[Baseline.BlockLength];
        baseline.Write(block);
        return block;
    }
}
