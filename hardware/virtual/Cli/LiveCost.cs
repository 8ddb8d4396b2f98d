using System;
using SmartMat.Virtual.Esp32;
using SmartMat.Virtual.Phone;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Cli;

/// <summary>`cost --live`: what a phone that watches costs. Exit code 1 if the breath or the latency suffers.</summary>
public static class LiveCost
{
    private const long MostEdgeUs = 20_000;
    private const long MostLatencyUs = 150_000;
    private const int Seconds = 60;

    public static int Measure()
    {
        foreach (int mtu in new[] { 23, 64, 185, 247 })
        {
            PrintAir(mtu);
        }

        Say($"IL in Link per frame      {LiveTrial.IlPerFrame(247, 20, 20):F0} instructions at 20 Hz, MTU 247");
        LatencyTrial latency = LatencyTrial.Run(500, 1, 247, 30_000);
        Say($"touch to notification     {latency.At(0.5) / 1000} ms median, {latency.At(0.99) / 1000} ms p99, "
            + $"{latency.At(1) / 1000} ms most, {latency.Missed} of 500 not shown; 20 Hz, interval 30 ms");
        BreathTrial breath = LiveTrial.Breathe(1);
        Say($"edges of the breath       {breath.ErrorsUs.Count} measured, {breath.StrayEdges} missing or extra, "
            + $"most {breath.MostUs / 1000.0:F2} ms off with 20 frames/s and collections of {CostTable.CollectionUs / 1000} ms");
        bool isGood = breath.StrayEdges == 0 && breath.MostUs <= MostEdgeUs && latency.At(0.99) <= MostLatencyUs
            && latency.Missed == 0;
        Say(isGood ? "all within limits" : "LIMIT BROKEN");
        return isGood ? 0 : 1;
    }

    private static void PrintAir(int mtu)
    {
        LiveTrial live = LiveTrial.Run(mtu, Tuning.LiveMaxHz, Seconds);
        double bytesPerS = live.HeapBytes / live.Seconds;
        Say($"MTU {mtu,3}  {live.Frames / live.Seconds:F1} frames/s, {(double)live.Notifications / live.Frames:F1} notifications "
            + $"and {(double)live.AirBytes / live.Frames:F0} bytes on air a frame, {live.AirBytes / live.Seconds:F0} bytes/s; heap "
            + $"{(double)live.HeapBytes / live.Frames:F0} bytes a frame, a collection every {CostTable.FreeHeapBytes / bytesPerS:F0} s; "
            + $"{live.Dropped} left out");
    }

    private static void Say(string text)
    {
        Console.WriteLine(text);
    }
}
