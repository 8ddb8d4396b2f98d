using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>Load that moves from zone to zone is a body; load that does not is a thing.</summary>
[TestClass]
public sealed class StillnessTests
{
    /// <summary>A comparison comes each second; what comes in the first half second is put down, not moved.</summary>
    private const int IntervalMs = 1_000;
    private const int FirstMs = 1_500;
    private const int FramesCounted = 10;

    [TestMethod]
    public void What_does_not_move_is_still_with_the_third_comparison()
    {
        Stillness stillness = Begun();
        long nowMs = Show(stillness, Load(0), 0, FirstMs + (2 * IntervalMs));
        Assert.IsFalse(stillness.IsStill);
        Show(stillness, Load(0), nowMs, Tuning.BusyScanMs);
        Assert.IsTrue(stillness.IsStill);
        Assert.IsFalse(stillness.IsAlive);
        Assert.AreEqual(0, stillness.Moved);
    }

    [TestMethod]
    public void Whoever_comes_next_is_not_still_before_that_is_seen()
    {
        Stillness stillness = Begun();
        long nowMs = Show(stillness, Load(0), 0, 10_000);
        Assert.IsTrue(stillness.IsStill);
        stillness.Reset(nowMs);
        Assert.IsFalse(stillness.IsStill);
        Show(stillness, Load(0), nowMs, FirstMs + (2 * IntervalMs));
        Assert.IsFalse(stillness.IsStill);
    }

    /// <summary>Each ten-thousandth that goes from one zone to another counts in both.</summary>
    [TestMethod]
    [DataRow(19, true, false)]
    [DataRow(20, false, false)]
    [DataRow(24, false, false)]
    [DataRow(25, false, true)]
    public void By_this_much_it_is_no_longer_still_and_by_that_much_alive(int shift, bool isStill, bool isAlive)
    {
        Stillness stillness = Begun();
        long nowMs = Show(stillness, Load(0), 0, FirstMs + (3 * IntervalMs) + 1);
        nowMs = Show(stillness, Load(shift), nowMs, IntervalMs);
        Assert.AreEqual(2 * shift, stillness.Moved);
        nowMs = Show(stillness, Load(shift), nowMs, IntervalMs);
        Assert.AreEqual(2 * shift, stillness.Moved);
        Assert.AreEqual(isStill, stillness.IsStill);
        Assert.AreEqual(isAlive, stillness.IsAlive);
        Show(stillness, Load(shift), nowMs, IntervalMs);
        Assert.AreEqual(0, stillness.Moved);
        Assert.IsTrue(stillness.IsStill);
        Assert.IsFalse(stillness.IsAlive);
    }

    [TestMethod]
    public void Whoever_has_only_just_come_is_alive_with_the_second_comparison_and_not_with_the_first()
    {
        Stillness stillness = Begun();
        long nowMs = Show(stillness, Load(0), 0, FirstMs + 1);
        Assert.IsFalse(stillness.IsAlive);
        Assert.IsFalse(stillness.IsStill);
        Show(stillness, Load(100), nowMs, IntervalMs);
        Assert.AreEqual(200, stillness.Moved);
        Assert.IsTrue(stillness.IsAlive);
        Assert.IsFalse(stillness.IsStill);
    }

    /// <summary>One movement, and the way back two seconds on: that is what a wild frame looks like.</summary>
    [TestMethod]
    [DataRow(3, true)]
    [DataRow(4, false)]
    public void Later_on_one_comparison_alone_is_no_sign_of_life(int before, bool isAlive)
    {
        Stillness stillness = Begun();
        long nowMs = Show(stillness, Load(0), 0, FirstMs + ((before - 1) * IntervalMs) + 1);
        nowMs = Show(stillness, Load(300), nowMs, IntervalMs);
        Assert.AreEqual(600, stillness.Moved);
        Assert.AreEqual(isAlive, stillness.IsAlive);
        nowMs = Show(stillness, Load(0), nowMs, IntervalMs);
        Assert.AreEqual(0, stillness.Moved);
        Show(stillness, Load(0), nowMs, IntervalMs);
        Assert.AreEqual(600, stillness.Moved);
        Assert.IsFalse(stillness.IsAlive);
    }

    [TestMethod]
    public void Twice_in_a_row_is_one_at_any_time()
    {
        Stillness stillness = Begun();
        long nowMs = Show(stillness, Load(0), 0, FirstMs + (20 * IntervalMs) + 1);
        nowMs = Show(stillness, Load(200), nowMs, IntervalMs);
        Assert.IsFalse(stillness.IsAlive);
        Show(stillness, Load(400), nowMs, IntervalMs);
        Assert.AreEqual(800, stillness.Moved);
        Assert.IsTrue(stillness.IsAlive);
    }

    [TestMethod]
    public void Creep_that_raises_all_zones_alike_is_no_movement()
    {
        Stillness stillness = Begun();
        long nowMs = 0;
        for (int percent = 100; percent < 160; percent++)
        {
            int[] load = new int[MatLayout.ZoneCount];
            for (int zone = 0; zone < 20; zone++)
            {
                load[zone] = 5 * percent;
            }

            nowMs = Show(stillness, load, nowMs, IntervalMs);
        }

        Assert.AreEqual(0, stillness.Moved);
        Assert.IsTrue(stillness.IsStill);
    }

