using SmartMat.Link;
using SmartMat.Log;
using SmartMat.Session;
using SmartMat.Tests.Log;

namespace SmartMat.Tests.Link.Desk;

/// <summary>Who may have everything forgotten, what is forgotten, and that a power cut does not save it.</summary>
[TestClass]
public sealed class ForgetDeskTests
{
    private const string Order = "57495045";
    private const string MarkName = "wipe";
    private const long PressedMs = 5_000;

    [TestMethod]
    public void It_serves_one_request()
    {
        Assert.AreEqual("40", ServedOps.Of(New(new PartsBench())));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("574950")]
    [DataRow("5749504500")]
    [DataRow("57495044")]
    [DataRow("45504957")]
    [DataRow("00000000")]
    public void Without_the_magic_word_nothing_is_forgotten(string parameters)
    {
        PartsBench bench = Used();
        ForgetDesk desk = Pressed(bench);
        Assert.AreEqual((int)Result.InvalidParameter, (int)bench.Ask(desk, Op.ForgetAll, parameters));
        AssertIsThere(bench);
    }

    [TestMethod]
    [DataRow(0, true)]
    [DataRow(Tuning.ShowKeyMs - 1, true)]
    [DataRow(Tuning.ShowKeyMs, false)]
    public void It_wants_a_press_of_the_button_in_the_last_minute(int afterMs, bool isDone)
    {
        PartsBench bench = Used();
        ForgetDesk desk = Pressed(bench);
        bench.Bench.NowMs = PressedMs + afterMs;
        Assert.AreEqual((int)(isDone ? Result.Success : Result.NeedsButton), (int)bench.Ask(desk, Op.ForgetAll, Order));
        Assert.AreEqual("", bench.Told());
        Assert.AreEqual(isDone ? 0 : 3, bench.Records.Count);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(30_000)]
    public void A_button_that_was_never_pressed_is_not_taken_for_pressed_at_boot(int nowMs)
    {
        PartsBench bench = Used();
        bench.Bench.NowMs = nowMs;
        Assert.AreEqual((int)Result.NeedsButton, (int)bench.Ask(New(bench), Op.ForgetAll, Order));
        AssertIsThere(bench);
    }

