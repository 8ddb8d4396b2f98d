using SmartMat.Session;

namespace SmartMat.Tests.Link;

/// <summary>How somebody got up, or that they fell asleep, is known only after the session.</summary>
[TestClass]
public sealed class HistoryAmendTests
{
    private const int LongMs = CoachTuning.LongSessionS * 1000;

    [TestMethod]
    public void Who_leaves_abruptly_in_the_session_has_it_in_the_record_at_once()
    {
        HistoryBench bench = Lying();
        bench.Begin(Programme.Free, 1_200);
        bench.Session.NowMs += LongMs;
        bench.Stay(50);
        LeaveAbruptly(bench);
        bench.End(0, Command.Stop);
        bench.Save();
        Assert.AreEqual(SessionRecord.FlagLeftAbruptly, Flags(bench, 1));
        bench.Tick();
        Assert.IsFalse(bench.Save());
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Who_leaves_abruptly_after_it_has_it_put_into_the_newest_record(bool isWritten)
    {
        HistoryBench bench = Lying();
        bench.Records.Fill(1);
        bench.Begin(Programme.Free, 600);
        bench.End(LongMs, Command.None);
        if (isWritten)
        {
            bench.Save();
        }

        LeaveAbruptly(bench);
        Assert.IsTrue(bench.Save());
        Assert.AreEqual(SessionRecord.FlagLeftAbruptly, Flags(bench, 2));
        Assert.AreEqual(0, Flags(bench, 1));
        int writes = bench.Records.Writes;
        Assert.AreEqual(isWritten ? 3 : 2, writes);
        bench.Tick();
        bench.Save();
        Assert.AreEqual(writes, bench.Records.Writes);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Who_falls_asleep_has_it_put_into_the_record_and_with_it_what_comes_then(bool isWritten)
    {
        HistoryBench bench = Lying();
        bench.Begin(Programme.Free, 600);
        bench.End(LongMs, Command.None);
        if (isWritten)
        {
            bench.Save();
        }

        FallAsleep(bench);
        if (isWritten)
        {
            bench.Save();
            Assert.AreEqual(SessionRecord.FlagFellAsleep, Flags(bench, 1));
        }

        LeaveAbruptly(bench);
        bench.Save();
        Assert.AreEqual(SessionRecord.FlagFellAsleep | SessionRecord.FlagLeftAbruptly, Flags(bench, 1));
    }

    [TestMethod]
    public void What_waits_for_flash_goes_first()
    {
        HistoryBench bench = Lying();
        bench.Begin(Programme.Free, 600);
        bench.End(LongMs, Command.None);
        bench.Save();
        Assert.AreEqual(1, bench.Rate("0100050000"));
        LeaveAbruptly(bench);
        bench.Save();
        Assert.AreEqual(0, Flags(bench, 1));
        bench.Tick();
        bench.Save();
        Assert.AreEqual(SessionRecord.FlagLeftAbruptly, Flags(bench, 1));
        Assert.AreEqual(5, (int)bench.Newest[SessionRecord.AfterAt]);
    }

    [TestMethod]
    public void A_record_that_is_gone_gets_nothing()
    {
        HistoryBench bench = Lying();
        bench.Begin(Programme.Free, 600);
        bench.End(LongMs, Command.None);
        bench.Save();
        bench.Records.TryDelete(1, 1);
        LeaveAbruptly(bench);
        Assert.IsFalse(bench.Save());
        Assert.AreEqual(0, bench.Records.Count);
    }

    [TestMethod]
    public void One_that_cannot_be_read_gets_it_as_soon_as_it_can()
    {
        HistoryBench bench = Lying();
        bench.Begin(Programme.Free, 600);
        bench.End(LongMs, Command.None);
        bench.Save();
        bench.Records.IsBroken = true;
        LeaveAbruptly(bench);
        Assert.IsFalse(bench.Save());
        bench.Records.IsBroken = false;
        bench.Tick();
        bench.Save();
        Assert.AreEqual(SessionRecord.FlagLeftAbruptly, Flags(bench, 1));
    }

    [TestMethod]
    public void What_a_guest_does_is_not_put_into_somebody_else_s_record()
    {
        HistoryBench bench = Lying();
        bench.Begin(Programme.Free, 300);
        bench.End(60_000, Command.Stop);
        bench.Save();
        bench.HaveGuest();
        FallAsleep(bench);
        Assert.IsFalse(bench.Save());
        Assert.AreEqual(0, Flags(bench, 1));
    }

    [TestMethod]
    public void The_next_session_s_record_begins_without_it()
    {
        HistoryBench bench = Lying();
        bench.Begin(Programme.Free, 600);
        bench.End(LongMs, Command.None);
        LeaveAbruptly(bench);
        bench.Save();
        bench.Session.LieDown();
        bench.Begin(Programme.Free, 600);
        bench.End(LongMs, Command.None);
        bench.Save();
        Assert.AreEqual(0, Flags(bench, 2));
        LeaveAbruptly(bench);
        bench.Save();
        Assert.AreEqual(SessionRecord.FlagLeftAbruptly, Flags(bench, 2));
    }

    private static HistoryBench Lying()
    {
        HistoryBench bench = new HistoryBench();
        bench.Session.LieDown();
        return bench;
    }

    private static void LeaveAbruptly(HistoryBench bench)
    {
        bench.Session.Stay(50);
        bench.Session.Leave();
        bench.Session.Stay(50);
        Assert.IsTrue(bench.Session.Care.HasLeftAbruptly);
        bench.Tick();
    }

    private static void FallAsleep(HistoryBench bench)
    {
        bench.Session.NowMs += CoachTuning.NudgeAfterMs;
        bench.Session.Stay(50);
        bench.Session.NowMs += CoachTuning.AsleepMs - CoachTuning.NudgeAfterMs;
        bench.Session.Stay(50);
        Assert.IsTrue(bench.Session.Care.HasFallenAsleep);
        bench.Tick();
    }

    private static int Flags(HistoryBench bench, int sequence)
    {
        return bench.Records.Sound(sequence)[SessionRecord.MoreFlagsAt];
    }
}
