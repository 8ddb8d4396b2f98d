namespace SmartMat.Hal;

/// <summary>The drive: files by name. What has returned true survives a power cut; a write that power cut short left anything.</summary>
/// <remarks>About 90 ms a write, so only with time to the breath's next edge.</remarks>
public interface IFiles
{
    /// <param name="name">Of the file.</param>
    /// <param name="at">Where in the file.</param>
    /// <param name="bytes">Receives what is there.</param>
    /// <returns>How many; -1 if there is no such file or it cannot be read.</returns>
    int Read(string name, int at, byte[] bytes);

    /// <summary>Puts bytes behind what the file holds; makes it if it is not there.</summary>
    bool TryAppend(string name, byte[] bytes, int count);

    /// <summary>The file holds these bytes alone. A power cut may lose what it held before.</summary>
    bool TryReplace(string name, byte[] bytes, int count);

    /// <returns>True also if there was none.</returns>
    bool TryDelete(string name);
}