    [TestMethod]
    public void Nothing_is_forgotten_in_a_session()
    {
        PartsBench bench = Used();
        ForgetDesk desk = Pressed(bench);
        bench.Bench.Begin(Programme.Free, 300);
        Assert.AreEqual((int)Result.Busy, (int)bench.Ask(desk, Op.ForgetAll, Order));
        AssertIsThere(bench);
        bench.Bench.End(1_000, Command.Stop);
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(desk, Op.ForgetAll, Order));
    }

    [TestMethod]
    public void History_plan_settings_answers_and_time_are_forgotten_and_numbers_go_on()
    {
        PartsBench bench = Used();
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(Pressed(bench), Op.ForgetAll, Order));
        AssertIsForgotten(bench);
        Assert.AreEqual(4, bench.Records.Next);
    }

    [TestMethod]
    public void Tightness_told_before_is_forgotten_with_the_rest()
    {
        PartsBench bench = Used();
        History history = new History(bench.Records, bench.Parts, bench.Clock, bench.Store);
        bench.Ask(history, Op.Tightness, "0002070000");
        ForgetDesk desk = new ForgetDesk(bench.Records, bench.Store, bench.Book, history, bench.Clock, bench.Parts);
        Assert.IsTrue(desk.Forget());
        bench.Bench.Begin(Programme.Free, 300);
        history.Update(false, 0);
        bench.Bench.End(60_000, Command.Stop);
        history.Update(false, 60_000);
        history.Save(60_000);
        byte[] record = new byte[SessionRecord.Length];
        Assert.IsTrue(bench.Records.TryRead(4, record));
        Assert.AreEqual(0, (int)record[SessionRecord.BeforeAt]);
    }

    [TestMethod]
    public void Flash_that_does_not_take_it_is_told()
    {
        PartsBench bench = Used();
        ForgetDesk desk = Pressed(bench);
        bench.Files.IsBroken = true;
        Assert.AreEqual((int)Result.StorageFailure, (int)bench.Ask(desk, Op.ForgetAll, Order));
    }

    [TestMethod]
    public void A_store_that_cannot_mark_it_is_told_and_all_is_forgotten_nevertheless()
    {
        PartsBench bench = Used();
        ForgetDesk desk = Pressed(bench);
        bench.Store.IsBroken = true;
        Assert.AreEqual((int)Result.StorageFailure, (int)bench.Ask(desk, Op.ForgetAll, Order));
        AssertIsForgotten(bench);
        bench.Store.IsBroken = false;
        Assert.IsFalse(desk.Save(PressedMs));
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(desk, Op.ForgetAll, Order));
    }

    [TestMethod]
    public void The_mark_is_there_from_the_order_until_the_next_write_and_then_gone()
    {
        PartsBench bench = Used();
        ForgetDesk desk = Pressed(bench);
        Assert.IsFalse(desk.Save(0));
        int writes = bench.Store.Writes;
        Assert.IsTrue(desk.Forget());
        Assert.IsTrue(IsMarked(bench));
        Assert.IsTrue(desk.Forget());
        Assert.AreEqual(writes + 1, bench.Store.Writes);
        Assert.IsTrue(desk.Save(0));
        Assert.IsFalse(IsMarked(bench));
        Assert.IsFalse(desk.Save(0));
    }

    [TestMethod]
    public void What_a_power_cut_broke_off_goes_on_at_the_next_boot()
    {
        PartsBench bench = Used();
        Assert.IsTrue(bench.Store.TryWrite(MarkName, new byte[] { 1 }));
        ForgetDesk desk = New(bench);
        AssertIsThere(bench);
        Assert.IsTrue(desk.Save(0));
        AssertIsForgotten(bench);
        Assert.IsTrue(IsMarked(bench));
        bench.Book.SetStrength(55);
        Assert.IsTrue(desk.Save(0));
        Assert.IsFalse(IsMarked(bench));
        Assert.AreEqual(55, bench.Bench.Settings.StrengthPercent);
        Assert.IsFalse(desk.Save(0));
    }

    [TestMethod]
    public void What_flash_does_not_take_is_tried_again_after_a_minute()
    {
        PartsBench bench = Used();
        Assert.IsTrue(bench.Store.TryWrite(MarkName, new byte[] { 1 }));
        ForgetDesk desk = New(bench);
        bench.Files.IsBroken = true;
        Assert.IsTrue(desk.Save(1_000));
        bench.Files.IsBroken = false;
        Assert.IsFalse(desk.Save(1_000 + Tuning.SaveAgainMs - 1));
        Assert.AreEqual(3, bench.Records.Count);
        Assert.IsTrue(desk.Save(1_000 + Tuning.SaveAgainMs));
        Assert.AreEqual(0, bench.Records.Count);
        bench.Store.IsBroken = true;
        Assert.IsTrue(desk.Save(100_000));
        bench.Store.IsBroken = false;
        Assert.IsFalse(desk.Save(100_000 + Tuning.SaveAgainMs - 1));
        Assert.IsTrue(IsMarked(bench));
        Assert.IsTrue(desk.Save(100_000 + Tuning.SaveAgainMs));
        Assert.IsFalse(IsMarked(bench));
    }

    [TestMethod]
    public void A_log_that_is_not_read_yet_is_waited_for()
    {
        PartsBench bench = Used();
        Assert.IsTrue(bench.Store.TryWrite(MarkName, new byte[] { 1 }));
        RecordLog log = new RecordLog(bench.Files, new Blocks(bench.Files));
        History history = new History(log, bench.Parts, bench.Clock, bench.Store);
        ForgetDesk desk = new ForgetDesk(log, bench.Store, bench.Book, history, bench.Clock, bench.Parts);
        Assert.IsFalse(desk.Save(0));
        while (!log.IsReady)
        {
            log.Load();
        }

        Assert.AreEqual(3, log.Count);
        Assert.IsTrue(desk.Save(0));
        Assert.AreEqual(0, log.Count);
    }

    private static ForgetDesk New(PartsBench bench)
    {
        History history = new History(bench.Records, bench.Parts, bench.Clock, bench.Store);
        return new ForgetDesk(bench.Records, bench.Store, bench.Book, history, bench.Clock, bench.Parts);
    }

    /// <summary>The button was pressed just now.</summary>
    private static ForgetDesk Pressed(PartsBench bench)
    {
        ForgetDesk desk = New(bench);
        bench.Bench.NowMs = PressedMs;
        desk.NotePress(PressedMs);
        return desk;
    }

    /// <summary>A mat that has three records, a plan, settings, answers and the time.</summary>
    private static PartsBench Used()
    {
        PartsBench bench = new PartsBench();
        for (int i = 0; i < 3; i++)
        {
            Assert.IsTrue(bench.Records.TryWrite(bench.Records.Next, LogBench.Record(bench.Records.Next)));
        }

        bench.Book.SetStrength(70);
        bench.Bench.Coach.Plan.Change(true, false, 6, 0, 0);
        Assert.IsTrue(bench.Clock.TrySet(PartsBench.NowUtcS, 0, 0));
        return bench;
    }

    private static bool IsMarked(PartsBench bench)
    {
        return bench.Store.Read(MarkName, new byte[1]) > 0;
    }

    private static void AssertIsThere(PartsBench bench)
    {
        Assert.AreEqual(3, bench.Records.Count);
        Assert.AreEqual(70, bench.Bench.Settings.StrengthPercent);
        Assert.IsTrue(bench.Clock.IsSet);
    }

    private static void AssertIsForgotten(PartsBench bench)
    {
        Assert.AreEqual(0, bench.Records.Count);
        Assert.AreEqual(Tuning.DefaultStrengthPercent, bench.Bench.Settings.StrengthPercent);
        Assert.AreEqual(1, bench.Bench.Coach.Plan.Day);
        Assert.IsFalse(bench.Bench.Coach.Safety.IsAnswered);
        Assert.IsFalse(bench.Clock.IsSet);
    }
}
