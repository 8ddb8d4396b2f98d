namespace SmartMat.Hal;

/// <summary>Small named blocks that survive a power cut. Slow: about 90 ms a write.</summary>
public interface IStore
{
    /// <summary>Something of a newer format than this firmware knows was met. It is left as it is.</summary>
    bool HasNewer { get; }

    /// <param name="name">Letters only; becomes a file name.</param>
    /// <param name="bytes">Receives the block, or as much of it as there is room for.</param>
    /// <returns>How long the block is; 0 if there is none, or it has a newer format than this firmware knows.</returns>
    int Read(string name, byte[] bytes);

    /// <param name="name">Letters only; becomes a file name.</param>
    /// <param name="bytes">Filled completely, or not to be used.</param>
    /// <returns>False if there is no such block or it is shorter.</returns>
    bool TryRead(string name, byte[] bytes);

    /// <param name="name">Letters only; becomes a file name.</param>
    /// <param name="bytes">480 at most.</param>
    /// <returns>False if the write failed, or would lose a newer format; the former block is then still there.</returns>
    bool TryWrite(string name, byte[] bytes);

    /// <returns>False if it could not be deleted; true also if there was none.</returns>
    bool TryDelete(string name);
}
