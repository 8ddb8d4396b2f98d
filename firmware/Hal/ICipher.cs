namespace SmartMat.Hal;

/// <summary>The chip's own ciphers. Each call returns a new array, so each costs heap.</summary>
public interface ICipher
{
    /// <summary>AES-128-CBC from an IV of zeros, no padding.</summary>
    /// <param name="key">16 bytes.</param>
    /// <param name="blocks">A multiple of 16 bytes.</param>
    /// <returns>As many bytes; the last block is the CBC-MAC.</returns>
    byte[] EncryptCbc(byte[] key, byte[] blocks);

    /// <summary>AES-128 on each block by itself.</summary>
    /// <inheritdoc cref="EncryptCbc"/>
    byte[] EncryptEcb(byte[] key, byte[] blocks);

    /// <returns>HMAC-SHA256, 32 bytes.</returns>
    byte[] Authenticate(byte[] key, byte[] message);
}
