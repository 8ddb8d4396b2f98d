using SmartMat.Log;

namespace SmartMat.Tests.Log;

/// <summary>The life of a log, in which power fails in each write of it: what was done before stays done, and life goes on.</summary>
[TestClass]
public sealed class RecordCutTests
{
    private const int Records = 18;
    private const int Rated = 2;
    private const int Rating = 9;

    // Steps of the life, behind the writing of all records: a file and a bit.
    private const int Rate = Records;
    private const int DeleteSome = Rate + 1;
    private const int DeleteAll = DeleteSome + 1;
    private const int WriteOneMore = DeleteAll + 1;
    private const int Steps = WriteOneMore + 1;

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(15)]
    [DataRow(16)]
    [DataRow(19)]
    [DataRow(100)]
    [DataRow(255)]
    public void A_cut_in_any_write_costs_only_what_was_being_written(int bytes)
    {
        int writes = WritesOfALife();
        Assert.IsTrue(writes > Steps);
        for (int write = 0; write < writes; write++)
        {
            BenchFiles files = new BenchFiles();
            files.CutPower(write, bytes);
            int done = Live(LogBench.Open(files), 0);
            files.IsBroken = false;
            RecordLog log = LogBench.Open(files);
            if (done < Steps)
            {
                AssertDone(log, done);
            }

            Assert.AreEqual(Steps, Live(log, done));
            AssertDone(LogBench.Open(files), Steps);
        }
    }

    [TestMethod]
    public void A_second_cut_in_the_write_after_the_first_costs_no_more()
    {
        int writes = WritesOfALife();
        for (int write = 0; write < writes; write++)
        {
            BenchFiles files = new BenchFiles();
            files.CutPower(write, 100);
            int done = Live(LogBench.Open(files), 0);
            files.IsBroken = false;
            files.CutPower(0, 30);
            done = Live(LogBench.Open(files), done);
            files.IsBroken = false;
            AssertDone(LogBench.Open(files), done);
            Assert.AreEqual(Steps, Live(LogBench.Open(files), done));
            AssertDone(LogBench.Open(files), Steps);
        }
    }

    private static int WritesOfALife()
    {
        BenchFiles files = new BenchFiles();
        Assert.AreEqual(Steps, Live(LogBench.Open(files), 0));
        return files.Writes;
    }

    /// <returns>The step that failed, or <see cref="Steps"/>.</returns>
    private static int Live(RecordLog log, int from)
    {
        for (int step = from; step < Steps; step++)
        {
            if (!TryStep(log, step))
            {
                return step;
            }

            log.Tidy();
        }

        return Steps;
    }

    private static bool TryStep(RecordLog log, int step)
    {
        switch (step)
        {
            case Rate:
                byte[] record = LogBench.Record(Rated);
                SessionRecord.SetAfter(record, Rating);
                return log.TryWrite(Rated, record);
            case DeleteSome: return log.TryDelete(4, 6);
            case DeleteAll: return log.TryDelete(1, log.Next - 1);
            default: return log.TryWrite(log.Next, LogBench.Record(log.Next));
        }
    }

    private static void AssertDone(RecordLog log, int steps)
    {
        int written = steps == Steps ? Records + 1 : steps < Records ? steps : Records;
        Assert.AreEqual(written + 1, log.Next);
        byte[] record = new byte[SessionRecord.Length];
        for (int sequence = 1; sequence <= Records + 1; sequence++)
        {
            bool isDeleted = (steps > DeleteSome && sequence >= 4 && sequence <= 6) || (steps > DeleteAll && sequence <= Records);
            bool isThere = sequence <= written && !isDeleted;
            Assert.AreEqual(isThere, log.TryRead(sequence, record));
            if (isThere)
            {
                Assert.AreEqual(sequence, Wire.GetU16(record, SessionRecord.TargetAt));
                Assert.AreEqual(steps > Rate && sequence == Rated ? Rating : 0, (int)record[SessionRecord.AfterAt]);
            }
        }
    }
}
