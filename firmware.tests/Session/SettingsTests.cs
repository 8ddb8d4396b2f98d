using SmartMat.Session;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class SettingsTests
{
    [TestMethod]
    public void The_first_use_is_five_minutes_at_thirty_percent()
    {
        Settings settings = new Settings();
        Assert.AreEqual(300, settings.TargetS);
        Assert.AreEqual(90, settings.PauseLimitS);
        Assert.AreEqual(30, settings.StrengthPercent);
        Assert.AreEqual(300, settings.CueFirstS);
        Assert.AreEqual(120, settings.CueLastS);
    }

    [TestMethod]
    [DataRow(60, 60, 0, 0, 0)]
    [DataRow(1_200, 180, 100, 1_200, 1_200)]
    public void The_ends_of_every_range_are_accepted(int targetS, int pauseS, int strength, int firstS, int lastS)
    {
        Settings settings = new Settings();
        Assert.IsTrue(settings.TrySet(targetS, pauseS, strength, firstS, lastS));
        Assert.AreEqual(targetS, settings.TargetS);
        Assert.AreEqual(pauseS, settings.PauseLimitS);
        Assert.AreEqual(strength, settings.StrengthPercent);
        Assert.AreEqual(firstS, settings.CueFirstS);
        Assert.AreEqual(lastS, settings.CueLastS);
    }

    [TestMethod]
    [DataRow(59, 90, 30, 300, 120)]
    [DataRow(1_201, 90, 30, 300, 120)]
    [DataRow(600, 59, 30, 300, 120)]
    [DataRow(600, 181, 30, 300, 120)]
    [DataRow(600, 90, -1, 300, 120)]
    [DataRow(600, 90, 101, 300, 120)]
    [DataRow(600, 90, 30, -1, 120)]
    [DataRow(600, 90, 30, 1_201, 120)]
    [DataRow(600, 90, 30, 300, -1)]
    [DataRow(600, 90, 30, 300, 1_201)]
    public void One_step_out_of_range_changes_nothing(int targetS, int pauseS, int strength, int firstS, int lastS)
    {
        Settings settings = new Settings();
        Assert.IsFalse(settings.TrySet(targetS, pauseS, strength, firstS, lastS));
        Assert.AreEqual(300, settings.TargetS);
        Assert.AreEqual(90, settings.PauseLimitS);
        Assert.AreEqual(30, settings.StrengthPercent);
        Assert.AreEqual(300, settings.CueFirstS);
        Assert.AreEqual(120, settings.CueLastS);
    }

    [TestMethod]
    public void A_stored_block_reads_back_as_it_was()
    {
        Settings settings = new Settings();
        Assert.IsTrue(settings.TryRead(Block(1_140, 61, 99, 301, 1_199)));
        Assert.AreEqual(1_140, settings.TargetS);
        Assert.AreEqual(61, settings.PauseLimitS);
        Assert.AreEqual(99, settings.StrengthPercent);
        Assert.AreEqual(301, settings.CueFirstS);
        Assert.AreEqual(1_199, settings.CueLastS);
    }

    [TestMethod]
    public void A_block_with_any_bit_flipped_is_refused()
    {
        byte[] block = Block(1_140, 61, 99, 301, 1_199);
        Settings settings = new Settings();
        for (int bit = 0; bit < block.Length * 8; bit++)
        {
            block[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.IsFalse(settings.TryRead(block));
            block[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Assert.AreEqual(300, settings.TargetS);
        Assert.IsTrue(settings.TryRead(block));
    }

    [TestMethod]
    public void A_sealed_block_with_21_minutes_is_refused()
    {
        byte[] block = Block(1_200, 90, 30, 300, 120);
        block[2] = 1_260 & 0xFF;
        block[3] = 1_260 >> 8;
        Crc16.Seal(block);
        Assert.IsFalse(new Settings().TryRead(block));
    }

    [TestMethod]
    public void A_sealed_block_of_another_format_is_refused()
    {
        byte[] block = Block(600, 90, 30, 300, 120);
        block[0] = 2;
        Crc16.Seal(block);
        Assert.IsFalse(new Settings().TryRead(block));
    }

    [TestMethod]
    public void A_block_of_another_length_is_refused()
    {
        byte[] block = Block(600, 90, 30, 300, 120);
        byte[] longer = new byte[Settings.BlockLength + 1];
        for (int i = 0; i < block.Length; i++)
        {
            longer[i] = block[i];
        }

        Crc16.Seal(longer);
        Assert.IsFalse(new Settings().TryRead(longer));
        Assert.IsFalse(new Settings().TryRead(new byte[Settings.BlockLength - 1]));
    }

    private static byte[] Block(int targetS, int pauseS, int strength, int firstS, int lastS)
    {
        Settings settings = new Settings();
        Assert.IsTrue(settings.TrySet(targetS, pauseS, strength, firstS, lastS));
        byte[] block = new byte[Settings.BlockLength];
        settings.Write(block);
        return block;
    }
}
