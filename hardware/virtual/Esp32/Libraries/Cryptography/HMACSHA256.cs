using SmartMat.Virtual.Esp32;

namespace System.Security.Cryptography;

/// <summary>Stand-in for nanoFramework.System.Security.Cryptography 1.0.38.</summary>
internal sealed class HMACSHA256
{
    public static byte[] HashData(byte[] key, byte[] source)
    {
        CipherCost.Charge(ObjectSize.OfBytes(32));
        return CryptographicOperations.HmacData(HashAlgorithmName.SHA256, key, source);
    }
}
