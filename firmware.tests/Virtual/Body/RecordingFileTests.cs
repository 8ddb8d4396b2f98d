using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using SmartMat.Virtual.Body;

namespace SmartMat.Tests.Virtual.Body;

[TestClass]
public sealed class RecordingFileTests
{
    [TestMethod]
    public void A_PoPu_file_is_known_by_its_content_and_read_with_times_and_labels()
    {
        Recording recording = ReadText("a.bin",
            "# comment\n0,others," + Cells(',', 1728, "1") + "\n520,left1_0," + Cells(',', 1728, "2.5") + "\n");
        Assert.AreEqual(RecordingFormat.PoPu, recording.Format);
        Assert.AreEqual(2, recording.Frames.Count);
        Assert.AreEqual(520, recording.Frames[1].AtMs);
        Assert.AreEqual("left1_0", recording.Frames[1].Label);
        Assert.AreEqual(2.5 * 1728, recording.Frames[1].Total());
    }

    [TestMethod]
    public void Packed_and_plain_files_read_the_same()
    {
        string text = Pmd(5);
        Recording plain = ReadText("S1-1.txt", text);
        Recording packed = ReadBytes("S1-1.txt.gz", Packed(text));
        Assert.AreEqual(plain.Name, packed.Name);
        Assert.AreEqual(plain.Frames.Sum(frame => frame.Total()), packed.Frames.Sum(frame => frame.Total()));
    }

    [TestMethod]
    public void The_first_two_frames_of_a_PMD_file_are_left_out_and_this_is_said()
    {
        Recording recording = ReadText("S1-1.txt", Pmd(5));
        Assert.AreEqual(RecordingFormat.Pmd, recording.Format);
        Assert.AreEqual(3, recording.Frames.Count);
        Assert.AreEqual(2 * 2048, recording.Frames[0].Total());
        Assert.AreEqual(
            "S1-1.txt: frames 0 and 1 (blank, then full scale) are artefacts of the recording and are left out.",
            recording.Remarks.Single());
    }

    [TestMethod]
    public void A_wrong_line_is_named_with_its_place_and_its_fault()
    {
        string good = Cells(',', 1728, "1");
        AssertWrong("0,x," + Cells(',', 1727, "1"), "f.csv, line 1: 1727 cells where 1728 belong");
        AssertWrong("0,x," + good + "\n5,x," + Cells(',', 1729, "1"), "f.csv, line 2: 1729 cells where 1728 belong");
        AssertWrong("# c\n\n0,x,abc," + Cells(',', 1727, "1"), "f.csv, line 3: cell 1 is not a number: \"abc\"");
        AssertWrong("0,x," + Cells(',', 1727, "1") + ",-1", "f.csv, line 1: cell 1728 is negative");
        AssertWrong("0,x," + Cells(',', 1727, "1") + ",NaN", "f.csv, line 1: cell 1728 is not a number: \"NaN\"");
        AssertWrong("9,x," + good + "\n8,x," + good, "f.csv, line 2: time goes back, from 9 ms to 8 ms");
        AssertWrong("soon,x," + good, "f.csv, line 1: the time is not a number of milliseconds");
        AssertWrong("0,x", "f.csv, line 1: no \"milliseconds,label,cells\"");
        AssertWrong("# only\n# comments", "f.csv, line 2: no frame in the file");
        AssertWrong("", "f.csv: the file is empty");
        AssertWrong("hello world", "f.csv, line 1: cell 1 is not a number: \"hello world\"");
        AssertWrong(Pmd(2), "f.csv, line 2: no frame after the 2 artefact frames");
    }

    [TestMethod]
    public void A_damaged_or_missing_file_is_one_line_too()
    {
        byte[] packed = Packed(Pmd(9));
        Assert.AreEqual("d.gz: the packed file is damaged", WrongOf("d.gz", packed[..(packed.Length / 2)]));
        RecordingException missing = Assert.ThrowsExactly<RecordingException>(
            () => RecordingFile.Read(Path.Combine(Path.GetTempPath(), "no-such-recording.csv")));
        Assert.AreEqual("no-such-recording.csv: there is no such file", missing.Message);
    }

    private static void AssertWrong(string text, string message)
    {
        Assert.AreEqual(message, WrongOf("f.csv", Encoding.UTF8.GetBytes(text)));
    }

    private static string WrongOf(string file, byte[] bytes)
    {
        return Assert.ThrowsExactly<RecordingException>(() => ReadBytes(file, bytes)).Message;
    }

    private static Recording ReadText(string file, string text)
    {
        return ReadBytes(file, Encoding.UTF8.GetBytes(text));
    }

    private static Recording ReadBytes(string file, byte[] bytes)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("smartmat");
        try
        {
            string path = Path.Combine(folder.FullName, file);
            File.WriteAllBytes(path, bytes);
            return RecordingFile.Read(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Pmd(int frames)
    {
        return string.Concat(Enumerable.Range(0, frames).Select(frame => Cells('\t', 2048, $"{frame}") + "\n"));
    }

    private static string Cells(char separator, int count, string value)
    {
        return string.Join(separator, Enumerable.Repeat(value, count));
    }

    private static byte[] Packed(string text)
    {
        using MemoryStream packed = new();
        using (GZipStream stream = new(packed, CompressionMode.Compress))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
        return packed.ToArray();
    }
}
