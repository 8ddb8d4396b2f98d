using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>What the neighbours of a zone did is worth as a proof only where the zone itself would have had to move.</summary>
[TestClass]
public sealed class PadReferenceTests
{
    private const int Zone = BenchReference.Zone;
    private const int Swing = 200;

    /// <summary>Twice the noise, and less than each neighbour has to show by itself.</summary>
    private const int Little = 30;

    [TestMethod]
    public void Neighbours_that_move_together_are_a_proof_the_more_they_move()
    {
        int little = new BenchReference().QuartersOf(40, 40, 40, 40);
        int more = new BenchReference().QuartersOf(Swing, Swing, Swing, Swing);
        Assert.IsTrue(little > 0);
        Assert.IsTrue(more > little);
        Assert.AreEqual(PadTuning.PadMostQuarters, new BenchReference().QuartersOf(900, 900, 900, 900));
    }

    [TestMethod]
    public void Neighbours_that_rest_are_none()
    {
        Assert.AreEqual(0, new BenchReference().QuartersOf(0, 0, 0, 0));
        Assert.AreEqual(0, new BenchReference().QuartersOf(5, 5, 5, 5));
    }

    [TestMethod]
    public void Where_one_side_gains_what_the_other_loses_the_zone_may_rightly_rest()
    {
        BenchReference bench = new BenchReference();
        bench.QuartersOf(Swing, Swing, Swing, Swing);
        Assert.AreEqual(0, bench.QuartersOf(Little, -Little, Little, Little));
        Assert.AreEqual(0, new BenchReference().QuartersOf(Little, Little, Little, -Little));
        Assert.IsTrue(new BenchReference().QuartersOf(Little, Little, Little, Little) > 0);
    }

    [TestMethod]
    public void If_each_of_three_or_more_moves_much_that_is_a_proof_but_a_small_one()
    {
        Assert.AreEqual(PadTuning.PadMostEach, new BenchReference().QuartersOf(Swing, -Swing, Swing, Swing));
        Assert.AreEqual(0, new BenchReference().QuartersOf(Swing, -Swing, Swing, 0));
        BenchReference bench = new BenchReference();
        bench.Break(PadNeighbours.Of(Zone, 2), PadState.Stuck);
        Assert.AreEqual(PadTuning.PadMostEach, bench.QuartersOf(Swing, -Swing, Swing, Swing));
        bench.Break(PadNeighbours.Of(Zone, 3), PadState.Stuck);
        Assert.AreEqual(0, bench.QuartersOf(Swing, -Swing, Swing, Swing));
    }

    [TestMethod]
    public void One_that_moves_alone_is_the_end_of_the_breath_and_no_proof()
    {
        Assert.AreEqual(0, new BenchReference().QuartersOf(Swing, 0, 0, 0));
    }

    [TestMethod]
    public void Broken_and_unloaded_neighbours_tell_nothing()
    {
        BenchReference bench = new BenchReference();
        int all = bench.QuartersOf(Swing, Swing, Swing, Swing);
        bench.Break(PadNeighbours.Of(Zone, 0), PadState.Stuck);
        Assert.AreEqual(all, bench.QuartersOf(Swing, Swing, Swing, Swing));
        bench.Break(PadNeighbours.Of(Zone, 1), PadState.Open);
        bench.Break(PadNeighbours.Of(Zone, 2), PadState.Shorted);
        Assert.AreEqual(0, bench.QuartersOf(Swing, Swing, Swing, Swing));
    }

    [TestMethod]
    public void If_all_move_alike_each_doubling_of_their_variance_above_noise_is_four_quarters_of_proof()
    {
        BenchReference bench = new BenchReference();
        for (int swing = 0; swing <= 300; swing += 5)
        {
            int spread = SpreadOf(swing);
            int expected = Larger(Capped(spread, PadTuning.PadReferenceNoise, PadTuning.PadMostQuarters), Capped(spread, PadTuning.PadEachNoise, PadTuning.PadMostEach));
            Assert.AreEqual(expected, bench.QuartersOf(swing, swing, swing, swing), $"{swing} up");
            Assert.AreEqual(expected, bench.QuartersOf(-swing, -swing, -swing, -swing), $"{swing} down");
            Assert.AreEqual(spread, bench.Second);
        }
    }

    [TestMethod]
    public void The_least_that_two_opposite_neighbours_both_show_is_the_proof()
    {
        for (int side = 0; side < PadNeighbours.Most; side++)
        {
            for (int way = -1; way <= 1; way += 2)
            {
                int[] swings = new int[] { 80 * way, 80 * way, 80 * way, 80 * way };
                swings[side] = 40 * way;
                Assert.AreEqual(Capped(SpreadOf(40), PadTuning.PadReferenceNoise, PadTuning.PadMostQuarters), QuartersOf(swings), $"{way} at {side}");
                swings[side] = 0;
                Assert.AreEqual(0, QuartersOf(swings), $"{way}, nothing at {side}");
            }
        }
    }

    [TestMethod]
    public void Where_one_pair_rises_while_the_other_sinks_the_zone_between_them_may_rest()
    {
        Assert.AreEqual(0, new BenchReference().QuartersOf(Little, Little, -Little, -Little));
        Assert.AreEqual(0, new BenchReference().QuartersOf(2 * Little, 2 * Little, -Little, -Little));
        Assert.AreEqual(0, new BenchReference().QuartersOf(-Little, -Little, 2 * Little, 2 * Little));
    }

