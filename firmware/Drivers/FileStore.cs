using System;
using System.IO;
using SmartMat.Hal;

namespace SmartMat.Drivers;

/// <summary>Blocks as small files on the drive I: (littlefs). A file counts only once it is closed.</summary>
public sealed class FileStore : IStore
{
    private const string Drive = "I:\\";

    /// <inheritdoc/>
    public bool TryRead(string name, byte[] bytes)
    {
        // A power cut between Delete and Move leaves the new block under its temporary name.
        return TryReadFile(PathOf(name), bytes) || TryReadFile(NewPathOf(name), bytes);
    }

    /// <inheritdoc/>
    public bool TryWrite(string name, byte[] bytes)
    {
        try
        {
            using (FileStream file = new FileStream(NewPathOf(name), FileMode.Create))
            {
                file.Write(bytes, 0, bytes.Length);
            }

            // Move does not replace.
            if (File.Exists(PathOf(name)))
            {
                File.Delete(PathOf(name));
            }

            File.Move(NewPathOf(name), PathOf(name));
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static string PathOf(string name)
    {
        return Drive + name + ".bin";
    }

    private static string NewPathOf(string name)
    {
        return Drive + name + ".new";
    }

    private static bool TryReadFile(string path, byte[] bytes)
    {
        try
        {
            if (!File.Exists(path))
            {
                return false;
            }

            using (FileStream file = new FileStream(path, FileMode.Open))
            {
                return file.Read(bytes, 0, bytes.Length) == bytes.Length;
            }
        }
        catch (Exception)
        {
            return false;
        }
    }
}
