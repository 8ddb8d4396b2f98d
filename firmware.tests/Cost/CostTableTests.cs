using System;
using System.Collections.Generic;
using System.Linq;
using SmartMat.Virtual.Cost;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Tests.Cost;

[TestClass]
public sealed class CostTableTests
{
    private const double Tolerance = 0.1;

    [TestMethod]
    public void Virtual_time_charges_what_ticks_of_a_running_session_really_execute()
    {
        object? rows = MeteredRun.Invoke(typeof(TickRows), nameof(TickRows.Play), "sleeper", 1u, 120_000).Returned;
        List<TickKind> kinds = TickKind.Sort((long[][])rows!);
        AssertNear(CostTable.ScanTickIl, kinds.Single(kind => kind.Name == "running, with scan").MeanIl);
        AssertNear(CostTable.PlainTickIl, kinds.Single(kind => kind.Name == "running, without").MeanIl);
    }

    private static void AssertNear(int charged, double executed)
    {
        Assert.IsTrue(
            Math.Abs(charged - executed) <= Tolerance * executed,
            $"CostTable charges {charged} IL instructions, a tick executes {executed:F0}: write that into the table");
    }
}
