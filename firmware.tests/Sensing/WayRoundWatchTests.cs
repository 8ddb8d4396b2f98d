using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

[TestClass]
public sealed class WayRoundWatchTests
{
    /// <summary>One look: a step to measure, one for each difference.</summary>
    private const int StepsPerLook = 1 + WayRoundWatch.Differences;

    /// <summary>Somebody on the back, 75 kg, shoulders at band 0, by band: left, spine, right.</summary>
    private static readonly int[] s_onBack =
    {
        900, 700, 950, 1_100, 1_000, 1_000, 1_000, 1_100, 950, 900, 1_000, 1_000, 700, 800, 750, 350, 300, 300,
        200, 150, 250, 900, 1_000, 900, 1_500, 1_700, 1_400, 1_300, 1_500, 1_400, 700, 500, 750,
    };

    [TestMethod]
    public void Before_the_first_look_is_complete_nothing_is_known()
    {
        WayRoundWatch watch = new WayRoundWatch();
        Assert.AreEqual(StepsPerLook, StepsToKnow(watch, s_onBack));
        Assert.AreEqual((int)WayRound.HeadAtTop, (int)watch.Way);
    }

    [TestMethod]
    public void The_same_person_turned_round_gives_the_same_figure_with_the_other_sign()
    {
        int[] turned = Turned(s_onBack);
        int[] differences = new int[WayRoundWatch.Differences];
        int[] sums = new int[WayRoundWatch.Sums];
        WayRoundWatch.Measure(s_onBack, ShapeOf(s_onBack), differences, sums);
        int figure = FigureOf(differences, sums);
        WayRoundWatch.Measure(turned, ShapeOf(turned), differences, sums);
        Assert.AreEqual(-figure, FigureOf(differences, sums));
        WayRoundWatch watch = new WayRoundWatch();
        StepsToKnow(watch, turned);
        Assert.AreEqual((int)WayRound.HeadAtBottom, (int)watch.Way);
    }

    [TestMethod]
    public void A_load_that_is_the_same_from_both_ends_tells_nothing()
    {
        int[] even = new int[MatLayout.ZoneCount];
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            even[zone] = 1_000;
        }

        WayRoundWatch watch = new WayRoundWatch();
        Assert.AreEqual(-1, StepsToKnow(watch, even));
    }

    [TestMethod]
    public void An_empty_mat_forgets()
    {
        WayRoundWatch watch = new WayRoundWatch();
        StepsToKnow(watch, s_onBack);
        watch.Reset();
        Assert.AreEqual((int)WayRound.Unknown, (int)watch.Way);
        StepsToKnow(watch, Turned(s_onBack));
        Assert.AreEqual((int)WayRound.HeadAtBottom, (int)watch.Way);
    }

    private static int FigureOf(int[] differences, int[] sums)
    {
        int figure = 0;
        for (int difference = 0; difference < WayRoundWatch.Differences; difference++)
        {
            figure += WayRoundWatch.FigureOf(difference, differences, sums);
        }

        return figure;
    }

    /// <returns>-1 if it is not known within a minute.</returns>
    private static int StepsToKnow(WayRoundWatch watch, int[] load)
    {
        LoadShape shape = ShapeOf(load);
        for (int step = 1; step <= 6_000; step++)
        {
            watch.Look(load, shape, step * Tuning.TickMs);
            if (watch.Way != WayRound.Unknown)
            {
                return step;
            }
        }

        return -1;
    }

    private static int[] Turned(int[] load)
    {
        int[] turned = new int[MatLayout.ZoneCount];
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            turned[zone] = load[MatLayout.ZoneCount - 1 - zone];
        }

        return turned;
    }

    private static LoadShape ShapeOf(int[] load)
    {
        LoadShape shape = new LoadShape();
        shape.Measure(load);
        return shape;
    }
}
