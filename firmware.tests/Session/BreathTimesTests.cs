using SmartMat.Session;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class BreathTimesTests
{
    private const int TwentyMinMs = 1_200_000;
    private const int ChosenMs = Tuning.InhaleMs + Tuning.ExhaleMs;

    [TestMethod]
    public void Without_the_ramp_every_breath_is_the_chosen_one_from_the_start()
    {
        BreathTimes times = new BreathTimes();
        times.Begin(5_500, 3_300, false);
        Assert.AreEqual(0, times.BeginMs);
        for (int ms = 0; ms < TwentyMinMs; ms += 777)
        {
            times.Find(ms);
            Assert.AreEqual(ms / 8_800 * 8_800, times.StartMs);
            Assert.AreEqual(5_500, times.InhaleMs);
            Assert.AreEqual(3_300, times.ExhaleMs);
        }
    }

    [TestMethod]
    public void With_the_ramp_nothing_is_guided_until_the_mat_has_listened()
    {
        BreathTimes times = new BreathTimes();
        times.Begin(Tuning.InhaleMs, Tuning.ExhaleMs, true);
        Assert.IsTrue(times.IsListening);
        Assert.AreEqual(int.MaxValue, times.BeginMs);
        times.Learn(150);
        Assert.IsFalse(times.IsListening);
        int beginMs = times.BeginMs;
        Assert.IsTrue(beginMs >= Tuning.ListenMs);
        times.Learn(90);
        Assert.AreEqual(beginMs, times.BeginMs);
    }

    [TestMethod]
    [DataRow(150, 4_000)]
    [DataRow(120, 5_000)]
    [DataRow(80, 7_500)]
    [DataRow(60, 10_000)]
    [DataRow(0, Tuning.OwnBreathMs)]
    [DataRow(240, Tuning.ShortestBreathMs)]
    [DataRow(45, 10_000)]
    public void The_ramp_begins_at_the_persons_own_pace_and_reaches_six_a_minute_within_some_minutes(int paceX10, int firstMs)
    {
        BreathTimes times = Ramp(Tuning.InhaleMs, Tuning.ExhaleMs, paceX10);
        times.Find(times.BeginMs);
        Assert.AreEqual(firstMs, times.InhaleMs + times.ExhaleMs);
        int formerMs = 0;
        int ms = times.BeginMs;
        while (ms < 200_000)
        {
            times.Find(ms);
            int lengthMs = times.InhaleMs + times.ExhaleMs;
            Assert.AreEqual(ms, times.StartMs);
            Assert.IsTrue(lengthMs >= formerMs && lengthMs <= ChosenMs);
            formerMs = lengthMs;
            ms += lengthMs;
        }

        times.Find(190_000);
        Assert.AreEqual(190_000, times.StartMs);
        Assert.AreEqual(Tuning.InhaleMs, times.InhaleMs);
        Assert.AreEqual(Tuning.ExhaleMs, times.ExhaleMs);
    }

    [TestMethod]
    [DataRow(4_000, 6_000, 180_000)]
    [DataRow(3_000, 4_000, 182_000)]
    [DataRow(5_500, 3_300, 184_800)]
    public void The_ramp_ends_at_the_first_whole_chosen_breath_once_its_time_is_over(int inhaleMs, int exhaleMs, int endMs)
    {
        BreathTimes times = Ramp(inhaleMs, exhaleMs, 150);
        times.Find(endMs - 1);
        Assert.IsTrue(times.InhaleMs + times.ExhaleMs < inhaleMs + exhaleMs);
        times.Find(endMs);
        Assert.AreEqual(endMs, times.StartMs);
        Assert.AreEqual(inhaleMs, times.InhaleMs);
        Assert.AreEqual(exhaleMs, times.ExhaleMs);
    }

    [TestMethod]
    [DataRow(4_000, 6_000, 80, 3_000, 4_500)]
    [DataRow(6_000, 6_000, 100, 3_000, 3_000)]
    [DataRow(8_000, 2_000, 120, 3_000, 2_000)]
    [DataRow(2_000, 8_000, 120, 2_000, 3_000)]
    public void A_breath_of_the_ramp_is_parted_as_the_chosen_one_unless_a_part_gets_too_short(
        int inhaleMs, int exhaleMs, int paceX10, int firstInhaleMs, int firstExhaleMs)
    {
        BreathTimes times = Ramp(inhaleMs, exhaleMs, paceX10);
        times.Find(times.BeginMs);
        Assert.AreEqual(firstInhaleMs, times.InhaleMs);
        Assert.AreEqual(firstExhaleMs, times.ExhaleMs);
    }

    [TestMethod]
    public void A_breath_is_where_it_is_whatever_was_asked_before()
    {
        BreathTimes asked = Ramp(3_000, 7_000, 131);
        BreathTimes fresh = Ramp(3_000, 7_000, 131);
        uint state = 4_711;
        for (int i = 0; i < 2_000; i++)
        {
            int ms = asked.BeginMs + Hostile.Next(ref state, 300_000);
            asked.Find(Hostile.Next(ref state, TwentyMinMs) + asked.BeginMs);
            asked.Find(ms);
            fresh.Find(ms);
            Assert.AreEqual(fresh.StartMs, asked.StartMs);
            Assert.AreEqual(fresh.InhaleMs, asked.InhaleMs);
            Assert.AreEqual(fresh.ExhaleMs, asked.ExhaleMs);
        }
    }

    [TestMethod]
    public void Whatever_is_chosen_no_part_of_a_breath_is_shorter_than_two_seconds()
    {
        for (int inhaleMs = 2_000; inhaleMs <= 10_000; inhaleMs += 1_000)
        {
            for (int exhaleMs = 2_000; exhaleMs <= 10_000; exhaleMs += 1_000)
            {
                BreathTimes times = Ramp(inhaleMs, exhaleMs, 199);
                for (int ms = times.BeginMs; ms < 200_000; ms += 500)
                {
                    times.Find(ms);
                    Assert.IsTrue(times.InhaleMs >= Tuning.ShortestPhaseMs && times.ExhaleMs >= Tuning.ShortestPhaseMs);
                    Assert.IsTrue(times.StartMs <= ms && ms < times.StartMs + times.InhaleMs + times.ExhaleMs);
                }
            }
        }
    }

    private static BreathTimes Ramp(int inhaleMs, int exhaleMs, int paceX10)
    {
        BreathTimes times = new BreathTimes();
        times.Begin(inhaleMs, exhaleMs, true);
        times.Learn(paceX10);
        return times;
    }
}
