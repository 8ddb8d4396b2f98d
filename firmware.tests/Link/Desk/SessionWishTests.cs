using SmartMat.Link;
using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Tests.Link.Desk;

/// <summary>Which sessions a phone can start and extend, and what it can make of the vibration.</summary>
[TestClass]
public sealed class SessionWishTests
{
    [TestMethod]
    [DataRow("000000", (int)Result.Pending)]
    [DataRow("3c0000", (int)Result.Pending)]
    [DataRow("3b0000", (int)Result.InvalidParameter)]
    [DataRow("010000", (int)Result.InvalidParameter)]
    [DataRow("b00400", (int)Result.Pending)]
    [DataRow("b10400", (int)Result.InvalidParameter)]
    [DataRow("ffff00", (int)Result.InvalidParameter)]
    [DataRow("000001", (int)Result.Pending)]
    [DataRow("3c0001", (int)Result.InvalidParameter)]
    [DataRow("000009", (int)Result.Pending)]
    [DataRow("3c0009", (int)Result.Pending)]
    [DataRow("00000a", (int)Result.InvalidParameter)]
    [DataRow("0000ff", (int)Result.InvalidParameter)]
    [DataRow("", (int)Result.InvalidParameter)]
    [DataRow("0000", (int)Result.InvalidParameter)]
    [DataRow("00000000", (int)Result.InvalidParameter)]
    public void A_session_has_a_programme_and_60_to_1200_seconds_or_the_programmes_own(string parameters, int result)
    {
        PartsBench bench = new PartsBench();
        SessionDesk desk = New(bench);
        Assert.AreEqual(result, (int)bench.Ask(desk, Op.Start, parameters));
        Assert.AreEqual((int)((Result)result == Result.Pending ? Command.Start : Command.None), (int)desk.Take());
    }

    [TestMethod]
    public void Who_has_left_the_plan_cannot_start_its_session()
    {
        PartsBench bench = new PartsBench();
        bench.Bench.Coach.Plan.Change(false, false, 3, 0, 0);
        Assert.AreEqual((int)Result.InvalidParameter, (int)bench.Ask(New(bench), Op.Start, "000001"));
        Assert.AreEqual((int)Result.Pending, (int)bench.Ask(New(bench), Op.Start, "000002"));
    }

    [TestMethod]
    public void What_was_asked_for_is_what_starts_and_is_asked_for_once()
    {
        PartsBench bench = new PartsBench();
        SessionDesk desk = New(bench);
        Assert.AreEqual((int)Result.Pending, (int)bench.Ask(desk, Op.Start, "780004"));
        bench.Bench.Coach.Decide(desk.Take(), Occupancy.Lying, false);
        Assert.AreEqual((int)Programme.UpperBack, (int)bench.Bench.Coach.Goal.Programme);
        Assert.AreEqual(120, bench.Bench.Coach.Goal.TargetS);
        desk.Conclude();
        bench.Bench.Coach.Decide(Command.Start, Occupancy.Lying, false);
        Assert.AreEqual((int)Programme.Plan, (int)bench.Bench.Coach.Goal.Programme);
    }

    [TestMethod]
    public void A_running_and_a_paused_session_are_not_started_anew()
    {
        PartsBench bench = new PartsBench();
        SessionDesk desk = New(bench);
        bench.Bench.Begin(Programme.Free, 300);
        Assert.AreEqual((int)Result.WrongState, (int)bench.Ask(desk, Op.Start, "000000"));
        Assert.IsTrue(bench.Bench.Session.Update(Occupancy.Lying, true, false, Command.Pause, 0));
        Assert.AreEqual((int)Result.WrongState, (int)bench.Ask(desk, Op.Start, "000000"));
        Assert.AreEqual((int)Command.None, (int)desk.Take());
        bench.Bench.End(0, Command.Stop);
        Assert.AreEqual((int)Result.Pending, (int)bench.Ask(desk, Op.Start, "000000"));
    }

