using SmartMat.Hal;

namespace SmartMat.Tests.Link;

/// <summary>A store with room for one block, whatever its name.</summary>
public sealed class OneBlockStore : IStore
{
    private byte[]? _kept;

    public int Writes { get; private set; }

    public bool HasNewer => false;

    public int Read(string name, byte[] bytes)
    {
        TryRead(name, bytes);
        return _kept == null ? 0 : _kept.Length;
    }

    public bool TryRead(string name, byte[] bytes)
    {
        for (int i = 0; _kept != null && i < _kept.Length; i++)
        {
            bytes[i] = _kept[i];
        }

        return _kept != null && _kept.Length == bytes.Length;
    }

    public bool TryWrite(string name, byte[] bytes)
    {
        Writes++;
        _kept = new byte[bytes.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            _kept[i] = bytes[i];
        }

        return true;
    }

    public bool TryDelete(string name)
    {
        _kept = null;
        return true;
    }
}
