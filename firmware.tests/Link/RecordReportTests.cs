using SmartMat.Link;
using SmartMat.Session;

namespace SmartMat.Tests.Link;

/// <summary>A report: record by record, each once the one before is acknowledged, and its response behind them.</summary>
[TestClass]
public sealed class RecordReportTests
{
    private const string Done = "8020070106000101";
    private const string NotCompleted = "8020070106000108";
    private const int WaitMs = 3_000;

    [TestMethod]
    public void Each_record_comes_once_the_one_before_is_acknowledged_and_the_response_at_the_end()
    {
        RecordPhone phone = Asked("0101", 3);
        for (int sequence = 1; sequence <= 3; sequence++)
        {
            Assert.AreEqual(phone.Message(sequence), phone.Tick(sequence));
            Assert.AreEqual("", phone.Tick(sequence));
            Assert.AreEqual("", Response(phone));
            phone.Desk.Acknowledge(sequence);
        }

        Assert.AreEqual("", phone.Tick(10));
        Assert.AreEqual(Done, Response(phone));
        Assert.IsTrue(phone.Desk.IsReporting);
        phone.Desk.Stop();
        Assert.AreEqual("", Response(phone));
        Assert.IsFalse(phone.Desk.IsReporting);
    }

    [TestMethod]
    public void Only_the_numbers_meant_are_told_and_those_that_are_gone_are_passed_over()
    {
        RecordPhone phone = new RecordPhone();
        phone.Records.Fill(9);
        phone.Records.TryDelete(4, 5);
        phone.Records.TryDelete(7, 7);
        Assert.AreEqual((int)Result.Pending, phone.Ask("01040103000700"));
        Assert.AreEqual(phone.Message(3), phone.Tick(0));
        phone.Desk.Acknowledge(3);
        Assert.AreEqual(phone.Message(6), phone.Tick(0));
        phone.Desk.Acknowledge(6);
        Assert.AreEqual("", phone.Tick(0));
        Assert.AreEqual(Done, Response(phone));
    }

    [TestMethod]
    public void It_may_begin_with_a_gap()
    {
        RecordPhone phone = new RecordPhone();
        phone.Records.Fill(3);
        phone.Records.TryDelete(1, 2);
        Assert.AreEqual((int)Result.Pending, phone.Ask("0102010300"));
        Assert.AreEqual(phone.Message(3), phone.Tick(0));
    }

    [TestMethod]
    public void A_record_of_version_1_is_told_as_it_was_written()
    {
        RecordPhone phone = new RecordPhone();
        phone.Records.Put(1, 1, 0, 0);
        phone.Ask("0106");
        string told = phone.Tick(0);
        Assert.AreEqual(phone.Message(1), told);
        Assert.AreEqual(2 * (2 + SessionRecord.FirstLength), told.Length);
    }

    [TestMethod]
    public void A_high_number_is_told_by_its_low_byte()
    {
        RecordPhone phone = Asked("0106", 300);
        Assert.AreEqual("c32c", phone.Tick(0).Substring(0, 4));
        phone.Desk.Acknowledge(300 & 0xFF);
        Assert.AreEqual("", phone.Tick(0));
        Assert.AreEqual("", Response(phone));
        phone.Desk.Acknowledge(300);
        phone.Tick(0);
        Assert.AreEqual(Done, Response(phone));
    }

    [TestMethod]
    public void A_record_that_is_not_acknowledged_comes_once_more_and_then_the_report_ends()
    {
        RecordPhone phone = Asked("0101", 3);
        phone.Tick(500);
        Assert.AreEqual("", phone.Tick(500 + WaitMs - 1));
        Assert.AreEqual("", phone.Tick(500 + WaitMs));
        Assert.AreEqual(phone.Message(1), phone.Tick(4_000));
        Assert.AreEqual("", phone.Tick(4_000 + WaitMs - 1));
        Assert.AreEqual("", Response(phone));
        Assert.AreEqual("", phone.Tick(4_000 + WaitMs));
        Assert.AreEqual(NotCompleted, Response(phone));
        Assert.AreEqual("", phone.Tick(20_000));
        Assert.AreEqual(NotCompleted, Response(phone));
    }

