using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>A pad and its neighbours when somebody gets up.</summary>
[TestClass]
public sealed class PadMotionLeaveTests
{
    /// <summary>What the pad shows while nothing moves.</summary>
    private const int Rests = 15_000;

    [TestMethod]
    public void A_pad_that_does_not_notice_that_somebody_gets_up_is_stuck()
    {
        BenchMotion bench = new BenchMotion();
        bench.Rest(0, 0, true);
        Assert.AreEqual((int)PadState.Stuck, (int)bench.Leave(Rests, 0, PadTuning.PadMeansPerBlock));
    }

    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(Rests, Rests)]
    [DataRow(Rests + 200, 0)]
    public void Whoever_gets_up_takes_his_load_along_and_whoever_does_not_has_not_left(int zone, int neighbours)
    {
        BenchMotion bench = new BenchMotion();
        bench.Rest(0, 0, true);
        Assert.AreEqual((int)PadState.Fine, (int)bench.Leave(zone, neighbours, PadTuning.PadMeansPerBlock));
    }

    [TestMethod]
    [DataRow(3, (int)PadState.Stuck)]
    [DataRow(6, (int)PadState.Fine)]
    public void Two_blocks_without_movement_before_somebody_gets_up_are_enough_and_one_is_not(int moving, int expected)
    {
        BenchMotion bench = new BenchMotion();
        int[] aways = new int[PadTuning.PadMeansPerWindow];
        for (int second = 1; second < moving; second += 2)
        {
            aways[second] = 1_000;
        }

        bench.Window(aways, 0, 0, true);
        Assert.AreEqual(expected, (int)bench.Leave(Rests, 0, PadTuning.PadMeansPerBlock));
    }

    [TestMethod]
    public void Of_a_person_who_was_hardly_there_nothing_is_told()
    {
        BenchMotion bench = new BenchMotion();
        bench.Swing(60, 60, 60);
        Assert.AreEqual((int)PadState.Fine, (int)bench.Leave(Rests, 0, PadTuning.PadMeansPerBlock));
    }

    [TestMethod]
    public void What_lies_there_later_is_a_thing()
    {
        BenchMotion bench = new BenchMotion();
        bench.Rest(0, 0, true);
        bench.Leave(Rests, Rests, PadTuning.PadOverMeans);
        Assert.AreEqual((int)PadState.Fine, (int)bench.Leave(Rests, 0, PadTuning.PadMeansPerBlock));
    }
}
