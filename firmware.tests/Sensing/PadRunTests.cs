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

    [TestMethod]
    [DataRow(6, 1)]
    [DataRow(6, -1)]
    [DataRow(5, 1)]
    [DataRow(5, -1)]
    public void So_many_more_steps_one_way_than_the_other_are_enough_and_one_less_is_not(int firstSteps, int way)
    {
        BenchRun run = new BenchRun();
        run.Go(way * PadTuning.PadRunStep, firstSteps, 0, true);
        for (int window = 2; window < PadTuning.PadRunWindows; window++)
        {
            Assert.IsFalse(run.Go(way * PadTuning.PadRunStep, 5, 0, true));
        }

        Assert.AreEqual(firstSteps + 15 >= PadTuning.PadRunSteps, run.Go(way * PadTuning.PadRunStep, 5, 0, true));
    }

    [TestMethod]
    [DataRow(5, 1, 5)]
    [DataRow(5, -1, 5)]
    [DataRow(4, 1, 0)]
    public void Where_the_steps_are_too_few_for_four_windows_further_ones_take_two_more_each(int steps, int way, int expected)
    {
        // Twenty in four windows are one too few, 25 in five are two more than it takes there; 24 in six are one too few again.
        BenchRun run = new BenchRun();
        int windows = 0;
        for (int window = 1; window <= PadTuning.PadMostRunWindows && windows == 0; window++)
        {
            windows = run.Go(way * PadTuning.PadRunStep, steps, 0, true) ? window : 0;
        }

        Assert.AreEqual(expected, windows);
    }

    [TestMethod]
    public void Six_windows_are_the_most_that_count()
    {
        BenchRun run = new BenchRun();
        run.Go(PadTuning.PadRunStep, 5, 0, true);
        for (int window = 2; window < PadTuning.PadMostRunWindows; window++)
        {
            Assert.IsFalse(run.Go(PadTuning.PadRunStep, 4, 0, true), $"window {window}");
        }

        Assert.IsTrue(run.Go(PadTuning.PadRunStep, 4, 0, true));
        Assert.IsFalse(run.Go(PadTuning.PadRunStep, 4, 0, true));
    }

    [TestMethod]
    public void A_run_that_has_begun_goes_on_when_nobody_is_there_any_more()
    {
        BenchRun run = new BenchRun();
        Assert.IsFalse(run.Go(PadTuning.PadRunStep, 0, true));
        Assert.IsFalse(run.Go(PadTuning.PadRunStep, 0, false));
        Assert.IsFalse(run.Go(PadTuning.PadRunStep, 0, false));
        Assert.IsTrue(run.Go(PadTuning.PadRunStep, 0, false));
        Assert.IsFalse(run.Go(0, 0, false));
        Assert.IsFalse(run.GoOn(PadTuning.PadRunStep, 0, false));
    }

    [TestMethod]
    [DataRow(0, 1)]
    [DataRow(1, 0)]
    [DataRow(3, 0)]
    [DataRow(16, 15)]
    [DataRow(16, 17)]
    [DataRow(16, 13)]
    [DataRow(16, 19)]
    [DataRow(32, 29)]
    public void Any_neighbour_on_the_same_way_speaks_for_the_body(int zone, int beside)
    {
        Assert.IsFalse(new BenchRun(zone, beside).GoOn(PadTuning.PadRunStep, PadTuning.PadRunStep, true));
        Assert.IsTrue(new BenchRun(zone, beside).GoOn(PadTuning.PadRunStep, 0, true));
    }

    [TestMethod]
    public void A_zone_that_is_none_of_the_neighbours_says_nothing()
    {
        Assert.IsTrue(new BenchRun(16, 14).GoOn(PadTuning.PadRunStep, PadTuning.PadRunStep, true));
        Assert.IsTrue(new BenchRun(2, 3).GoOn(PadTuning.PadRunStep, PadTuning.PadRunStep, true));
    }

    [TestMethod]
    public void To_begin_one_zone_anew_leaves_all_others_as_they_are()
    {
        BenchRun run = new BenchRun();
        run.GoOn(PadTuning.PadRunStep, 0, true);
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            run.Reset(zone == 16 ? 0 : zone);
        }

        Assert.IsTrue(run.Go(PadTuning.PadRunStep, 0, true));
    }
}
