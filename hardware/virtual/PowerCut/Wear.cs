using System.Globalization;
using SmartMat.Log;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.PowerCut;

/// <summary>What a year of use costs the flash, by a model of littlefs; no chip was worn out for it.</summary>
/// <remarks>
/// A small file lies in its directory's log: a write adds its bytes and a tag, and half a block of that costs an erase. A larger
/// one that grows gets its last block copied: one erase, and a tag.
/// </remarks>
public static class Wear
{
    private const int TagBytes = 40;
    private const int LogBytesPerErase = FlashDrive.BlockLength / 2;
    private const int NoteBytes = Frame.HeaderLength + SessionRecord.Length;
    private const int BlockBytes = 40;

    /// <summary>A boot, a diary, a change of settings, a drift of the baseline: other blocks in a day.</summary>
    private const int OtherBlocksPerDay = 12;

    /// <param name="sessionsPerDay">Each with its record and a rating.</param>
    /// <param name="sessionS">Its length.</param>
    public static string OfYear(int sessionsPerDay, int sessionS)
    {
        int notes = 1 + (((sessionS * 1000) - Tuning.FirstNoteMs) / Tuning.NoteEveryMs);
        long logBytes = (sessionsPerDay * notes * (NoteBytes + TagBytes)) + (OtherBlocksPerDay * (BlockBytes + TagBytes));
        int slots = sessionsPerDay * 2;
        long bytesPerDay = logBytes + (slots * (FlashDrive.BlockLength / 2));
        double erasesPerDay = ((double)logBytes / LogBytesPerErase) + slots;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{sessionsPerDay} sessions of {sessionS / 60} min a day: {notes + 2} writes a session, "
            + $"{365 * bytesPerDay / 1_000_000.0:F0} MB and {365 * erasesPerDay:F0} erases of 4 kB blocks a year");
    }
}
