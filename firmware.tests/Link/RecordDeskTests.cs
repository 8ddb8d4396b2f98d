using SmartMat.Link;
using SmartMat.Session;

namespace SmartMat.Tests.Link;

/// <summary>What a request is answered.</summary>
[TestClass]
public sealed class RecordDeskTests
{
    private const int Success = (int)Result.Success;
    private const int Pending = (int)Result.Pending;
    private const int Busy = (int)Result.Busy;

    [TestMethod]
    [DataRow("0401", "05000200")]
    [DataRow("0402010200", "05000100")]
    [DataRow("0403010300", "05000100")]
    [DataRow("0403010400", "05000000")]
    [DataRow("04040102000200", "05000000")]
    [DataRow("0405", "05000100")]
    [DataRow("0406", "05000100")]
    public void Those_that_are_there_are_counted(string request, string told)
    {
        RecordPhone phone = WithRecords();
        Assert.AreEqual(Success, phone.Ask(request));
        Assert.AreEqual(told, phone.Bench.Told());
        Assert.IsFalse(phone.Desk.IsReporting);
    }

    [TestMethod]
    public void A_count_takes_two_bytes()
    {
        RecordPhone phone = new RecordPhone();
        phone.Records.Fill(300);
        Assert.AreEqual(Success, phone.Ask("0401"));
        Assert.AreEqual("05002c01", phone.Bench.Told());
    }

    [TestMethod]
    [DataRow("01", "06000103")]
    [DataRow("0107", "06000104")]
    [DataRow("020501", "06000204")]
    [DataRow("0301", "06000303")]
    [DataRow("040101", "06000405")]
    [DataRow("04020205", "06000409")]
    [DataRow("09", "06000902")]
    public void What_cannot_be_done_is_answered_by_its_op_code_and_why(string request, string told)
    {
        RecordPhone phone = WithRecords();
        Assert.AreEqual(Success, phone.Ask(request));
        Assert.AreEqual(told, phone.Bench.Told());
    }

    [TestMethod]
    public void A_request_of_nothing_has_op_code_0()
    {
        RecordPhone phone = WithRecords();
        phone.Ask("0401");
        Assert.AreEqual(Success, phone.Ask(""));
        Assert.AreEqual("06000002", phone.Bench.Told());
    }

    [TestMethod]
    [DataRow("0101", "06000106")]
    [DataRow("0105", "06000106")]
    [DataRow("0201", "06000206")]
    public void Where_nothing_is_there_nothing_is_reported_or_deleted(string request, string told)
    {
        RecordPhone phone = new RecordPhone();
        Assert.AreEqual(Success, phone.Ask(request));
        Assert.AreEqual(told, phone.Bench.Told());
        Assert.IsFalse(phone.Desk.IsReporting);
    }

    [TestMethod]
    public void Those_meant_are_deleted_and_no_others()
    {
        RecordPhone phone = WithRecords();
        Assert.AreEqual(Success, phone.Ask("0202010200"));
        Assert.AreEqual("06000201", phone.Bench.Told());
        Assert.IsFalse(phone.Records.Has(1));
        Assert.IsTrue(phone.Records.Has(3));
        Assert.AreEqual(Success, phone.Ask("0202010200"));
        Assert.AreEqual("06000206", phone.Bench.Told());
    }

    [TestMethod]
    public void A_stretch_that_begins_with_a_gap_is_deleted_to_its_end()
    {
        RecordPhone phone = WithRecords();
        phone.Records.Fill(2);
        Assert.AreEqual(Success, phone.Ask("02040102000400"));
        Assert.AreEqual("06000201", phone.Bench.Told());
        Assert.IsTrue(phone.Records.Has(1) && phone.Records.Has(5));
        Assert.IsFalse(phone.Records.Has(3) || phone.Records.Has(4));
    }

    [TestMethod]
    public void A_deletion_that_flash_does_not_take_is_not_completed()
    {
        RecordPhone phone = WithRecords();
        phone.Records.IsBroken = true;
        Assert.AreEqual(Success, phone.Ask("0201"));
        Assert.AreEqual("06000208", phone.Bench.Told());
    }

    [TestMethod]
    [DataRow("0101")]
    [DataRow("0201")]
    [DataRow("0401")]
    [DataRow("0407")]
    public void In_a_session_and_before_all_is_read_it_is_busy(string request)
    {
        RecordPhone phone = WithRecords();
        phone.Records.IsReady = false;
        Assert.AreEqual(Busy, phone.Ask(request));
        phone.Records.IsReady = true;
        phone.Bench.Bench.Begin(Programme.Free, 300);
        Assert.AreEqual(Busy, phone.Ask(request));
        Assert.AreEqual(2, phone.Records.Count);
        phone.Bench.Bench.End(60_000, Command.Stop);
        Assert.IsFalse(phone.Ask(request) == Busy);
    }

    [TestMethod]
    [DataRow("0101")]
    [DataRow("0201")]
    [DataRow("0401")]
    [DataRow("09")]
    public void While_a_report_runs_it_is_busy(string request)
    {
        RecordPhone phone = WithRecords();
        Assert.AreEqual(Pending, phone.Ask("0101"));
        Assert.IsTrue(phone.Desk.IsReporting);
        Assert.AreEqual(Busy, phone.Ask(request));
    }

    [TestMethod]
    public void An_abort_ends_the_report_and_without_one_there_is_nothing_to_abort()
    {
        RecordPhone phone = WithRecords();
        Assert.AreEqual(Success, phone.Ask("0300"));
        Assert.AreEqual("06000307", phone.Bench.Told());
        phone.Ask("0101");
        phone.Tick(0);
        Assert.AreEqual(Success, phone.Ask("0300"));
        Assert.AreEqual("06000301", phone.Bench.Told());
        Assert.IsFalse(phone.Desk.IsReporting);
        Assert.AreEqual("", phone.Tick(10_000));
        Assert.IsFalse(phone.Desk.Late.IsFinished);
    }

    [TestMethod]
    public void An_abort_is_answered_in_a_session_too()
    {
        RecordPhone phone = WithRecords();
        phone.Bench.Bench.Begin(Programme.Free, 300);
        Assert.AreEqual(Success, phone.Ask("0300"));
        Assert.AreEqual("06000307", phone.Bench.Told());
    }

    /// <summary>Numbers 1 and 3.</summary>
    private static RecordPhone WithRecords()
    {
        RecordPhone phone = new RecordPhone();
        phone.Records.Fill(3);
        phone.Records.TryDelete(2, 2);
        return phone;
    }
}
