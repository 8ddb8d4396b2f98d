using System;
using SmartMat.Virtual.Cost;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Tests.Cost;

[TestClass]
public sealed class MeteredRunTests
{
    private static int s_calls;

    [TestMethod]
    public void The_real_firmware_is_counted_in_proportion_to_what_it_does()
    {
        long once = MeteredRun.Invoke(typeof(MeteredRunTests), nameof(CountZones), 1).Of("Root");
        long often = MeteredRun.Invoke(typeof(MeteredRunTests), nameof(CountZones), 1000).Of("Root");

        // Looking up a zone is straight code. What is left over once is the layout's tables, filled at first use.
        Assert.IsTrue(once > 0);
        long each = (often - once) / 999;
        Assert.AreEqual(often - once, each * 999);
        Assert.IsTrue(each is > 5 and < 20, $"{each} IL instructions a look-up");
    }

    [TestMethod]
    public void The_metered_firmware_gives_the_same_answers()
    {
        Assert.AreEqual(
            CountZones(1000),
            MeteredRun.Invoke(typeof(MeteredRunTests), nameof(CountZones), 1000).Returned
        );
    }

    [TestMethod]
    public void Each_run_starts_in_a_world_of_its_own()
    {
        MeteredRun.Invoke(typeof(MeteredRunTests), nameof(CountCalls));

        Assert.AreEqual(1, MeteredRun.Invoke(typeof(MeteredRunTests), nameof(CountCalls)).Returned);
        Assert.AreEqual(0, s_calls);
    }

    [TestMethod]
    public void The_world_outside_is_not_counted()
    {
        long before = IlCounts.Total;
        MeteredRun.Invoke(typeof(MeteredRunTests), nameof(CountZones), 1);
        CountZones(1);

        Assert.AreEqual(before, IlCounts.Total);
    }

    [TestMethod]
    public void What_a_metered_method_throws_arrives_as_it_was()
    {
        Assert.ThrowsExactly<InvalidOperationException>(() => MeteredRun.Invoke(typeof(MeteredRunTests), nameof(Fail)));
        Assert.ThrowsExactly<ArgumentException>(() => MeteredRun.Invoke(typeof(MeteredRunTests), "Nothing"));
    }

    public static int CountZones(int times)
    {
        int sum = 0;
        for (int time = 0; time < times; time++)
        {
            sum += MatLayout.ZoneOfDisc(time % MatLayout.DiscRows, time % MatLayout.DiscColumns);
        }
        return sum;
    }

    public static int CountCalls()
    {
        return ++s_calls;
    }

    public static void Fail()
    {
        throw new InvalidOperationException();
    }
}
