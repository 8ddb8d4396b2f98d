using System;
using System.Collections.Generic;
using System.Linq;
using SmartMat.Log;

namespace SmartMat.Virtual.PowerCut;

/// <summary>What must be there after a power cut, by what the firmware was told is done.</summary>
public sealed class Kept
{
    public Dictionary<string, byte[]> Blocks { get; init; } = new(StringComparer.Ordinal);

    public SortedDictionary<int, byte[]> Records { get; init; } = new();

    /// <summary>The number that the next record gets; all below are given away for good.</summary>
    public int Next { get; set; } = 1;

    public Kept Copy()
    {
        return new Kept
        {
            Blocks = new Dictionary<string, byte[]>(Blocks, StringComparer.Ordinal),
            Records = new SortedDictionary<int, byte[]>(Records),
            Next = Next,
        };
    }

    public void Apply(Deed deed)
    {
        ArgumentNullException.ThrowIfNull(deed);
        if (deed.Name is not null)
        {
            Put(deed);
            return;
        }

        if (deed.IsDone && deed.IsRecord)
        {
            Records[deed.Sequence] = deed.Bytes!;
            Next = Math.Max(Next, deed.Sequence + 1);
        }

        if (deed.IsDone && deed.IsDeletion)
        {
            Drop(sequence => sequence >= deed.Sequence && sequence <= deed.Last);
        }

        // The window moves on, and a full drive costs the oldest.
        Drop(sequence => sequence < Next - RecordIndex.Capacity || sequence < deed.First);
    }

    private void Put(Deed deed)
    {
        if (deed.IsDone && deed.Bytes is null)
        {
            Blocks.Remove(deed.Name!);
        }
        else if (deed.IsDone)
        {
            Blocks[deed.Name!] = deed.Bytes!;
        }
    }

    private void Drop(Func<int, bool> isGone)
    {
        foreach (int sequence in Records.Keys.Where(isGone).ToList())
        {
            Records.Remove(sequence);
        }
    }
}
