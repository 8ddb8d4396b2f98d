using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>The looks at loose contacts, band after band.</summary>
public static class BenchContact
{
    private const int FrameMs = Tuning.BusyScanMs;

    /// <summary>Frame by frame until band 0 is looked at again; the bands before it see nothing.</summary>
    public static void TurnRound(PadContact contact, long fromMs)
    {
        int[] counts = new int[MatLayout.ZoneCount + MatLayout.Columns];
        while (contact.FirstZone != 0)
        {
            if (contact.Add(counts, fromMs))
            {
                contact.Next();
            }

            fromMs += FrameMs;
        }
    }
}
