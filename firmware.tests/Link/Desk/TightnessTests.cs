using SmartMat.Link;
using SmartMat.Session;

namespace SmartMat.Tests.Link.Desk;

/// <summary>How tight somebody felt before and after: what the phone says of it, and where it goes.</summary>
[TestClass]
public sealed class TightnessTests
{
    private const int Success = (int)Result.Success;
    private const int Invalid = (int)Result.InvalidParameter;

    [TestMethod]
    [DataRow("00000100", Invalid)]
    [DataRow("000001000000", Invalid)]
    [DataRow("", Invalid)]
    [DataRow("0200010000", Invalid)]
    [DataRow("0005010000", Invalid)]
    [DataRow("00000b0000", Invalid)]
    [DataRow("0100000000", Invalid)]
    [DataRow("0000010100", Invalid)]
    [DataRow("0000010001", Invalid)]
    [DataRow("00040a0000", Success)]
    [DataRow("0000000000", Success)]
    [DataRow("0000010000", Success)]
    public void Phase_region_and_rating_have_their_ranges_and_before_is_for_no_record(string parameters, int result)
    {
        HistoryBench bench = new HistoryBench();
        Assert.AreEqual(result, bench.Rate(parameters));
        int asked = result == Success ? Diary.TightnessAnswered : Diary.TightnessDue;
        Assert.AreEqual(asked, bench.Session.Coach.Diary.TightnessOn(bench.Session.Coach.DiaryDay));
    }

    [TestMethod]
    [DataRow("0003090000", 0x39)]
    [DataRow("00040a0000", 0x4A)]
    [DataRow("0004000000", 0)]
    public void What_was_said_before_stands_in_the_next_record(string parameters, int before)
    {
        HistoryBench bench = new HistoryBench();
        bench.Rate(parameters);
        Had(bench);
        Assert.AreEqual(before, (int)bench.Newest[SessionRecord.BeforeAt]);
    }

    [TestMethod]
    [DataRow("0102040000", 2)]
    [DataRow("0102040200", 2)]
    [DataRow("0102040100", 1)]
    public void What_is_said_after_comes_to_the_newest_record_or_the_one_meant(string parameters, int sequence)
    {
        HistoryBench bench = new HistoryBench();
        Had(bench);
        Had(bench);
        Assert.AreEqual(Success, bench.Rate(parameters));
        Assert.IsTrue(bench.Save());
        Assert.AreEqual(0x24, (int)bench.Records.Sound(sequence)[SessionRecord.AfterAt]);
        Assert.AreEqual(0, (int)bench.Records.Sound(3 - sequence)[SessionRecord.AfterAt]);
        Assert.AreEqual(3, bench.Records.Writes);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(10)]
    public void The_lowest_and_the_highest_rating_are_ratings(int rating)
    {
        HistoryBench bench = new HistoryBench();
        Had(bench);
        Assert.AreEqual(Success, bench.Rate(rating == 1 ? "0100010000" : "01000a0000"));
        bench.Save();
        Assert.AreEqual(rating, (int)bench.Newest[SessionRecord.AfterAt]);
    }

    [TestMethod]
    [DataRow("0101030000")]
    [DataRow("0101030200")]
    public void A_record_that_is_not_written_yet_takes_it_with_it(string parameters)
    {
        HistoryBench bench = new HistoryBench();
        Had(bench);
        bench.Begin(Programme.Free, 300);
        bench.End(60_000, Command.Stop);
        Assert.AreEqual(Success, bench.Rate(parameters));
        bench.Save();
        Assert.AreEqual(2, bench.Records.Writes);
        Assert.AreEqual(0x13, (int)bench.Newest[SessionRecord.AfterAt]);
    }

    [TestMethod]
    public void While_one_waits_another_may_be_meant()
    {
        HistoryBench bench = new HistoryBench();
        Had(bench);
        bench.Begin(Programme.Free, 300);
        bench.End(60_000, Command.Stop);
        Assert.AreEqual(Success, bench.Rate("0101030100"));
        bench.Save();
        bench.Save();
        Assert.AreEqual(0, (int)bench.Newest[SessionRecord.AfterAt]);
        Assert.AreEqual(0x13, (int)bench.Records.Sound(1)[SessionRecord.AfterAt]);
    }

    [TestMethod]
    public void A_record_of_version_1_keeps_its_length_and_gets_its_seal()
    {
        HistoryBench bench = new HistoryBench();
        bench.Records.Put(1, 1, 0, 0);
        Assert.AreEqual(Success, bench.Rate("0100080000"));
        bench.Save();
        Assert.AreEqual(8, (int)bench.Newest[SessionRecord.AfterAt]);
    }

    [TestMethod]
    [DataRow("0100050000")]
    [DataRow("0100050300")]
    [DataRow("0100050001")]
    public void Where_there_is_no_record_there_is_nothing_to_say_it_of(string parameters)
    {
        HistoryBench bench = new HistoryBench();
        Assert.AreEqual((int)Result.NoRecords, bench.Rate(parameters));
        Assert.IsFalse(bench.Save());
    }

    [TestMethod]
    public void It_is_busy_until_all_is_read_and_in_a_session()
    {
        HistoryBench bench = new HistoryBench();
        Had(bench);
        bench.Records.IsReady = false;
        Assert.AreEqual((int)Result.Busy, bench.Rate("0100050000"));
        bench.Records.IsReady = true;
        bench.Begin(Programme.Free, 300);
        Assert.AreEqual((int)Result.Busy, bench.Rate("0100050000"));
        Assert.AreEqual((int)Result.NoRecords, bench.Rate("0100050200"));
        Assert.AreEqual(Success, bench.Rate("0000050000"));
    }

    [TestMethod]
    public void A_record_that_cannot_be_read_cannot_be_changed()
    {
        HistoryBench bench = new HistoryBench();
        Had(bench);
        bench.Records.IsBroken = true;
        Assert.AreEqual((int)Result.StorageFailure, bench.Rate("0100050000"));
        bench.Records.IsBroken = false;
        Assert.IsFalse(bench.Save());
        Assert.AreEqual(0, (int)bench.Newest[SessionRecord.AfterAt]);
    }

    /// <summary>A session, from start to record.</summary>
    private static void Had(HistoryBench bench)
    {
        bench.Begin(Programme.Free, 300);
        bench.End(60_000, Command.Stop);
        Assert.IsTrue(bench.Save());
    }
}
