using SmartMat.Log;

namespace SmartMat.Tests.Log;

/// <summary>Slots go behind whole slots only, sixteen to a file; no file is made that is not noted, and none forgotten.</summary>
[TestClass]
public sealed class RecordFilesTests
{
    [TestMethod]
    public void There_are_256_files_at_a_time_at_most()
    {
        RecordFiles records = Reopened(new BenchFiles());
        for (int file = 1; file <= RecordFiles.Most; file++)
        {
            Assert.IsTrue(records.TryAppend(Slot(), true, out int place));
            Assert.AreEqual(RecordFiles.PlaceOf(file, 0), place);
        }

        Assert.IsFalse(records.TryAppend(Slot(), true, out _));
        Assert.AreEqual(RecordFiles.Most, records.Newest);
        Assert.IsTrue(records.TryDeleteOldest());
        Assert.IsTrue(records.TryAppend(Slot(), true, out int next));
        Assert.AreEqual(RecordFiles.PlaceOf(RecordFiles.Most + 1, 0), next);
    }

    [TestMethod]
    public void A_full_set_of_files_still_has_room_in_its_newest()
    {
        RecordFiles records = Reopened(new BenchFiles());
        for (int file = 1; file <= RecordFiles.Most; file++)
        {
            records.TryAppend(Slot(), true, out _);
        }

        Assert.IsTrue(records.TryAppend(Slot(), false, out int place));
        Assert.AreEqual(RecordFiles.PlaceOf(RecordFiles.Most, 1), place);
    }

    [TestMethod]
    [DataRow(15, 1, 15)]
    [DataRow(16, 2, 0)]
    [DataRow(17, 2, 1)]
    public void After_a_reboot_slots_go_on_where_they_ended(int slots, int file, int slot)
    {
        BenchFiles files = new BenchFiles();
        Append(Reopened(files), slots);
        RecordFiles records = Reopened(files);
        Assert.IsTrue(records.TryAppend(Slot(), false, out int place));
        Assert.AreEqual(RecordFiles.PlaceOf(file, slot), place);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(15)]
    [DataRow(16)]
    [DataRow(100)]
    public void A_last_slot_with_a_wrong_byte_does_not_count_and_nothing_is_written_behind_it(int at)
    {
        BenchFiles files = new BenchFiles();
        Append(Reopened(files), 3);
        files.BytesOf("rec0001")[(2 * RecordFiles.SlotLength) + at] ^= 0x10;
        RecordFiles records = new RecordFiles(files, new Blocks(files));
        Assert.AreEqual(2, records.Load(1));
        Assert.IsTrue(records.TryAppend(Slot(), false, out int place));
        Assert.AreEqual(RecordFiles.PlaceOf(2, 0), place);
    }

    /// <summary>A slot that is not the last was whole when the next was written: its header is enough.</summary>
    [TestMethod]
    public void A_slot_before_the_last_is_not_looked_through()
    {
        BenchFiles files = new BenchFiles();
        Append(Reopened(files), 3);
        files.BytesOf("rec0001")[100] ^= 0x10;
        RecordFiles records = new RecordFiles(files, new Blocks(files));
        Assert.AreEqual(3, records.Load(1));
        Assert.IsFalse(records.TryRead(RecordFiles.PlaceOf(1, 0), Slot()));
        Assert.IsTrue(records.TryRead(RecordFiles.PlaceOf(1, 1), Slot()));
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_file_that_was_noted_but_never_made_is_the_next_one(bool startsFile)
    {
        BenchFiles files = new BenchFiles();
        Append(Reopened(files), 17);
        files.TryDelete("rec0002");
        RecordFiles records = Reopened(files);
        Assert.AreEqual(2, records.Newest);
        Assert.IsTrue(records.TryAppend(Slot(), startsFile, out int place));
        Assert.AreEqual(RecordFiles.PlaceOf(2, 0), place);
    }

    [TestMethod]
    public void The_anchor_is_the_file_with_the_newest_whole_slot()
    {
        BenchFiles files = new BenchFiles();
        RecordFiles records = Reopened(files);
        Assert.AreEqual(0, records.Anchor);
        Append(records, 16);
        Assert.AreEqual(1, records.Anchor);
        files.CutPower(1, 100);
        Assert.IsFalse(records.TryAppend(Slot(), false, out _));
        files.IsBroken = false;
        Assert.AreEqual(2, records.Newest);
        Assert.AreEqual(1, records.Anchor);
        Assert.AreEqual(1, Reopened(files).Anchor);
        Append(records, 1);
        Assert.AreEqual(3, records.Anchor);
        Assert.AreEqual(3, Reopened(files).Anchor);
    }

    [TestMethod]
    public void A_file_that_the_drive_will_not_delete_stays_the_oldest()
    {
        BenchFiles files = new BenchFiles();
        RecordFiles records = Reopened(files);
        Append(records, 20);
        files.IsBroken = true;
        Assert.IsFalse(records.TryDeleteOldest());
        Assert.AreEqual(1, records.Oldest);
        files.IsBroken = false;
        Assert.IsTrue(records.TryDeleteOldest());
        Assert.AreEqual(2, records.Oldest);
        Assert.IsFalse(files.Has("rec0001"));
    }

    private static RecordFiles Reopened(BenchFiles files)
    {
        RecordFiles records = new RecordFiles(files, new Blocks(files));
        for (int file = records.Oldest; file <= records.Newest; file++)
        {
            records.Load(file);
        }

        return records;
    }

    private static void Append(RecordFiles records, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Assert.IsTrue(records.TryAppend(Slot(), false, out _));
        }
    }

    private static byte[] Slot()
    {
        byte[] slot = new byte[RecordFiles.SlotLength];
        Frame.Seal(slot, Frame.Record, 1, 2, 1, 180);
        return slot;
    }
}
