using SmartMat.Session;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class SessionCareTests
{
    [TestMethod]
    [DataRow(0, (int)Sensation.Sharp)]
    [DataRow(119_999, (int)Sensation.Sharp)]
    [DataRow(120_000, (int)Sensation.Easing)]
    [DataRow(299_999, (int)Sensation.Easing)]
    [DataRow(300_000, (int)Sensation.Warmth)]
    [DataRow(1_200_000, (int)Sensation.Warmth)]
    public void What_is_felt_goes_by_the_minutes_of_the_session(int sessionMs, int felt)
    {
        Assert.AreEqual(felt, (int)SessionCare.SensationAt(sessionMs));
    }

    [TestMethod]
    public void What_is_felt_is_told_each_time_it_changes_and_forgotten_at_the_end()
    {
        SessionBench bench = new SessionBench();
        bench.Begin(Programme.Free, 600);
        bench.Stay(1_000);
        Assert.AreEqual(1, ToldEvents.Count(bench.Events, MatEvent.Sensation));
        bench.NowMs = CoachTuning.EasingMs;
        bench.Stay(1_000);
        Assert.AreEqual(2, ToldEvents.Count(bench.Events, MatEvent.Sensation));
        Assert.AreEqual((int)Sensation.Easing, ToldEvents.Value(bench.Events, MatEvent.Sensation));
        Assert.AreEqual((int)Sensation.Easing, (int)bench.Care.Sensation);
        bench.End(600_000, Command.None);
        Assert.AreEqual((int)Sensation.None, (int)bench.Care.Sensation);
        bench.Stay(1_000);
        Assert.AreEqual(2, ToldEvents.Count(bench.Events, MatEvent.Sensation));
    }

    [TestMethod]
    [DataRow(599_999, false)]
    [DataRow(600_000, true)]
    public void Who_is_gone_at_once_after_ten_minutes_has_left_abruptly(int sessionMs, bool isAbrupt)
    {
        SessionBench bench = new SessionBench();
        bench.LieDown();
        bench.Begin(Programme.Free, 1_200);
        bench.NowMs += sessionMs - Tuning.BusyScanMs;
        bench.Stay(Tuning.BusyScanMs);
        Assert.IsFalse(bench.Care.HasLeftAbruptly);
        bench.Leave();
        bench.Stay(Tuning.BusyScanMs);
        Assert.AreEqual(isAbrupt, bench.Care.HasLeftAbruptly);
        Assert.AreEqual(isAbrupt ? 600 : -1, ToldEvents.Value(bench.Events, MatEvent.LeftAbruptly));
        bench.End(0, Command.Stop);
        bench.Begin(Programme.Free, 600);
        Assert.IsFalse(bench.Care.HasLeftAbruptly);
    }

    [TestMethod]
    [DataRow(59_999, 0)]
    [DataRow(60_000, 1)]
    public void A_session_counts_from_its_first_minute_on(int sessionMs, int sessions)
    {
        SessionBench bench = new SessionBench();
        bench.Begin(Programme.Free, 600);
        bench.End(sessionMs, Command.Stop);
        Assert.AreEqual(sessions, bench.Coach.Diary.SessionsOn(SessionBench.Monday));
    }

    [TestMethod]
    public void A_session_of_the_plan_is_of_the_day_that_it_began_with()
    {
        SessionBench bench = new SessionBench();
        bench.Begin(Programme.Plan, 0);
        Assert.AreEqual(1, bench.Coach.SessionDay);
        bench.End(300_000, Command.None);
        Assert.IsTrue(bench.Coach.HasCounted);
        Assert.AreEqual(2, bench.Coach.Plan.Day);
    }
}
