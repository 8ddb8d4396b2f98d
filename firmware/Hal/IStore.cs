namespace SmartMat.Hal;

/// <summary>Small named blocks that survive a power cut. Slow: about 90 ms a write, so never while the motor breathes.</summary>
public interface IStore
{
    /// <param name="name">Letters only; becomes a file name.</param>
    /// <param name="bytes">Filled completely, or not to be used.</param>
    /// <returns>False if there is no such block or it is shorter.</returns>
    bool TryRead(string name, byte[] bytes);

    /// <returns>False if the write failed; the former block is then still there.</returns>
    bool TryWrite(string name, byte[] bytes);
}
