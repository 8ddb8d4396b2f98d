using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.Cost;

/// <summary>The instruction counts of the world it runs in, as numbers that can leave it.</summary>
public static class IlSnapshot
{
    /// <returns>Instructions executed so far, by the folder's index in <see cref="IlCounts"/>.</returns>
    public static long[] ByFolder()
    {
        long[] counts = new long[IlCounts.FolderCount];
        for (int folder = 0; folder < counts.Length; folder++)
        {
            counts[folder] = IlCounts.Of(folder);
        }
        return counts;
    }
}
