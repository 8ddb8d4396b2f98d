namespace SmartMat.Tests.Sensing;

/// <summary>Runs of means without movement, and how much proof each length takes.</summary>
[TestClass]
public sealed class PadStillTests
{
    private const int Block = PadTuning.PadMeansPerBlock;

    [TestMethod]
    public void A_run_grows_by_three_means_as_long_as_nothing_moves()
    {
        BenchStill bench = new BenchStill();
        for (int blocks = 1; blocks <= 20; blocks++)
        {
            Assert.AreEqual(blocks * Block, bench.Block(0, 5, -5));
        }

        bench.Reset();
        Assert.AreEqual(0, bench.Length);
        Assert.AreEqual(Block, bench.Block(0, 0, 0));
    }

    [TestMethod]
    public void Squares_of_the_distances_from_the_runs_mean_may_be_as_much_as_noise_makes_them_and_no_more()
    {
        // 900 and 90 for each mean: of three, 1,170; of six, 1,440.
        Assert.AreEqual(Block, new BenchStill().Block(0, 0, 40));
        Assert.AreEqual(0, new BenchStill().Block(0, 0, 45));
        Assert.AreEqual(0, new BenchStill().Block(0, 0, -45));
        BenchStill bench = new BenchStill();
        bench.Rest(Block);
        Assert.AreEqual(2 * Block, bench.Block(30, 30, 30));
        bench = new BenchStill();
        bench.Rest(Block);
        Assert.AreEqual(Block, bench.Block(35, 35, 35));
    }

    [TestMethod]
    public void The_block_with_which_a_movement_stops_is_the_first_of_the_next_run()
    {
        BenchStill bench = new BenchStill();
        bench.Rest(PadTuning.PadQuickMeans);
        Assert.AreEqual(Block, bench.Block(100, 100, 100));
        Assert.AreEqual(2 * Block, bench.Block(100, 100, 100));
        Assert.AreEqual(0, bench.Block(100, 200, 300));
        Assert.AreEqual(0, bench.Block(0, 10_000, 0));
    }

    [TestMethod]
    public void Slow_creep_is_movement_although_each_block_is_still()
    {
        BenchStill bench = new BenchStill();
        for (int block = 0; block < 100; block++)
        {
            bench.Block(10 * block, 10 * block, 10 * block);
            Assert.IsTrue(bench.Length < PadTuning.PadQuickMeans, $"block {block}");
        }
    }

    [TestMethod]
    [DataRow(PadTuning.PadLoadedMean - 5, 0)]
    [DataRow(PadTuning.PadLoadedMean, Block)]
    [DataRow(PadTuning.PadMostPressedMean, Block)]
    [DataRow(PadTuning.PadMostPressedMean + 5, 0)]
    public void A_pad_that_feels_nothing_or_is_pressed_to_its_end_makes_no_run(int level, int expected)
    {
        Assert.AreEqual(expected, new BenchStill { Level = level }.Block(0, 0, 0));
    }

    [TestMethod]
    [DataRow(90, PadTuning.PadPressedMean, 0)]
    [DataRow(105, PadTuning.PadMostPressedMean + 1_000, Block)]
    public void Where_that_is_is_a_matter_of_the_chip(int gainPercent, int level, int expected)
    {
        Assert.AreEqual(expected, new BenchStill(HealthyFrontEnd.Ready(gainPercent, 0)) { Level = level }.Block(0, 0, 0));
    }

    [TestMethod]
    [DataRow(PadTuning.PadQuickMeans - Block, 10_000, false)]
    [DataRow(PadTuning.PadQuickMeans, PadTuning.PadQuickProof, false)]
    [DataRow(PadTuning.PadQuickMeans, PadTuning.PadQuickProof + 1, true)]
    [DataRow(PadTuning.PadUsualMeans - Block, PadTuning.PadQuickProof, false)]
    [DataRow(PadTuning.PadUsualMeans, PadTuning.PadUsualProof, false)]
    [DataRow(PadTuning.PadUsualMeans, PadTuning.PadUsualProof + 1, true)]
    [DataRow(PadTuning.PadSlowMeans - Block, PadTuning.PadUsualProof, false)]
    [DataRow(PadTuning.PadSlowMeans, 0, false)]
    [DataRow(PadTuning.PadSlowMeans, 1, true)]
    [DataRow(PadTuning.PadMostMeans - Block, 0, false)]
    public void The_longer_a_run_the_less_proof_it_takes(int means, int quarters, bool isStuck)
    {
        BenchStill bench = new BenchStill();
        bench.Rest(means);
        Assert.AreEqual(isStuck, bench.Prove(quarters));
    }

