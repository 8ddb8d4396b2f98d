namespace SmartMat.Virtual.Esp32;

/// <summary>How much the device's libraries have put on the managed heap, and when that forces a collection.</summary>
public sealed class ManagedHeap
{
    private long _sinceCollection;

    /// <summary>Bytes allocated since power-on.</summary>
    public long Allocated { get; private set; }

    public long Collections { get; private set; }

    /// <returns>True if this allocation ends in a collection, which stops the whole CLR.</returns>
    internal bool Take(int bytes)
    {
        Allocated += bytes;
        _sinceCollection += bytes;
        if (_sinceCollection < CostTable.FreeHeapBytes)
        {
            return false;
        }

        _sinceCollection = 0;
        Collections++;
        return true;
    }
}
