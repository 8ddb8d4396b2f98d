using SmartMat.Link;

namespace SmartMat.Tests.Link.Desk;

[TestClass]
public sealed class ClockDeskTests
{
    [TestMethod]
    public void It_serves_the_time_and_an_echo()
    {
        Assert.AreEqual("0b0c70", ServedOps.Of(New(new PartsBench())));
    }

    [TestMethod]
    public void The_time_is_told_once_it_is_set_and_goes_on()
    {
        PartsBench bench = new PartsBench();
        ClockDesk desk = New(bench);
        Assert.AreEqual((int)Result.ClockNotSet, (int)bench.Ask(desk, Op.GetClock, ""));
        Assert.AreEqual("", bench.Told());
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(desk, Op.SetClock, "009bb26af8"));
        Assert.AreEqual("", bench.Told());
        Assert.AreEqual(-8, bench.Clock.ZoneQuarters);
        bench.Bench.NowMs += 2_000;
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(desk, Op.GetClock, ""));
        Assert.AreEqual("029bb26af8", bench.Told());
    }

    [TestMethod]
    [DataRow((int)Op.GetClock, "00")]
    [DataRow((int)Op.SetClock, "")]
    [DataRow((int)Op.SetClock, "009bb26a")]
    [DataRow((int)Op.SetClock, "009bb26a0800")]
    [DataRow((int)Op.SetClock, "0000000008")]
    [DataRow((int)Op.SetClock, "009bb26a39")]
    public void What_cannot_be_is_refused_and_changes_nothing(int op, string parameters)
    {
        PartsBench bench = new PartsBench();
        Assert.IsTrue(bench.Clock.TrySet(PartsBench.NowUtcS, 4, 0));
        Assert.AreEqual((int)Result.InvalidParameter, (int)bench.Ask(New(bench), (Op)op, parameters));
        Assert.AreEqual("", bench.Told());
        Assert.AreEqual(PartsBench.NowUtcS, bench.Clock.UtcS(0));
        Assert.AreEqual(4, bench.Clock.ZoneQuarters);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("0a0b0c")]
    [DataRow("000102030405060708090a0b0c0d0e0f")]
    public void Up_to_sixteen_bytes_come_back(string bytes)
    {
        PartsBench bench = new PartsBench();
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(New(bench), Op.Ping, bytes));
        Assert.AreEqual(bytes, bench.Told());
    }

    [TestMethod]
    public void Seventeen_do_not()
    {
        PartsBench bench = new PartsBench();
        Assert.AreEqual((int)Result.InvalidParameter, (int)bench.Ask(New(bench), Op.Ping, "000102030405060708090a0b0c0d0e0f10"));
        Assert.AreEqual("", bench.Told());
    }

    private static ClockDesk New(PartsBench bench)
    {
        return new ClockDesk(bench.Clock);
    }
}
