using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>Requests and their answers.</summary>
[TestClass]
public sealed class PhoneRequestTests
{
    /// <summary>10 minutes at 40 %; the revision is the first one's.</summary>
    private const string Settings = "00012858025a002c017800";
    private const string SetSettings = "3102" + Settings;
    private const string SetAnswer = "8031020101";
    private const string StaleAnswer = "8031020801";

    [TestMethod]
    public void A_request_is_answered_in_its_tick()
    {
        PhoneBench bench = PhoneBench.Open();
        Assert.AreEqual("807001010a0b0c", bench.Ask("70010a0b0c"));
        Assert.AreEqual("800b040c", bench.Ask("0b04"));
        Assert.AreEqual("80552102", bench.Ask("5521"));
        Assert.AreEqual(string.Empty, bench.Phone.Hear());
        Assert.AreEqual(0, bench.Dropped());
    }

    [TestMethod]
    public void The_same_again_is_answered_again_and_not_done_again()
    {
        PhoneBench bench = PhoneBench.Open();
        Assert.AreEqual(SetAnswer, bench.Ask(SetSettings));
        Assert.AreEqual(SetAnswer, bench.Ask(SetSettings));
        Assert.AreEqual(1, (int)bench.Parts.Settings.Revision);
        Assert.AreEqual("8031030801", bench.Ask("3103" + Settings));
    }

    [TestMethod]
    public void After_eight_others_it_is_done_again()
    {
        PhoneBench bench = PhoneBench.Open();
        Assert.AreEqual(SetAnswer, bench.Ask(SetSettings));
        for (int tag = 10; tag < 17; tag++)
        {
            Assert.AreEqual("8070" + tag + "01", bench.Ask("70" + tag));
        }

        Assert.AreEqual(SetAnswer, bench.Ask(SetSettings));
        Assert.AreEqual("80701701", bench.Ask("7017"));
        Assert.AreEqual(StaleAnswer, bench.Ask(SetSettings));
    }

    [TestMethod]
    public void In_another_connection_it_is_another_request()
    {
        PhoneBench bench = PhoneBench.Open();
        Assert.AreEqual(SetAnswer, bench.Ask(SetSettings));
        bench.Reconnect();
        Assert.AreEqual(StaleAnswer, bench.Ask(SetSettings));
    }

    [TestMethod]
    public void One_request_at_a_time_what_comes_earlier_is_dropped_and_counted()
    {
        PhoneBench bench = PhoneBench.Open();
        bench.Phone.Say("7001");
        Assert.AreEqual("80700101", bench.Ask("7002"));
        Assert.AreEqual(string.Empty, bench.Phone.Hear());
        Assert.AreEqual(1, bench.Dropped());
    }

    [TestMethod]
    public void An_answer_that_finds_no_room_waits_and_nothing_else_is_served_meanwhile()
    {
        PhoneBench bench = PhoneBench.Open();
        FillWindow(bench);
        Assert.AreEqual(string.Empty, bench.Ask("7001"));
        Assert.AreEqual(string.Empty, bench.Ask("7002"));
        bench.Run(500);
        Assert.AreEqual(string.Empty, bench.Phone.Hear());
        bench.Acknowledge();
        bench.Tick();
        Assert.AreEqual("80700101", bench.Phone.Hear());
        bench.Tick();
        Assert.AreEqual(string.Empty, bench.Phone.Hear());
        Assert.AreEqual(1, bench.Dropped());
    }

    [TestMethod]
    public void A_burst_is_served_and_what_is_too_much_is_told_and_can_be_asked_again()
    {
        PhoneBench bench = PhoneBench.Open();
        bench.TickMs = 0;
        for (int tag = 10; tag < 10 + Tuning.RequestBurst; tag++)
        {
            Assert.AreEqual("8070" + tag + "01", bench.Ask("70" + tag));
        }

        Assert.AreEqual("8070990a", bench.Ask("7099"));
        Assert.AreEqual("80704901", bench.Ask("7049"));
        bench.Bench.Bench.NowMs += 1_000;
        Assert.AreEqual("80709901", bench.Ask("7099"));
    }

    [TestMethod]
    public void One_that_is_too_long_is_refused_each_time_and_takes_no_others_place()
    {
        PhoneBench bench = PhoneBench.Open();
        Assert.AreEqual("80700401", bench.Ask("7004"));
        Assert.AreEqual("80700501", bench.Ask("7005"));
        string message = "7001" + ChannelBench.Message(Request.Longest - 1, 1);
        Assert.AreEqual("80700103", bench.Ask(message));
        Assert.AreEqual("80700103", bench.Ask(message));
        Assert.AreEqual("80550202", bench.Ask("5502" + ChannelBench.Message(100, 1)));
        Assert.AreEqual("80700503", bench.Ask("7005" + ChannelBench.Message(100, 1)));
        Assert.AreEqual("80700501", bench.Ask("7005"));
        Assert.AreEqual("80700301", bench.Ask("7003"));
        Assert.AreEqual("80700301", bench.Ask("7003"));
    }

    [TestMethod]
    [DataRow("70")]
    [DataRow("12")]
    [DataRow("12000000")]
    [DataRow("120000000000")]
    [DataRow("21")]
    [DataRow("2101")]
    [DataRow("21010000")]
    public void What_is_no_request_and_no_acknowledgement_is_counted_and_not_answered(string message)
    {
        PhoneBench bench = PhoneBench.Open();
        Assert.AreEqual(string.Empty, bench.Ask(message));
        Assert.AreEqual(1, bench.Dropped());
    }

    [TestMethod]
    [DataRow("1200000000")]
    [DataRow("210100")]
    public void An_acknowledgement_is_taken_at_any_time_and_not_answered(string message)
    {
        PhoneBench bench = PhoneBench.Open();
        Assert.AreEqual(string.Empty, bench.Ask(message));
        FillWindow(bench);
        bench.Ask("7001");
        Assert.AreEqual(string.Empty, bench.Ask(message));
        bench.Acknowledge();
        bench.Tick();
        Assert.AreEqual("80700101", bench.Phone.Hear());
        Assert.AreEqual(0, bench.Dropped());
    }

    [TestMethod]
    public void Four_messages_are_taken_a_tick()
    {
        PhoneBench bench = PhoneBench.Open();
        for (int i = 0; i < 4; i++)
        {
            bench.Phone.Say("1200000000");
        }

        Assert.AreEqual(string.Empty, bench.Ask("7001"));
        bench.Tick();
        Assert.AreEqual("80700101", bench.Phone.Hear());
        for (int i = 0; i < 3; i++)
        {
            bench.Phone.Say("1200000000");
        }

        Assert.AreEqual("80700201", bench.Ask("7002"));
    }

    /// <summary>So many pings that nothing more may leave until the last is acknowledged.</summary>
    private static void FillWindow(PhoneBench bench)
    {
        bench.Acknowledge();
        for (int tag = 30; tag < 30 + Window.Pieces; tag++)
        {
            bench.Phone.Say("70" + tag);
            bench.Tick();
            Assert.AreEqual("8070" + tag + "01", bench.Phone.Hear());
        }
    }
}
