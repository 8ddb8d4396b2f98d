using SmartMat.Link;
using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Tests.Link.Desk;

/// <summary>What a phone may ask a session for, and what comes of it in the tick.</summary>
[TestClass]
public sealed class SessionDeskTests
{
    [TestMethod]
    public void It_serves_what_moves_the_mat()
    {
        PartsBench bench = new PartsBench();
        Assert.AreEqual("0102030405060a", ServedOps.Of(New(bench)));
    }

    [TestMethod]
    [DataRow((int)Op.Stop, (int)Command.Stop)]
    [DataRow((int)Op.Pause, (int)Command.Pause)]
    [DataRow((int)Op.Resume, (int)Command.Resume)]
    [DataRow((int)Op.Calibrate, (int)Command.Calibrate)]
    public void A_command_without_parameters_waits_for_its_tick(int op, int command)
    {
        PartsBench bench = new PartsBench();
        SessionDesk desk = New(bench);
        Assert.AreEqual((int)Command.None, (int)desk.Take());
        Assert.AreEqual((int)Result.InvalidParameter, (int)bench.Ask(desk, (Op)op, "00"));
        Assert.AreEqual((int)Command.None, (int)desk.Take());
        Assert.AreEqual((int)Result.Pending, (int)bench.Ask(desk, (Op)op, ""));
        Assert.AreEqual(command, (int)desk.Take());
    }

    [TestMethod]
    public void A_command_is_done_once()
    {
        PartsBench bench = new PartsBench();
        SessionDesk desk = New(bench);
        Assert.AreEqual((int)Result.Pending, (int)bench.Ask(desk, Op.Stop, ""));
        desk.Take();
        Assert.AreEqual((int)Result.WrongState, (int)desk.Conclude());
        Assert.AreEqual((int)Command.None, (int)desk.Take());
        Assert.AreEqual((int)Result.Pending, (int)desk.Conclude());
    }

    [TestMethod]
    public void A_phone_that_has_gone_wants_nothing_any_more()
    {
        PartsBench bench = new PartsBench();
        SessionDesk desk = New(bench);
        Assert.AreEqual((int)Result.Pending, (int)bench.Ask(desk, Op.Start, "780004"));
        desk.Forget();
        Assert.AreEqual((int)Command.None, (int)desk.Take());
        AssertNothingIsAsked(bench);
    }

    [TestMethod]
    [DataRow((int)Op.Stop, "", (int)Result.WrongState)]
    [DataRow((int)Op.Pause, "", (int)Result.WrongState)]
    [DataRow((int)Op.Resume, "", (int)Result.WrongState)]
    [DataRow((int)Op.Start, "000000", (int)Result.Success)]
    public void With_no_session_there_is_only_one_to_start(int op, string parameters, int result)
    {
        PartsBench bench = new PartsBench();
        Assert.AreEqual(result, (int)Do(bench, (Op)op, parameters, Occupancy.Lying));
    }

    [TestMethod]
    [DataRow((int)Op.Stop, "", (int)Result.Success)]
    [DataRow((int)Op.Pause, "", (int)Result.Success)]
    [DataRow((int)Op.Resume, "", (int)Result.WrongState)]
    public void A_running_session_can_be_stopped_and_paused(int op, string parameters, int result)
    {
        PartsBench bench = Running();
        Assert.AreEqual(result, (int)Do(bench, (Op)op, parameters, Occupancy.Lying));
    }

    [TestMethod]
    [DataRow((int)Op.Stop, (int)Result.Success)]
    [DataRow((int)Op.Pause, (int)Result.WrongState)]
    [DataRow((int)Op.Resume, (int)Result.Success)]
    public void A_paused_session_can_be_stopped_and_resumed(int op, int result)
    {
        PartsBench bench = Paused();
        Assert.AreEqual(result, (int)Do(bench, (Op)op, "", Occupancy.Lying));
    }

    [TestMethod]
    [DataRow((int)Op.Stop, "", (int)Result.WrongState)]
    [DataRow((int)Op.Pause, "", (int)Result.WrongState)]
    [DataRow((int)Op.Resume, "", (int)Result.WrongState)]
    [DataRow((int)Op.Start, "000000", (int)Result.Success)]
    public void After_a_session_another_can_be_started(int op, string parameters, int result)
    {
        PartsBench bench = Running();
        bench.Bench.End(1_000, Command.Stop);
        Assert.AreEqual(result, (int)Do(bench, (Op)op, parameters, Occupancy.Lying));
    }

    [TestMethod]
    public void An_empty_mat_does_not_resume()
    {
        Assert.AreEqual((int)Result.WrongState, (int)Do(Paused(), Op.Resume, "", Occupancy.Nobody));
    }

