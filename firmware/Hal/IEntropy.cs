namespace SmartMat.Hal;

/// <summary>Random numbers that nobody can guess. Only a test may give it a seed.</summary>
public interface IEntropy
{
    /// <param name="bytes">Filled completely.</param>
    void Fill(byte[] bytes);
}
