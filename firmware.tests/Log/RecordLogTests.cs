using SmartMat.Log;

namespace SmartMat.Tests.Log;

/// <summary>Records are appended, found again, and go when they are the oldest or deleted; numbers are never used twice.</summary>
[TestClass]
public sealed class RecordLogTests
{
    [TestMethod]
    public void The_first_record_has_the_number_one()
    {
        RecordLog log = LogBench.Open(new BenchFiles());
        Assert.AreEqual(1, log.Next);
        Assert.AreEqual(1, log.First);
        Assert.AreEqual(0, log.Count);
        Assert.IsFalse(log.Has(1));
    }

    [TestMethod]
    public void Records_come_back_after_a_reboot()
    {
        BenchFiles files = new BenchFiles();
        LogBench.Fill(LogBench.Open(files), 40);
        RecordLog log = LogBench.Open(files);
        Assert.AreEqual(41, log.Next);
        Assert.AreEqual(40, log.Count);
        for (int sequence = 1; sequence <= 40; sequence++)
        {
            Assert.AreEqual(sequence, TargetOf(log, sequence));
        }
    }

    [TestMethod]
    public void A_cut_at_any_byte_of_an_append_loses_only_that_record()
    {
        for (int cut = 0; cut < RecordFiles.SlotLength; cut++)
        {
            BenchFiles files = new BenchFiles();
            RecordLog log = LogBench.Open(files);
            LogBench.Fill(log, 3);
            files.CutAfter(cut);
            Assert.IsFalse(log.TryWrite(4, LogBench.Record(4)));
            RecordLog again = LogBench.Open(files);
            Assert.AreEqual(4, again.Next);
            Assert.AreEqual(3, TargetOf(again, 3));
            Assert.IsTrue(again.TryWrite(again.Next, LogBench.Record(again.Next)));
            Assert.AreEqual(4, TargetOf(LogBench.Open(files), 4));
        }
    }

    [TestMethod]
    public void After_a_torn_record_nothing_is_written_behind_it()
    {
        BenchFiles files = new BenchFiles();
        RecordLog log = LogBench.Open(files);
        LogBench.Fill(log, 2);
        files.CutAfter(100);
        log.TryWrite(3, LogBench.Record(3));
        Assert.IsTrue(LogBench.Open(files).TryWrite(3, LogBench.Record(3)));
        Assert.AreEqual((2 * RecordFiles.SlotLength) + 100, files.BytesOf("rec0001").Length);
        Assert.AreEqual(RecordFiles.SlotLength, files.BytesOf("rec0002").Length);
    }

    [TestMethod]
    [DataRow(511, 1)]
    [DataRow(512, 1)]
    [DataRow(513, 2)]
    [DataRow(700, 189)]
    public void The_newest_512_are_kept(int written, int first)
    {
        BenchFiles files = new BenchFiles();
        RecordLog log = LogBench.Open(files);
        LogBench.Fill(log, written);
        Assert.AreEqual(first, log.First);
        Assert.AreEqual(written - first + 1, log.Count);
        RecordLog again = LogBench.Open(files);
        Assert.AreEqual(first, again.First);
        Assert.AreEqual(first, TargetOf(again, first));
        Assert.IsFalse(again.Has(first - 1));
    }

    [TestMethod]
    public void Files_without_a_record_that_counts_are_deleted()
    {
        BenchFiles files = new BenchFiles();
        RecordLog log = LogBench.Open(files);
        LogBench.Fill(log, 600);
        for (int i = 0; i < 20; i++)
        {
            log.Tidy();
        }

        // 600 records in files of 16: those up to record 88 are not kept, which is five whole files.
        Assert.IsFalse(files.Has("rec0005"));
        Assert.IsTrue(files.Has("rec0006"));
        Assert.AreEqual(512, LogBench.Open(files).Count);
    }

    [TestMethod]
    public void The_newest_version_of_a_record_counts()
    {
        BenchFiles files = new BenchFiles();
        RecordLog log = LogBench.Open(files);
        LogBench.Fill(log, 20);
        byte[] record = LogBench.Record(20);
        SessionRecord.SetAfter(record, 9);
        Assert.IsTrue(log.TryWrite(20, record));
        byte[] read = new byte[SessionRecord.Length];
        Assert.IsTrue(LogBench.Open(files).TryRead(20, read));
        Assert.AreEqual(9, (int)read[SessionRecord.AfterAt]);
        Assert.AreEqual(21, LogBench.Open(files).Next);
    }

    [TestMethod]
    public void Deleted_records_stay_gone_and_their_numbers_with_them()
    {
        BenchFiles files = new BenchFiles();
        RecordLog log = LogBench.Open(files);
        LogBench.Fill(log, 30);
        Assert.IsTrue(log.TryDelete(10, 12));
        Assert.AreEqual(27, LogBench.Open(files).Count);
        Assert.IsFalse(LogBench.Open(files).Has(11));
        Assert.IsTrue(LogBench.Open(files).Has(13));
        Assert.IsTrue(log.TryDelete(1, 30));
        RecordLog again = LogBench.Open(files);
        Assert.AreEqual(0, again.Count);
        Assert.AreEqual(31, again.Next);
    }

    [TestMethod]
    public void When_all_is_deleted_no_file_with_it_remains()
    {
        BenchFiles files = new BenchFiles();
        RecordLog log = LogBench.Open(files);
        LogBench.Fill(log, 40);
        log.TryDelete(1, 40);
        for (int i = 0; i < 5; i++)
        {
            log.Tidy();
        }

        Assert.IsFalse(files.Has("rec0001") || files.Has("rec0002") || files.Has("rec0003"));
        Assert.AreEqual(41, LogBench.Open(files).Next);
    }

    [TestMethod]
    public void A_number_may_be_left_out_but_never_given_again()
    {
        BenchFiles files = new BenchFiles();
        RecordLog log = LogBench.Open(files);
        LogBench.Fill(log, 3);
        Assert.IsTrue(log.TryWrite(6, LogBench.Record(6)));
        Assert.AreEqual(7, LogBench.Open(files).Next);
        Assert.AreEqual(4, LogBench.Open(files).Count);
        Assert.IsFalse(LogBench.Open(files).TryWrite(5, LogBench.Record(5)));
    }

    [TestMethod]
    public void A_drive_that_takes_nothing_costs_two_files_at_most()
    {
        BenchFiles files = new BenchFiles();
        RecordLog log = LogBench.Open(files);
        LogBench.Fill(log, 64);
        for (int i = 0; i < 5; i++)
        {
            // The deletions work, the writes do not.
            files.CutAfter(0);
            Assert.IsFalse(log.TryWrite(65, LogBench.Record(65)));
        }

        Assert.AreEqual(33, log.First);
        Assert.IsTrue(log.TryWrite(65, LogBench.Record(65)));
        Assert.AreEqual(33, log.Count);
    }

    [TestMethod]
    public void Before_all_is_read_nothing_is_written()
    {
        BenchFiles files = new BenchFiles();
        LogBench.Fill(LogBench.Open(files), 20);
        RecordLog log = new RecordLog(files, new Blocks(files));
        log.Load();
        Assert.IsFalse(log.IsReady);
        Assert.IsFalse(log.TryWrite(log.Next, LogBench.Record(log.Next)));
        Assert.IsFalse(log.TryDelete(1, 2));
        log.Load();
        Assert.IsTrue(log.IsReady);
    }

    private static int TargetOf(RecordLog log, int sequence)
    {
        byte[] record = new byte[SessionRecord.Length];
        return log.TryRead(sequence, record) ? Wire.GetU16(record, SessionRecord.TargetAt) : -1;
    }
}
