using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace SmartMat.Gate;

/// <summary>Prints one line per check and counts them.</summary>
public sealed class Report
{
    private readonly TextWriter _out;

    public Report(TextWriter output)
    {
        _out = output;
    }

    public int Passed { get; private set; }

    public int Failed { get; private set; }

    public int Skipped { get; private set; }

    /// <param name="check">Returns null if all is well, else what is wrong. An exception counts as wrong.</param>
    public void Check(string name, Func<string?> check)
    {
        Stopwatch watch = Stopwatch.StartNew();
        string? wrong = Guarded(check);
        string time = string.Create(CultureInfo.InvariantCulture, $"({watch.Elapsed.TotalSeconds:F1} s)");
        if (wrong is null)
        {
            Passed++;
            _out.WriteLine($"ok      {name} {time}");
            return;
        }

        Failed++;
        _out.WriteLine($"FAILED  {name} {time}\n  {wrong}");
    }

    public void Skip(string name, string why)
    {
        Skipped++;
        _out.WriteLine($"skipped {name}: {why}");
    }

    /// <summary>The closing line.</summary>
    /// <returns>The exit code.</returns>
    public int Close()
    {
        _out.WriteLine($"{Passed} passed, {Failed} failed" + (Skipped > 0 ? $", {Skipped} skipped" : ""));
        return Failed > 0 ? 1 : 0;
    }

    private static string? Guarded(Func<string?> check)
    {
        try
        {
            return check();
        }
        catch (Exception failure) when (failure is InvalidOperationException or FormatException or IOException
            or System.Collections.Generic.KeyNotFoundException)
        {
            return failure.Message;
        }
    }
}
