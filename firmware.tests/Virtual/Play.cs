using System;
using System.Collections.Generic;
using System.Linq;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual;

/// <summary>Short ways to say what a mat did.</summary>
internal static class Play
{
    public const long SecondUs = 1_000_000;
    public const long MinuteUs = 60 * SecondUs;

    /// <summary>A mat under a scenario, not yet started.</summary>
    public static VirtualMat MatUnder(string scenario, uint seed = 1)
    {
        return new VirtualMat(Scenarios.Build(scenario, seed), seed);
    }

    /// <summary>A mat under a recording, or an inconclusive test where the recordings are not there.</summary>
    public static VirtualMat MatUnderRecording(string name)
    {
        string? path = RecordingFile.FindShared(name);
        if (path is null)
        {
            Assert.Inconclusive($"no shared/recordings/{name} beside this checkout: recordings are not part of the project");
        }

        return new VirtualMat(new RecordingScene(RecordingFile.Read(path)), 1);
    }

    public static int CountOf(VirtualMat mat, string name)
    {
        return mat.Lines.Count(line => line.Event == name);
    }

    /// <returns>When an event first came, ms; -1 if it did not.</returns>
    public static long FirstMs(VirtualMat mat, string name)
    {
        return mat.Lines.FirstOrDefault(line => line.Event == name)?.TMs ?? -1;
    }

    public static string Timeline(VirtualMat mat)
    {
        return string.Join('\n', mat.Lines);
    }

    /// <returns>The motor's duty as (from, to, duty) stretches, in microseconds.</returns>
    public static IEnumerable<(long FromUs, long ToUs, int Duty)> MotorStretches(VirtualMat mat)
    {
        IReadOnlyList<DutyChange> changes = mat.Board.DutyChanges;
        for (int i = 0; i < changes.Count; i++)
        {
            long toUs = i + 1 < changes.Count ? changes[i + 1].AtUs : mat.Chip.NowUs;
            yield return (changes[i].AtUs, toUs, changes[i].PerTenThousand);
        }
    }
}
