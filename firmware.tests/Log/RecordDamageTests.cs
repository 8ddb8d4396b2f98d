using System;
using SmartMat.Log;

namespace SmartMat.Tests.Log;

/// <summary>What rots, is swapped or goes missing on the drive is not taken for a record, and costs no other one.</summary>
[TestClass]
public sealed class RecordDamageTests
{
    [TestMethod]
    [DataRow(0)]
    [DataRow(8)]
    [DataRow(20)]
    public void A_record_of_which_a_byte_has_changed_is_not_told(int at)
    {
        BenchFiles files = new BenchFiles();
        RecordLog log = LogBench.Open(files);
        LogBench.Fill(log, 3);
        files.BytesOf("rec0001")[RecordFiles.SlotLength + at] ^= 0x10;
        Assert.IsFalse(CanRead(log, 2));
        Assert.IsTrue(CanRead(log, 1));
        Assert.IsTrue(CanRead(log, 3));
    }

    [TestMethod]
    public void Another_record_in_its_place_is_not_told_as_this_one()
    {
        BenchFiles files = new BenchFiles();
        RecordLog log = LogBench.Open(files);
        LogBench.Fill(log, 3);
        byte[] bytes = files.BytesOf("rec0001");
        Array.Copy(bytes, 0, bytes, RecordFiles.SlotLength, RecordFiles.SlotLength);
        Assert.IsTrue(CanRead(log, 1));
        Assert.IsFalse(CanRead(log, 2));
    }

    [TestMethod]
    public void A_buffer_that_is_too_short_gets_nothing()
    {
        RecordLog log = LogBench.Open(new BenchFiles());
        LogBench.Fill(log, 1);
        byte[] record = new byte[SessionRecord.Length - 1];
        Assert.IsFalse(log.TryRead(1, record));
        Assert.AreEqual(0, (int)record[0]);
    }

    [TestMethod]
    [DataRow(0x00)]
    [DataRow(0xFF)]
    public void A_slot_that_flash_has_erased_is_passed_over(int value)
    {
        BenchFiles files = new BenchFiles();
        LogBench.Fill(LogBench.Open(files), 4);
        byte[] bytes = files.BytesOf("rec0001");
        for (int i = 0; i < RecordFiles.SlotLength; i++)
        {
            bytes[RecordFiles.SlotLength + i] = (byte)value;
        }

        RecordLog log = LogBench.Open(files);
        Assert.IsFalse(log.HasNewer);
        Assert.IsFalse(log.Has(2));
        Assert.AreEqual(3, log.Count);
        Assert.AreEqual(5, log.Next);
        Assert.IsTrue(CanRead(log, 1));
        Assert.IsTrue(CanRead(log, 4));
    }

    [TestMethod]
    public void A_last_slot_that_is_garbage_loses_only_its_record()
    {
        BenchFiles files = new BenchFiles();
        LogBench.Fill(LogBench.Open(files), 3);
        files.BytesOf("rec0001")[(2 * RecordFiles.SlotLength) + 100] ^= 0x10;
        RecordLog log = LogBench.Open(files);
        Assert.AreEqual(2, log.Count);
        Assert.AreEqual(3, log.Next);
        LogBench.Fill(log, 1);
        Assert.IsTrue(CanRead(log, 3));
        Assert.IsTrue(CanRead(LogBench.Open(files), 3));
        Assert.AreEqual(3, LogBench.Open(files).Count);
    }

    [TestMethod]
    public void A_file_that_is_missing_costs_what_lay_in_it()
    {
        BenchFiles files = new BenchFiles();
        LogBench.Fill(LogBench.Open(files), 40);
        files.TryDelete("rec0002");
        RecordLog log = LogBench.Open(files);
        Assert.AreEqual(24, log.Count);
        Assert.AreEqual(1, log.First);
        Assert.AreEqual(41, log.Next);
        Assert.IsFalse(log.Has(17) || log.Has(32));
        Assert.IsTrue(CanRead(log, 16) && CanRead(log, 33));
    }

    private static bool CanRead(RecordLog log, int sequence)
    {
        byte[] record = new byte[SessionRecord.Length];
        return log.TryRead(sequence, record) && Wire.GetU16(record, SessionRecord.TargetAt) == sequence;
    }
}