    [TestMethod]
    public void A_session_that_ends_in_the_same_tick_was_not_paused()
    {
        PartsBench bench = Running();
        bench.Bench.NowMs += 300_000;
        Assert.AreEqual((int)Result.WrongState, (int)Do(bench, Op.Pause, "", Occupancy.Lying));
        Assert.AreEqual((int)SessionState.Ended, (int)bench.Bench.Session.State);
    }

    [TestMethod]
    public void A_pause_that_ends_the_session_in_the_same_tick_was_not_resumed()
    {
        PartsBench bench = Paused();
        bench.Bench.NowMs += Tuning.MaxPauseLimitS * 1_000;
        Assert.AreEqual((int)Result.WrongState, (int)Do(bench, Op.Resume, "", Occupancy.Lying));
        Assert.AreEqual((int)SessionState.Ended, (int)bench.Bench.Session.State);
    }

    [TestMethod]
    public void A_session_that_goes_on_to_its_next_part_was_not_resumed()
    {
        PartsBench bench = Running();
        bench.Bench.NowMs += Tuning.SettlingMs;
        Assert.AreEqual((int)Result.WrongState, (int)Do(bench, Op.Resume, "", Occupancy.Lying));
        Assert.AreEqual((int)SessionState.Running, (int)bench.Bench.Session.State);
    }

    [TestMethod]
    public void A_session_that_pauses_in_the_same_tick_was_not_resumed()
    {
        Assert.AreEqual((int)Result.WrongState, (int)Do(Running(), Op.Resume, "", Occupancy.Nobody));
    }

    [TestMethod]
    public void A_mat_that_becomes_ready_for_the_next_has_not_resumed()
    {
        PartsBench bench = Running();
        bench.Bench.End(1_000, Command.Stop);
        Assert.AreEqual((int)Result.WrongState, (int)Do(bench, Op.Resume, "", Occupancy.Nobody));
        Assert.AreEqual((int)SessionState.Idle, (int)bench.Bench.Session.State);
    }

    [TestMethod]
    public void Calibrating_is_done_once_it_has_begun()
    {
        PartsBench bench = new PartsBench();
        SessionDesk desk = New(bench);
        bench.Ask(desk, Op.Calibrate, "");
        desk.Take();
        Assert.AreEqual((int)Result.WrongState, (int)desk.Conclude());
        bench.Ask(desk, Op.Calibrate, "");
        desk.Take();
        bench.Bench.Senses.Baseline.Calibrate();
        Assert.AreEqual((int)Result.Success, (int)desk.Conclude());
    }

    [TestMethod]
    public void A_mat_that_calibrates_already_has_not_stopped_for_that()
    {
        PartsBench bench = new PartsBench();
        bench.Bench.Senses.Baseline.Calibrate();
        Assert.AreEqual((int)Result.WrongState, (int)Do(bench, Op.Stop, "", Occupancy.Unknown));
    }

    [TestMethod]
    public void Nobody_calibrates_in_a_session()
    {
        PartsBench bench = Running();
        SessionDesk desk = New(bench);
        Assert.AreEqual((int)Result.WrongState, (int)bench.Ask(desk, Op.Calibrate, ""));
        Assert.AreEqual((int)Command.None, (int)desk.Take());
    }

    private static SessionDesk New(PartsBench bench)
    {
        return new SessionDesk(bench.Parts, bench.Book);
    }

    private static PartsBench Running()
    {
        PartsBench bench = new PartsBench();
        bench.Bench.Begin(Programme.Free, 300);
        return bench;
    }

    private static PartsBench Paused()
    {
        PartsBench bench = Running();
        Assert.IsTrue(bench.Bench.Session.Update(Occupancy.Lying, true, false, Command.Pause, bench.Bench.NowMs));
        return bench;
    }

    /// <summary>A tick in which a phone asks for this.</summary>
    private static Result Do(PartsBench bench, Op op, string parameters, Occupancy occupancy)
    {
        SessionDesk desk = New(bench);
        Assert.AreEqual((int)Result.Pending, (int)bench.Ask(desk, op, parameters));
        Command command = desk.Take();
        bench.Bench.Coach.Decide(command, occupancy, bench.Bench.Session.IsOn);
        bench.Bench.Session.Update(occupancy, occupancy == Occupancy.Lying, false, command, bench.Bench.NowMs);
        return desk.Conclude();
    }

    private static void AssertNothingIsAsked(PartsBench bench)
    {
        bench.Bench.Coach.Decide(Command.Start, Occupancy.Lying, false);
        Assert.AreEqual((int)Programme.Plan, (int)bench.Bench.Coach.Goal.Programme);
        Assert.AreEqual(Tuning.DefaultTargetS, bench.Bench.Coach.Goal.TargetS);
    }
}
