using System;
using System.Collections.Generic;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.PowerCut;

/// <summary>A chip whose only program is ours, so that the firmware's drivers work on its drive.</summary>
public static class Bench
{
    /// <param name="act">Runs to its end, on the chip's thread.</param>
    /// <exception cref="InvalidOperationException">Around what escaped from it.</exception>
    public static void Run(Action<FlashDrive> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        VirtualChip? chip = null;
        using (chip = new VirtualChip(new MatBoard(Scenarios.Build("empty", 1), 1), () => act(chip!.Flash), 1))
        {
            chip.RunUntil(long.MaxValue / 4);
        }
    }

    /// <summary>The drive as power has left it in the midst of a write.</summary>
    public static void Leave(FlashDrive drive, Dictionary<string, byte[]> before, FlashWrite write, int written, Tear tear)
    {
        ArgumentNullException.ThrowIfNull(drive);
        ArgumentNullException.ThrowIfNull(write);
        drive.Restore(before);
        drive.Write(write.Path, TornWrite.Left(write, written, tear, (uint)((written * 31) + write.From + 1)));
    }
}