    /// <summary>What is summed up is the second half of each interval: how it came there does not count.</summary>
    [TestMethod]
    public void The_first_half_second_after_a_comparison_does_not_count()
    {
        Stillness stillness = Begun();
        long nowMs = Show(stillness, Load(0), 0, FirstMs + 1);
        nowMs = Show(stillness, Load(400), nowMs, (IntervalMs / 2) - Tuning.BusyScanMs);
        Show(stillness, Load(0), nowMs, (IntervalMs / 2) + Tuning.BusyScanMs);
        Assert.AreEqual(0, stillness.Moved);
    }

    /// <summary>Five frames a second instead of twenty: as many frames are waited for, over a longer time.</summary>
    [TestMethod]
    public void Frames_that_come_slowly_make_a_comparison_longer()
    {
        Stillness stillness = Begun();
        const int SlowMs = 200;
        const int ComparedMs = 1_000 + ((FramesCounted - 1) * SlowMs);
        const int NextMs = ComparedMs + 600 + ((FramesCounted - 1) * SlowMs);
        for (int nowMs = 0; nowMs <= NextMs; nowMs += SlowMs)
        {
            stillness.Update(nowMs <= ComparedMs ? Load(0) : Load(100), nowMs);
            Assert.AreEqual(nowMs < ComparedMs ? 0 : nowMs < NextMs ? 10_000 : 200, stillness.Moved);
        }
    }

    /// <summary>The mean of the loaded zones says how much the converter's last count adds.</summary>
    [TestMethod]
    [DataRow(899, 0)]
    [DataRow(919, 0)]
    [DataRow(920, 1)]
    [DataRow(5_000, 205)]
    public void Noise_under_high_load_is_taken_off(int mean, int noise)
    {
        Stillness stillness = Begun();
        long nowMs = Show(stillness, Two(mean, 0), 0, FirstMs + (2 * IntervalMs) + 1);
        Assert.AreEqual(-noise, stillness.Moved);
        Show(stillness, Two(mean, mean / 10), nowMs, IntervalMs);
        Assert.IsTrue(stillness.Moved >= 985 - noise && stillness.Moved <= 1_000 - noise);
    }

    [TestMethod]
    public void Zones_that_bear_next_to_nothing_do_not_make_the_load_look_light()
    {
        int[] load = Two(5_000, 0);
        for (int zone = 2; zone < MatLayout.ZoneCount; zone++)
        {
            load[zone] = Tuning.LoadedMicrosiemens - 1;
        }

        Stillness stillness = Begun();
        Show(stillness, load, 0, FirstMs + (3 * IntervalMs) + 1);
        int mean = (10_000 + (31 * (Tuning.LoadedMicrosiemens - 1))) / 2;
        Assert.AreEqual(-(mean - PadTuning.StillNoiseMicrosiemens) / PadTuning.StillNoiseDivisor, stillness.Moved);
        load[2]++;
        Show(stillness, load, FirstMs + (3 * IntervalMs) + Tuning.BusyScanMs, 3 * IntervalMs);
        mean = (10_001 + (31 * (Tuning.LoadedMicrosiemens - 1))) / 3;
        Assert.AreEqual(-(mean - PadTuning.StillNoiseMicrosiemens) / PadTuning.StillNoiseDivisor, stillness.Moved);
    }

    [TestMethod]
    public void A_frame_without_any_load_is_no_error()
    {
        Stillness stillness = Begun();
        Show(stillness, new int[MatLayout.ZoneCount], 0, 5_000);
        Assert.AreEqual(0, stillness.Moved);
    }

    /// <summary>Ten frames of shorts on every zone, times ten thousand.</summary>
    [TestMethod]
    public void The_heaviest_load_does_not_overflow()
    {
        Stillness stillness = Begun();
        long nowMs = Show(stillness, BenchFrames.Flat(20_000), 0, FirstMs + (2 * IntervalMs) + 1);
        int[] half = BenchFrames.Flat(20_000);
        for (int zone = 0; zone < 11; zone++)
        {
            half[zone] = 0;
        }

        Show(stillness, half, nowMs, IntervalMs);
        int noise = (20_000 - PadTuning.StillNoiseMicrosiemens) / PadTuning.StillNoiseDivisor;
        Assert.AreEqual((11 * 303) + (22 * (454 - 303)) - noise, stillness.Moved);
    }

    private static Stillness Begun()
    {
        Stillness stillness = new Stillness();
        stillness.Reset(0);
        return stillness;
    }

    /// <summary>Twenty zones of 500 uS, together 10 000; so much of it has gone from the first to the second.</summary>
    private static int[] Load(int shift)
    {
        int[] load = new int[MatLayout.ZoneCount];
        for (int zone = 0; zone < 20; zone++)
        {
            load[zone] = 500;
        }

        load[0] -= shift;
        load[1] += shift;
        return load;
    }

    private static int[] Two(int mean, int shift)
    {
        int[] load = new int[MatLayout.ZoneCount];
        load[0] = mean - shift;
        load[1] = mean + shift;
        return load;
    }

    /// <returns>When the next frame is due.</returns>
    private static long Show(Stillness stillness, int[] load, long fromMs, int ms)
    {
        long nowMs = fromMs;
        while (nowMs < fromMs + ms)
        {
            stillness.Update(load, nowMs);
            nowMs += Tuning.BusyScanMs;
        }

        return nowMs;
    }
}