    [TestMethod]
    public void The_neighbour_that_moves_second_most_is_told_wherever_it_is()
    {
        BenchReference bench = new BenchReference();
        int[] swings = new int[] { 160, 120, 80, 40 };
        for (int first = 0; first < 4; first++)
        {
            for (int second = 0; second < 4; second++)
            {
                for (int third = 0; third < 4; third++)
                {
                    int fourth = 6 - first - second - third;
                    if (first != second && first != third && second != third)
                    {
                        bench.QuartersOf(swings[first], swings[second], swings[third], swings[fourth]);
                        Assert.AreEqual(SpreadOf(120), bench.Second, $"{first}, {second}, {third}");
                    }
                }
            }
        }
    }

    [TestMethod]
    public void What_each_of_them_moves_by_itself_is_worth_what_the_least_of_them_is()
    {
        for (int side = 0; side < PadNeighbours.Most; side++)
        {
            int[] swings = new int[] { 80, -80, 80, -80 };
            swings[side] = side % 2 == 0 ? 40 : -40;
            Assert.AreEqual(Capped(SpreadOf(40), PadTuning.PadEachNoise, PadTuning.PadMostEach), QuartersOf(swings), $"at {side}");
        }
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(2)]
    [DataRow(30)]
    [DataRow(32)]
    public void In_a_corner_the_calmer_of_two_neighbours_is_held_against_more_noise(int zone)
    {
        int alike = Capped(SpreadOf(70), PadTuning.PadCornerNoise, PadTuning.PadMostQuarters);
        Assert.AreEqual(alike, new BenchReference().QuartersAt(zone, 70, 70, 70, 70));
        Assert.AreEqual(alike, new BenchReference().QuartersAt(zone, 70, 70, Swing, Swing));
        Assert.AreEqual(alike, new BenchReference().QuartersAt(zone, Swing, Swing, 70, 70));
        Assert.AreEqual(0, new BenchReference().QuartersAt(zone, 70, 70, -70, -70));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(3)]
    [DataRow(29)]
    [DataRow(31)]
    public void At_an_edge_the_two_opposite_ones_and_the_third_tell(int zone)
    {
        int all = Capped(SpreadOf(Little), PadTuning.PadReferenceNoise, PadTuning.PadMostQuarters);
        Assert.AreEqual(all, new BenchReference().QuartersAt(zone, Little, Little, Little, Little));
        bool isBeside = PadNeighbours.Of(zone, 0) >= 0 && PadNeighbours.Of(zone, 1) >= 0;
        Assert.AreEqual(0, new BenchReference().QuartersAt(zone, 0, isBeside ? Little : 0, isBeside ? Little : 0, Little));
    }

    [TestMethod]
    public void Without_neighbours_that_tell_there_is_no_proof()
    {
        BenchReference bench = new BenchReference();
        for (int side = 0; side < PadNeighbours.Most; side++)
        {
            bench.Break(PadNeighbours.Of(Zone, side), PadState.Open);
        }

        Assert.AreEqual(0, bench.QuartersOf(Swing, Swing, Swing, Swing));
        Assert.AreEqual(0, bench.Second);
    }

    [TestMethod]
    [DataRow(PadTuning.PadLoadedMean, true)]
    [DataRow(PadTuning.PadLoadedMean - 5, false)]
    public void Neighbours_tell_from_the_same_load_on_as_zones(int mean, bool isTelling)
    {
        BenchReference neighbours = new BenchReference { Level = mean };
        Assert.AreEqual(isTelling, neighbours.QuartersOf(Swing, Swing, Swing, Swing) > 0);
    }

    [TestMethod]
    public void Movement_is_carried_over_to_what_the_zones_own_load_would_show()
    {
        // A doubling is worth 794 counts at 15,000, 686 at 10,000 and 343 at 28,000: 16/16, 13/16 and 6/16.
        BenchReference light = new BenchReference();
        light.Load(10_000);
        light.QuartersOf(Swing, Swing, Swing, Swing);
        Assert.AreEqual(SpreadOf(Swing) * 13 / 16 * 13 / 16, light.Second);
        BenchReference pressed = new BenchReference();
        pressed.Load(28_000);
        pressed.QuartersOf(Swing, Swing, Swing, Swing);
        Assert.AreEqual(SpreadOf(Swing) * 6 / 16 * 6 / 16, pressed.Second);

        // 37/16 would be their share of a zone at 15,000, but so much is not believed.
        BenchReference besidePressed = new BenchReference { Level = 28_000 };
        besidePressed.QuartersOf(Swing, Swing, Swing, Swing);
        Assert.AreEqual(SpreadOf(Swing) * PadTuning.PadMostRatio / 16 * PadTuning.PadMostRatio / 16, besidePressed.Second);
    }

    private static int QuartersOf(int[] swings)
    {
        return new BenchReference().QuartersOf(swings[0], swings[1], swings[2], swings[3]);
    }

    /// <returns>Variance of nine means of which four are so much higher.</returns>
    private static int SpreadOf(int swing)
    {
        return ((4 * swing * swing) - (4 * swing / 9 * 4 * swing)) / 8;
    }

    /// <returns>Four times the difference of the logarithms, each with a straight line between powers of two.</returns>
    private static int Capped(int spread, int noise, int most)
    {
        int quarters = LogOf(spread) - LogOf(noise);
        return quarters < 0 ? 0 : quarters > most ? most : quarters;
    }

    private static int LogOf(int spread)
    {
        int power = 0;
        while (spread >> (power + 1) > 0)
        {
            power++;
        }

        return spread < 1 ? 0 : (4 * power) + (((4 * spread) >> power) & 3);
    }

    private static int Larger(int one, int other)
    {
        return one > other ? one : other;
    }
}
