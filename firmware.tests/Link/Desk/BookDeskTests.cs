using SmartMat.Link;

namespace SmartMat.Tests.Link.Desk;

/// <summary>Settings, plan and safety answers as a phone reads them, and what is refused before anything is changed.</summary>
[TestClass]
public sealed class BookDeskTests
{
    private const string FirstDay = "00021e2c015a002c017800010018283c00";

    [TestMethod]
    public void It_serves_reading_and_writing_of_three()
    {
        Assert.AreEqual("303132333435", ServedOps.Of(New(new PartsBench())));
    }

    [TestMethod]
    [DataRow((int)Op.GetSettings, "00")]
    [DataRow((int)Op.GetPlan, "00")]
    [DataRow((int)Op.GetSafety, "00")]
    [DataRow((int)Op.SetSettings, "")]
    [DataRow((int)Op.SetPlan, "")]
    [DataRow((int)Op.SetSafety, "")]
    public void A_request_of_the_wrong_length_is_refused(int op, string parameters)
    {
        PartsBench bench = new PartsBench();
        Assert.AreEqual((int)Result.InvalidParameter, (int)bench.Ask(New(bench), (Op)op, parameters));
        Assert.AreEqual("", bench.Told());
    }

    [TestMethod]
    public void The_settings_of_the_first_day_are_told()
    {
        Assert.AreEqual(FirstDay, Settings(new PartsBench()));
    }

