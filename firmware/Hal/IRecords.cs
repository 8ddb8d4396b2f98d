namespace SmartMat.Hal;

/// <summary>What is kept of past sessions, by sequence number. A number is never used twice.</summary>
public interface IRecords
{
    /// <summary>False for a moment after the power came, until <see cref="Load"/> has read what is there.</summary>
    bool IsReady { get; }

    /// <summary>Something of a newer format than this firmware knows was met. It is left as it is.</summary>
    bool HasNewer { get; }

    /// <summary>The oldest that may still be there; all before it are gone.</summary>
    int First { get; }

    /// <summary>The number that the next one gets, 1 or more.</summary>
    int Next { get; }

    /// <summary>How many are there.</summary>
    int Count { get; }

    /// <summary>Reads one more file; about 10 ms. Call it each tick until all is read.</summary>
    void Load();

    bool Has(int sequence);

    /// <param name="sequence">Which.</param>
    /// <param name="record">Room for the longest; the first byte says how long it is.</param>
    /// <returns>False if it is not there or cannot be read; <paramref name="record"/> must then not be used.</returns>
    bool TryRead(int sequence, byte[] record);

    /// <summary>Slow: about 90 ms, up to 300 with a new file.</summary>
    /// <param name="sequence"><see cref="Next"/> or more to append, or one that is there to replace it.</param>
    bool TryWrite(int sequence, byte[] record);

    /// <summary>Those from first to last are gone at once; their flash is freed by <see cref="Tidy"/>.</summary>
    bool TryDelete(int first, int last);

    /// <summary>Frees a little flash, if some waits for it. Call it when a tick may take 100 ms.</summary>
    void Tidy();
}
