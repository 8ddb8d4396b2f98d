namespace SmartMat.Tests;

/// <summary>What a ring of events has to tell, taken out of it one by one.</summary>
public static class Told
{
    public static void Next(EventRing events, MatEvent wanted, int wantedValue, int wantedDetail, long wantedMs)
    {
        Assert.IsTrue(events.TryTake(out MatEvent kind, out int value, out int detail, out long atMs));
        Assert.AreEqual((int)wanted, (int)kind);
        Assert.AreEqual(wantedValue, value);
        Assert.AreEqual(wantedDetail, detail);
        Assert.AreEqual(wantedMs, atMs);
    }

    public static void NoMore(EventRing events)
    {
        Assert.IsFalse(events.TryTake(out _, out _, out _, out _));
    }
}
