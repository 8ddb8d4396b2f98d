namespace SmartMat.Virtual.Esp32;

/// <summary>IL instructions that the firmware's own code has executed, by folder.</summary>
/// <remarks>All zero unless this assembly was rewritten by the cost meter, which adds the calls to <see cref="Add"/>.
/// Firmware threads run one at a time, so plain additions lose nothing.</remarks>
public static class IlCounts
{
    public const string RootFolder = "Root";

    private static readonly string[] s_folders = ["Drivers", "Hal", "Keeping", "Link", "Log", "Sensing", "Session", RootFolder];

    private static readonly long[] s_executed = new long[s_folders.Length];

    /// <summary>How many folders there are; they are numbered from 0.</summary>
    public static int FolderCount => s_folders.Length;

    /// <summary>Instructions of all folders together.</summary>
    public static long Total
    {
        get
        {
            long total = 0;
            foreach (long executed in s_executed)
            {
                total += executed;
            }
            return total;
        }
    }

    public static string FolderName(int folder)
    {
        return s_folders[folder];
    }

    /// <returns>The folder's number, or -1 for a name that has none.</returns>
    public static int FolderIndex(string name)
    {
        return System.Array.IndexOf(s_folders, name);
    }

    /// <summary>One basic block of a folder's code is about to run.</summary>
    public static void Add(int folder, int instructions)
    {
        s_executed[folder] += instructions;
    }

    /// <returns>Instructions executed so far in one folder.</returns>
    public static long Of(int folder)
    {
        return s_executed[folder];
    }

    public static void Clear()
    {
        System.Array.Clear(s_executed);
    }
}
