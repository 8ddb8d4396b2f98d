using SmartMat.Virtual.Body;
using SmartMat.Virtual.Cli;
using SmartMat.Virtual.Recognition;

namespace SmartMat.Tests.Virtual;

/// <summary>Who starts a session by lying down, and who never does.</summary>
[TestClass]
public sealed class StartTests
{
    private const int LyingSeeds = 20;
    private const int OtherSeeds = 2;
    private const long HourUs = 3600 * Play.SecondUs;

    [TestMethod]
    public void Every_adult_who_lies_down_has_a_session_within_three_seconds()
    {
        foreach (Scenario scenario in Scenarios.All)
        {
            for (uint seed = 1; scenario.StartsSession && seed <= LyingSeeds; seed++)
            {
                StartTrial trial = StartTrial.Run(scenario, seed, 4 * Play.MinuteUs);
                Assert.IsTrue(
                    trial.DelayMs is >= 0 and <= StartsCommand.MostDelayMs,
                    $"{scenario.Name} seed {seed}: {trial.DelayMs} ms");
                Assert.IsTrue(
                    trial.ContactDelayMs is >= 0 and <= 1_000,
                    $"{scenario.Name} seed {seed}: contact after {trial.ContactDelayMs} ms");
            }
        }
    }

    /// <summary>As long as it does not, half of them have to press the button.</summary>
    [TestMethod]
    public void So_has_whoever_lies_down_on_four_dead_pads_that_the_mat_knows()
    {
        foreach (Scenario scenario in Scenarios.All)
        {
            for (uint seed = 1; scenario.StartsSession && seed <= 3; seed++)
            {
                StartTrial trial = StartTrial.Run(scenario, seed, 4 * Play.MinuteUs, 4, true);
                Assert.IsTrue(
                    trial.DelayMs is >= 0 and <= StartsCommand.MostDelayMs,
                    $"{scenario.Name} seed {seed}: {trial.DelayMs} ms");
            }
        }

        Assert.IsTrue(StartTrial.Run(Scenarios.Find("lying-flat")!, 1, 2 * Play.MinuteUs, 4).DelayMs < 0);
    }

    [TestMethod]
    public void Nobody_and_nothing_else_ever_starts_one()
    {
        foreach (Scenario scenario in Scenarios.All)
        {
            for (uint seed = 1; !scenario.StartsSession && seed <= OtherSeeds; seed++)
            {
                StartTrial trial = StartTrial.Run(scenario, seed, HourUs);
                Assert.AreEqual(0, trial.Sessions, $"{scenario.Name} seed {seed}");
            }
        }
    }

    [TestMethod]
    [DataRow("sitting")]
    [DataRow("standing")]
    [DataRow("kneeling")]
    [DataRow("legs-only")]
    [DataRow("child")]
    public void Other_postures_and_a_child_are_called_by_their_names(string name)
    {
        Scenario scenario = Scenarios.Find(name)!;
        for (uint seed = 1; seed <= LyingSeeds; seed++)
        {
            StartTrial trial = StartTrial.Run(scenario, seed, 2 * Play.MinuteUs);
            Assert.IsTrue(trial.IsNamed, $"{name} seed {seed}");
            Assert.AreEqual(0, trial.Sessions, $"{name} seed {seed}");
        }
    }
}
