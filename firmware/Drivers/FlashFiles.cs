using System;
using System.IO;
using SmartMat.Hal;

namespace SmartMat.Drivers;

/// <summary>The drive I: (littlefs). What is written counts only once the file is closed; Flush keeps nothing.</summary>
public sealed class FlashFiles : IFiles
{
    private const string Drive = "I:\\";

    /// <inheritdoc/>
    public int Read(string name, int at, byte[] bytes)
    {
        try
        {
            if (!File.Exists(Drive + name))
            {
                return -1;
            }

            using (FileStream file = new FileStream(Drive + name, FileMode.Open))
            {
                file.Seek(at, SeekOrigin.Begin);
                return file.Read(bytes, 0, bytes.Length);
            }
        }
        catch (Exception)
        {
            return -1;
        }
    }

    /// <inheritdoc/>
    public bool TryAppend(string name, byte[] bytes, int count)
    {
        return TryWrite(name, FileMode.Append, bytes, count);
    }

    /// <inheritdoc/>
    public bool TryReplace(string name, byte[] bytes, int count)
    {
        return TryWrite(name, FileMode.Create, bytes, count);
    }

    /// <inheritdoc/>
    public bool TryDelete(string name)
    {
        try
        {
            if (File.Exists(Drive + name))
            {
                File.Delete(Drive + name);
            }

            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static bool TryWrite(string name, FileMode mode, byte[] bytes, int count)
    {
        try
        {
            using (FileStream file = new FileStream(Drive + name, mode))
            {
                file.Write(bytes, 0, count);
            }

            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
