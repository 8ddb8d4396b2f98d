using System;
using System.Collections.Generic;
using System.Linq;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Recognition;

namespace SmartMat.Tests.Virtual;

/// <summary>A few people of `respiration`, whose figures are in docs/measurements-breath.md.</summary>
[TestClass]
public sealed class RespirationTests
{
    private const double FromS = 40;
    private const int FullStrength = 100;

    [TestMethod]
    [DataRow(1u)]
    [DataRow(2u)]
    [DataRow(3u)]
    [DataRow(4u)]
    public void Where_the_rate_is_told_it_is_the_breath_of_the_last_minute(uint seed)
    {
        Breather breather = new(seed, null, 0.02, isStill: true);
        List<RespirationMinute> minutes = RespirationMinute.Of(Readings(breather.Scene, seed, 160, 0), breather, FromS, 2);
        Assert.IsTrue(minutes.Any(minute => minute.IsGood), "never told");
        foreach (RespirationMinute minute in minutes.Where(minute => minute.IsGood))
        {
            Assert.IsLessThan(1.0, minute.Error, $"seed {seed}");
        }
    }

    [TestMethod]
    [DataRow(1u)]
    [DataRow(2u)]
    [DataRow(3u)]
    public void Twelve_breaths_under_a_cue_of_six_are_never_told_as_six(uint seed)
    {
        Breather breather = new(seed, 12, 0.01, isStill: true);
        List<RespirationReading> readings = Readings(breather.Scene, seed, 180, FullStrength);
        Assert.IsEmpty(readings.Where(reading => reading.PerMinute is > 5 and < 7));
    }

    [TestMethod]
    [DataRow("empty")]
    [DataRow("bag")]
    [DataRow("rolled-up")]
    [DataRow("sitting")]
    public void What_does_not_lie_there_does_not_breathe(string scenario)
    {
        List<RespirationReading> readings = Readings(Scenarios.Build(scenario, 5), 5, 120, 0);
        Assert.IsFalse(readings.Any(reading => reading.IsGood));
    }

    [TestMethod]
    [DataRow("popu-volunteer4.csv.gz")]
    [DataRow("pmd/S1-1.txt.gz")]
    [DataRow("pmd/S3-1.txt.gz")]
    [DataRow("pmd/S11-11.txt.gz")]
    public void A_recording_of_one_frame_a_second_allows_no_breath(string name)
    {
        string? path = RecordingFile.FindShared(name);
        if (path is null)
        {
            Assert.Inconclusive($"no shared/recordings/{name} beside this checkout: recordings are not part of the project");
        }

        RecordingScene scene = new(RecordingFile.Read(path));
        List<RespirationReading> readings = Readings(scene, 1, Math.Min(400, scene.EndUs / 1e6), 0);
        Assert.IsTrue(readings.Any(reading => reading.IsLying), "nobody was seen to lie");
        Assert.AreEqual(0, readings.Count(reading => reading.IsGood));
    }

    private static List<RespirationReading> Readings(IScene scene, uint seed, double seconds, int cueStrengthPercent)
    {
        return RespirationTrial.Run(scene, seed, (long)(seconds * 1e6), cueStrengthPercent);
    }
}
