using SmartMat.Link;
using SmartMat.Session;
using SmartMat.Tests.Session;

namespace SmartMat.Tests.Link.Desk;

/// <summary>What is written down about the person, and what a mat reads of it when it starts.</summary>
[TestClass]
public sealed class BookTests
{
    private const uint SleptS = CoachTuning.PowerUpS;

    [TestMethod]
    public void Nothing_new_writes_nothing()
    {
        BlockStore store = new BlockStore();
        SessionBench mat = new SessionBench();
        mat.Coach.Safety.IsNew = false;
        Assert.IsFalse(New(mat, store).Save(0));
        Assert.AreEqual(0, store.Writes);
    }

    [TestMethod]
    public void All_is_kept_one_block_at_a_time_and_read_back()
    {
        BlockStore store = new BlockStore();
        Book book = New(Used(), store);
        book.NoteSettings();
        for (int block = 1; block <= 4; block++)
        {
            Assert.IsTrue(book.Save(0));
            Assert.AreEqual(block, store.Writes);
        }

        Assert.IsFalse(book.Save(0));
        Assert.AreEqual(4, store.Writes);
        SessionBench mat = new SessionBench();
        New(mat, store).Begin(0, true);
        Assert.AreEqual(55, mat.Settings.StrengthPercent);
        Assert.AreEqual(1, (int)mat.Settings.Revision);
        Assert.AreEqual(6, mat.Coach.Plan.Day);
        Assert.AreEqual(3, mat.Coach.Safety.Answers);
        Assert.AreEqual((int)SkinState.Layer, (int)mat.Coach.Diary.Skin);
        Assert.IsFalse(mat.Coach.Plan.IsNew || mat.Coach.Safety.IsNew || mat.Coach.Diary.IsNew);
    }

    [TestMethod]
    public void Each_of_the_four_is_kept_when_it_alone_is_new()
    {
        BlockStore store = new BlockStore();
        SessionBench mat = new SessionBench();
        mat.Coach.Safety.IsNew = false;
        Book book = New(mat, store);
        book.SetStrength(55);
        AssertOneWrite(book, store, "settings", 1);
        mat.Coach.Plan.Change(true, false, 6, 0, 0);
        AssertOneWrite(book, store, "plan", 2);
        mat.Coach.Safety.TrySet(1, 3, 0, 0);
        AssertOneWrite(book, store, "safety", 3);
        mat.Coach.Diary.NoteSkin(SkinState.Layer, SessionBench.Monday);
        AssertOneWrite(book, store, "diary", 4);
    }

    [TestMethod]
    public void Blocks_of_the_formats_before_are_read_too()
    {
        BlockStore store = new BlockStore();
        Put(store, "settings", "0137" + "5802" + "5a00" + "2c01" + "7800" + "0900" + "0000");
        Put(store, "plan", "0501" + "0700" + "3f00" + "2c01" + "803bb16a" + "0000");
        Put(store, "safety", "02" + "0300" + "803bb16a" + "0000");
        SessionBench mat = new SessionBench();
        New(mat, store).Begin(0, true);
        Assert.AreEqual(55, mat.Settings.StrengthPercent);
        Assert.AreEqual(600, mat.Settings.TargetS);
        Assert.AreEqual(9, (int)mat.Settings.Revision);
        Assert.AreEqual(7, mat.Coach.Plan.Day);
        Assert.AreEqual(5, (int)mat.Coach.Plan.Revision);
        Assert.AreEqual(2, mat.Coach.Safety.Version);
        Assert.AreEqual(3, mat.Coach.Safety.Answers);
        Assert.AreEqual(PartsBench.NowUtcS, mat.Coach.Safety.UtcS);
    }

    [TestMethod]
    [DataRow("settings")]
    [DataRow("plan")]
    [DataRow("safety")]
    [DataRow("diary")]
    public void A_defective_block_is_as_none_and_the_others_are_read(string name)
    {
        BlockStore store = new BlockStore();
        Book book = New(Used(), store);
        book.NoteSettings();
        SaveAll(book);

        store.Spoil(name);
        SessionBench mat = new SessionBench();
        mat.Coach.Safety.Forget();
        New(mat, store).Begin(0, true);
        Assert.AreEqual(name == "settings" ? Tuning.DefaultStrengthPercent : 55, mat.Settings.StrengthPercent);
        Assert.AreEqual(name == "plan" ? 1 : 6, mat.Coach.Plan.Day);
        Assert.AreEqual(name == "safety" ? 0 : 3, mat.Coach.Safety.Answers);
        Assert.AreEqual((int)(name == "diary" ? SkinState.Fine : SkinState.Layer), (int)mat.Coach.Diary.Skin);
    }

    [TestMethod]
    public void An_empty_store_is_the_first_day()
    {
        SessionBench mat = new SessionBench();
        mat.Coach.Safety.Forget();
        New(mat, new BlockStore()).Begin(0, false);
        Assert.AreEqual(Tuning.DefaultStrengthPercent, mat.Settings.StrengthPercent);
        Assert.AreEqual(1, mat.Coach.Plan.Day);
        Assert.IsFalse(mat.Coach.Safety.IsAnswered);
    }

