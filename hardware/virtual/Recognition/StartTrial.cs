using System;
using System.Linq;
using SmartMat.Sensing;
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
    /// <param name="areKnown">The mat has found that out, as it does within three sessions.</param>
    public static StartTrial Run(Scenario scenario, uint seed, long longestUs, int dead = 0, bool areKnown = false)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        IScene scene = scenario.Build(seed);
        StartTrial trial = new(scenario.Name, seed);
        using VirtualMat mat = new(scene, seed);
        Dice dice = Dice.Of("dead", seed);
        int[] zones = Enumerable.Range(0, MatLayout.ZoneCount).OrderBy(_ => dice.Next()).Take(dead).ToArray();
        foreach (int zone in zones)
        {
            mat.Board.Pads.SetFault(zone, PadFault.Open);
        }

        if (areKnown)
        {
            mat.Keep("pads", BlockOf(zones));
        }

        mat.RunUntil(Math.Min(longestUs, scene.EndUs));
        trial.Sessions = mat.Lines.Count(line => line.Event == "session-started");
        if (scene.Visits.Count > 0)
        {
            trial.Judge(mat, scene.Visits.FirstOrDefault(visit => visit.IsAdultLying) ?? scene.Visits[0]);
        }

        return trial;
    }

    /// <returns>What the mat keeps of its pads when these are open.</returns>
    private static byte[] BlockOf(int[] zones)
    {
        byte[] block = new byte[PadWatch.BlockLength];
        new PadWatch(new Sensing.FrontEnd()).Write(block);
        foreach (int zone in zones)
        {
            block[1 + zone] = (byte)PadState.Open;
        }

        Crc16.Seal(block);
        return block;
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
