using System.Collections.Generic;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.PowerCut;

/// <summary>A stretch of a mat's life as its flash saw it: every write, the drive before it, and what it was done for.</summary>
public sealed class Trace
{
    private readonly long _firstWrite;

    /// <param name="drive">Is watched from now on.</param>
    /// <param name="begin">What is known to be kept already.</param>
    public Trace(FlashDrive drive, Kept begin)
    {
        Begin = begin;
        _firstWrite = drive.Writes;
        drive.Writing = write =>
        {
            Writes.Add(write);
            Before.Add(drive.Snapshot());
        };
    }

    public Kept Begin { get; }

    public List<FlashWrite> Writes { get; } = new();

    /// <summary>The drive before each write.</summary>
    public List<Dictionary<string, byte[]>> Before { get; } = new();

    /// <summary>In order; none overlaps another.</summary>
    public List<Deed> Deeds { get; } = new();

    /// <returns>A write's number as the deeds count.</returns>
    public long NumberOf(int write)
    {
        return _firstWrite + write;
    }
}
