using System;
using SmartMat.Drivers;
using SmartMat.Keeping;
using SmartMat.Log;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.Cost;

/// <summary>Bytes that ticks of the real firmware, drivers included, allocate on .NET.</summary>
public sealed class TickAllocation
{
    private const int WarmUpMs = 60_000;

    private readonly int _untilMs;

    private TickAllocation(int untilMs)
    {
        _untilMs = untilMs;
    }

    /// <summary>Ticks looked at: from a minute after power-on, in a running session.</summary>
    public int Ticks { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>Ticks that wrote to flash: opening a file allocates. Not looked at, but counted.</summary>
    public int FlashTicks { get; private set; }

    /// <summary>The most that one tick allocated.</summary>
    public long MostBytes { get; private set; }

    /// <param name="scenario">In which somebody lies down within a minute.</param>
    /// <param name="seed">Of scene and mat.</param>
    /// <param name="untilMs">Since power-on; more than a minute.</param>
    public static TickAllocation Measure(string scenario, uint seed, int untilMs)
    {
        TickAllocation measured = new(untilMs);
        using VirtualChip chip = new(new MatBoard(Scenarios.Build(scenario, seed), seed), measured.Loop, seed);
        chip.RunUntil(untilMs * 1000L);
        return measured;
    }

    /// <summary>Program's loop, with a look at the allocator around each tick; it runs on the chip's thread.</summary>
    private void Loop()
    {
        Board board = Program.OpenBoard(new BoardCore(), new Blocks(new FlashFiles()));
        Mat mat = Program.MakeMat(board, Program.OpenPairing(board), new Boots(board.Store));
        mat.Begin();
        while (true)
        {
            long nowMs = Clock.NowMs();
            long writes = -VirtualChip.Current.Calls[(int)CallKind.FileWrite];
            long before = GC.GetAllocatedBytesForCurrentThread();
            mat.Tick(nowMs);
            long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            writes += VirtualChip.Current.Calls[(int)CallKind.FileWrite];
            board.Guard.Beat(nowMs);
            if (nowMs < WarmUpMs || nowMs >= _untilMs)
            {
                // Not in the session that is looked at.
            }
            else if (writes > 0)
            {
                FlashTicks++;
            }
            else
            {
                Ticks++;
                Bytes += bytes;
                MostBytes = Math.Max(MostBytes, bytes);
            }

            VirtualChip.Current.Sleep(Tuning.TickMs);
        }
    }
}
