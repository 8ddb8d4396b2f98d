using System.Linq;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.Cost;

/// <summary>What a metered call executed and returned.</summary>
public sealed class MeteredResult
{
    private readonly long[] _byFolder;

    public MeteredResult(long[] byFolder, object? returned)
    {
        _byFolder = byFolder;
        Returned = returned;
    }

    /// <summary>The method's own result; null for void.</summary>
    public object? Returned { get; }

    /// <summary>IL instructions of the whole call.</summary>
    public long Total => _byFolder.Sum();

    /// <param name="folder">A folder of the firmware, as <see cref="IlCounts"/> names it.</param>
    public long Of(string folder)
    {
        return _byFolder[IlCounts.FolderIndex(folder)];
    }
}
