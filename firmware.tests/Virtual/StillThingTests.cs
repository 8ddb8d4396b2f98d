using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual;

/// <summary>What does not move starts nothing, however heavy it is and however much it looks like somebody.</summary>
[TestClass]
public sealed class StillThingTests
{
    [TestMethod]
    [DataRow(1.0)]
    [DataRow(3.0)]
    [DataRow(6.0)]
    [DataRow(12.0)]
    [DataRow(25.0)]
    [DataRow(50.0)]
    [DataRow(100.0)]
    public void A_motionless_load_on_all_zones_is_never_taken_for_somebody_lying(double newtonsPerDisc)
    {
        for (uint seed = 1; seed <= 4; seed++)
        {
            using VirtualMat mat = new(new EvenScene(20 * Play.SecondUs, newtonsPerDisc), seed);
            mat.RunUntil(5 * Play.MinuteUs);
            Assert.AreEqual(0, Play.CountOf(mat, "lying"), $"seed {seed}\n{Play.Timeline(mat)}");
            Assert.AreEqual(0, Play.CountOf(mat, "session-started"));
        }
    }
}
