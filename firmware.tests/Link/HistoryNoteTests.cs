using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Tests.Link;

/// <summary>What of a session is kept while it goes on, in case that power fails.</summary>
[TestClass]
public sealed class HistoryNoteTests
{
    [TestMethod]
    public void A_session_is_noted_after_ten_seconds_and_then_every_twenty_five()
    {
        HistoryBench bench = Begun();
        bench.Session.NowMs += Tuning.FirstNoteMs - Tuning.TickMs;
        Assert.IsFalse(IsNoted(bench));
        bench.Session.NowMs += Tuning.TickMs;
        Assert.IsTrue(IsNoted(bench));
        Assert.AreEqual(10, NotedS(bench));
        bench.Session.NowMs += Tuning.NoteEveryMs;
        Assert.IsFalse(IsNoted(bench));
        bench.Session.NowMs += Tuning.TickMs;
        Assert.IsTrue(IsNoted(bench));
        Assert.AreEqual(35, NotedS(bench));
    }

    [TestMethod]
    public void It_is_filled_in_beside_the_frames()
    {
        HistoryBench bench = Begun();
        bench.Session.NowMs += Tuning.FirstNoteMs;
        bench.Session.Senses.Scan(bench.Session.NowMs);
        Assert.IsTrue(bench.Session.Senses.IsBusy);
        Assert.IsFalse(IsNoted(bench));
        bench.Session.Stay(50);
        bench.History.Update(true, bench.Session.NowMs);
        Assert.IsFalse(bench.History.Save(bench.Session.NowMs + 10));
        Assert.IsTrue(IsNoted(bench));
    }

    [TestMethod]
    public void A_guest_s_is_not()
    {
        HistoryBench bench = new HistoryBench();
        bench.Session.LieDown();
        bench.Session.Coach.Decide(Command.Guest, Occupancy.Lying, false);
        bench.Session.Session.Update(Occupancy.Lying, true, false, Command.Guest, bench.Session.NowMs);
        bench.Tick();
        bench.Session.NowMs += Tuning.FirstNoteMs;
        Assert.IsFalse(IsNoted(bench));
    }

    [TestMethod]
    public void Nor_is_anything_after_the_session()
    {
        HistoryBench bench = Begun();
        bench.End(5_000, Command.Stop);
        bench.Save();
        bench.Session.NowMs += Tuning.FirstNoteMs;
        Assert.IsFalse(IsNoted(bench));
    }

    [TestMethod]
    public void The_note_has_the_number_that_the_record_gets_and_becomes_it_when_power_fails()
    {
        HistoryBench bench = Begun();
        bench.Session.NowMs += Tuning.FirstNoteMs;
        IsNoted(bench);
        HistoryBench again = new HistoryBench();
        byte[] note = new byte[SessionRecord.Length];
        Assert.AreEqual(note.Length, bench.Store.Read("open", note));
        again.Store.TryWrite("open", note);
        again.Save();
        Assert.AreEqual(1, again.Records.Count);
        Assert.AreEqual(10, Wire.GetU16(again.Newest, SessionRecord.DurationAt));
        Assert.AreEqual(2, Wire.GetU16(again.Newest, SessionRecord.BootCountAt));
        Assert.AreEqual(SessionRecord.FlagCutShort, (int)again.Newest[SessionRecord.MoreFlagsAt]);
    }

    [TestMethod]
    public void Who_forgets_all_forgets_the_note_and_how_tight_they_felt()
    {
        HistoryBench bench = new HistoryBench();
        bench.Rate("0000050000");
        bench.Begin(Programme.Free, 300);
        bench.End(60_000, Command.Stop);
        bench.Rate("0000060000");
        bench.History.Forget();
        bench.Save();
        Assert.AreEqual(0, bench.Records.Count);
        bench.Begin(Programme.Free, 300);
        bench.End(60_000, Command.Stop);
        bench.Save();
        Assert.AreEqual(0, (int)bench.Newest[SessionRecord.BeforeAt]);
    }

    private static HistoryBench Begun()
    {
        HistoryBench bench = new HistoryBench();
        bench.Session.LieDown();
        bench.Save();
        bench.Begin(Programme.Free, 300);
        Assert.IsFalse(bench.Session.Senses.IsBusy);
        return bench;
    }

    /// <summary>Two ticks with time for a write.</summary>
    private static bool IsNoted(HistoryBench bench)
    {
        bench.Tick();
        bool isNoted = bench.Save();
        bench.Session.NowMs += Tuning.TickMs;
        isNoted |= bench.Save();
        bench.Session.NowMs -= Tuning.TickMs;
        return isNoted;
    }

    private static int NotedS(HistoryBench bench)
    {
        byte[] note = new byte[SessionRecord.Length];
        Assert.AreEqual(note.Length, bench.Store.Read("open", note));
        return Wire.GetU16(note, SessionRecord.DurationAt);
    }
}
