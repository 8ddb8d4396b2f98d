using SmartMat.Log;

namespace SmartMat.Tests.Log;

/// <summary>Old records are read, newer ones left as they are.</summary>
[TestClass]
public sealed class RecordVersionTests
{
    [TestMethod]
    public void Records_of_version_1_are_read_as_they_were_written()
    {
        BenchFiles files = new BenchFiles();
        byte[] old = new byte[SessionRecord.Length];
        old[0] = 1;
        Wire.PutU16(old, SessionRecord.SequenceAt, 1);
        Crc16.Seal(old, SessionRecord.FirstLength);
        Assert.IsTrue(LogBench.Open(files).TryWrite(1, old));
        byte[] read = new byte[SessionRecord.Length];
        Assert.IsTrue(LogBench.Open(files).TryRead(1, read));
        Assert.AreEqual(1, (int)read[0]);
        Assert.IsTrue(Crc16.IsSealed(read, SessionRecord.LengthOf(read[0])));
    }

    [TestMethod]
    public void A_record_of_a_newer_version_is_kept_unread_and_its_number_is_given_away()
    {
        BenchFiles files = new BenchFiles();
        RecordLog log = LogBench.Open(files);
        LogBench.Fill(log, 1);
        byte[] slots = files.BytesOf("rec0001");
        Frame.Seal(slots, Frame.Record, SessionRecord.Version + 1, 9, 8, 200);
        RecordLog again = LogBench.Open(files);
        Assert.IsTrue(again.HasNewer);
        Assert.AreEqual(9, again.Next);
        Assert.AreEqual(0, again.Count);
        LogBench.Fill(again, 700);
        for (int i = 0; i < 60; i++)
        {
            again.Tidy();
        }

        Assert.IsTrue(files.Has("rec0001"));
    }
}
