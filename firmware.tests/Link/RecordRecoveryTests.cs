namespace SmartMat.Tests.Link;

/// <summary>A session's note while it goes on, and what becomes of it when power fails.</summary>
[TestClass]
public sealed class RecordRecoveryTests
{
    [TestMethod]
    public void A_session_that_power_cut_short_becomes_a_record_and_is_told()
    {
        SaverBench bench = new SaverBench();
        bench.Records.Fill(2);
        bench.NoteOpen(3, 0x102);
        Assert.IsTrue(bench.Saver.Save(false, 700));
        Told.Next(bench.Events, MatEvent.SessionRecovered, 3, 0x102, 700);
        Told.NoMore(bench.Events);
        byte[] record = bench.Records.Sound(3);
        Assert.AreEqual(3, Wire.GetU16(record, SessionRecord.SequenceAt));
        Assert.AreEqual(SessionRecord.FlagCutShort, (int)record[SessionRecord.MoreFlagsAt]);
    }

    [TestMethod]
    public void It_is_looked_for_once()
    {
        SaverBench bench = new SaverBench();
        bench.Saver.Save(false, 0);
        bench.NoteOpen(1, 60);
        bench.Saver.Save(false, 10);
        Told.NoMore(bench.Events);
        Assert.AreEqual(0, bench.Records.Count);
    }

    [TestMethod]
    public void A_note_of_a_session_that_was_recorded_is_nothing_new()
    {
        SaverBench bench = new SaverBench();
        bench.Records.Fill(3);
        bench.NoteOpen(3, 60);
        bench.Saver.Save(false, 0);
        Told.NoMore(bench.Events);
        Assert.AreEqual(3, bench.Records.Writes);
    }

    [TestMethod]
    public void A_record_that_waits_already_is_not_written_over()
    {
        SaverBench bench = new SaverBench();
        bench.NoteOpen(1, 60);
        bench.Wait(1);
        bench.Saver.Waiting[SessionRecord.AlertsAt] = 2;
        bench.Saver.Save(false, 0);
        Told.NoMore(bench.Events);
        byte[] record = bench.Records.Sound(1);
        Assert.AreEqual(2, (int)record[SessionRecord.AlertsAt]);
        Assert.AreEqual(0, (int)record[SessionRecord.MoreFlagsAt]);
    }

    [TestMethod]
    [DataRow(false, false, 0)]
    [DataRow(true, false, 1)]
    [DataRow(false, true, 1)]
    [DataRow(true, true, 1)]
    public void What_a_newer_firmware_left_is_told_once(bool inRecords, bool inStore, int told)
    {
        SaverBench bench = new SaverBench();
        bench.Records.HasNewer = inRecords;
        bench.Store.HasNewer = inStore;
        bench.Saver.Save(false, 40);
        bench.Saver.Save(false, 50);
        Assert.AreEqual(told, bench.Events.Next);
        if (told > 0)
        {
            Told.Next(bench.Events, MatEvent.Fault, (int)Fault.NewerData, 0, 40);
        }
    }

    [TestMethod]
    public void A_session_that_goes_on_is_noted_in_a_tick_after_it_was_filled_in()
    {
        SaverBench bench = new SaverBench();
        bench.Saver.Note.Record[0] = SessionRecord.Version;
        bench.Saver.Note.Begin(0);
        bench.Saver.Note.NoteFilled(10_000);
        Assert.IsFalse(bench.Saver.Save(true, 10_000));
        Assert.AreEqual(0, bench.Store.Writes);
        Assert.IsTrue(bench.Saver.Save(true, 10_010));
        Assert.AreEqual(1, bench.Store.Writes);
        Assert.AreEqual(SessionRecord.Length, bench.Store.Read("open", new byte[SessionRecord.Length]));
        Assert.IsFalse(bench.Saver.Save(true, 10_020));
        Told.NoMore(bench.Events);
    }

    [TestMethod]
    public void A_note_that_flash_does_not_take_is_told()
    {
        SaverBench bench = new SaverBench();
        bench.Store.IsBroken = true;
        bench.Saver.Note.NoteFilled(10_000);
        Assert.IsTrue(bench.Saver.Save(true, 10_010));
        Told.Next(bench.Events, MatEvent.Fault, (int)Fault.Store, 0, 10_010);
    }

    [TestMethod]
    public void Without_a_session_nothing_is_noted()
    {
        SaverBench bench = new SaverBench();
        bench.Saver.Note.NoteFilled(10_000);
        Assert.IsFalse(bench.Saver.Save(false, 10_010));
        Assert.AreEqual(0, bench.Store.Writes);
    }

    [TestMethod]
    public void A_record_that_waits_in_vain_does_not_keep_the_next_session_from_being_noted()
    {
        SaverBench bench = new SaverBench();
        bench.Records.IsFull = true;
        bench.Wait(1);
        bench.Saver.Save(true, 0);
        bench.Saver.Note.NoteFilled(10_000);
        Assert.IsTrue(bench.Saver.Save(true, 10_010));
        Assert.AreEqual(1, bench.Store.Writes);
    }
}