    [TestMethod]
    public void Each_record_may_be_lost_once()
    {
        RecordPhone phone = Asked("0101", 3);
        for (int sequence = 1; sequence <= 3; sequence++)
        {
            long nowMs = sequence * 10_000;
            phone.Tick(nowMs);
            phone.Tick(nowMs + WaitMs);
            Assert.AreEqual(phone.Message(sequence), phone.Tick(nowMs + WaitMs));
            phone.Desk.Acknowledge(sequence);
        }

        phone.Tick(50_000);
        Assert.AreEqual(Done, Response(phone));
    }

    [TestMethod]
    public void A_new_report_begins_anew_whatever_became_of_the_last()
    {
        RecordPhone phone = Asked("0101", 3);
        phone.Tick(0);
        phone.Tick(WaitMs);
        phone.Tick(WaitMs);
        phone.Ask("0300");
        phone.Ask("0101");
        Assert.AreEqual("", Response(phone));
        Assert.AreEqual(phone.Message(1), phone.Tick(4_000));
        phone.Tick(4_000 + WaitMs);
        Assert.AreEqual(phone.Message(1), phone.Tick(4_000 + WaitMs));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(3)]
    [DataRow(0x102)]
    public void An_acknowledgement_of_another_record_is_none(int sequence)
    {
        RecordPhone phone = Asked("0101", 3);
        phone.Tick(0);
        phone.Desk.Acknowledge(1);
        phone.Tick(0);
        phone.Desk.Acknowledge(sequence);
        Assert.AreEqual("", phone.Tick(0));
        phone.Desk.Acknowledge(2);
        Assert.AreEqual(phone.Message(3), phone.Tick(0));
    }

    [TestMethod]
    public void Acknowledging_nothing_does_not_send_the_report_back()
    {
        RecordPhone phone = Asked("0103010200", 3);
        phone.Desk.Acknowledge(0);
        Assert.AreEqual(phone.Message(2), phone.Tick(0));
    }

    [TestMethod]
    public void A_record_that_cannot_be_read_ends_the_report()
    {
        RecordPhone phone = Asked("0101", 3);
        phone.Records.IsBroken = true;
        Assert.AreEqual("", phone.Tick(0));
        Assert.AreEqual(NotCompleted, Response(phone));
    }

    [TestMethod]
    public void A_session_makes_it_wait()
    {
        RecordPhone phone = Asked("0101", 3);
        phone.Bench.Bench.Begin(Programme.Free, 300);
        Assert.AreEqual("", phone.Tick(0));
        phone.Bench.Bench.End(60_000, Command.Stop);
        Assert.AreEqual(phone.Message(1), phone.Tick(60_000));
    }

    [TestMethod]
    public void So_does_a_phone_that_does_not_listen()
    {
        RecordPhone phone = Asked("0101", 3);
        phone.Radio.IsSubscribed = false;
        Assert.AreEqual("", phone.Tick(0));
        phone.Radio.IsSubscribed = true;
        Assert.AreEqual(phone.Message(1), phone.Tick(10));
    }

    [TestMethod]
    public void Nobody_is_told_anything_who_has_not_asked()
    {
        RecordPhone phone = new RecordPhone();
        phone.Records.Fill(3);
        Assert.AreEqual("", phone.Tick(0));
        phone.Desk.Acknowledge(1);
        Assert.AreEqual("", phone.Tick(0));
        Assert.AreEqual("", Response(phone));
    }

    private static RecordPhone Asked(string request, int records)
    {
        RecordPhone phone = new RecordPhone();
        phone.Records.Fill(records);
        Assert.AreEqual((int)Result.Pending, phone.Ask(request));
        return phone;
    }

    /// <returns>The answer of the report, in hex; empty until there is one.</returns>
    private static string Response(RecordPhone phone)
    {
        Answer late = phone.Desk.Late;
        return late.IsFinished ? Hex.Text(late.Bytes, 0, late.Count) : "";
    }
}
