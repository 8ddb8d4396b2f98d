namespace SmartMat.Virtual.PowerCut;

/// <summary>Something that the firmware asked of what it keeps, and the writes to flash that it took.</summary>
/// <param name="From">The first write, counted from the start of the life.</param>
/// <param name="To">One past the last; from then on it is committed.</param>
/// <param name="Name">Of a block; null for records.</param>
/// <param name="Sequence">The record, or the first of those deleted.</param>
/// <param name="Last">The last of those deleted; 0 if it was a record that was written.</param>
/// <param name="Bytes">What it is from then on; null if it is gone.</param>
/// <param name="IsDone">The firmware was told that it is done. If not, it must be as before.</param>
/// <param name="First">The oldest record that was kept afterwards.</param>
public sealed record Deed(
    long From, long To, string? Name, int Sequence, int Last, byte[]? Bytes, bool IsDone, int First)
{
    public bool IsDeletion => Name is null && Last > 0;

    public bool IsRecord => Name is null && Last == 0;
}