    [TestMethod]
    public void All_settings_are_written_and_read_back_and_the_revision_grows()
    {
        PartsBench bench = new PartsBench();
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(New(bench), Op.SetSettings, "00022858023c002d017900031c081e5001"));
        Assert.AreEqual("01", bench.Told());
        Assert.AreEqual("01022858023c002d017900031c081e5001", Settings(bench));
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(New(bench), Op.SetSettings, "01022858023c002d017900031c081e5000"));
        Assert.AreEqual("02022858023c002d017900031c081e5000", Settings(bench));
        Assert.IsTrue(bench.Book.Save(0));
    }

    [TestMethod]
    public void Settings_of_version_1_leave_the_rest_as_it_is()
    {
        PartsBench bench = new PartsBench();
        bench.Ask(New(bench), Op.SetSettings, "00022858023c002d017900031c081e5001");
        Assert.AreEqual((int)Result.WrongState, (int)bench.Ask(New(bench), Op.SetSettings, "00022858023c002d017900060000323200"));
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(New(bench), Op.SetSettings, "0101322c015a002c017800"));
        Assert.AreEqual("02", bench.Told());
        Assert.AreEqual("0202322c015a002c017800031c081e5001", Settings(bench));
    }

    [TestMethod]
    [DataRow("0002" + "28" + "5802" + "5a00" + "2c01" + "7800" + "01" + "0018" + "283c" + "02")]
    [DataRow("0002" + "28" + "5802" + "5a00" + "2c01" + "7800" + "01" + "0018" + "283c" + "0000")]
    [DataRow("0002" + "28" + "5802" + "5a00" + "2c01" + "7800" + "01" + "0018" + "283c")]
    [DataRow("0001" + "28" + "5802" + "5a00" + "2c01" + "7800" + "01" + "0018" + "283c" + "00")]
    [DataRow("0003" + "28" + "5802" + "5a00" + "2c01" + "7800" + "01" + "0018" + "283c" + "00")]
    [DataRow("0002" + "28" + "5802" + "5a00" + "2c01" + "7800")]
    [DataRow("0000" + "28" + "5802" + "5a00" + "2c01" + "7800")]
    [DataRow("0001" + "28" + "5802" + "5a00" + "2c01" + "78")]
    [DataRow("0001" + "65" + "5802" + "5a00" + "2c01" + "7800")]
    public void Settings_of_another_shape_are_refused(string parameters)
    {
        PartsBench bench = new PartsBench();
        Assert.AreEqual((int)Result.InvalidParameter, (int)bench.Ask(New(bench), Op.SetSettings, parameters));
        Assert.AreEqual("", bench.Told());
        Assert.AreEqual(FirstDay, Settings(bench));
    }

    [TestMethod]
    [DataRow("28" + "3b00" + "5a00" + "2c01" + "7800" + "01" + "0018" + "283c" + "00")]
    [DataRow("28" + "5802" + "b500" + "2c01" + "7800" + "01" + "0018" + "283c" + "00")]
    [DataRow("65" + "5802" + "5a00" + "2c01" + "7800" + "01" + "0018" + "283c" + "00")]
    [DataRow("28" + "5802" + "5a00" + "b104" + "7800" + "01" + "0018" + "283c" + "00")]
    [DataRow("28" + "5802" + "5a00" + "2c01" + "b104" + "01" + "0018" + "283c" + "00")]
    [DataRow("28" + "5802" + "5a00" + "2c01" + "7800" + "07" + "0018" + "283c" + "00")]
    [DataRow("28" + "5802" + "5a00" + "2c01" + "7800" + "01" + "6018" + "283c" + "00")]
    [DataRow("28" + "5802" + "5a00" + "2c01" + "7800" + "01" + "0060" + "283c" + "00")]
    [DataRow("28" + "5802" + "5a00" + "2c01" + "7800" + "01" + "0018" + "133c" + "00")]
    [DataRow("28" + "5802" + "5a00" + "2c01" + "7800" + "01" + "0018" + "2865" + "00")]
    public void One_setting_that_cannot_be_leaves_all_of_them_as_they_were(string parameters)
    {
        PartsBench bench = new PartsBench();
        bench.Ask(New(bench), Op.SetSettings, "0002323c004b000a000b00041c081e5001");
        Assert.AreEqual((int)Result.InvalidParameter, (int)bench.Ask(New(bench), Op.SetSettings, "0102" + parameters));
        Assert.AreEqual("", bench.Told());
        Assert.AreEqual("0102323c004b000a000b00041c081e5001", Settings(bench));
    }

    [TestMethod]
    public void Who_has_not_seen_the_newest_settings_does_not_undo_them()
    {
        PartsBench bench = new PartsBench();
        bench.Ask(New(bench), Op.SetSettings, "00022858023c002d017900031c081e5001");
        Assert.AreEqual((int)Result.WrongState, (int)bench.Ask(New(bench), Op.SetSettings, "0001322c015a002c017800"));
        Assert.AreEqual("01", bench.Told());
        Assert.AreEqual("01022858023c002d017900031c081e5001", Settings(bench));
    }

    [TestMethod]
    public void Without_answers_there_are_none_to_tell()
    {
        PartsBench bench = new PartsBench();
        bench.Bench.Coach.Safety.Forget();
        Assert.AreEqual((int)Result.NoRecords, (int)bench.Ask(New(bench), Op.GetSafety, ""));
        Assert.AreEqual("", bench.Told());
    }

    [TestMethod]
    [DataRow("010000", "00")]
    [DataRow("021f00", "02")]
    [DataRow("ff1000", "01")]
    public void Answers_are_noted_with_their_time(string answers, string word)
    {
        PartsBench bench = new PartsBench();
        Assert.IsTrue(bench.Clock.TrySet(PartsBench.NowUtcS - 60, 0, 0));
        bench.Bench.NowMs = 60_000;
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(New(bench), Op.SetSafety, answers + word));
        Assert.AreEqual("", bench.Told());
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(New(bench), Op.GetSafety, ""));
        Assert.AreEqual(answers + "803bb16a" + word, bench.Told());
    }

    [TestMethod]
    [DataRow("00000000")]
    [DataRow("01200000")]
    [DataRow("01000100")]
    [DataRow("01000003")]
    [DataRow("01000080")]
    [DataRow("010000")]
    [DataRow("0100000000")]
    public void Answers_that_there_are_not_are_refused(string parameters)
    {
        PartsBench bench = new PartsBench();
        Assert.IsTrue(bench.Clock.TrySet(PartsBench.NowUtcS, 0, 0));
        Assert.AreEqual((int)Result.InvalidParameter, (int)bench.Ask(New(bench), Op.SetSafety, parameters));
        bench.Ask(New(bench), Op.GetSafety, "");
        Assert.AreEqual("0100000000000080", bench.Told());
    }

    [TestMethod]
    public void Without_a_clock_nobody_could_tell_how_old_answers_are()
    {
        PartsBench bench = new PartsBench();
        Assert.AreEqual((int)Result.ClockNotSet, (int)bench.Ask(New(bench), Op.SetSafety, "01050001"));
        bench.Ask(New(bench), Op.GetSafety, "");
        Assert.AreEqual("0100000000000080", bench.Told());
    }

    private static BookDesk New(PartsBench bench)
    {
        return new BookDesk(bench.Bench.Settings, bench.Book, bench.Bench.Coach, bench.Clock);
    }

    private static string Settings(PartsBench bench)
    {
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(New(bench), Op.GetSettings, ""));
        return bench.Told();
    }
}
