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

    [TestMethod]
    [DataRow(4, 1)]
    [DataRow((int)Frame.Record, SessionRecord.Version + 1)]
    [DataRow((int)Frame.Deletion, 2)]
    public void What_this_firmware_does_not_know_does_nothing_to_what_it_knows(int kind, int format)
    {
        BenchFiles files = new BenchFiles();
        LogBench.Fill(LogBench.Open(files), 3);
        AppendUnknown(files, (byte)kind, (byte)format);
        RecordLog log = LogBench.Open(files);
        Assert.IsTrue(log.HasNewer);
        Assert.AreEqual(3, log.Count);
        Assert.AreEqual(9, log.Next);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(7)]
    [DataRow(15)]
    public void A_file_with_a_newer_record_stays_whatever_goes_beside_it(int before)
    {
        BenchFiles files = new BenchFiles();
        LogBench.Fill(LogBench.Open(files), before);
        AppendUnknown(files, Frame.Record, SessionRecord.Version + 1);
        RecordLog log = LogBench.Open(files);
        LogBench.Fill(log, 20);
        for (int sequence = 1; sequence < log.Next; sequence++)
        {
            Assert.IsTrue(log.TryDelete(sequence, sequence));
            log.Tidy();
            Assert.IsTrue(files.Has("rec0001"));
            RecordLog again = LogBench.Open(files);
            again.Tidy();
            Assert.IsTrue(files.Has("rec0001"));
        }

        Assert.AreEqual(0, log.Count);
    }

    [TestMethod]
    public void A_drive_that_takes_nothing_does_not_cost_a_newer_record()
    {
        BenchFiles files = new BenchFiles();
        AppendUnknown(files, Frame.Record, SessionRecord.Version + 1);
        RecordLog log = LogBench.Open(files);
        LogBench.Fill(log, 40);
        files.CutAfter(0);
        Assert.IsFalse(log.TryWrite(log.Next, LogBench.Record(log.Next)));
        Assert.IsTrue(files.Has("rec0001"));
        Assert.AreEqual(40, log.Count);
        Assert.IsTrue(LogBench.Open(files).HasNewer);
    }

    /// <summary>A slot that says 9 is the next number; it would delete all if it were a deletion.</summary>
    private static void AppendUnknown(BenchFiles files, byte kind, byte format)
    {
        byte[] slot = new byte[RecordFiles.SlotLength];
        Wire.PutU16(slot, Frame.HeaderLength + 2, ushort.MaxValue);
        Frame.Seal(slot, kind, format, 9, 8, 200);
        RecordFiles records = new RecordFiles(files, new Blocks(files));
        for (int file = records.Oldest; file <= records.Newest; file++)
        {
            records.Load(file);
        }

        Assert.IsTrue(records.TryAppend(slot, false, out _));
    }
}
