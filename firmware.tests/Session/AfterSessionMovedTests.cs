using SmartMat.Session;

namespace SmartMat.Tests.Session;

/// <summary>Whoever moves a seventh of the load between bands after the end is awake.</summary>
[TestClass]
public sealed class AfterSessionMovedTests
{
    private const int NudgedMs = CoachTuning.NudgeAfterMs;
    private const int WholeMicrosiemens = 10_000;

    [TestMethod]
    [DataRow(5_000, false)]
    [DataRow(4_260, false)]
    [DataRow(4_250, true)]
    [DataRow(5_740, false)]
    [DataRow(5_750, true)]
    public void Who_moves_enough_of_the_load_is_awake(int upper, bool isAwake)
    {
        AfterSession after = Looked();
        Assert.IsFalse(Look(after, upper, WholeMicrosiemens, 1_000));
        Assert.AreEqual(!isAwake, Sleeps(after));
    }

    [TestMethod]
    public void Who_only_settles_deeper_is_not()
    {
        AfterSession after = Looked();
        Look(after, WholeMicrosiemens, 2 * WholeMicrosiemens, 1_000);
        Assert.IsTrue(Sleeps(after));
    }

    [TestMethod]
    public void Small_movements_add_up()
    {
        AfterSession after = Looked();
        for (int step = 1; step <= 8; step++)
        {
            Look(after, 5_000 - (step * 100), WholeMicrosiemens, step * 1_000);
        }

        Assert.IsFalse(Sleeps(after));
    }

    [TestMethod]
    public void Who_bears_on_nothing_for_a_moment_is_awake()
    {
        AfterSession after = Looked();
        Look(after, 0, 0, 1_000);
        Assert.IsFalse(Sleeps(after));
    }

    /// <summary>After the first look, at the first nudge: half of the load above, half below.</summary>
    private static AfterSession Looked()
    {
        AfterSession after = new AfterSession();
        after.Begin(false, 900_000, 0);
        Assert.IsTrue(Look(after, WholeMicrosiemens / 2, WholeMicrosiemens, 0));
        return after;
    }

    private static bool Look(AfterSession after, int upper, int whole, int ms)
    {
        int[] load = new int[MatLayout.ZoneCount];
        load[DwellScene.Neck] = upper;
        load[DwellScene.Back] = whole - upper;
        return after.Update(false, true, DwellScene.ShapeOf(load), NudgedMs + ms);
    }

    private static bool Sleeps(AfterSession after)
    {
        Look(after, WholeMicrosiemens / 2, WholeMicrosiemens, CoachTuning.AsleepMs);
        Assert.IsTrue(after.IsSilent);
        return after.FellAsleep;
    }
}
