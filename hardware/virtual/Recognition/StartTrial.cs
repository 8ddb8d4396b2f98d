using System;
using System.Linq;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Recognition;

/// <summary>One scenario on one whole mat: did a session start when it must, and never when it must not?</summary>
public sealed class StartTrial
{
    /// <summary>Somebody is to be called by name within this time of taking up a posture.</summary>
    private const long NamedWithinUs = 6_000_000;

    private StartTrial(string scenario, uint seed)
    {
        Scenario = scenario;
        Seed = seed;
    }

    public string Scenario { get; }

    public uint Seed { get; }

    /// <summary>From the back being down to the session's start, ms; -1 if none started.</summary>
    public long DelayMs { get; private set; } = -1;

    /// <summary>From first contact to "someone", ms; -1 if never.</summary>
    public long ContactDelayMs { get; private set; } = -1;

    public int Sessions { get; private set; }

    /// <summary>The mat called the visitor what it is: the first, or the first adult to lie down.</summary>
    public bool IsNamed { get; private set; }

    /// <param name="scenario">What to play.</param>
    /// <param name="seed">Of scene and mat.</param>
    /// <param name="longestUs">Stop there, if the scene goes on.</param>
    /// <param name="dead">So many pads, at random, never conduct.</param>
    public static StartTrial Run(Scenario scenario, uint seed, long longestUs, int dead = 0)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        IScene scene = scenario.Build(seed);
        StartTrial trial = new(scenario.Name, seed);
        using VirtualMat mat = new(scene, seed);
        Dice dice = Dice.Of("dead", seed);
        foreach (int zone in Enumerable.Range(0, MatLayout.ZoneCount).OrderBy(_ => dice.Next()).Take(dead))
        {
            mat.Board.Pads.SetFault(zone, PadFault.Open);
        }

        mat.RunUntil(Math.Min(longestUs, scene.EndUs));
        trial.Sessions = mat.Lines.Count(line => line.Event == "session-started");
        if (scene.Visits.Count > 0)
        {
            trial.Judge(mat, scene.Visits.FirstOrDefault(visit => visit.IsAdultLying) ?? scene.Visits[0]);
        }

        return trial;
    }

    private void Judge(VirtualMat mat, Visit visit)
    {
        MatLine? contact = mat.Lines.FirstOrDefault(line => line.Event == "contact");
        ContactDelayMs = contact is null ? -1 : contact.TMs - (visit.ContactUs / 1000);
        MatLine? started = mat.Lines.FirstOrDefault(
            line => line.Event == "session-started" && line.TMs >= visit.ContactUs / 1000);
        DelayMs = started is null ? -1 : Math.Max(0, started.TMs - (visit.ReachedUs / 1000));
        long byMs = Math.Min(visit.LeavingUs, visit.ReachedUs + NamedWithinUs) / 1000;
        string? last = mat.Lines.LastOrDefault(line => line.TMs <= byMs && IsPresence(line.Event))?.Event;
        IsNamed = last == NameOf(visit.Presence);
    }

    private static bool IsPresence(string name)
    {
        return name is "contact" or "lying" or "sitting" or "standing" or "other-person" or "object" or "left";
    }

    private static string NameOf(string presence)
    {
        return presence == PresenceNames.Other ? "other-person" : presence;
    }
}
