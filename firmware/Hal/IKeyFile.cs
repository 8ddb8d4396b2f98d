namespace SmartMat.Hal;

/// <summary>The file in which the USB tool hands over a pairing key.</summary>
public interface IKeyFile
{
    /// <param name="bytes">Filled, if the file is exactly as long.</param>
    /// <returns>False if there is no such file, or it has another length.</returns>
    bool TryRead(byte[] bytes);

    /// <summary>Deletes it, if it is there.</summary>
    void Delete();
}
