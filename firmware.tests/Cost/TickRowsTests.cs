using System.Linq;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Cli;
using SmartMat.Virtual.Cost;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Cost;

[TestClass]
public sealed class TickRowsTests
{
    private const int UntilMs = 60_000;

    [TestMethod]
    public void Ticks_are_counted_alike_in_every_run()
    {
        long[][] first = Rows();
        long[][] second = Rows();

        Assert.HasCount(first.Length, second);
        for (int tick = 0; tick < first.Length; tick++)
        {
            CollectionAssert.AreEqual(first[tick], second[tick]);
        }
    }

    [TestMethod]
    public void A_tick_with_a_scan_costs_more_and_both_stay_below_the_limit()
    {
        long[][] inSession = Rows().Where(row => row[TickRows.Phase] == TickRows.InSession).ToArray();
        long[] scans = inSession.Where(TickRows.IsScan).Select(TickRows.IlOf).ToArray();
        long[] plain = inSession.Where(row => !TickRows.IsScan(row)).Select(TickRows.IlOf).ToArray();

        Assert.IsNotEmpty(scans, "no session started");
        Assert.IsTrue(plain.Min() > 0);
        Assert.IsTrue(scans.Average() > plain.Average(), "a scan is most of the work");
        Assert.IsTrue(scans.Max() <= CostCommand.MostRunningIl, $"{scans.Max()} IL instructions in a tick");
        Assert.IsTrue(plain.Max() <= CostCommand.MostRunningIl, $"{plain.Max()} IL instructions in a tick without a scan");
    }

    [TestMethod]
    public void The_metered_mat_plays_the_same_session()
    {
        string plain = Timeline();

        Assert.Contains("session-started", plain);
        Assert.AreEqual(plain, MeteredRun.Invoke(typeof(TickRowsTests), nameof(Timeline)).Returned);
    }

    public static string Timeline()
    {
        using VirtualMat mat = new(Scenarios.Build(Scene, 1), 1);
        mat.RunUntil(UntilMs * 1000L);
        return string.Join("\n", mat.Lines.Select(line => line.ToString()));
    }

    private static string Scene => Scenarios.All[0].Name;

    private static long[][] Rows()
    {
        return (long[][])MeteredRun.Invoke(typeof(TickRows), nameof(TickRows.Play), Scene, 1u, UntilMs).Returned!;
    }
}
