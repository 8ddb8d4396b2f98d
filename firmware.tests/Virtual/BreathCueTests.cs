using SmartMat.Virtual.Cli;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual;

[TestClass]
public sealed class BreathCueTests
{
    /// <summary>120 breaths of four edges; the patterns at start, finish and end take the place of a few.</summary>
    private const int LeastEdges = 465;

    [TestMethod]
    [DataRow(1u)]
    [DataRow(2u)]
    [DataRow(3u)]
    public void Each_edge_of_a_20_minute_session_is_within_20_ms_at_the_motor_and_none_drifts(uint seed)
    {
        BreathTrial trial = BreathTrial.Run(seed);
        Assert.IsTrue(trial.ErrorsUs.Count >= LeastEdges, $"{trial.ErrorsUs.Count} edges");
        Assert.AreEqual(0, trial.StrayEdges);
        Assert.IsTrue(trial.MostUs <= BreathCommand.MostErrorUs, $"{trial.MostUs} us");
        Assert.IsTrue(trial.MostUs < Tuning.TickMs * 500, $"{trial.MostUs} us: a scan or a write made a tick late");
        Assert.IsTrue(trial.DriftUs is > -10_000 and < 10_000, $"{trial.DriftUs} us");
    }
}
