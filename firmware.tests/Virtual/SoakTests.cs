using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Soak;

namespace SmartMat.Tests.Virtual;

/// <summary>The swarm is the same every time, and whoever watches it sees what is wrong.</summary>
[TestClass]
public sealed class SoakTests
{
    private const uint Seed = 4;

    [TestMethod]
    public void The_same_seed_gives_the_same_trace_twice()
    {
        string first = HashOf(Seed, household: 1);
        Assert.AreEqual(first, HashOf(Seed, household: 1));
        Assert.AreNotEqual(first, HashOf(Seed + 1, household: 1));
    }

    [TestMethod]
    public void The_same_seed_gives_the_same_trace_in_two_processes()
    {
        string[] runs = [HashOfProcess(), HashOfProcess()];
        Assert.AreEqual(runs[0], runs[1]);
        Assert.IsTrue(runs[0].StartsWith("trace hash", StringComparison.Ordinal), runs[0]);
    }

    [TestMethod]
    public void A_start_that_does_not_come_is_missed_and_one_that_must_not_come_is_false()
    {
        using WatchedMat mat = new();
        SoakTally tally = new();
        StartJudge judge = new(mat.Watch, tally);
        Arrival lying = ArrivalOf("adult", PresenceNames.Lying, isAdultLying: true, fromS: 1_000);
        Arrival bag = ArrivalOf("bag", PresenceNames.Thing, isAdultLying: false, fromS: 5_000);
        mat.Watch.StartsUs.Add(5_010_000_000);
        judge.Judge([lying, bag]);
        Assert.AreEqual((1, 1, 1), (tally.MustStart, tally.MustNotStart, tally.Sessions));
        Assert.AreEqual((1, 1), (tally.MissedStarts, tally.FalseStarts));
        Assert.HasCount(2, judge.Wrong);
        Assert.IsFalse(tally.AreStartsGood);
    }

    [TestMethod]
    public void What_happens_in_trouble_or_two_at_once_is_not_judged()
    {
        using WatchedMat mat = new();
        SoakTally tally = new();
        StartJudge judge = new(mat.Watch, tally);
        judge.NoteTrouble(990_000_000, 995_000_000);
        Arrival troubled = ArrivalOf("adult", PresenceNames.Lying, isAdultLying: true, fromS: 1_000);
        Arrival bag = ArrivalOf("bag", PresenceNames.Thing, isAdultLying: false, fromS: 5_000);
        Arrival cat = ArrivalOf("cat", PresenceNames.Thing, isAdultLying: false, fromS: 5_050);
        mat.Watch.StartsUs.Add(5_060_000_000);
        judge.Judge([troubled, bag, cat]);
        Assert.IsEmpty(judge.Wrong);
        Assert.IsTrue(tally.AreStartsGood);
        Assert.AreEqual(0, tally.MustStart + tally.MustNotStart);
        Assert.AreEqual(2, tally.DoubtfulStarts);
    }

    [TestMethod]
    public void A_journal_is_gone_on_from_and_that_of_another_plan_refused()
    {
        string path = Path.Combine(Path.GetTempPath(), $"soak-{Guid.NewGuid():N}");
        try
        {
            SoakPlan plan = new(1, 0, 2, 3);
            new SoakJournal(path, plan).Note(new SoakResult(1, "AB", new SoakTally { Days = 3 }, ["x"], ["y"]));
            File.AppendAllText(path, "{\"Household\":0,");
            SoakResult kept = new SoakJournal(path, plan).Finished.Single();
            Assert.AreEqual((1, "AB", 3, "x"), (kept.Household, kept.Hash, kept.Tally.Days, kept.Broken[0]));
            Assert.ThrowsExactly<InvalidDataException>(() => new SoakJournal(path, plan with { Days = 4 }));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Arrival ArrivalOf(string kind, string presence, bool isAdultLying, long fromS)
    {
        Visit visit = new(presence, isAdultLying, fromS * 1_000_000, (fromS + 5) * 1_000_000, (fromS + 90) * 1_000_000,
            (fromS + 100) * 1_000_000);
        return new Arrival(kind, new Actor(), [visit], IsWellPosed: true);
    }

    private static string HashOf(uint seed, int household)
    {
        using HouseholdRun run = new(new SmartMat.Virtual.Soak.Household(seed, household));
        run.Live(0);
        return run.Hash;
    }

    private static string HashOfProcess()
    {
        string[] arguments = ["soak", "--households", "1", "--days", "1", "--seed", $"{Seed}"];
        ProcessStartInfo start = new("dotnet", [typeof(HouseholdRun).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output.Split('\n').Single(line => line.StartsWith("trace hash", StringComparison.Ordinal));
    }
}
