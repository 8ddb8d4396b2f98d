using SmartMat.Link;

namespace SmartMat.Tests.Link;

[TestClass]
public sealed class RateLimitTests
{
    private const int EachMs = 1000 / Tuning.RequestsPerS;
    private const long DayMs = 86_400_000;

    [TestMethod]
    [DataRow(0L)]
    [DataRow(7_000L)]
    public void A_burst_is_served_and_no_more(long nowMs)
    {
        RateLimit limit = new RateLimit();
        Assert.AreEqual(Tuning.RequestBurst, Served(limit, nowMs));
        Assert.IsFalse(limit.TryTake(nowMs));
    }

    [TestMethod]
    public void After_a_burst_one_comes_free_each_twentieth_of_a_second()
    {
        RateLimit limit = new RateLimit();
        Served(limit, 0);
        for (int i = 1; i < 5; i++)
        {
            Assert.IsFalse(limit.TryTake((i * EachMs) - 1));
            Assert.IsTrue(limit.TryTake(i * EachMs));
            Assert.IsFalse(limit.TryTake(i * EachMs));
        }
    }

    [TestMethod]
    public void In_the_long_run_so_many_a_second_are_served_at_any_pace()
    {
        RateLimit limit = new RateLimit();
        Served(limit, 0);
        int served = 0;
        for (int nowMs = 10; nowMs <= 5_000; nowMs += 10)
        {
            served += limit.TryTake(nowMs) ? 1 : 0;
        }

        Assert.AreEqual(5 * Tuning.RequestsPerS, served);
    }

    [TestMethod]
    public void Silence_saves_up_one_burst_and_no_more_however_long_it_lasts()
    {
        RateLimit limit = new RateLimit();
        Served(limit, 0);
        Assert.AreEqual(20, Served(limit, 1_000));
        Assert.AreEqual(Tuning.RequestBurst, Served(limit, 1_000 + (2_000 * EachMs)));
        Assert.AreEqual(Tuning.RequestBurst, Served(limit, DayMs));
        Assert.AreEqual(Tuning.RequestBurst, Served(limit, 40 * DayMs));
    }

    /// <returns>How many are served now.</returns>
    private static int Served(RateLimit limit, long nowMs)
    {
        int served = 0;
        while (limit.TryTake(nowMs))
        {
            served++;
            Assert.IsTrue(served <= 1_000);
        }

        return served;
    }
}
