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
        block[0] = 3;
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

    [TestMethod]
    public void A_block_of_the_first_format_is_read_and_the_rest_is_as_on_the_first_day()
    {
        byte[] block = { 1, 40, 0x58, 0x02, 100, 0, 44, 1, 120, 0, 7, 0, 0, 0 };
        Crc16.Seal(block);
        Settings settings = new Settings();
        Assert.IsTrue(settings.TryRead(block));
        Assert.AreEqual(600, settings.TargetS);
        Assert.AreEqual(100, settings.PauseLimitS);
        Assert.AreEqual(40, settings.StrengthPercent);
        Assert.AreEqual(7, (int)settings.Revision);
        Assert.AreEqual((int)Programme.Plan, (int)settings.Programme);
        Assert.AreEqual(40, settings.InhaleDs);
    }

    [TestMethod]
    public void Everything_of_the_second_format_reads_back()
    {
        Settings settings = new Settings();
        Assert.IsTrue(settings.TrySetProgramme((int)Programme.WindDown));
        Assert.IsTrue(settings.TrySetQuiet(88, 28));
        Assert.IsTrue(settings.TrySetBreath(55, 100, true));
        byte[] block = new byte[Settings.BlockLength];
        settings.Write(block);
        Settings read = new Settings();
        Assert.IsTrue(read.TryRead(block));
        Assert.AreEqual((int)Programme.WindDown, (int)read.Programme);
        Assert.AreEqual(88, read.QuietFrom);
        Assert.AreEqual(28, read.QuietTo);
        Assert.AreEqual(55, read.InhaleDs);
        Assert.AreEqual(100, read.ExhaleDs);
        Assert.IsTrue(read.HasRamp);
    }

    [TestMethod]
    public void What_lying_down_cannot_start_is_refused()
    {
        Settings settings = new Settings();
        for (int programme = 0; programme <= 255; programme++)
        {
            Assert.AreEqual(programme <= (int)Programme.NeckAndShoulders, settings.TrySetProgramme(programme));
        }
    }

    [TestMethod]
    [DataRow(19, 60)]
    [DataRow(101, 60)]
    [DataRow(40, 19)]
    [DataRow(40, 101)]
    public void A_breath_out_of_range_changes_nothing(int inhaleDs, int exhaleDs)
    {
        Settings settings = new Settings();
        Assert.IsFalse(settings.TrySetBreath(inhaleDs, exhaleDs, true));
        Assert.AreEqual(40, settings.InhaleDs);
        Assert.AreEqual(60, settings.ExhaleDs);
        Assert.IsFalse(settings.HasRamp);
    }

    [TestMethod]
    [DataRow(0, 24, 0, true)]
    [DataRow(0, 24, 23, true)]
    [DataRow(0, 24, 24, false)]
    [DataRow(0, 24, -1, false)]
    [DataRow(88, 28, 95, true)]
    [DataRow(88, 28, 0, true)]
    [DataRow(88, 28, 28, false)]
    [DataRow(88, 28, 87, false)]
    [DataRow(20, 20, 20, false)]
    public void Quiet_hours_may_span_midnight(int from, int to, int quarter, bool isQuiet)
    {
        Settings settings = new Settings();
        Assert.IsTrue(settings.TrySetQuiet(from, to));
        Assert.AreEqual(isQuiet, settings.IsQuietAt(quarter));
    }

    [TestMethod]
    [DataRow(96, 24)]
    [DataRow(-1, 24)]
    [DataRow(20, 96)]
    [DataRow(20, -1)]
    public void Quiet_hours_that_no_day_has_change_nothing(int from, int to)
    {
        Settings settings = new Settings();
        Assert.IsFalse(settings.TrySetQuiet(from, to));
        Assert.AreEqual(0, settings.QuietFrom);
        Assert.AreEqual(CoachTuning.DefaultQuietToQuarter, settings.QuietTo);
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
