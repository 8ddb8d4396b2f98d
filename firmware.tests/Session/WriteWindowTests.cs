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
        Assert.AreEqual(toEdgeMs, BreathPacer.MsToEdge(sessionMs));
    }
}
