using System.Linq;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual;

/// <summary>When the mat warns of a zone that has borne enough, and when it never does.</summary>
[TestClass]
public sealed class DwellStoryTests
{
    [TestMethod]
    [DataRow("sleeper")]
    [DataRow("pillow-head")]
    [DataRow("heavy")]
    [DataRow("light")]
    [DataRow("lying-side")]
    [DataRow("feet-first")]
    public void Lying_still_for_twenty_minutes_never_warns_by_vibration(string scenario)
    {
        for (uint seed = 1; seed <= 3; seed++)
        {
            using VirtualMat mat = Play.MatUnder(scenario, seed);
            mat.StoreTarget(Tuning.HardLimitS);
            mat.RunUntil(22 * Play.MinuteUs);
            Assert.AreEqual(1, Play.CountOf(mat, "session-ended"), $"seed {seed}\n{Play.Timeline(mat)}");
            Assert.AreEqual(0, Warnings(mat), $"seed {seed}\n{Play.Timeline(mat)}");
        }
    }

    [TestMethod]
    public void Three_minutes_on_both_feet_warn_once_by_vibration()
    {
        Scenario standing = Scenarios.Find("standing")!;
        HeldScene scene = new(standing.Build(1), standing.Build(1).Visits[0].ReachedUs + (5 * Play.SecondUs));
        using VirtualMat mat = new(scene, 1);
        // As soon as somebody is there, and before it is told that they stand: that would be the feet's programme, which ends in time.
        mat.StoreTarget(600);
        long pressUs = scene.Visits[0].ContactUs + 900_000;
        mat.Board.Button.Press(pressUs, pressUs + 200_000);
        mat.RunUntil(pressUs + (3 * Play.MinuteUs) - (10 * Play.SecondUs));
        Assert.AreEqual(0, Warnings(mat), Play.Timeline(mat));
        mat.RunUntil(pressUs + (3 * Play.MinuteUs) + (30 * Play.SecondUs));
        Assert.IsTrue(Warnings(mat) >= 1, Play.Timeline(mat));
    }

    private static int Warnings(VirtualMat mat)
    {
        return mat.Lines.Count(line => line.Event == "dwell" && line["stage"] == "limit");
    }
}
