using SmartMat.Link;
using SmartMat.Session;
using SmartMat.Tests.Log;

namespace SmartMat.Tests.Link.Desk;

[TestClass]
public sealed class DesksTests
{
    [TestMethod]
    [DataRow("0102030405060708090a0b0c0d0e")]
    [DataRow("1011")]
    [DataRow("20")]
    [DataRow("303132333435363738")]
    [DataRow("40")]
    [DataRow("5051525354")]
    [DataRow("5859")]
    [DataRow("70")]
    public void Every_request_of_the_protocol_has_its_desk(string ops)
    {
        PhoneBench bench = PhoneBench.New();
        Desks desks = New(bench);
        byte[] bytes = Hex.Bytes(ops);
        for (int i = 0; i < bytes.Length; i++)
        {
            string op = Hex.Text(bytes, i, 1);
            Assert.IsFalse(ResultOf(desks, op + "01") == Result.OpNotSupported);
            string tooLong = op + "01" + ChannelBench.Message(Request.Longest - 1, 0);
            Assert.AreEqual((int)Result.InvalidParameter, (int)ResultOf(desks, tooLong));
        }
    }

    [TestMethod]
    [DataRow("00")]
    [DataRow("0f")]
    [DataRow("12")]
    [DataRow("21")]
    [DataRow("39")]
    [DataRow("55")]
    [DataRow("5a")]
    [DataRow("71")]
    [DataRow("ff")]
    public void What_has_none_is_not_supported_however_long_it_is(string op)
    {
        Desks desks = New(PhoneBench.New());
        Assert.AreEqual((int)Result.OpNotSupported, (int)ResultOf(desks, op + "01"));
        string tooLong = op + "01" + ChannelBench.Message(Request.Longest - 1, 0);
        Assert.AreEqual((int)Result.OpNotSupported, (int)ResultOf(desks, tooLong));
    }

    [TestMethod]
    public void The_longest_request_is_looked_at()
    {
        Desks desks = New(PhoneBench.New());
        Assert.AreEqual((int)Result.Success, (int)ResultOf(desks, "7001" + ChannelBench.Message(16, 1)));
    }

    [TestMethod]
    [DataRow("01012c0100", (int)Result.NotPermitted)]
    [DataRow("100100", (int)Result.NotPermitted)]
    [DataRow("7101", (int)Result.NotPermitted)]
    [DataRow("7001", (int)Result.Success)]
    [DataRow("5801", (int)Result.Success)]
    [DataRow("0901", (int)Result.Success)]
    public void In_safe_mode_little_is_permitted(string message, int result)
    {
        Assert.AreEqual(result, (int)ResultOf(New(PhoneBench.InSafeMode()), message));
        Assert.IsFalse(ResultOf(New(PhoneBench.New()), message) == Result.NotPermitted);
    }

    [TestMethod]
    public void What_a_phone_had_begun_ends_with_its_connection()
    {
        PhoneBench bench = PhoneBench.New();
        bench.Bench.Records.TryWrite(1, LogBench.Record(1));
        Desks desks = New(bench);
        Assert.AreEqual((int)Result.Success, (int)ResultOf(desks, "10010105"));
        Assert.AreEqual((int)Result.Pending, (int)ResultOf(desks, "20010101"));
        Assert.AreEqual((int)Result.Pending, (int)ResultOf(desks, "0201"));
        Assert.AreEqual((int)Command.Stop, (int)desks.Session.Take());
        desks.Close();
        Assert.AreEqual(0, desks.Live.Hz);
        Assert.IsFalse(desks.Records.IsReporting);
        Assert.AreEqual((int)Command.None, (int)desks.Session.Take());
    }

    [TestMethod]
    public void Nothing_is_written_where_nothing_waits()
    {
        PhoneBench bench = PhoneBench.New();
        AssertSaves(bench, New(bench), 0);
    }