    [TestMethod]
    [DataRow(false, 0u, 0)]
    [DataRow(false, SleptS - 1, 0)]
    [DataRow(false, SleptS, 1)]
    [DataRow(true, 0u, 1)]
    [DataRow(true, SleptS, 1)]
    public void What_today_has_seen_is_forgotten_by_a_power_up_that_nobody_knows_the_length_of(bool isTimeKnown, uint uptimeS, int sessions)
    {
        BlockStore store = new BlockStore();
        SessionBench mat = new SessionBench();
        mat.Coach.Diary.NoteSession(Diary.Uptime);
        Book book = New(mat, store);
        SaveAll(book);

        SessionBench again = new SessionBench();
        New(again, store).Begin(uptimeS, isTimeKnown);
        Assert.AreEqual(sessions, again.Coach.Diary.SessionsOn(Diary.Uptime));
    }

    [TestMethod]
    [DataRow(999u, false)]
    [DataRow(1_000u, true)]
    public void Without_a_calendar_the_day_that_was_done_is_done_as_long_as_the_uptime_goes_on(uint uptimeS, bool isDone)
    {
        BlockStore store = new BlockStore();
        SessionBench mat = new SessionBench();
        Assert.IsTrue(mat.Coach.Plan.NoteSession(0, 1, 300, 0, 1_000));
        Book book = New(mat, store);
        SaveAll(book);

        SessionBench again = new SessionBench();
        New(again, store).Begin(uptimeS, false);
        Assert.AreEqual(isDone, again.Coach.Plan.IsDoneFor(0, uptimeS));
    }

    [TestMethod]
    public void Another_strength_leaves_the_other_settings_and_is_kept()
    {
        BlockStore store = new BlockStore();
        SessionBench mat = new SessionBench();
        Assert.IsTrue(mat.Settings.TrySet(600, 70, 20, 10, 11));
        Book book = New(mat, store);
        Assert.AreEqual((int)Result.Success, (int)book.SetStrength(55));
        Assert.AreEqual(55, mat.Settings.StrengthPercent);
        Assert.AreEqual(600, mat.Settings.TargetS);
        Assert.AreEqual(70, mat.Settings.PauseLimitS);
        Assert.AreEqual(10, mat.Settings.CueFirstS);
        Assert.AreEqual(11, mat.Settings.CueLastS);
        Assert.AreEqual(1, (int)mat.Settings.Revision);
    }

    [TestMethod]
    public void To_forget_is_the_first_day_again_save_the_revisions_and_all_of_it_is_kept()
    {
        BlockStore store = new BlockStore();
        SessionBench mat = Used();
        Book book = New(mat, store);
        book.NoteSettings();
        SaveAll(book);

        book.Forget();
        Assert.AreEqual(Tuning.DefaultStrengthPercent, mat.Settings.StrengthPercent);
        Assert.AreEqual(2, (int)mat.Settings.Revision);
        Assert.AreEqual(1, mat.Coach.Plan.Day);
        Assert.AreEqual(2, (int)mat.Coach.Plan.Revision);
        Assert.IsFalse(mat.Coach.Safety.IsAnswered);
        Assert.AreEqual((int)SkinState.Fine, (int)mat.Coach.Diary.Skin);
        Assert.AreEqual(4, SaveAll(book));
    }

    [TestMethod]
    public void A_store_that_fails_is_a_fault_and_is_told_once_a_block()
    {
        BlockStore store = new BlockStore { IsBroken = true };
        SessionBench mat = new SessionBench();
        mat.Coach.Safety.IsNew = false;
        Book book = New(mat, store);
        book.SetStrength(55);
        Assert.IsTrue(book.Save(7_000));
        Told.Next(mat.Events, MatEvent.Fault, (int)Fault.Store, 0, 7_000);
        Assert.IsFalse(book.Save(8_000));
        Told.NoMore(mat.Events);
        store.IsBroken = false;
        book.SetStrength(56);
        Assert.IsTrue(book.Save(9_000));
        Told.NoMore(mat.Events);
    }

    private static Book New(SessionBench mat, BlockStore store)
    {
        return new Book(mat.Settings, mat.Coach, store, mat.Events);
    }

    /// <returns>How many blocks waited.</returns>
    private static int SaveAll(Book book)
    {
        int blocks = 0;
        while (book.Save(0))
        {
            Assert.IsTrue(blocks < 4);
            blocks++;
        }

        return blocks;
    }

    /// <summary>A mat on which everything was changed.</summary>
    private static SessionBench Used()
    {
        SessionBench mat = new SessionBench();
        Assert.IsTrue(mat.Settings.TrySet(600, 70, 55, 10, 11));
        mat.Coach.Plan.Change(true, false, 6, 0, 0);
        Assert.IsTrue(mat.Coach.Safety.TrySet(1, 3, 0, 0));
        mat.Coach.Diary.NoteSkin(SkinState.Layer, SessionBench.Monday);
        return mat;
    }

    private static void AssertOneWrite(Book book, BlockStore store, string name, int writes)
    {
        Assert.IsTrue(book.Save(0));
        Assert.AreEqual(writes, store.Writes);
        Assert.IsTrue(store.Read(name, new byte[1]) > 0);
        Assert.IsFalse(book.Save(0));
    }

    /// <summary>The last two bytes become the CRC.</summary>
    private static void Put(BlockStore store, string name, string block)
    {
        byte[] bytes = Hex.Bytes(block);
        Crc16.Seal(bytes);
        Assert.IsTrue(store.TryWrite(name, bytes));
    }
}
