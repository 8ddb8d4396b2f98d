namespace SmartMat.Tests.Link;

/// <summary>New records and changed ones on their way to flash.</summary>
[TestClass]
public sealed class RecordSaverTests
{
    private const int Again = Tuning.SaveAgainMs;

    [TestMethod]
    public void A_new_record_is_written_with_its_seal_and_waits_no_longer()
    {
        SaverBench bench = new SaverBench();
        bench.Wait(1);
        Assert.AreEqual(2, bench.Saver.NextNumber);
        Assert.IsTrue(bench.Saver.Save(false, 0));
        Assert.IsFalse(bench.Saver.IsWaiting);
        Assert.AreEqual(1, Wire.GetU16(bench.Records.Sound(1), SessionRecord.SequenceAt));
        Assert.AreEqual(2, bench.Saver.NextNumber);
        Assert.IsFalse(bench.Saver.Save(false, 10));
        Assert.AreEqual(1, bench.Records.Writes);
        Assert.AreEqual(0, bench.Events.Next);
    }

    [TestMethod]
    public void The_next_one_is_written_as_soon_as_it_comes()
    {
        SaverBench bench = new SaverBench();
        bench.Wait(1);
        Assert.IsTrue(bench.Saver.Save(false, 1_000));
        bench.Wait(2);
        Assert.IsTrue(bench.Saver.Save(false, 1_010));
        Assert.IsTrue(bench.Records.Has(2));
    }

    [TestMethod]
    public void Nothing_is_done_before_all_is_read_and_its_number_is_the_next_then()
    {
        SaverBench bench = new SaverBench();
        bench.Records.Fill(4);
        bench.Records.IsReady = false;
        bench.Wait(1);
        Assert.IsTrue(bench.Saver.Save(false, 0));
        Assert.IsTrue(bench.Saver.Save(true, 10));
        Assert.AreEqual(4, bench.Records.Writes);
        Assert.IsTrue(bench.Saver.IsWaiting);
        bench.Records.IsReady = true;
        bench.Saver.Save(false, 20);
        Assert.AreEqual(5, Wire.GetU16(bench.Records.Sound(5), SessionRecord.SequenceAt));
    }

    [TestMethod]
    [DataRow(5)]
    [DataRow(6)]
    [DataRow(300)]
    public void A_number_that_is_still_to_come_stays(int sequence)
    {
        SaverBench bench = new SaverBench();
        bench.Records.Fill(4);
        bench.Wait(sequence);
        bench.Saver.Save(false, 0);
        Assert.AreEqual(sequence, Wire.GetU16(bench.Records.Sound(sequence), SessionRecord.SequenceAt));
    }

    [TestMethod]
    public void The_number_after_one_that_waits_is_one_more_and_else_the_next_that_is_free()
    {
        SaverBench bench = new SaverBench();
        bench.Records.Fill(4);
        Assert.AreEqual(5, bench.Saver.NextNumber);
        bench.Wait(7);
        Assert.AreEqual(8, bench.Saver.NextNumber);
    }

    [TestMethod]
    public void What_flash_does_not_take_is_told_and_tried_again_after_a_minute()
    {
        SaverBench bench = new SaverBench();
        bench.Records.IsFull = true;
        bench.Wait(1);
        Assert.IsTrue(bench.Saver.Save(false, 500));
        Told.Next(bench.Events, MatEvent.Fault, (int)Fault.Store, 0, 500);
        Assert.IsTrue(bench.Saver.IsWaiting);
        Assert.IsFalse(bench.Saver.Save(false, 500 + Again - 1));
        Assert.AreEqual(1, bench.Records.Writes);
        Assert.IsTrue(bench.Saver.Save(false, 500 + Again));
        Assert.AreEqual(2, bench.Records.Writes);
        Told.Next(bench.Events, MatEvent.Fault, (int)Fault.Store, 0, 500 + Again);
        bench.Records.IsFull = false;
        Assert.IsTrue(bench.Saver.Save(false, 500 + (2 * Again)));
        Assert.IsFalse(bench.Saver.IsWaiting);
        Told.NoMore(bench.Events);
    }

