using System;
using System.Collections.Generic;
using System.Linq;
using SmartMat.Session;
using SmartMat.Virtual.Body;

namespace SmartMat.Virtual.Run;

/// <summary>Measures every edge of the breathing cue at the motor's pin, through a session of 20 minutes.</summary>
public sealed class BreathTrial
{
    private readonly List<long> _errorsUs = new();

    private BreathTrial()
    {
    }

    /// <summary>By edge, in order: how much later than due, in microseconds.</summary>
    public IReadOnlyList<long> ErrorsUs => _errorsUs;

    /// <summary>Edges that were due and did not come, or came although none was due.</summary>
    public int StrayEdges { get; private set; }

    public long MostUs => _errorsUs.Max(Math.Abs);

    /// <summary>Mean error of the last ten edges less that of the first ten.</summary>
    public double DriftUs => _errorsUs.TakeLast(10).Average() - _errorsUs.Take(10).Average();

    /// <param name="seed">Of the person and the mat.</param>
    public static BreathTrial Run(uint seed)
    {
        return Run(seed, (mat, untilUs) => mat.RunUntil(untilUs));
    }

    /// <param name="seed">Of the person and the mat.</param>
    /// <param name="live">Runs the mat to a moment, whatever else it does meanwhile.</param>
    public static BreathTrial Run(uint seed, Action<VirtualMat, long> live)
    {
        ArgumentNullException.ThrowIfNull(live);
        using VirtualMat mat = new(Scenarios.Build("sleeper", seed), seed);
        Settings settings = new();
        settings.TrySet(Tuning.HardLimitS, Tuning.DefaultPauseLimitS, Tuning.DefaultStrengthPercent, Tuning.HardLimitS, 0);
        settings.TrySetProgramme((int)Programme.Free);
        mat.StoreAnswers();
        mat.Store(settings);
        mat.Board.KeepsDutyChanges = true;
        live(mat, 25 * 60_000_000L);
        BreathTrial trial = new();
        trial.Measure(mat);
        return trial;
    }

    private void Measure(VirtualMat mat)
    {
        long startUs = TimeOf(mat, "session-started");
        long endUs = TimeOf(mat, "session-ended");
        List<long> quietFromUs = mat.Lines
            .Where(line => line.Event is "session-started" or "session-finishing" or "session-ended" or "dwell")
            .Select(line => line.TMs * 1000)
            .ToList();
        List<long> edges = EdgesOf(mat.Board.DutyChanges).Where(us => us < endUs && !IsInPattern(us, quietFromUs)).ToList();
        HashSet<long> taken = new();
        foreach (long dueUs in DueUs(startUs, endUs).Where(us => !IsInPattern(us, quietFromUs)))
        {
            long nearest = edges.MinBy(edge => Math.Abs(edge - dueUs));
            if (Math.Abs(nearest - dueUs) > 200_000)
            {
                StrayEdges++;
                continue;
            }

            taken.Add(nearest);
            _errorsUs.Add(nearest - dueUs);
        }

        StrayEdges += edges.Count(edge => !taken.Contains(edge) && edge < endUs - 1_000_000);
    }

    /// <summary>A pattern takes the place of the breath for as long as it plays.</summary>
    private static bool IsInPattern(long us, List<long> patternFromUs)
    {
        return patternFromUs.Any(from => us >= from - 100_000 && us < from + (Tuning.PatternMaxMs * 1000));
    }

    private static IEnumerable<long> DueUs(long startUs, long endUs)
    {
        int[] atMs =
        {
            0,
            Tuning.InhaleMs - Tuning.InhaleRestMs,
            Tuning.InhaleMs,
            Tuning.InhaleMs + Tuning.ExhaleMs - Tuning.ExhaleRestMs,
        };
        for (long cycleUs = startUs; cycleUs < endUs; cycleUs += BreathPacer.CycleMs * 1000L)
        {
            foreach (int ms in atMs)
            {
                if (cycleUs + (ms * 1000L) < endUs)
                {
                    yield return cycleUs + (ms * 1000L);
                }
            }
        }
    }

    private static IEnumerable<long> EdgesOf(IReadOnlyList<DutyChange> changes)
    {
        bool wasOn = false;
        foreach (DutyChange change in changes)
        {
            bool isOn = change.PerTenThousand > 0;
            if (isOn != wasOn)
            {
                yield return change.AtUs;
            }

            wasOn = isOn;
        }
    }

    private static long TimeOf(VirtualMat mat, string name)
    {
        return (mat.Lines.FirstOrDefault(line => line.Event == name)
            ?? throw new InvalidOperationException($"no {name} in:\n" + string.Join('\n', mat.Lines))).TMs * 1000;
    }
}