    [TestMethod]
    [DataRow("3c00", (int)Result.Success, 360)]
    [DataRow("8403", (int)Result.Success, 1_200)]
    [DataRow("8503", (int)Result.InvalidParameter, 300)]
    [DataRow("0000", (int)Result.InvalidParameter, 300)]
    [DataRow("3c", (int)Result.InvalidParameter, 300)]
    [DataRow("3c0000", (int)Result.InvalidParameter, 300)]
    public void A_session_is_extended_as_far_as_its_limit(string parameters, int result, int targetS)
    {
        PartsBench bench = new PartsBench();
        bench.Bench.Begin(Programme.Free, 300);
        Assert.AreEqual(result, (int)bench.Ask(New(bench), Op.Extend, parameters));
        Assert.AreEqual(targetS * 1_000, bench.Bench.Session.TargetMs);
    }

    [TestMethod]
    public void A_paused_session_can_be_extended_and_one_that_is_over_cannot()
    {
        PartsBench bench = new PartsBench();
        Assert.AreEqual((int)Result.WrongState, (int)bench.Ask(New(bench), Op.Extend, "3c00"));
        bench.Bench.Begin(Programme.Free, 300);
        Assert.IsTrue(bench.Bench.Session.Update(Occupancy.Lying, true, false, Command.Pause, 0));
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(New(bench), Op.Extend, "3c00"));
        bench.Bench.End(0, Command.Stop);
        Assert.AreEqual((int)Result.WrongState, (int)bench.Ask(New(bench), Op.Extend, "3c00"));
    }

    [TestMethod]
    [DataRow("0000", (int)Result.Success, 0)]
    [DataRow("0001", (int)Result.InvalidParameter, 30)]
    [DataRow("0101", (int)Result.Success, 1)]
    [DataRow("0164", (int)Result.Success, 100)]
    [DataRow("0165", (int)Result.InvalidParameter, 30)]
    [DataRow("0100", (int)Result.InvalidParameter, 30)]
    [DataRow("0201", (int)Result.InvalidParameter, 30)]
    [DataRow("0300", (int)Result.InvalidParameter, 30)]
    [DataRow("01", (int)Result.InvalidParameter, 30)]
    [DataRow("010100", (int)Result.InvalidParameter, 30)]
    public void Vibration_is_off_or_on_with_a_strength(string parameters, int result, int percent)
    {
        PartsBench bench = new PartsBench();
        bench.Bench.LieDown();
        Assert.AreEqual(result, (int)bench.Ask(New(bench), Op.Vibration, parameters));
        Assert.AreEqual(percent, bench.Bench.Settings.StrengthPercent);
        Assert.AreEqual((Result)result == Result.Success ? 1 : 0, (int)bench.Bench.Settings.Revision);
        Assert.IsFalse(bench.Bench.Pattern.IsPlaying);
    }

    [TestMethod]
    public void The_motor_is_tested_for_three_seconds()
    {
        PartsBench bench = new PartsBench();
        bench.Bench.LieDown();
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(New(bench), Op.Vibration, "0200"));
        Assert.IsTrue(bench.Bench.Pattern.DutyPerMilleAt(bench.Bench.NowMs) > 0);
        Assert.IsTrue(bench.Bench.Pattern.DutyPerMilleAt(bench.Bench.NowMs + 2_800) > 0);
        Assert.AreEqual(-1, bench.Bench.Pattern.DutyPerMilleAt(bench.Bench.NowMs + 3_000));
        Assert.AreEqual(0, (int)bench.Bench.Settings.Revision);
    }

    [TestMethod]
    public void The_motor_is_not_tested_with_nobody_there_nor_with_vibration_off()
    {
        PartsBench bench = new PartsBench();
        bench.Bench.Empty();
        Assert.AreEqual((int)Result.WrongState, (int)bench.Ask(New(bench), Op.Vibration, "0200"));
        bench.Bench.LieDown();
        bench.Book.SetStrength(0);
        Assert.AreEqual((int)Result.WrongState, (int)bench.Ask(New(bench), Op.Vibration, "0200"));
        Assert.IsFalse(bench.Bench.Pattern.IsPlaying);
    }

    private static SessionDesk New(PartsBench bench)
    {
        return new SessionDesk(bench.Parts, bench.Book);
    }
}
