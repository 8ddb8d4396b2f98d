using SmartMat.Tests.Log;

namespace SmartMat.Tests.Link;

/// <summary>Reports of records: the answer comes after them.</summary>
[TestClass]
public sealed class PhoneReportTests
{
    private const string ReportAll = "201c0101";
    private const string Done = "80201c0106000101";

    [TestMethod]
    public void Each_record_is_told_once_the_last_is_acknowledged_and_the_answer_ends_it()
    {
        PhoneBench bench = WithRecords(2);
        AssertRecord(1, bench.Ask(ReportAll));
        bench.Run(1_000);
        Assert.AreEqual(string.Empty, bench.Phone.Hear());
        AssertRecord(2, bench.Ask("210100"));
        Assert.AreEqual(string.Empty, bench.Ask("210200"));
        bench.Tick();
        Assert.AreEqual(Done, bench.Phone.Hear());
        bench.Run(1_000);
        Assert.AreEqual(string.Empty, bench.Phone.Hear());
        Assert.AreEqual(0, bench.Dropped());
    }

    [TestMethod]
    public void Meanwhile_the_phone_can_ask_for_something_else()
    {
        PhoneBench bench = WithRecords(2);
        AssertRecord(1, bench.Ask(ReportAll));
        Assert.AreEqual("80700101", bench.Ask("7001"));
        Assert.AreEqual("80202f07", bench.Ask("202f0401"));
        AssertRecord(2, bench.Ask("210100"));
    }

    [TestMethod]
    public void The_same_report_asked_for_again_goes_on_as_one()
    {
        PhoneBench bench = WithRecords(1);
        AssertRecord(1, bench.Ask(ReportAll));
        Assert.AreEqual(string.Empty, bench.Ask(ReportAll));
        bench.Ask("210100");
        bench.Tick();
        Assert.AreEqual(Done, bench.Phone.Hear());
        Assert.AreEqual(Done, bench.Ask(ReportAll));
        bench.Run(200);
        Assert.AreEqual(string.Empty, bench.Phone.Hear());
    }

    [TestMethod]
    public void The_answer_waits_for_room()
    {
        PhoneBench bench = WithRecords(1);
        bench.Acknowledge();
        AssertRecord(1, Heard(bench, ReportAll));
        for (int tag = 10; tag < 19; tag++)
        {
            Assert.AreEqual("8070" + tag + "01", Heard(bench, "70" + tag));
        }

        Assert.AreEqual(string.Empty, Heard(bench, "210100"));
        bench.Run(500);
        Assert.AreEqual(string.Empty, bench.Phone.Hear());
        bench.Acknowledge();
        bench.Tick();
        Assert.AreEqual(Done, bench.Phone.Hear());
    }

    [TestMethod]
    public void Its_answer_takes_no_others_place_however_much_was_asked_meanwhile()
    {
        PhoneBench bench = WithRecords(1);
        AssertRecord(1, bench.Ask(ReportAll));
        for (int tag = 10; tag < 18; tag++)
        {
            Assert.AreEqual("8070" + tag + "01", bench.Ask("70" + tag));
        }

        bench.Ask("210100");
        bench.Tick();
        Assert.AreEqual(Done, bench.Phone.Hear());
        for (int tag = 10; tag < 18; tag++)
        {
            Assert.AreEqual("8070" + tag + "01", bench.Ask("70" + tag));
        }
    }

    [TestMethod]
    public void It_ends_with_its_connection()
    {
        PhoneBench bench = WithRecords(2);
        AssertRecord(1, bench.Ask(ReportAll));
        bench.Reconnect();
        bench.Run(5_000);
        Assert.AreEqual(string.Empty, bench.Phone.Hear());
        Assert.AreEqual("80202f0105000200", bench.Ask("202f0401"));
    }

    private static PhoneBench WithRecords(int count)
    {
        PhoneBench bench = PhoneBench.Open();
        for (int number = 1; number <= count; number++)
        {
            Assert.IsTrue(bench.Bench.Records.TryWrite(number, LogBench.Record(number)));
        }

        return bench;
    }

    private static string Heard(PhoneBench bench, string message)
    {
        bench.Phone.Say(message);
        bench.Tick();
        return bench.Phone.Hear();
    }

    private static void AssertRecord(int number, string heard)
    {
        Assert.AreEqual(2 * (2 + SessionRecord.Length), heard.Length);
        Assert.AreEqual("c3", heard.Substring(0, 2));
        Assert.AreEqual(number, (int)Hex.Bytes(heard)[1]);
        Assert.AreEqual(Hex.Text(LogBench.Record(number), 0, SessionRecord.Length), heard.Substring(4));
    }
}
