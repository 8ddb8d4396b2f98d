using System;
using SmartMat.Drivers;
using SmartMat.Virtual.Esp32;
using SmartMat.Virtual.PowerCut;

namespace SmartMat.Tests.Virtual;

/// <summary>The stand-in for littlefs has its traps: nothing lasts before it is closed, and a full drive takes what fits.</summary>
[TestClass]
public sealed class FlashDriveTests
{
    private static readonly byte[] s_bytes = [1, 2, 3, 4, 5, 6, 7, 8];

    [TestMethod]
    public void What_is_written_is_there_and_an_append_goes_behind_it()
    {
        Bench.Run(drive =>
        {
            FlashFiles files = new();
            Assert.IsTrue(files.TryReplace("a", s_bytes, 8));
            Assert.IsTrue(files.TryAppend("a", s_bytes, 2));
            byte[] read = new byte[20];
            Assert.AreEqual(10, files.Read("a", 0, read));
            Assert.AreEqual(2, read[9]);
            Assert.AreEqual(3, files.Read("a", 7, read));
            Assert.AreEqual(-1, files.Read("a", 10, read));
            Assert.AreEqual(-1, files.Read("b", 0, read));
            Assert.IsTrue(files.TryDelete("a"));
            Assert.IsTrue(files.TryDelete("a"));
            Assert.AreEqual(-1, files.Read("a", 0, read));
        });
    }

    [TestMethod]
    public void A_full_drive_fails_and_keeps_what_fitted()
    {
        Bench.Run(drive =>
        {
            FlashFiles files = new();
            drive.Blocks = 1;
            Assert.IsTrue(files.TryAppend("a", new byte[4_000], 4_000));
            Assert.IsFalse(files.TryAppend("a", new byte[200], 200));
            Assert.AreEqual(FlashDrive.BlockLength, drive.Read("I:\\a").Length);
            Assert.IsFalse(files.TryReplace("b", s_bytes, 8));
            Assert.AreEqual(0, drive.Read("I:\\b").Length);
        });
    }

    [TestMethod]
    [DataRow(Tear.Clean, 3, 6, "010203AAAAAA")]
    [DataRow(Tear.Erased, 3, 11, "010203AAAAAAFFFFFFFFFF")]
    public void A_torn_append_ends_at_any_byte(Tear tear, int written, int length, string left)
    {
        byte[] before = [1, 2, 3];
        byte[] after = [1, 2, 3, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA];
        byte[] torn = TornWrite.Left(new FlashWrite("a", before, after, 3), written, tear, 1);
        Assert.AreEqual(length, torn.Length);
        Assert.AreEqual(left, Convert.ToHexString(torn));
    }

    [TestMethod]
    public void Garbage_spoils_the_whole_page_and_no_other()
    {
        byte[] before = new byte[300];
        byte[] after = new byte[700];
        byte[] torn = TornWrite.Left(new FlashWrite("a", before, after, 300), 20, Tear.Garbage, 1);
        Assert.AreEqual(512, torn.Length);
        Assert.IsTrue(torn.AsSpan(0, 256).IndexOfAnyExcept((byte)0) < 0);
        Assert.IsTrue(torn.AsSpan(256, 44).IndexOfAnyExcept((byte)0) >= 0);
    }
}
