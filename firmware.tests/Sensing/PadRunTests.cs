namespace SmartMat.Tests.Sensing;

/// <summary>A pad that goes one way, second by second, alone.</summary>
[TestClass]
public sealed class PadRunTests
{
    [TestMethod]
    public void Up_or_down_for_four_windows_it_drifts()
    {
        for (int way = -1; way <= 1; way += 2)
        {
            BenchRun run = new BenchRun();
            for (int window = 1; window < PadTuning.PadRunWindows; window++)
            {
                Assert.IsFalse(run.Go(way * PadTuning.PadRunStep, 0, true), $"way {way}, window {window}");
            }

            Assert.IsTrue(run.Go(way * PadTuning.PadRunStep, 0, true), $"way {way}");
        }
    }

    [TestMethod]
    public void Steps_within_noise_are_none()
    {
        Assert.IsFalse(new BenchRun().GoOn(PadTuning.PadRunStep - 5, 0, true));
    }

    [TestMethod]
    public void With_a_neighbour_on_the_same_way_it_is_the_body_that_moves()
    {
        Assert.IsFalse(new BenchRun().GoOn(PadTuning.PadRunStep, PadTuning.PadRunStep, true));
        Assert.IsTrue(new BenchRun().GoOn(PadTuning.PadRunStep, -PadTuning.PadRunStep, true));
    }

    [TestMethod]
    public void With_nobody_there_nothing_drifts()
    {
        Assert.IsFalse(new BenchRun().GoOn(PadTuning.PadRunStep, 0, false));
    }

    [TestMethod]
    public void A_window_without_a_step_is_the_end_of_a_run()
    {
        BenchRun run = new BenchRun();
        run.GoOn(PadTuning.PadRunStep, 0, true);
        Assert.IsFalse(run.Go(0, 0, true));
        for (int window = 1; window < PadTuning.PadRunWindows; window++)
        {
            Assert.IsFalse(run.Go(PadTuning.PadRunStep, 0, true), $"window {window}");
        }

        Assert.IsTrue(run.Go(PadTuning.PadRunStep, 0, true));
    }

    [TestMethod]
    public void What_was_counted_can_be_made_void()
    {
        BenchRun run = new BenchRun();
        run.GoOn(PadTuning.PadRunStep, 0, true);
        run.Reset();
        Assert.IsFalse(run.Go(PadTuning.PadRunStep, 0, true));
    }
}
