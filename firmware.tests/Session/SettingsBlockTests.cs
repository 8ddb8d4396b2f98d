using SmartMat.Session;

namespace SmartMat.Tests.Session;

/// <summary>What is kept of the settings, and what becomes of them when they are forgotten.</summary>
[TestClass]
public sealed class SettingsBlockTests
{
    [TestMethod]
    public void A_reset_is_the_first_day_and_keeps_the_revision()
    {
        Settings settings = Changed();
        settings.Reset();
        Settings fresh = new Settings();
        Assert.AreEqual(fresh.TargetS, settings.TargetS);
        Assert.AreEqual(fresh.PauseLimitS, settings.PauseLimitS);
        Assert.AreEqual(fresh.StrengthPercent, settings.StrengthPercent);
        Assert.AreEqual(fresh.CueFirstS, settings.CueFirstS);
        Assert.AreEqual(fresh.CueLastS, settings.CueLastS);
        Assert.AreEqual((int)fresh.Programme, (int)settings.Programme);
        Assert.AreEqual(fresh.QuietFrom, settings.QuietFrom);
        Assert.AreEqual(fresh.QuietTo, settings.QuietTo);
        Assert.AreEqual(fresh.InhaleDs, settings.InhaleDs);
        Assert.AreEqual(fresh.ExhaleDs, settings.ExhaleDs);
        Assert.IsFalse(settings.HasRamp);
        Assert.AreEqual(9, (int)settings.Revision);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Whether_there_is_a_ramp_reads_back(bool hasRamp)
    {
        Settings settings = Changed();
        Assert.IsTrue(settings.TrySetBreath(40, 60, hasRamp));
        byte[] block = new byte[Settings.BlockLength];
        settings.Write(block);
        Settings read = Changed();
        Assert.IsTrue(read.TrySetBreath(40, 60, !hasRamp));
        Assert.IsTrue(read.TryRead(block));
        Assert.AreEqual(hasRamp, read.HasRamp);
    }

    [TestMethod]
    [DataRow(Settings.BlockLength, 1)]
    [DataRow(Settings.FirstBlockLength, 2)]
    public void A_sealed_block_of_the_other_formats_length_is_refused(int length, int format)
    {
        byte[] whole = new byte[Settings.BlockLength];
        Changed().Write(whole);
        byte[] block = new byte[length];
        for (int i = 0; i < length; i++)
        {
            block[i] = whole[i];
        }

        block[0] = (byte)format;
        Crc16.Seal(block);
        Settings settings = new Settings();
        Assert.IsFalse(settings.TryRead(block));
        Assert.AreEqual(Tuning.DefaultTargetS, settings.TargetS);
    }

    private static Settings Changed()
    {
        Settings settings = new Settings();
        Assert.IsTrue(settings.TrySet(600, 120, 50, 60, 30));
        Assert.IsTrue(settings.TrySetProgramme((int)Programme.WindDown));
        Assert.IsTrue(settings.TrySetQuiet(88, 28));
        Assert.IsTrue(settings.TrySetBreath(50, 70, true));
        settings.Revision = 9;
        return settings;
    }
}
