using SmartMat.Link;
using SmartMat.Session;
using SmartMat.Tests.Session;

namespace SmartMat.Tests.Link.Desk;

/// <summary>The plan as a phone reads and changes it: revision, plan, day, flags, days done, target, start.</summary>
[TestClass]
public sealed class PlanDeskTests
{
    [TestMethod]
    public void On_the_first_day_nothing_is_done()
    {
        Assert.AreEqual("000101000000" + "2c01" + "00000000", Plan(new PartsBench()));
    }

    [TestMethod]
    [DataRow("01" + "0c" + "01" + "ff07", "0c", "fc03")]
    [DataRow("01" + "0f" + "00" + "ff3f", "0f", "3804")]
    [DataRow("00" + "01" + "00" + "0000", "01", "2c01")]
    public void A_plan_is_written_and_read_back_with_the_mats_own_target(string plan, string day, string target)
    {
        PartsBench bench = new PartsBench();
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(New(bench), Op.SetPlan, "00" + plan + "3c00" + "803bb16a"));
        Assert.AreEqual("01", bench.Told());
        Assert.AreEqual("01" + plan.Substring(0, 2) + day + plan.Substring(4) + target + "803bb16a", Plan(bench));
        Assert.IsTrue(bench.Book.Save(0));
    }

    [TestMethod]
    public void Held_back_by_an_answer_the_day_to_come_is_told_with_todays_target()
    {
        PartsBench bench = new PartsBench();
        bench.Ask(New(bench), Op.SetPlan, "00010c0000000000" + "00000000");
        Assert.IsTrue(bench.Bench.Coach.Safety.TrySet(1, 2, 0, 0));
        Assert.AreEqual("01010c000000" + "2c01" + "00000000", Plan(bench));
    }

    [TestMethod]
    public void After_two_weeks_away_the_day_to_come_is_an_earlier_one()
    {
        PartsBench bench = new PartsBench();
        bench.Bench.Coach.Plan.Change(true, false, 11, 0, 0);
        bench.Bench.Begin(Programme.Free, 60);
        bench.Bench.End(60_000, Command.None);
        bench.Bench.Coach.Look(SessionBench.Monday + CoachTuning.PlanStepBackDays, 48, 0, 0);
        Assert.AreEqual("010108000000" + "9402" + "00000000", Plan(bench));
    }

    [TestMethod]
    public void Who_has_not_seen_the_newest_plan_does_not_undo_it()
    {
        PartsBench bench = new PartsBench();
        bench.Ask(New(bench), Op.SetPlan, "0001050000000000" + "00000000");
        Assert.AreEqual((int)Result.WrongState, (int)bench.Ask(New(bench), Op.SetPlan, "0001060000000000" + "00000000"));
        Assert.AreEqual("01", bench.Told());
        Assert.AreEqual("05", Plan(bench).Substring(4, 2));
    }

    [TestMethod]
    [DataRow("00010500000000000000000000")]
    [DataRow("0001050000000000000000")]
    [DataRow("00020500000000000000" + "0000")]
    [DataRow("00011000000000000000" + "0000")]
    [DataRow("00010502000000000000" + "0000")]
    [DataRow("00010500004000000000" + "0000")]
    [DataRow("00010500000001000000" + "0000")]
    [DataRow("0001050000003b000000" + "0000")]
    [DataRow("000105000000b1040000" + "0000")]
    public void A_plan_that_cannot_be_is_refused(string parameters)
    {
        PartsBench bench = new PartsBench();
        Assert.AreEqual((int)Result.InvalidParameter, (int)bench.Ask(New(bench), Op.SetPlan, parameters));
        Assert.AreEqual("", bench.Told());
        Assert.AreEqual("000101000000" + "2c01" + "00000000", Plan(bench));
    }

    [TestMethod]
    [DataRow("0000")]
    [DataRow("3c00")]
    [DataRow("2c01")]
    [DataRow("b004")]
    public void A_target_that_could_be_the_mats_is_accepted_and_not_used(string target)
    {
        PartsBench bench = new PartsBench();
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(New(bench), Op.SetPlan, "000108000000" + target + "00000000"));
        Assert.AreEqual("010108000000" + "9402" + "00000000", Plan(bench));
    }

    private static BookDesk New(PartsBench bench)
    {
        return new BookDesk(bench.Bench.Settings, bench.Book, bench.Bench.Coach, bench.Clock);
    }

    private static string Plan(PartsBench bench)
    {
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(New(bench), Op.GetPlan, ""));
        return bench.Told();
    }
}
