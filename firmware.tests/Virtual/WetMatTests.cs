using System.Linq;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual;

/// <summary>Moisture between the wires: every zone conducts a little, whatever lies on it.</summary>
[TestClass]
public sealed class WetMatTests
{
    private const string Wet = "wet";

    [TestMethod]
    [DataRow(150, 33)]
    [DataRow(45, 11)]
    [DataRow(45, 8)]
    [DataRow(15, 3)]
    [DataRow(25, 5)]
    [DataRow(10, 2)]
    [DataRow(10, 1)]
    [DataRow(20, 1)]
    public void Somebody_who_leaves_a_wet_mat_is_missed_and_nothing_goes_on(int microsiemens, int everyZones)
    {
        using VirtualMat mat = Left(microsiemens, everyZones);
        long leftUs = mat.Lines.First(line => line.Event == "left").TMs * 1000;
        Assert.IsTrue(leftUs < mat.Board.Scene.Visits[0].GoneUs + (Tuning.FaintMs * 1000L) + Play.SecondUs, Play.Timeline(mat));
        Assert.IsTrue(Play.MotorStretches(mat).All(stretch => stretch.FromUs < leftUs || stretch.Duty == 0));
        Assert.AreEqual(1, Play.CountOf(mat, "session-started"), Play.Timeline(mat));
        Assert.AreEqual("pause-limit", mat.Lines.Single(line => line.Event == "session-ended")["reason"]);
    }

    /// <summary>Where it leaves a shape that looks like a thing. Spread over the whole mat it may pass for knees, and is not named.</summary>
    [TestMethod]
    [DataRow(150, 33)]
    [DataRow(15, 3)]
    public void What_stays_behind_on_a_wet_mat_is_named_until_it_is_dry(int microsiemens, int everyZones)
    {
        using VirtualMat mat = Left(microsiemens, everyZones);
        Assert.AreEqual(1, mat.Lines.Count(line => line.Event == "fault" && line["what"] == Wet), Play.Timeline(mat));
        Leak(mat, 0, 1);
        mat.RunUntil(11 * Play.MinuteUs);
        Assert.AreEqual(1, mat.Lines.Count(line => line.Event == "mended" && line["what"] == Wet), Play.Timeline(mat));
    }

    /// <summary>Up to a wetness at which as much flows as under a body: then nothing tells the two apart but that it never moves.</summary>
    [TestMethod]
    [DataRow(10)]
    [DataRow(40)]
    [DataRow(150)]
    [DataRow(600)]
    [DataRow(2_000)]
    public void A_mat_that_gets_wet_with_nobody_there_starts_nothing(int microsiemens)
    {
        using VirtualMat mat = Play.MatUnder("empty");
        mat.RunUntil(20 * Play.SecondUs);
        for (int step = 1; step <= 20; step++)
        {
            Leak(mat, microsiemens * step / 20.0, 1);
            mat.RunUntil((20 + step) * Play.SecondUs);
        }

        mat.RunUntil(30 * Play.MinuteUs);
        Assert.AreEqual(0, Play.CountOf(mat, "session-started"), Play.Timeline(mat));
        Assert.AreEqual(0, mat.Board.DutyPerTenThousand);
    }

    [TestMethod]
    public void A_mat_rolled_up_while_on_starts_nothing_and_says_that_it_is_covered()
    {
        using VirtualMat mat = Play.MatUnder("rolled-up");
        mat.RunUntil(15 * Play.MinuteUs);
        Assert.AreEqual(0, Play.CountOf(mat, "session-started"), Play.Timeline(mat));
        Assert.AreEqual(1, mat.Lines.Count(line => line.Event == "fault" && line["what"] == "covered"), Play.Timeline(mat));
    }

    private static VirtualMat Left(double microsiemens, int everyZones)
    {
        VirtualMat mat = Play.MatUnder("leave-for-good");
        mat.RunUntil(40 * Play.SecondUs);
        Leak(mat, microsiemens, everyZones);
        mat.RunUntil(10 * Play.MinuteUs);
        return mat;
    }

    private static void Leak(VirtualMat mat, double microsiemens, int everyZones)
    {
        for (int zone = 0; zone < MatLayout.ZoneCount; zone += everyZones)
        {
            mat.Board.Pads.SetLeak(zone, microsiemens);
        }
    }
}
