using SmartMat.Hal;
using SmartMat.Keeping;

namespace SmartMat.Tests.Keeping;

/// <summary>Boots that do not last.</summary>
public static class BadBoots
{
    /// <param name="store">Where they are counted.</param>
    /// <param name="count">So many; each but the last is over when this returns.</param>
    /// <param name="end">How each but the last ended; a power cut notes nothing.</param>
    /// <returns>The last of them.</returns>
    public static Boots Count(BlockStore store, int count, BootEnd end)
    {
        Boots boots = Begun(store);
        for (int i = 1; i < count; i++)
        {
            if (end != BootEnd.Unknown)
            {
                boots.NoteEnd(end);
            }

            boots = Begun(store);
        }

        return boots;
    }

    private static Boots Begun(BlockStore store)
    {
        Boots boots = new Boots(store);
        boots.Begin(WakeCause.PowerOn, "1.0");
        return boots;
    }
}
