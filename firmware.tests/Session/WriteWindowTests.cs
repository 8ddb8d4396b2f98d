using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Tests.Session;

/// <summary>Flash is written a second and more before an edge of the breath, and later never.</summary>
[TestClass]
public sealed class WriteWindowTests
{
    [TestMethod]
    [DataRow(0, 3_800)]
    [DataRow(2_800, 1_000)]
    [DataRow(2_801, 999)]
    [DataRow(3_799, 1)]
    [DataRow(3_800, 200)]
    [DataRow(4_000, 4_900)]
    [DataRow(7_900, 1_000)]
    [DataRow(8_900, 1_100)]
    [DataRow(9_999, 1)]
    [DataRow(10_000, 3_800)]
    [DataRow(1_190_000, 3_800)]
    public void The_next_edge_is_the_next_start_or_end_of_a_swell(int sessionMs, int toEdgeMs)
    {
        Settings settings = new Settings();
        BreathPacer pacer = new BreathPacer(settings, new SessionGoal());
        pacer.Times.Begin(Tuning.InhaleMs, Tuning.ExhaleMs, false);
        Assert.AreEqual(toEdgeMs, pacer.MsToEdge(sessionMs));
    }

    [TestMethod]
    public void Without_a_session_it_is_open_unless_a_pattern_plays()
    {
        SessionBench bench = new SessionBench();
        Assert.IsTrue(IsOpen(bench));
        bench.Pattern.Start(PatternKind.End, bench.NowMs);
        Assert.IsFalse(IsOpen(bench));
    }

    [TestMethod]
    [DataRow(2_800, true)]
    [DataRow(2_801, false)]
    [DataRow(4_000, true)]
    public void In_a_session_it_is_open_far_from_the_next_edge(int sessionMs, bool isOpen)
    {
        SessionBench bench = Calm();
        bench.Begin(Programme.Free, 600);
        bench.NowMs += sessionMs;
        Assert.AreEqual(isOpen, IsOpen(bench));
    }

    [TestMethod]
    public void In_a_session_it_is_closed_while_a_frame_is_taken_in()
    {
        SessionBench bench = Calm();
        bench.Begin(Programme.Free, 600);
        bench.NowMs += 4_000;
        bench.Senses.Scan(bench.NowMs);
        Assert.IsFalse(IsOpen(bench));
        bench.Session.Update(Occupancy.Nobody, true, false, Command.Stop, bench.NowMs);
        Assert.IsTrue(IsOpen(bench));
    }

    /// <summary>An empty mat between two frames.</summary>
    private static SessionBench Calm()
    {
        SessionBench bench = new SessionBench();
        bench.Empty();
        return bench;
    }

    private static bool IsOpen(SessionBench bench)
    {
        BreathPacer pacer = new BreathPacer(bench.Settings, bench.Coach.Goal);
        pacer.Times.Begin(Tuning.InhaleMs, Tuning.ExhaleMs, false);
        return WriteWindow.IsOpen(bench.Session, pacer, bench.Pattern, bench.Senses, bench.NowMs);
    }
}
