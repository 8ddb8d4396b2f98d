using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>Senses and somebody on the mat: breath, which way round, news, and what stays behind.</summary>
[TestClass]
public sealed class SensesBodyTests
{
    [TestMethod]
    public void Warming_up_ends_with_the_references_or_with_a_fault()
    {
        BenchSenses bench = new BenchSenses();
        Assert.IsTrue(bench.Senses.IsWarmingUp);
        Assert.IsFalse(BenchSenses.Ready(Divider.NominalPercent).Senses.IsWarmingUp);
        bench.Pads.IsConverterBroken = true;
        bench.Run(Tuning.IdleScanMs);
        Assert.IsTrue(bench.Senses.HasFault);
        Assert.IsFalse(bench.Senses.IsWarmingUp);
    }

    [TestMethod]
    public void A_frame_keeps_the_senses_busy_for_its_tick_and_the_next()
    {
        BenchBody bench = new BenchBody();
        Assert.IsTrue(bench.Senses.IsBusy);
        bench.RunUntil(Occupancy.Nobody);
        Assert.IsFalse(bench.Senses.IsBusy);
        bench.Scan();
        Assert.IsTrue(bench.Senses.IsBusy);
        Assert.IsFalse(bench.Senses.Look(bench.NowMs));
        Assert.IsTrue(bench.Senses.IsBusy);
        Assert.IsFalse(bench.Senses.Look(bench.NowMs));
        Assert.IsFalse(bench.Senses.IsBusy);
    }

    [TestMethod]
    public void While_it_is_told_what_is_there_the_senses_are_busy_for_three_ticks()
    {
        BenchBody bench = BenchBody.Empty();
        bench.Pads.LieDown(2_000);
        bench.Run(Tuning.ContactMs + BenchBody.FrameMs);
        bench.Scan();
        for (int tick = 0; tick < 3; tick++)
        {
            bench.Senses.Look(bench.NowMs);
            Assert.IsTrue(bench.Senses.IsBusy, $"tick {tick}");
        }

        bench.Senses.Look(bench.NowMs);
        Assert.IsFalse(bench.Senses.IsBusy);
    }

    [TestMethod]
    public void Blind_senses_look_at_nothing()
    {
        BenchBody bench = BenchBody.Empty();
        bench.Pads.LieDown(2_000);
        bench.Run(1_000);
        bench.Pads.IsConverterBroken = true;
        bench.Scan();
        for (int tick = 0; tick < 10; tick++)
        {
            Assert.IsFalse(bench.Senses.Look(bench.NowMs));
            Assert.AreEqual(tick == 0, bench.Senses.IsBusy);
        }
    }

    [TestMethod]
    public void Who_has_come_is_news_for_a_quarter_of_a_minute()
    {
        BenchSenses bench = BenchSenses.Empty();
        Assert.IsFalse(bench.Senses.IsNews(bench.NowMs));
        bench.PutDown();
        long sinceMs = bench.NowMs - Tuning.IdleScanMs;
        Assert.IsTrue(bench.Senses.IsNews(sinceMs));
        Assert.IsTrue(bench.Senses.IsNews(sinceMs + Tuning.NewsMs - 1));
        Assert.IsFalse(bench.Senses.IsNews(sinceMs + Tuning.NewsMs));
    }

    [TestMethod]
    public void Empty_is_counted_from_the_last_frame_with_somebody()
    {
        BenchSenses bench = BenchSenses.Empty();
        bench.PutDown();
        bench.Pads.Leave();
        bench.RunUntil(Occupancy.Nobody);
        long lastMs = bench.NowMs - (2 * Tuning.IdleScanMs);
        Assert.IsTrue(bench.Senses.IsEmptyFor(5_000, lastMs + 5_000));
        Assert.IsFalse(bench.Senses.IsEmptyFor(5_001, lastMs + 5_000));
    }

    [TestMethod]
    public void A_body_is_weighed_above_what_the_empty_mat_reads()
    {
        BenchBody bench = new BenchBody();
        bench.Pads.LieDown(50_000);
        bench.RunUntil(Occupancy.Nobody);
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            Assert.IsTrue(bench.Senses.Load[zone] <= 1);
        }

        bench.Pads.LieDown(2_000);
        bench.Run(BenchBody.FrameMs);
        Assert.IsTrue(bench.Senses.Load[0] >= 470 && bench.Senses.Load[0] <= 490);
    }

    [TestMethod]
    public void An_empty_mat_follows_what_creeps_up_slowly()
    {
        BenchSenses bench = BenchSenses.Empty();
        bench.Pads.Press(7, 50_000);
        bench.Run(Tuning.IdleScanMs);
        int before = bench.Senses.Load[7];
        bench.Run(600_000);
        int after = bench.Senses.Load[7];
        Assert.IsTrue(before - after >= 4 && before - after <= 6, $"{before}, {after}");
    }

    [TestMethod]
    public void Who_lies_there_breathes_and_who_has_gone_does_not()
    {
        BenchBody bench = BenchBody.Empty();
        bench.LieDown();
        bench.Breathe(45_000);
        Assert.AreEqual((int)Occupancy.Lying, (int)bench.Senses.Occupancy);
        Assert.IsTrue(bench.Senses.Breath.PerMinuteX10 >= 148 && bench.Senses.Breath.PerMinuteX10 <= 152);
        bench.Pads.Leave();
        bench.RunUntil(Occupancy.Nobody);
        Assert.AreEqual(0, bench.Senses.Breath.PerMinuteX10);
        Assert.AreEqual(0, bench.Senses.Breath.Quality);
    }

    [TestMethod]
    public void Blind_senses_know_no_breath()
    {
        BenchBody bench = BenchBody.Empty();
        bench.LieDown();
        bench.Breathe(45_000);
        Assert.IsTrue(bench.Senses.Breath.PerMinuteX10 > 0);
        bench.Pads.IsConverterBroken = true;
        bench.Run(BenchBody.FrameMs);
        Assert.AreEqual(0, bench.Senses.Breath.PerMinuteX10);
    }

    [TestMethod]
    public void Who_sits_or_stands_is_not_asked_for_a_breath()
    {
        BenchSenses bench = BenchSenses.Empty();
        bench.PutDown();
        bench.Run(60_000);
        Assert.AreEqual(0, bench.Senses.Breath.Quality);
    }

    [TestMethod]
    public void Which_way_round_is_known_while_somebody_is_there_and_forgotten_after()
    {
        BenchBody bench = BenchBody.Empty();
        bench.LieDown();
        bench.Breathe(5_000);
        Assert.AreEqual((int)WayRound.HeadAtTop, (int)bench.Senses.Way);
        bench.Pads.Leave();
        bench.RunUntil(Occupancy.Nobody);
        Assert.AreEqual((int)WayRound.Unknown, (int)bench.Senses.Way);
    }

    [TestMethod]
    public void A_thing_lies_no_way_round()
    {
        BenchBody bench = BenchBody.Empty();
        bench.PutDown();
        bench.Run(10_000);
        Assert.AreEqual((int)Occupancy.Object, (int)bench.Senses.Occupancy);
        Assert.AreEqual((int)WayRound.Unknown, (int)bench.Senses.Way);
    }

    [TestMethod]
    public void What_lies_still_on_the_whole_mat_for_minutes_covers_it()
    {
        BenchSenses bench = BenchSenses.Empty();
        bench.PutDown();
        Assert.IsFalse(bench.Senses.Things.IsCovered);
        bench.Run(PadTuning.CoveredMs + Tuning.IdleScanMs);
        Assert.IsTrue(bench.Senses.Things.IsCovered);
    }
}
