using System;
using System.IO;
using SmartMat.Hal;

namespace SmartMat.Drivers;

/// <summary>I:\key.new, which the flash tool leaves on the drive.</summary>
public sealed class KeyFile : IKeyFile
{
    private const string FilePath = "I:\\key.new";

    /// <inheritdoc/>
    public bool TryRead(byte[] bytes)
    {
        try
        {
            if (!File.Exists(FilePath))
            {
                return false;
            }

            using (FileStream file = new FileStream(FilePath, FileMode.Open))
            {
                return file.Length == bytes.Length && file.Read(bytes, 0, bytes.Length) == bytes.Length;
            }
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Delete()
    {
        try
        {
            if (File.Exists(FilePath))
            {
                File.Delete(FilePath);
            }
        }
        catch (Exception)
        {
            // It is looked at again at the next boot.
        }
    }
}
