using SmartMat.Virtual.Esp32;

namespace System.Security.Cryptography;

/// <summary>Stand-in for nanoFramework.System.Security.Cryptography 1.0.38: AES-128, whole blocks, no padding.</summary>
internal sealed class Aes
{
    // .NET's own hides behind this class's name; its base class and its factory do not.
    private readonly SymmetricAlgorithm _real = (SymmetricAlgorithm)CryptoConfig.CreateFromName("AES")!;

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

        VirtualChip.Charge(CallKind.Cipher, ObjectSize.OfBytes(data.Length));
        _real.Key = Key ?? throw new InvalidOperationException("no key");
        return Mode switch
        {
            CipherMode.ECB => _real.EncryptEcb(data, PaddingMode.None),
            CipherMode.CBC => _real.EncryptCbc(data, IV!, PaddingMode.None),
            _ => throw new NotSupportedException(),
        };
    }
}
