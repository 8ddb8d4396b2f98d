using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>A look in steps, and what a few of them say together.</summary>
[TestClass]
public sealed class PostureWatchTests
{
    private const int LastLying = (int)PostureKind.UpperBack;

    [TestMethod]
    public void Before_the_first_look_is_complete_it_is_only_a_contact()
    {
        PostureWatch watch = new PostureWatch();
        Assert.IsFalse(watch.IsLooking);
        Assert.IsFalse(watch.Step());
        Assert.AreEqual((int)Occupancy.Contact, (int)watch.Seen);
        watch.Take(BenchFrames.OnBack(), BenchFrames.ShapeOf(BenchFrames.OnBack()), false, 0);
        Assert.IsTrue(watch.IsLooking);
        Assert.AreEqual((int)Occupancy.Contact, (int)watch.Seen);
    }

    /// <summary>A tick with a scan lasts two: of five ticks of a frame three are left, and a calm look has those of two frames.</summary>
    [TestMethod]
    [DataRow(false, 3)]
    [DataRow(true, 6)]
    public void A_look_takes_so_many_steps_and_then_there_is_nothing_to_do(bool isCalm, int expected)
    {
        PostureWatch watch = new PostureWatch();
        for (int frame = 0; frame < 3; frame++)
        {
            watch.Take(BenchFrames.OnBack(), BenchFrames.ShapeOf(BenchFrames.OnBack()), isCalm, frame * 50);
            for (int step = 1; step < expected; step++)
            {
                Assert.IsFalse(watch.Step());
                Assert.IsTrue(watch.IsLooking);
            }

            Assert.IsTrue(watch.Step());
            Assert.IsFalse(watch.IsLooking);
            Assert.IsFalse(watch.Step());
        }
    }

    [TestMethod]
    public void The_first_look_says_what_its_frame_looks_like()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            int[] load = BenchFrames.Any(seed);
            PostureWatch watch = new PostureWatch();
            Show(watch, load);
            AssertSays(watch, Behind(load));
        }
    }

    [TestMethod]
    public void Somebody_on_the_back_lies_and_two_feet_do_not()
    {
        PostureWatch watch = new PostureWatch();
        Show(watch, BenchFrames.OnBack());
        Assert.AreEqual((int)Occupancy.Lying, (int)watch.Seen);
        Assert.IsTrue(watch.Lead > 0);
        watch.Reset(100);
        Show(watch, BenchFrames.Feet());
        Assert.IsFalse(watch.Seen == Occupancy.Lying);
        Assert.IsTrue(watch.Lead < 0);
    }

    [TestMethod]
    public void A_quarter_of_what_is_new_counts_with_each_look()
    {
        PostureWatch watch = new PostureWatch();
        int[] scores = Behind(BenchFrames.Any(1));
        Show(watch, BenchFrames.Any(1));
        for (int seed = 2; seed < 80; seed++)
        {
            Show(watch, BenchFrames.Any(seed));
            int[] behind = Behind(BenchFrames.Any(seed));
            for (int kind = 0; kind < Posture.Kinds; kind++)
            {
                scores[kind] += (behind[kind] - scores[kind]) / 4;
            }

            AssertSays(watch, scores);
        }
    }

    [TestMethod]
    public void A_single_wild_frame_does_not_outweigh_the_others()
    {
        PostureWatch watch = new PostureWatch();
        for (int frame = 0; frame < 20; frame++)
        {
            Show(watch, BenchFrames.OnBack());
        }

        Show(watch, BenchFrames.Flat(Tuning.ShortMicrosiemens));
        Assert.AreEqual((int)Occupancy.Lying, (int)watch.Seen);
    }

    [TestMethod]
    public void Whoever_comes_after_an_empty_mat_is_looked_at_anew()
    {
        PostureWatch watch = new PostureWatch();
        for (int frame = 0; frame < 20; frame++)
        {
            Show(watch, BenchFrames.OnBack());
        }

        watch.Take(BenchFrames.OnBack(), BenchFrames.ShapeOf(BenchFrames.OnBack()), false, 0);
        watch.Reset(5_000);
        Assert.IsFalse(watch.IsLooking);
        Assert.AreEqual((int)Occupancy.Contact, (int)watch.Seen);
        Assert.AreEqual(0, watch.Lead);
        Show(watch, BenchFrames.Feet());
        AssertSays(watch, Behind(BenchFrames.Feet()));
    }

    [TestMethod]
    public void Each_frame_is_looked_at_for_movement_too()
    {
        PostureWatch watch = new PostureWatch();
        watch.Reset(0);
        for (int nowMs = 0; nowMs < 20_000; nowMs += Tuning.BusyScanMs)
        {
            watch.Take(BenchFrames.OnBack(), BenchFrames.ShapeOf(BenchFrames.OnBack()), false, nowMs);
        }

        Assert.IsTrue(watch.IsStill);
        Assert.IsFalse(watch.IsAlive);
        watch.Reset(20_000);
        Assert.IsFalse(watch.IsStill);
        for (int nowMs = 20_000; nowMs < 30_000; nowMs += Tuning.BusyScanMs)
        {
            int[] load = nowMs % 4_000 < 2_000 ? BenchFrames.OnBack() : BenchFrames.Feet();
            watch.Take(load, BenchFrames.ShapeOf(load), false, nowMs);
        }

        Assert.IsFalse(watch.IsStill);
        Assert.IsTrue(watch.IsAlive);
    }

    private static void Show(PostureWatch watch, int[] load)
    {
        watch.Take(load, BenchFrames.ShapeOf(load), false, 0);
        while (watch.IsLooking)
        {
            watch.Step();
        }
    }

    /// <returns>How far each kind's score is behind the best one's, by kind; 20 at most.</returns>
    private static int[] Behind(int[] load)
    {
        Posture posture = new Posture();
        posture.Measure(load, BenchFrames.ShapeOf(load));
        int best = int.MinValue;
        for (int kind = 0; kind < Posture.Kinds; kind++)
        {
            int score = posture.ScoreOf((PostureKind)kind);
            best = score > best ? score : best;
        }

        int[] behind = new int[Posture.Kinds];
        for (int kind = 0; kind < Posture.Kinds; kind++)
        {
            behind[kind] = posture.ScoreOf((PostureKind)kind) - best;
            behind[kind] = behind[kind] < -20 * Posture.ScoreOne ? -20 * Posture.ScoreOne : behind[kind];
        }

        return behind;
    }

    private static void AssertSays(PostureWatch watch, int[] scores)
    {
        int lying = 0;
        int other = LastLying + 1;
        for (int kind = 1; kind < Posture.Kinds; kind++)
        {
            lying = kind <= LastLying && scores[kind] > scores[lying] ? kind : lying;
            other = kind > LastLying && scores[kind] > scores[other] ? kind : other;
        }

        int lead = scores[lying] - scores[other];
        int expected = lead >= Tuning.LyingMargin ? lying : other;
        Assert.AreEqual(lead, watch.Lead);
        Assert.AreEqual(expected, (int)watch.Kind);
        Assert.AreEqual((int)Posture.OccupancyOf((PostureKind)expected), (int)watch.Seen);
    }
}
