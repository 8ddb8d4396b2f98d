using System;
using System.Collections.Generic;
using System.Linq;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Pads;

/// <summary>One pad breaks under one person in mid-session: named, in time, and what becomes of the session?</summary>
public sealed class PadTrial
{
    private const long SecondUs = 1_000_000;

    /// <summary>The pad breaks so long after the person lies still.</summary>
    private const long BreaksAfterUs = 40 * SecondUs;

    /// <summary>What a pad must carry to be worth breaking, and how many of its neighbours with it.</summary>
    private const double CarriesMicrosiemens = 150;
    private const int LoadedNeighbours = 2;

    private PadTrial()
    {
    }

    /// <summary>From breaking to being left out, ms; -1 if it never was.</summary>
    public long DelayMs { get; private set; } = -1;

    /// <summary>Until it was left out, or to the end: for how long a whole pad would have shown something, s.</summary>
    public int UsedS { get; private set; }

    /// <summary>It was called what it is.</summary>
    public bool IsNamed { get; private set; }

    /// <summary>Other pads that were called broken.</summary>
    public int Others { get; private set; }

    /// <summary>The session ended at its target, and the motor has been off since.</summary>
    public bool IsSafe { get; private set; }

    /// <param name="scenario">Who lies there.</param>
    /// <param name="seed">Of scene, mat and zone.</param>
    /// <param name="fault">What breaks.</param>
    /// <returns>Null if no session runs then, or nothing is loaded: another seed will do.</returns>
    public static PadTrial? Run(string scenario, uint seed, PadFault fault)
    {
        IScene scene = Scenarios.Build(scenario, seed);
        Visit visit = scene.Visits.First(one => one.IsAdultLying);
        using VirtualMat mat = new(scene, seed);
        long breaksUs = visit.ReachedUs + BreaksAfterUs + (seed % 7 * SecondUs);
        mat.RunUntil(breaksUs);
        int zone = LoadedZone(mat.Board.Pads.Microsiemens, seed);
        bool isRunning = mat.Lines.Any(line => line.Event == "session-started")
            && mat.Lines.All(line => line.Event is not ("session-ended" or "session-paused"));
        if (zone < 0 || !isRunning)
        {
            return null;
        }

        mat.Board.Pads.SetFault(zone, fault, SizeOf(fault, mat.Board.Pads.Microsiemens[zone]));
        PadTrial trial = new();
        trial.Others = mat.Lines.Count(IsPadFault);
        UseSeconds use = RunOn(mat, zone, breaksUs, Math.Max(scene.EndUs, breaksUs + (420 * SecondUs)));
        trial.Judge(mat, zone, fault, breaksUs / 1000);
        trial.UsedS = use.Within(trial.DelayMs < 0 ? int.MaxValue : (int)(trial.DelayMs / 1000));
        return trial;
    }

    public static bool IsPadFault(MatLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Event == "fault" && line["zone"] is not null;
    }

    /// <summary>As the mat calls it.</summary>
    public static string NameOf(PadFault fault)
    {
        return "pad-" + fault.ToString().ToLowerInvariant();
    }

    /// <returns>A zone that carries and has neighbours that do; -1 if there is none.</returns>
    public static int LoadedZone(double[] microsiemens, uint seed)
    {
        List<int> loaded = Enumerable.Range(0, MatLayout.ZoneCount)
            .Where(zone => microsiemens[zone] >= CarriesMicrosiemens
                && Neighbours(zone).Count(other => microsiemens[other] >= CarriesMicrosiemens) >= LoadedNeighbours)
            .ToList();
        return loaded.Count == 0 ? -1 : loaded[(int)(seed * 7 % (uint)loaded.Count)];
    }

    public static IEnumerable<int> Neighbours(int zone)
    {
        return Enumerable.Range(0, Sensing.PadNeighbours.Most)
            .Select(side => Sensing.PadNeighbours.Of(zone, side))
            .Where(other => other >= 0);
    }

    private static UseSeconds RunOn(VirtualMat mat, int zone, long fromUs, long toUs)
    {
        UseSeconds use = new();
        for (long atUs = fromUs; atUs < toUs; atUs += SecondUs / UseSeconds.SamplesPerSecond)
        {
            mat.RunUntil(atUs);
            use.Add(mat.Board.Pads.SoundMicrosiemens[zone]);
        }

        mat.RunUntil(toUs);
        return use;
    }

    private static double SizeOf(PadFault fault, double now)
    {
        // Stuck where it is; drifting so that it reads double after 50 s.
        return fault == PadFault.Stuck ? now : now / 50;
    }

    private void Judge(VirtualMat mat, int zone, PadFault fault, long brokeMs)
    {
        string at = zone.ToString(System.Globalization.CultureInfo.InvariantCulture);
        MatLine? named = mat.Lines.FirstOrDefault(line => IsPadFault(line) && line["zone"] == at && line.TMs >= brokeMs);
        DelayMs = named is null ? -1 : named.TMs - brokeMs;
        IsNamed = named?["what"] == NameOf(fault);
        Others += mat.Lines.Count(line => IsPadFault(line) && line["zone"] != at && line.TMs >= brokeMs);
        MatLine? ended = mat.Lines.LastOrDefault(line => line.Event == "session-ended");
        IsSafe = ended is not null && mat.Board.DutyPerTenThousand == 0;
    }
}
