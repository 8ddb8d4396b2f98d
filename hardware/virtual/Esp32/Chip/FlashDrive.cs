using System;
using System.Collections.Generic;
using System.IO;

namespace SmartMat.Virtual.Esp32;

/// <summary>The littlefs drive I: of the stock image: a file is durable from the moment it is closed, not before.</summary>
public sealed class FlashDrive
{
    private readonly Dictionary<string, byte[]> _files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new HashSet<string>(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Paths => _files.Keys;

    public bool Exists(string path)
    {
        return _files.ContainsKey(path);
    }

    /// <returns>The durable bytes; empty if there is no such file.</returns>
    public byte[] Read(string path)
    {
        return _files.TryGetValue(path, out byte[]? bytes) ? bytes : Array.Empty<byte>();
    }

    /// <summary>Puts a file there as the flash tool would; also what closing a written file does.</summary>
    public void Write(string path, byte[] bytes)
    {
        _files[path] = bytes;
    }

    public void Delete(string path)
    {
        _files.Remove(path);
    }

    internal void Open(string path)
    {
        if (!path.StartsWith("I:\\", StringComparison.Ordinal))
        {
            throw new IOException("no drive at " + path);
        }

        if (!_open.Add(path))
        {
            throw new TrapException("opened twice: " + path);
        }
    }

    internal void Close(string path)
    {
        _open.Remove(path);
    }

    internal void LoseOpenFiles()
    {
        _open.Clear();
    }
}
