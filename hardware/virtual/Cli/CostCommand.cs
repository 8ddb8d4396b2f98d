using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Cost;
using SmartMat.Virtual.Esp32;
using SmartMat.Virtual.Run;
using Spectre.Console;

namespace SmartMat.Virtual.Cli;

/// <summary>`cost`: what a tick costs the device's interpreter and heap. Exit code 1 if a limit is broken.</summary>
public static class CostCommand
{
    /// <summary>Any tick within a session, at most; half of it is the aim.</summary>
    public const long MostRunningIl = 15_000;

    /// <summary>What the same tick cost in version 0.1.0, before the coach.</summary>
    private const double FormerMeanIl = 8_423;
    private const double FormerMostIl = 11_841;

    private const string Scenario = "sleeper";
    private const uint Seed = 1;
    /// <summary>Started by a press: whoever stands is looked at in every frame, for they may lie down.</summary>
    private const string ByHandScenario = "standing";
    private const int ByHandUntilMs = 120_000;

    private const int SessionUntilMs = 180_000;
    private const int WholeSessionMs = 400_000;

    public static Command Build()
    {
        Command command = new("cost", "Count IL instructions, bytes and calls of a tick, and the speed of the virtual mat.");
        Option<bool> live = new("--live") { Description = "what a phone that watches costs, instead" };
        command.Options.Add(live);
        command.SetAction(parsed => parsed.GetValue(live) ? LiveCost.Measure() : Measure());
        return command;
    }

    private static int Measure()
    {
        List<string> broken = new();
        PrintIl(broken);
        PrintHeap(broken);
        PrintSpeed();
        broken.ForEach(limit => Console.WriteLine("LIMIT BROKEN: " + limit));
        return broken.Count == 0 ? 0 : 1;
    }

    private static void PrintIl(List<string> broken)
    {
        List<TickKind> kinds = Play(nameof(TickRows.Play), Scenario, WholeSessionMs);
        Table table = new Table().Border(TableBorder.None).AddColumns("IL instructions of a tick", "ticks", "mean", "most");
        for (int folder = 0; folder < IlCounts.FolderCount; folder++)
        {
            table.AddColumn(IlCounts.FolderName(folder));
        }

        foreach (TickKind kind in kinds)
        {
            string[] head = { kind.Name, Text(kind.Rows.Count), Text(kind.MeanIl), Text(kind.MostIl) };
            table.AddRow(head.Concat(Enumerable.Range(0, IlCounts.FolderCount).Select(i => Text(kind.MeanIlIn(i)))).ToArray());
        }

        AnsiConsole.Write(table);
        TickKind running = kinds.Single(kind => kind.Name == "running, with scan");
        PrintCalls(running);
        Console.WriteLine($"growth since 0.1.0        {Text(running.MeanIl - FormerMeanIl)} in the mean, {Text(running.MostIl - FormerMostIl)} at most, of a running tick with its scan");
        List<TickKind> byHand = Play(nameof(TickRows.PlayByHand), ByHandScenario, ByHandUntilMs);
        Console.WriteLine($"a session standing        {byHand.Where(kind => kind.IsRunning).Max(kind => kind.MostIl)} at most in its ticks");
        broken.AddRange(kinds.Concat(byHand)
            .Where(kind => kind.IsRunning && kind.MostIl > MostRunningIl)
            .Select(kind => $"a tick ({kind.Name}) executes {kind.MostIl} IL instructions; {MostRunningIl} are allowed"));
    }

    private static List<TickKind> Play(string how, string scenario, int untilMs)
    {
        return TickKind.Sort((long[][])MeteredRun
            .Invoke(typeof(TickRows), how, scenario, Seed, untilMs)
            .Returned!);
    }

    private static void PrintCalls(TickKind running)
    {
        Console.WriteLine($"calls of a frame          {Text(running.Rows.Average(row => row[TickRows.AdcReads]))} conversions, "
            + $"{Text(running.Rows.Average(row => row[TickRows.GpioWrites]))} pin writes");
    }

    private static void PrintHeap(List<string> broken)
    {
        TickAllocation allocation = TickAllocation.Measure(Scenario, Seed, SessionUntilMs);
        Console.WriteLine($"allocated on .NET         {allocation.Bytes} bytes in {allocation.Ticks} running ticks, most in one {allocation.MostBytes}; {allocation.FlashTicks} more wrote to flash");
        List<string> copies = StructUse.InTick(CompiledFirmware.Path);
        Console.WriteLine($"struct copies in a tick   {copies.Count}");
        broken.AddRange(copies);
        if (allocation.Bytes > 0)
        {
            broken.Add($"running ticks allocate: {allocation.Bytes} bytes");
        }
    }

    private static void PrintSpeed()
    {
        Console.WriteLine($"simulated s per real s    {Text(SpeedOf(Scenario, 1200))} in a session, {Text(SpeedOf("empty", 36_000))} idle");
    }

    private static double SpeedOf(string scenario, int seconds)
    {
        using VirtualMat mat = new(Scenarios.Build(scenario, Seed), Seed);
        mat.StoreTarget(Tuning.HardLimitS);
        mat.RunUntil(60_000_000);
        Stopwatch watch = Stopwatch.StartNew();
        mat.RunUntil((60 + seconds) * 1_000_000L);
        return seconds / watch.Elapsed.TotalSeconds;
    }

    private static string Text(double number)
    {
        return number.ToString("F0", CultureInfo.InvariantCulture);
    }
}
