using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>The measured breath on loads made by hand: waves in chest and pelvis, noise, a jump.</summary>
[TestClass]
public sealed class BreathTests
{
    private const int ScanMs = Tuning.BusyScanMs;

    [TestMethod]
    [DataRow(80)]
    [DataRow(125)]
    [DataRow(200)]
    public void A_breath_of_one_per_cent_is_told_within_a_fifth_of_a_breath(int paceX10)
    {
        Breath breath = After(60, paceX10, 10);
        Assert.IsTrue(breath.Quality >= BreathTuning.BreathGoodQuality);
        int error = breath.PerMinuteX10 - paceX10;
        Assert.IsTrue(error >= -2 && error <= 2, breath.PerMinuteX10.ToString());
    }

    [TestMethod]
    public void Nothing_is_told_before_half_a_minute()
    {
        Assert.AreEqual(0, After(29, 150, 10).PerMinuteX10);
    }

    [TestMethod]
    public void Without_a_breath_nothing_is_told()
    {
        Breath breath = After(120, 150, 0);
        Assert.AreEqual(0, breath.PerMinuteX10);
        Assert.IsTrue(breath.Quality < BreathTuning.BreathGoodQuality);
    }

    [TestMethod]
    public void A_movement_makes_it_unknown_until_half_a_minute_later()
    {
        Breath breath = new Breath();
        Play(breath, 0, 60, 150, 10, 1_000);
        Assert.IsTrue(breath.PerMinuteX10 > 0);
        Play(breath, 60, 62, 150, 10, 1_400);
        Assert.AreEqual(0, breath.PerMinuteX10);
        Play(breath, 62, 85, 150, 10, 1_400);
        Assert.AreEqual(0, breath.PerMinuteX10);
        Play(breath, 85, 110, 150, 10, 1_400);
        Assert.IsTrue(breath.PerMinuteX10 > 0);
    }

    [TestMethod]
    public void Who_has_gone_does_not_breathe()
    {
        Breath breath = After(60, 150, 10);
        breath.Reset(60_000);
        Assert.AreEqual(0, breath.PerMinuteX10);
        Assert.AreEqual(0, breath.Quality);
    }

    [TestMethod]
    public void Frames_that_do_not_come_begin_the_window_anew()
    {
        Breath breath = new Breath();
        Play(breath, 0, 25, 150, 10, 1_000);
        Play(breath, 27, 50, 150, 10, 1_000);
        Assert.AreEqual(0, breath.PerMinuteX10);
    }

    [TestMethod]
    public void One_frame_a_second_allows_no_breath()
    {
        Breath breath = new Breath();
        LoadShape shape = new LoadShape();
        int[] load = new int[MatLayout.ZoneCount];
        for (int second = 0; second < 120; second++)
        {
            Fill(load, second * 1_000, 150, 10, 1_000);
            shape.Measure(load);
            breath.Take(shape, second * 1_000L);
            for (int tick = 1; tick < 100; tick++)
            {
                breath.Step((second * 1_000L) + (tick * Tuning.TickMs));
            }
        }

        Assert.AreEqual(0, breath.PerMinuteX10);
    }

    private static Breath After(int seconds, int paceX10, int swingPerMille)
    {
        Breath breath = new Breath();
        Play(breath, 0, seconds, paceX10, swingPerMille, 1_000);
        return breath;
    }

    /// <summary>Frames 20 times a second, and three ticks between them.</summary>
    private static void Play(Breath breath, int fromS, int toS, int paceX10, int swingPerMille, int pelvisPerMille)
    {
        LoadShape shape = new LoadShape();
        int[] load = new int[MatLayout.ZoneCount];
        for (int ms = fromS * 1_000; ms < toS * 1_000; ms += ScanMs)
        {
            Fill(load, ms, paceX10, swingPerMille, pelvisPerMille);
            shape.Measure(load);
            breath.Take(shape, ms);
            for (int tick = 2; tick < ScanMs / Tuning.TickMs; tick++)
            {
                breath.Step(ms + (tick * Tuning.TickMs));
            }
        }
    }

    /// <summary>Chest up while the pelvis goes down, in triangles, and noise of half a per cent.</summary>
    private static void Fill(int[] load, int ms, int paceX10, int swingPerMille, int pelvisPerMille)
    {
        int breathMs = 600_000 / paceX10;
        int phase = ms % breathMs * 4_000 / breathMs;
        int wave = phase < 1_000 ? phase : phase < 3_000 ? 2_000 - phase : phase - 4_000;
        uint state = (uint)(ms + 1) * 2_654_435_761;
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            int band = zone / MatLayout.Columns;
            int sign = band <= 3 ? 2 : band <= 6 ? -2 : -1;
            int still = band <= 3 ? 2_000 : band <= 6 ? 800 : 2_500 * pelvisPerMille / 1_000;
            int noise = Tests.Session.Hostile.Next(ref state, 21) - 10;
            load[zone] = still + (still * sign * swingPerMille * wave / 2_000_000) + (still * noise / 2_000);
        }
    }
}
