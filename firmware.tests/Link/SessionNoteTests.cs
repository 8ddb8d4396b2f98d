using SmartMat.Link;

namespace SmartMat.Tests.Link;

[TestClass]
public sealed class SessionNoteTests
{
    private const long BeganMs = 300_000;
    private const long FirstMs = BeganMs + Tuning.FirstNoteMs;

    [TestMethod]
    public void The_first_note_is_due_some_seconds_after_the_start()
    {
        SessionNote note = Begun(new BlockStore());
        Assert.IsFalse(note.IsDue(BeganMs));
        Assert.IsFalse(note.IsDue(FirstMs - 1));
        Assert.IsTrue(note.IsDue(FirstMs));
    }

    [TestMethod]
    public void It_is_filled_in_one_tick_and_written_in_another()
    {
        BlockStore store = new BlockStore();
        SessionNote note = Begun(store);
        Assert.IsFalse(note.MaySave(FirstMs));
        note.NoteFilled(FirstMs);
        Assert.IsFalse(note.IsDue(FirstMs));
        Assert.IsFalse(note.MaySave(FirstMs));
        Assert.IsTrue(note.MaySave(FirstMs + Tuning.TickMs));
        Assert.AreEqual(0, store.Writes);
        Assert.IsTrue(note.TrySave(FirstMs + Tuning.TickMs));
        Assert.AreEqual(1, store.Writes);
        Assert.IsFalse(note.MaySave(FirstMs + (2 * Tuning.TickMs)));
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void The_next_is_due_so_long_after_one_was_written_or_was_not_taken(bool isBroken)
    {
        SessionNote note = Begun(new BlockStore { IsBroken = isBroken });
        note.NoteFilled(FirstMs);
        Assert.AreEqual(!isBroken, note.TrySave(FirstMs));
        Assert.IsFalse(note.IsDue(FirstMs + Tuning.NoteEveryMs - 1));
        Assert.IsTrue(note.IsDue(FirstMs + Tuning.NoteEveryMs));
    }

    [TestMethod]
    public void Another_session_does_not_write_what_was_filled_in_for_the_last()
    {
        SessionNote note = Begun(new BlockStore());
        note.NoteFilled(FirstMs);
        note.Begin(FirstMs + 1_000);
        Assert.IsFalse(note.MaySave(FirstMs + 2_000));
        Assert.IsTrue(note.IsDue(FirstMs + 1_000 + Tuning.FirstNoteMs));
    }

    [TestMethod]
    [DataRow(6, SessionRecord.FlagFellAsleep)]
    [DataRow(7, SessionRecord.FlagFellAsleep)]
    [DataRow(7, SessionRecord.FlagFellAsleep | SessionRecord.FlagCutShort)]
    public void After_a_power_cut_the_note_is_the_sessions_record_and_says_that_it_was_cut_short(int next, int noted)
    {
        BlockStore store = Noted(7, noted);
        byte[] record = new byte[SessionRecord.Length];
        Assert.IsTrue(new SessionNote(store).TryRecover(next, record));
        Assert.AreEqual(7, Wire.GetU16(record, SessionRecord.SequenceAt));
        Assert.AreEqual(SessionRecord.FlagFellAsleep | SessionRecord.FlagCutShort, (int)record[SessionRecord.MoreFlagsAt]);
    }

    [TestMethod]
    public void A_session_that_was_recorded_is_not_recovered()
    {
        Assert.IsFalse(new SessionNote(Noted(7, 0)).TryRecover(8, new byte[SessionRecord.Length]));
    }

    [TestMethod]
    public void Without_a_note_there_is_nothing_to_recover()
    {
        Assert.IsFalse(new SessionNote(new BlockStore()).TryRecover(0, new byte[SessionRecord.Length]));
    }

    [TestMethod]
    [DataRow(SessionRecord.Length - 1, 2)]
    [DataRow(SessionRecord.Length + 1, 2)]
    [DataRow(SessionRecord.Length, 1)]
    [DataRow(SessionRecord.Length, 3)]
    public void A_note_of_another_length_or_version_is_not_recovered(int length, int version)
    {
        BlockStore store = Noted(7, 0);
        byte[] block = new byte[length];
        block[0] = (byte)version;
        Wire.PutU16(block, SessionRecord.SequenceAt, 7);
        store.TryWrite("open", block);
        Assert.IsFalse(new SessionNote(store).TryRecover(7, new byte[SessionRecord.Length]));
    }

    [TestMethod]
    public void What_is_forgotten_is_neither_written_nor_recovered()
    {
        BlockStore store = Noted(7, 0);
        SessionNote note = Begun(store);
        note.NoteFilled(FirstMs);
        Assert.IsTrue(note.Forget());
        Assert.IsFalse(note.MaySave(FirstMs + 1_000));
        Assert.IsFalse(note.TryRecover(7, new byte[SessionRecord.Length]));
    }

    [TestMethod]
    public void Flash_that_does_not_forget_is_told()
    {
        BlockStore store = Noted(7, 0);
        store.IsBroken = true;
        Assert.IsFalse(new SessionNote(store).Forget());
    }

    private static SessionNote Begun(BlockStore store)
    {
        SessionNote note = new SessionNote(store);
        note.Begin(BeganMs);
        return note;
    }

    /// <returns>A store with the note of a session that went on.</returns>
    private static BlockStore Noted(int sequence, int moreFlags)
    {
        BlockStore store = new BlockStore();
        SessionNote note = Begun(store);
        SessionRecord.Clear(note.Record);
        Wire.PutU16(note.Record, SessionRecord.SequenceAt, sequence);
        note.Record[SessionRecord.MoreFlagsAt] = (byte)moreFlags;
        note.NoteFilled(FirstMs);
        Assert.IsTrue(note.TrySave(FirstMs + Tuning.TickMs));
        return store;
    }
}