    [TestMethod]
    public void Proof_adds_up_within_a_run_and_is_void_with_it()
    {
        BenchStill bench = new BenchStill();
        bench.Rest(PadTuning.PadQuickMeans);
        Assert.IsFalse(bench.Prove(PadTuning.PadQuickProof));
        Assert.IsTrue(bench.Prove(1));
        bench.Block(0, 10_000, 0);
        bench.Rest(PadTuning.PadQuickMeans);
        Assert.IsFalse(bench.Prove(1));
    }

    [TestMethod]
    public void A_pad_that_is_pressed_hard_takes_more()
    {
        const int Enough = PadTuning.PadUsualProof + 1;
        BenchStill pressed = new BenchStill { Level = PadTuning.PadPressedMean + 5 };
        pressed.Rest(PadTuning.PadUsualMeans);
        Assert.IsFalse(pressed.Prove(Enough + PadTuning.PadPressedProof - 1));
        Assert.IsTrue(pressed.Prove(1));
        BenchStill less = new BenchStill { Level = PadTuning.PadPressedMean };
        less.Rest(PadTuning.PadUsualMeans);
        Assert.IsTrue(less.Prove(Enough));
    }

    [TestMethod]
    public void What_is_above_the_noise_to_be_expected_takes_more_and_what_is_below_it_no_less()
    {
        // One in three 15 above: squares of 150 for each block, 75 a mean.
        BenchStill bench = new BenchStill();
        for (int means = 0; means < PadTuning.PadUsualMeans; means += Block)
        {
            bench.Block(0, 15, 0);
        }

        int above = (15 * 150) - (bench.Noise * (PadTuning.PadUsualMeans - 1));
        Assert.IsTrue(above < 0);
        Assert.IsTrue(bench.Prove(PadTuning.PadUsualProof + 1));

        bench = new BenchStill();
        for (int means = 0; means < PadTuning.PadUsualMeans; means += Block)
        {
            bench.Block(0, 20, 0);
        }

        // 266 for each block but for what is lost in dividing: 4,000 in all.
        above = 4_000 - (bench.Noise * (PadTuning.PadUsualMeans - 1));
        int more = above * 8 / (bench.Noise * 7);
        Assert.IsTrue(more > 0);
        Assert.IsFalse(bench.Prove(PadTuning.PadUsualProof + more));
        Assert.IsTrue(bench.Prove(1));
    }

    [TestMethod]
    public void What_is_long_ago_counts_for_half()
    {
        BenchStill bench = new BenchStill();
        bench.Rest(PadTuning.PadMostMeans);
        Assert.IsTrue(bench.Prove(PadTuning.PadQuickProof + 1));
        Assert.AreEqual(PadTuning.PadMostMeans / 2, bench.Length);
        Assert.IsFalse(bench.Prove(PadTuning.PadQuickProof - (PadTuning.PadQuickProof / 2) - 1));
        Assert.IsTrue(bench.Prove(2));
    }

    [TestMethod]
    public void However_long_a_run_noise_stays_noise_and_a_step_is_movement()
    {
        for (int windows = 1; windows < 30; windows++)
        {
            BenchStill bench = new BenchStill();
            for (int window = 0; window < windows; window++)
            {
                bench.Block(0, 10, -10);
                bench.Block(10, -10, 0);
                bench.Block(-10, 0, 10);
                bench.Prove(0);
            }

            Assert.IsTrue(bench.Length >= (windows < 4 ? 9 * windows : PadTuning.PadQuickMeans), $"{windows} windows");
            Assert.AreEqual(Block, bench.Block(60, 60, 60), $"{windows} windows");
        }
    }

    [TestMethod]
    public void A_run_that_has_settled_beside_its_first_mean_is_as_strict_once_it_is_halved()
    {
        BenchStill bench = new BenchStill();
        bench.Rest(Block);
        while (bench.Length < PadTuning.PadMostMeans)
        {
            bench.Block(15, 15, 15);
        }

        bench.Prove(0);
        Assert.AreEqual(PadTuning.PadMostMeans / 2, bench.Length);
        Assert.AreEqual(Block, bench.Block(90, 90, 90));
    }
}
