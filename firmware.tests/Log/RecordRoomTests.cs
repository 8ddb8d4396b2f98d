using SmartMat.Log;

namespace SmartMat.Tests.Log;

/// <summary>Room is made with the oldest files alone, never with the one that knows the next number, and not by a drive that deletes nothing.</summary>
[TestClass]
public sealed class RecordRoomTests
{
    [TestMethod]
    public void A_drive_that_neither_writes_nor_deletes_loses_nothing()
    {
        BenchFiles files = new BenchFiles();
        RecordLog log = LogBench.Open(files);
        LogBench.Fill(log, 40);
        files.IsBroken = true;
        Assert.IsFalse(log.TryWrite(41, LogBench.Record(41)));
        Assert.IsFalse(log.TryDelete(1, 40));
        Assert.AreEqual(1, log.First);
        Assert.AreEqual(40, log.Count);
        files.IsBroken = false;
        LogBench.Fill(log, 1);
        Assert.AreEqual(41, LogBench.Open(files).Count);
    }

    [TestMethod]
    public void Each_record_that_finds_no_room_may_cost_two_files_anew()
    {
        BenchFiles files = new BenchFiles();
        RecordLog log = LogBench.Open(files);
        LogBench.Fill(log, 96);
        FailThrice(files, log);
        Assert.AreEqual(33, log.First);
        LogBench.Fill(log, 1);
        FailThrice(files, log);
        Assert.AreEqual(65, log.First);
        Assert.AreEqual(65, LogBench.Open(files).First);
    }

    [TestMethod]
    public void The_file_with_the_newest_record_is_never_given_up()
    {
        BenchFiles files = new BenchFiles();
        RecordLog log = LogBench.Open(files);
        LogBench.Fill(log, 3);
        FailThrice(files, log);
        Assert.AreEqual(3, log.Count);
        RecordLog again = LogBench.Open(files);
        Assert.AreEqual(3, again.Count);
        Assert.AreEqual(4, again.Next);
    }

    [TestMethod]
    public void A_record_with_a_later_version_outlives_the_file_of_its_first()
    {
        BenchFiles files = new BenchFiles();
        RecordLog log = LogBench.Open(files);
        LogBench.Fill(log, 30);
        log.TryWrite(2, LogBench.Record(2));
        files.CutAfter(0);
        Assert.IsFalse(log.TryWrite(31, LogBench.Record(31)));
        Assert.IsFalse(files.Has("rec0001"));
        Assert.AreEqual(2, log.First);
        Assert.AreEqual(15, log.Count);
        Assert.IsTrue(log.TryRead(2, new byte[SessionRecord.Length]));
        Assert.AreEqual(15, LogBench.Open(files).Count);
    }

    [TestMethod]
    public void The_next_number_outlives_all_records_though_the_write_after_them_fails()
    {
        BenchFiles files = new BenchFiles();
        RecordLog log = LogBench.Open(files);
        LogBench.Fill(log, 5);
        Assert.IsTrue(log.TryDelete(1, 5));
        files.CutAfter(100);
        Assert.IsFalse(log.TryWrite(6, LogBench.Record(6)));
        files.CutPower(1, 100);
        Assert.IsFalse(log.TryWrite(6, LogBench.Record(6)));
        files.IsBroken = false;
        RecordLog again = LogBench.Open(files);
        Tidy(again);
        Assert.AreEqual(6, LogBench.Open(files).Next);
        Assert.IsTrue(files.Has("rec0002"));
        Assert.IsFalse(files.Has("rec0001"));
    }

    [TestMethod]
    public void What_nobody_needs_goes_after_a_reboot_too_once_all_is_read()
    {
        BenchFiles files = new BenchFiles();
        LogBench.Fill(LogBench.Open(files), 600);
        RecordLog log = new RecordLog(files, new Blocks(files));
        log.Load();
        log.Tidy();
        Assert.IsTrue(files.Has("rec0001"));
        while (!log.IsReady)
        {
            log.Load();
        }

        Tidy(log);
        Assert.IsFalse(files.Has("rec0001") || files.Has("rec0005"));
        Assert.IsTrue(files.Has("rec0006"));
        Assert.AreEqual(512, log.Count);
    }

    [TestMethod]
    public void A_deletion_that_the_drive_refuses_is_tried_again()
    {
        BenchFiles files = new BenchFiles();
        RecordLog log = LogBench.Open(files);
        LogBench.Fill(log, 600);
        files.IsBroken = true;
        Tidy(log);
        files.IsBroken = false;
        Assert.IsTrue(files.Has("rec0001"));
        Tidy(log);
        Assert.IsFalse(files.Has("rec0001") || files.Has("rec0005"));
        Assert.IsTrue(files.Has("rec0006"));
    }

    private static void FailThrice(BenchFiles files, RecordLog log)
    {
        for (int i = 0; i < 3; i++)
        {
            // Deletions work, writes do not.
            files.CutAfter(0);
            Assert.IsFalse(log.TryWrite(log.Next, LogBench.Record(log.Next)));
        }
    }

    private static void Tidy(RecordLog log)
    {
        for (int i = 0; i < 10; i++)
        {
            log.Tidy();
        }
    }
}
