using SmartMat.Hal;

namespace SmartMat.Tests.Link;

/// <summary>
/// A toy with the shape of the chip's ciphers and none of their strength: every bit of key and message changes what comes out, so a wrong
/// key, nonce, counter or byte is noticed. The real ones are held by their published vectors elsewhere.
/// </summary>
public sealed class BenchCipher : ICipher
{
    private const int BlockLength = 16;
    private const int MacLength = 32;

    public byte[] EncryptCbc(byte[] key, byte[] blocks)
    {
        byte[] all = new byte[blocks.Length];
        byte[] block = new byte[BlockLength];
        for (int at = 0; at < blocks.Length; at += BlockLength)
        {
            for (int i = 0; i < BlockLength; i++)
            {
                block[i] ^= blocks[at + i];
            }

            block = Stir(key, block, BlockLength);
            block.CopyTo(all, at);
        }

        return all;
    }

    public byte[] EncryptEcb(byte[] key, byte[] blocks)
    {
        byte[] all = new byte[blocks.Length];
        byte[] block = new byte[BlockLength];
        for (int at = 0; at < blocks.Length; at += BlockLength)
        {
            for (int i = 0; i < BlockLength; i++)
            {
                block[i] = blocks[at + i];
            }

            Stir(key, block, BlockLength).CopyTo(all, at);
        }

        return all;
    }

    public byte[] Authenticate(byte[] key, byte[] message)
    {
        return Stir(key, message, MacLength);
    }

    /// <summary>FNV-1a over key, message and place; each byte of the result from a run of its own.</summary>
    private static byte[] Stir(byte[] key, byte[] message, int length)
    {
        byte[] stirred = new byte[length];
        for (int place = 0; place < length; place++)
        {
            uint hash = Add(2_166_136_261, (byte)place);
            for (int i = 0; i < key.Length; i++)
            {
                hash = Add(hash, key[i]);
            }

            for (int i = 0; i < message.Length; i++)
            {
                hash = Add(hash, message[i]);
            }

            stirred[place] = (byte)(hash >> 24);
        }

        return stirred;
    }

    private static uint Add(uint hash, byte value)
    {
        return (hash ^ value) * 16_777_619;
    }
}