    [TestMethod]
    [DataRow("310100012858025a002c017800", "settings")]
    [DataRow("0c01009bb26a08", "zone")]
    public void What_a_phone_sets_is_written_in_one_tick(string message, string block)
    {
        PhoneBench bench = PhoneBench.New();
        Desks desks = New(bench);
        Assert.AreEqual((int)Result.Success, (int)ResultOf(desks, message));
        AssertSaves(bench, desks, 1);
        Assert.IsTrue(bench.Bench.Store.Read(block, new byte[100]) > 0);
    }

    [TestMethod]
    public void Two_that_wait_are_written_in_two_ticks()
    {
        PhoneBench bench = PhoneBench.New();
        Desks desks = New(bench);
        ResultOf(desks, "310100012858025a002c017800");
        ResultOf(desks, "0c01009bb26a08");
        AssertSaves(bench, desks, 2);
    }

    [TestMethod]
    public void A_record_waits_like_all_else()
    {
        PhoneBench bench = PhoneBench.New();
        Desks desks = New(bench);
        bench.Bench.Bench.LieDown();
        bench.Bench.Bench.Begin(Programme.Free, 600);
        desks.History.Update(false, bench.NowMs);
        bench.Bench.Bench.End(60_000, Command.Stop);
        desks.History.Update(false, bench.NowMs);
        Settle(desks, bench);
        Assert.AreEqual(1, bench.Bench.Records.Count);
    }

    [TestMethod]
    public void The_mark_of_an_order_to_forget_goes_last()
    {
        PhoneBench bench = PhoneBench.New();
        Desks desks = New(bench);
        desks.Forgetting.Forget();
        Assert.AreEqual(1, bench.Bench.Store.Read("wipe", new byte[1]));
        for (int waiting = 0; bench.Bench.Store.Read("wipe", new byte[1]) > 0; waiting++)
        {
            Assert.IsTrue(waiting < 10);
            Assert.IsTrue(desks.Save(bench.NowMs));
        }

        Assert.IsTrue(bench.Bench.Store.Read("settings", new byte[100]) > 0);
        Assert.IsFalse(desks.Save(bench.NowMs));
    }

    [TestMethod]
    public void The_mats_own_health_is_written_too()
    {
        PhoneBench bench = PhoneBench.New();
        Desks desks = New(bench);
        bench.Parts.Health.Begin();
        AssertSaves(bench, desks, 1);
        Assert.IsTrue(bench.Bench.Store.Read("vitals", new byte[100]) > 0);
    }

    /// <returns>The desks of this mat; what had waited to be written before is written.</returns>
    private static Desks New(PhoneBench bench)
    {
        Channel channel = new Channel(bench.Radio, bench.Pairing);
        PartsBench parts = bench.Bench;
        Desks desks = new Desks(
            bench.Parts, channel, parts.Records, parts.Store, parts.Book, parts.Clock, new RadioWatch(bench.Radio, bench.Parts.Events));
        Settle(desks, bench);
        return desks;
    }

    private static void Settle(Desks desks, PhoneBench bench)
    {
        for (int waiting = 0; desks.Save(bench.NowMs); waiting++)
        {
            Assert.IsTrue(waiting < 10);
        }
    }

    private static void AssertSaves(PhoneBench bench, Desks desks, int count)
    {
        int writes = bench.Bench.Store.Writes;
        for (int i = 1; i <= count; i++)
        {
            Assert.IsTrue(desks.Save(bench.NowMs));
            Assert.AreEqual(writes + i, bench.Bench.Store.Writes);
        }

        Assert.IsFalse(desks.Save(bench.NowMs));
        Assert.AreEqual(writes + count, bench.Bench.Store.Writes);
    }

    private static Result ResultOf(Desks desks, string message)
    {
        Request request = Asked.Of(message);
        Answer answer = new Answer();
        answer.Begin(request);
        return desks.Serve(request, answer, 1_000);
    }
}
