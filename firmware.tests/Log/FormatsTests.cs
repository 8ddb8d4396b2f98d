using SmartMat.Log;

namespace SmartMat.Tests.Log;

/// <summary>Each block is written in the newest format that this firmware knows, and read in that or an older one.</summary>
[TestClass]
public sealed class FormatsTests
{
    private const int Length = 4;

    [TestMethod]
    [DataRow("settings", 2)]
    [DataRow("plan", 2)]
    [DataRow("safety", 2)]
    [DataRow("records", 1)]
    [DataRow("open", 1)]
    [DataRow("boots", 1)]
    public void A_block_is_written_in_its_newest_format(string name, int newest)
    {
        BenchFiles files = new BenchFiles();
        new Blocks(files).TryWrite(name, new byte[Length]);
        Assert.AreEqual(newest, (int)Frame.FormatOf(files.BytesOf(name + ".0"), 0));
    }

    [TestMethod]
    [DataRow("settings", 1, true)]
    [DataRow("settings", 2, true)]
    [DataRow("settings", 3, false)]
    [DataRow("plan", 1, true)]
    [DataRow("safety", 1, true)]
    [DataRow("open", 1, true)]
    [DataRow("open", 2, false)]
    public void A_block_is_read_in_its_newest_format_and_older_ones(string name, int format, bool isRead)
    {
        BenchFiles files = new BenchFiles();
        new Blocks(files).TryWrite(name, new byte[Length]);
        Frame.Seal(files.BytesOf(name + ".0"), Frame.Block, (byte)format, 1, 0, Length);
        Blocks blocks = new Blocks(files);
        Assert.AreEqual(isRead ? Length : 0, blocks.Read(name, new byte[Length]));
        Assert.AreEqual(!isRead, blocks.HasNewer);
    }
}
