using System.Security.Cryptography;
using SmartMat.Hal;

namespace SmartMat.Drivers;

/// <summary>The ciphers of the stock image (mbedTLS in native code).</summary>
public sealed class AesCipher : ICipher
{
    private readonly Aes _cbc = new Aes(CipherMode.CBC);
    private readonly Aes _ecb = new Aes(CipherMode.ECB);

    public AesCipher()
    {
        // The library has filled it with random bytes; a CBC-MAC starts from zeros. The native code works on a copy.
        _cbc.IV = new byte[16];
    }

    /// <inheritdoc/>
    public byte[] EncryptCbc(byte[] key, byte[] blocks)
    {
        _cbc.Key = key;
        return _cbc.Encrypt(blocks);
    }

    /// <inheritdoc/>
    public byte[] EncryptEcb(byte[] key, byte[] blocks)
    {
        _ecb.Key = key;
        return _ecb.Encrypt(blocks);
    }

    /// <inheritdoc/>
    public byte[] Authenticate(byte[] key, byte[] message)
    {
        return HMACSHA256.HashData(key, message);
    }
}
