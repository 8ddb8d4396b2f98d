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
        Assert.IsTrue(Open(files).TryWrite(1, old));
        byte[] read = new byte[SessionRecord.Length];
        Assert.IsTrue(Open(files).TryRead(1, read));
        Assert.AreEqual(1, (int)read[0]);
        Assert.IsTrue(Crc16.IsSealed(read, SessionRecord.LengthOf(read[0])));
    }

    [TestMethod]
    public void A_record_of_a_newer_version_is_kept_unread_and_its_number_is_given_away()
    {
        BenchFiles files = new BenchFiles();
        RecordLog log = Open(files);
        Fill(log, 1);
        byte[] slots = files.BytesOf("rec0001");
        Frame.Seal(slots, Frame.Record, SessionRecord.Version + 1, 9, 8, 200);
        RecordLog again = Open(files);
        Assert.IsTrue(again.HasNewer);
        Assert.AreEqual(9, again.Next);
        Assert.AreEqual(0, again.Count);
        Fill(again, 700);
        for (int i = 0; i < 60; i++)
        {
            again.Tidy();
        }

        Assert.IsTrue(files.Has("rec0001"));
    }

    private static RecordLog Open(BenchFiles files)
    {
        RecordLog log = new RecordLog(files, new Blocks(files));
        while (!log.IsReady)
        {
            log.Load();
        }

        return log;
    }

    private static void Fill(RecordLog log, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Assert.IsTrue(log.TryWrite(log.Next, Record(log.Next)));
        }
    }

    private static byte[] Record(int sequence)
    {
        byte[] record = new byte[SessionRecord.Length];
        SessionRecord.Clear(record);
        Wire.PutU16(record, SessionRecord.SequenceAt, sequence);
        Wire.PutU16(record, SessionRecord.TargetAt, sequence);
        Crc16.Seal(record);
        return record;
    }
}