    [TestMethod]
    public void A_changed_record_is_written_over_the_old_one()
    {
        SaverBench bench = new SaverBench();
        bench.Records.Fill(3);
        bench.Change(2, 0x17);
        Assert.IsTrue(bench.Saver.Save(false, 0));
        Assert.IsFalse(bench.Saver.IsChanged);
        Assert.AreEqual(0x17, (int)bench.Records.Sound(2)[SessionRecord.AfterAt]);
        Assert.AreEqual(4, bench.Records.Next);
        Assert.IsFalse(bench.Saver.Save(false, 10));
        Assert.AreEqual(4, bench.Records.Writes);
    }

    [TestMethod]
    public void One_of_version_1_is_sealed_at_its_own_end()
    {
        SaverBench bench = new SaverBench();
        bench.Records.Put(1, 1, 0, 0);
        bench.Change(1, 5);
        bench.Saver.Save(false, 0);
        Assert.AreEqual(5, (int)bench.Records.Sound(1)[SessionRecord.AfterAt]);
    }

    [TestMethod]
    public void A_change_that_fails_waits_as_long_and_a_new_record_goes_first()
    {
        SaverBench bench = new SaverBench();
        bench.Records.Fill(1);
        bench.Change(1, 5);
        bench.Records.IsFull = true;
        Assert.IsTrue(bench.Saver.Save(false, 0));
        Assert.IsTrue(bench.Saver.IsChanged);
        bench.Records.IsFull = false;
        bench.Wait(2);
        Assert.IsFalse(bench.Saver.Save(false, Again - 1));
        Assert.IsTrue(bench.Saver.Save(false, Again));
        Assert.IsFalse(bench.Saver.IsWaiting);
        Assert.IsTrue(bench.Saver.IsChanged);
        Assert.IsTrue(bench.Saver.Save(false, Again + 10));
        Assert.IsFalse(bench.Saver.IsChanged);
        Assert.AreEqual(1, bench.Events.Next);
    }

    [TestMethod]
    public void What_is_forgotten_is_never_written()
    {
        SaverBench bench = new SaverBench();
        bench.Records.Fill(1);
        bench.NoteOpen(2, 60);
        bench.Saver.Save(true, 0);
        bench.Wait(3);
        bench.Change(1, 5);
        bench.Saver.Forget();
        Assert.IsFalse(bench.Saver.IsWaiting);
        Assert.IsFalse(bench.Saver.IsChanged);
        Assert.AreEqual(0, bench.Store.Read("open", new byte[SessionRecord.Length]));
    }

    [TestMethod]
    public void Between_sessions_flash_is_tidied_and_records_get_their_time()
    {
        SaverBench bench = new SaverBench();
        bench.Bench.Parts.Boots.Count(bench.Store);
        bench.Records.Fill(2);
        bench.Bench.Clock.TrySet(PartsBench.NowUtcS, 0, 90_000);
        Assert.IsFalse(bench.Saver.Save(true, 90_000));
        Assert.AreEqual(0, bench.Records.Tidied);
        Assert.AreEqual(2, bench.Records.Writes);
        Assert.IsFalse(bench.Saver.Save(false, 90_010));
        Assert.AreEqual(1, bench.Records.Tidied);
        Assert.AreEqual((int)PartsBench.NowUtcS - 30, (int)Wire.GetU32(bench.Records.Sound(2), SessionRecord.StartAt));
        Assert.AreEqual(0, bench.Events.Next);
        bench.Records.IsFull = true;
        bench.Saver.Save(false, 90_020);
        Told.Next(bench.Events, MatEvent.Fault, (int)Fault.Store, 0, 90_020);
    }
}
