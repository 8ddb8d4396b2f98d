using SmartMat.Hal;

namespace SmartMat.Tests.Link;

/// <summary>The file that the USB tool leaves, or none.</summary>
public sealed class BenchKeyFile : IKeyFile
{
    private byte[] _bytes;

    public BenchKeyFile(byte[] bytes)
    {
        _bytes = bytes;
    }

    public bool IsThere => _bytes.Length > 0;

    public static BenchKeyFile None()
    {
        return new BenchKeyFile(Hex.Bytes(string.Empty));
    }

    /// <param name="flags">1 to renew.</param>
    /// <param name="key">In hex.</param>
    public static BenchKeyFile With(int flags, string key)
    {
        byte[] bytes = Hex.Bytes("534d4b31" + Hex.Text(new byte[] { (byte)flags }, 0, 1) + key + "000000");
        Crc16.Seal(bytes);
        return new BenchKeyFile(bytes);
    }

    /// <summary>One byte is another, and the CRC fits.</summary>
    public void Change(int at, int value)
    {
        _bytes[at] = (byte)value;
        Crc16.Seal(_bytes);
    }

    /// <summary>One byte is another, and the CRC does not fit.</summary>
    public void Spoil(int at)
    {
        _bytes[at] ^= 0x10;
    }

    public bool TryRead(byte[] bytes)
    {
        if (_bytes.Length != bytes.Length)
        {
            return false;
        }

        _bytes.CopyTo(bytes, 0);
        return true;
    }

    public void Delete()
    {
        _bytes = Hex.Bytes(string.Empty);
    }
}
