using System;
using SmartMat.Hal;

namespace SmartMat.Link;

/// <summary>AES-128-CCM (RFC 3610, NIST SP 800-38C) from one CBC and one ECB call of the chip.</summary>
/// <remarks>The only one in the firmware. Its input blocks are kept by length: the native calls take whole arrays.</remarks>
public sealed class Ccm
{
    private const int Block = 16;

    private readonly ICipher _cipher;
    private readonly int _tagLength;
    private readonly byte[][] _macInputs;
    private readonly byte[][] _streamInputs;

    /// <param name="cipher">The chip's.</param>
    /// <param name="tagLength">4, 6 .. 16 bytes.</param>
    /// <param name="maxLength">Longest header and message together, bytes.</param>
    public Ccm(ICipher cipher, int tagLength, int maxLength)
    {
        _cipher = cipher;
        _tagLength = tagLength;
        _macInputs = new byte[(maxLength / Block) + 5][];
        _streamInputs = new byte[(maxLength / Block) + 5][];
    }

    /// <summary>Encrypts in place and puts the tag behind.</summary>
    /// <param name="key">16 bytes.</param>
    /// <param name="nonce">7..13 bytes, never twice with one key.</param>
    /// <param name="header">Authenticated, not encrypted; may be empty.</param>
    /// <param name="bytes">The message, with room for the tag.</param>
    /// <param name="at">Where the message begins.</param>
    /// <param name="count">How long it is, without the tag.</param>
    public void Seal(byte[] key, byte[] nonce, byte[] header, byte[] bytes, int at, int count)
    {
        byte[] mac = MacOf(key, nonce, header, bytes, at, count);
        byte[] stream = StreamOf(key, nonce, count);
        Mix(stream, bytes, at, count);
        int macAt = mac.Length - Block;
        for (int i = 0; i < _tagLength; i++)
        {
            bytes[at + count + i] = (byte)(mac[macAt + i] ^ stream[i]);
        }
    }

    /// <summary>Decrypts in place. Parameters as for <see cref="Seal"/>; the tag lies behind the message.</summary>
    /// <returns>False if the tag is wrong; the message is then zeros.</returns>
    public bool TryOpen(byte[] key, byte[] nonce, byte[] header, byte[] bytes, int at, int count)
    {
        byte[] stream = StreamOf(key, nonce, count);
        Mix(stream, bytes, at, count);
        byte[] mac = MacOf(key, nonce, header, bytes, at, count);
        Mix16(stream, mac, mac.Length - Block);
        if (Wire.AreEqual(mac, mac.Length - Block, bytes, at + count, _tagLength))
        {
            return true;
        }

        Array.Clear(bytes, at, count);
        return false;
    }

    private static int BlocksOf(int length)
    {
        return (length + Block - 1) / Block;
    }

    private static byte[] InputOf(byte[][] inputs, int blocks)
    {
        inputs[blocks] ??= new byte[blocks * Block];
        return inputs[blocks];
    }

    /// <summary>The first block of the stream is the tag's, the message's begin with the second.</summary>
    private static void Mix(byte[] stream, byte[] bytes, int at, int count)
    {
        for (int i = 0; i < count; i++)
        {
            bytes[at + i] ^= stream[Block + i];
        }
    }

    private static void Mix16(byte[] stream, byte[] bytes, int at)
    {
        for (int i = 0; i < Block; i++)
        {
            bytes[at + i] ^= stream[i];
        }
    }

    private byte[] MacOf(byte[] key, byte[] nonce, byte[] header, byte[] bytes, int at, int count)
    {
        int headerBlocks = header.Length == 0 ? 0 : BlocksOf(2 + header.Length);
        byte[] input = InputOf(_macInputs, 1 + headerBlocks + BlocksOf(count));
        Array.Clear(input, 0, input.Length);
        int lengthOfLength = Block - 1 - nonce.Length;
        input[0] = (byte)((header.Length == 0 ? 0 : 0x40) | ((_tagLength - 2) / 2 << 3) | (lengthOfLength - 1));
        Array.Copy(nonce, 0, input, 1, nonce.Length);
        input[14] = (byte)(count >> 8);
        input[15] = (byte)count;
        if (header.Length > 0)
        {
            input[Block] = (byte)(header.Length >> 8);
            input[Block + 1] = (byte)header.Length;
            Array.Copy(header, 0, input, Block + 2, header.Length);
        }

        Array.Copy(bytes, at, input, Block * (1 + headerBlocks), count);
        return _cipher.EncryptCbc(key, input);
    }

    private byte[] StreamOf(byte[] key, byte[] nonce, int count)
    {
        int blocks = 1 + BlocksOf(count);
        byte[] input = InputOf(_streamInputs, blocks);
        Array.Clear(input, 0, input.Length);
        for (int i = 0; i < blocks; i++)
        {
            int at = i * Block;
            input[at] = (byte)(Block - 2 - nonce.Length);
            Array.Copy(nonce, 0, input, at + 1, nonce.Length);
            input[at + 15] = (byte)i;
        }

        return _cipher.EncryptEcb(key, input);
    }
}
