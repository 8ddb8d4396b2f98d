using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

[TestClass]
public sealed class ScanBeatTests
{
    private const int EveryMs = Tuning.BusyScanMs;
    private const int FirstMs = 20 * EveryMs;

    [TestMethod]
    [DataRow(EveryMs - Tuning.ScanSlackMs - 1, false)]
    [DataRow(EveryMs - Tuning.ScanSlackMs, true)]
    [DataRow(EveryMs, true)]
    public void A_scan_is_due_after_its_time_or_a_moment_before(int afterMs, bool isDue)
    {
        Assert.AreEqual(isDue, AfterTheFirst().Take(EveryMs, FirstMs + afterMs));
    }

    [TestMethod]
    [DataRow(46, 100)]
    [DataRow(54, 100)]
    [DataRow(130, 150)]
    public void A_late_or_early_scan_does_not_shift_the_next(int afterMs, int nextMs)
    {
        ScanBeat beat = AfterTheFirst();
        Assert.IsTrue(beat.Take(EveryMs, FirstMs + afterMs));
        Assert.IsFalse(beat.Take(EveryMs, FirstMs + nextMs - Tuning.ScanSlackMs - 1));
        Assert.IsTrue(beat.Take(EveryMs, FirstMs + nextMs - Tuning.ScanSlackMs));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(30)]
    [DataRow(12_340)]
    public void In_a_session_scans_come_a_tick_after_its_tenths_of_a_second(int sessionMs)
    {
        ScanBeat beat = AfterTheFirst();
        beat.Align(sessionMs, FirstMs);
        for (int ms = Tuning.TickMs; ms <= 20 * EveryMs; ms += Tuning.TickMs)
        {
            bool isDue = beat.Take(EveryMs, FirstMs + ms);
            if (ms >= EveryMs)
            {
                Assert.AreEqual((sessionMs + ms) % EveryMs == Tuning.TickMs, isDue);
            }
        }
    }

    private static ScanBeat AfterTheFirst()
    {
        ScanBeat beat = new ScanBeat();
        Assert.IsTrue(beat.Take(EveryMs, FirstMs));
        return beat;
    }
}
