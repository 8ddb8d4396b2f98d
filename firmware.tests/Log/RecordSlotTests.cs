using SmartMat.Log;

namespace SmartMat.Tests.Log;

/// <summary>What the log writes, slot by slot, as docs/log-format.md has it; and what it refuses to write.</summary>
[TestClass]
public sealed class RecordSlotTests
{
    private const int LastNumber = 65534;

    [TestMethod]
    public void Each_slot_names_the_number_that_the_next_new_record_gets()
    {
        BenchFiles files = new BenchFiles();
        RecordLog log = LogBench.Open(files);
        LogBench.Fill(log, 2);
        log.TryWrite(6, LogBench.Record(6));
        log.TryWrite(1, LogBench.Record(1));
        log.TryDelete(2, 2);
        LogBench.Fill(log, 1);
        byte[] bytes = files.BytesOf("rec0001");
        Assert.AreEqual(2, NextIn(bytes, 0));
        Assert.AreEqual(3, NextIn(bytes, 1));
        Assert.AreEqual(7, NextIn(bytes, 2));
        Assert.AreEqual(7, NextIn(bytes, 3));
        Assert.AreEqual(7, NextIn(bytes, 4));
        Assert.AreEqual(8, NextIn(bytes, 5));
        Assert.AreEqual(6 * RecordFiles.SlotLength, bytes.Length);
    }

    [TestMethod]
    public void Behind_the_payload_there_are_zeros_whatever_was_written_before()
    {
        BenchFiles files = new BenchFiles();
        RecordLog log = LogBench.Open(files);
        log.TryWrite(1, Full(SessionRecord.Version));
        log.TryWrite(2, Full(1));
        log.TryWrite(3, Full(SessionRecord.Version));
        log.TryDelete(1, 1);
        byte[] bytes = files.BytesOf("rec0001");
        Assert.AreEqual(0, NotZero(bytes, 0, SessionRecord.Length));
        Assert.AreEqual(0, NotZero(bytes, 1, SessionRecord.FirstLength));
        Assert.AreEqual(0, NotZero(bytes, 2, SessionRecord.Length));
        Assert.AreEqual(0, NotZero(bytes, 3, 4));
    }

    [TestMethod]
    [DataRow(1, 3, false)]
    [DataRow(8, 10, false)]
    [DataRow(2, 9, false)]
    [DataRow(1, 10, true)]
    [DataRow(0, 65535, true)]
    public void Only_a_deletion_of_everything_begins_a_file(int first, int last, bool begins)
    {
        BenchFiles files = new BenchFiles();
        RecordLog log = LogBench.Open(files);
        LogBench.Fill(log, 10);
        Assert.IsTrue(log.TryDelete(first, last));
        Assert.AreEqual(begins, files.Has("rec0002"));
    }

    [TestMethod]
    public void A_later_version_of_an_older_record_gives_no_number_back()
    {
        BenchFiles files = new BenchFiles();
        RecordLog log = LogBench.Open(files);
        LogBench.Fill(log, 20);
        Assert.IsTrue(log.TryWrite(3, LogBench.Record(3)));
        Assert.AreEqual(21, log.Next);
        Assert.AreEqual(20, log.Count);
        RecordLog again = LogBench.Open(files);
        Assert.AreEqual(21, again.Next);
        Assert.AreEqual(20, again.Count);
    }

    [TestMethod]
    public void The_oldest_record_that_is_kept_can_still_get_a_later_version()
    {
        BenchFiles files = new BenchFiles();
        RecordLog log = LogBench.Open(files);
        LogBench.Fill(log, 512);
        byte[] record = LogBench.Record(1);
        SessionRecord.SetAfter(record, 9);
        Assert.IsTrue(log.TryWrite(1, record));
        byte[] read = new byte[SessionRecord.Length];
        Assert.IsTrue(log.TryRead(1, read));
        Assert.AreEqual(9, (int)read[SessionRecord.AfterAt]);
        Assert.IsTrue(LogBench.Open(files).TryRead(1, read));
        Assert.AreEqual(9, (int)read[SessionRecord.AfterAt]);
    }

    [TestMethod]
    public void Numbers_end_at_65534()
    {
        BenchFiles files = new BenchFiles();
        RecordLog log = LogBench.Open(files);
        Assert.IsTrue(log.TryWrite(LastNumber, LogBench.Record(LastNumber)));
        Assert.IsFalse(log.TryWrite(LastNumber + 1, LogBench.Record(LastNumber + 1)));
        Assert.AreEqual(LastNumber + 1, LogBench.Open(files).Next);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(SessionRecord.Version + 1)]
    public void A_record_of_a_version_unknown_is_not_written(int version)
    {
        BenchFiles files = new BenchFiles();
        RecordLog log = LogBench.Open(files);
        byte[] record = LogBench.Record(1);
        record[0] = (byte)version;
        Assert.IsFalse(log.TryWrite(1, record));
        Assert.AreEqual(0, files.Writes);
        Assert.AreEqual(1, log.Next);
    }

    [TestMethod]
    public void To_load_more_than_there_is_changes_nothing()
    {
        BenchFiles files = new BenchFiles();
        LogBench.Fill(LogBench.Open(files), 3);
        RecordLog log = LogBench.Open(files);
        log.Load();
        log.Load();
        LogBench.Fill(log, 1);
        byte[] read = new byte[SessionRecord.Length];
        Assert.IsTrue(log.TryRead(4, read));
        Assert.AreEqual(4, LogBench.Open(files).Count);
    }

    private static int NextIn(byte[] bytes, int slot)
    {
        return (int)Frame.CountOf(bytes, slot * RecordFiles.SlotLength);
    }

    /// <returns>Bytes behind a slot's payload that are not zero.</returns>
    private static int NotZero(byte[] bytes, int slot, int payload)
    {
        int count = 0;
        for (int at = Frame.HeaderLength + payload; at < RecordFiles.SlotLength; at++)
        {
            count += bytes[(slot * RecordFiles.SlotLength) + at] == 0 ? 0 : 1;
        }

        return count;
    }

    private static byte[] Full(byte version)
    {
        byte[] record = new byte[SessionRecord.Length];
        for (int i = 1; i < record.Length; i++)
        {
            record[i] = 0xFF;
        }

        record[0] = version;
        return record;
    }
}
