using SmartMat.Virtual.Esp32;

namespace System.Security.Cryptography;

/// <summary>Stand-in for nanoFramework.System.Security.Cryptography 1.0.38: AES-128, whole blocks, no padding.</summary>
internal sealed class Aes
{
    // .NET's own hides behind this class's name; its base class and its factory do not.
    private readonly SymmetricAlgorithm _real = (SymmetricAlgorithm)CryptoConfig.CreateFromName("AES")!;
    private ICryptoTransform? _encryptor;
    private byte[] _key = Array.Empty<byte>();
    private byte[] _iv = Array.Empty<byte>();

    public Aes(CipherMode mode)
    {
        Mode = mode;
        if (mode == CipherMode.CBC)
        {
            IV = new byte[16];
            GenerateIV();
        }
    }

    public CipherMode Mode { get; set; }

    public byte[]? Key { get; set; }

    public byte[]? IV { get; set; }

    public void GenerateIV()
    {
        new Random().NextBytes(IV!);
    }

    public byte[] Encrypt(byte[] data)
    {
        if (data.Length % 16 != 0)
        {
            throw new ArgumentException("not a multiple of 16: " + data.Length);
        }

        CipherCost.Charge(ObjectSize.OfBytes(data.Length));
        Prepare(Key ?? throw new InvalidOperationException("no key"));
        return Mode switch
        {
            CipherMode.ECB => EachByItself(data),
            CipherMode.CBC => _encryptor!.TransformFinalBlock(data, 0, data.Length),
            _ => throw new NotSupportedException(),
        };
    }

    /// <summary>.NET's own mode cannot be named here, but CBC of one block from zeros is ECB.</summary>
    private byte[] EachByItself(byte[] data)
    {
        byte[] encrypted = new byte[data.Length];
        for (int at = 0; at < data.Length; at += 16)
        {
            _encryptor!.TransformFinalBlock(data, at, 16).CopyTo(encrypted, at);
        }

        return encrypted;
    }

    private void Prepare(byte[] key)
    {
        byte[] iv = Mode == CipherMode.CBC ? IV! : new byte[16];
        if (_encryptor is null || !key.AsSpan().SequenceEqual(_key) || !iv.AsSpan().SequenceEqual(_iv))
        {
            _key = (byte[])key.Clone();
            _iv = (byte[])iv.Clone();
            _real.Padding = PaddingMode.None;
            _encryptor?.Dispose();
            _encryptor = _real.CreateEncryptor(_key, _iv);
        }
    }
}
