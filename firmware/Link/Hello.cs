using System;
using SmartMat.Hal;

namespace SmartMat.Link;

/// <summary>Proof of the pairing key and the keys of one connection, both from what the two sides have seen.</summary>
public static class Hello
{
    public const int KeyLength = 16;
    public const int KeyIdLength = 4;
    public const int NonceLength = 16;
    public const int ProofLength = 16;

    /// <summary>A read of Hello: key id, mat nonce. A write: phone nonce, proof.</summary>
    public const int ReadLength = KeyIdLength + NonceLength;
    public const int WriteLength = NonceLength + ProofLength;

    private static readonly byte[] s_idLabel = { (byte)'i', (byte)'d' };
    private static readonly byte[] s_proofLabel = { (byte)'p', (byte)'r', (byte)'o', (byte)'o', (byte)'f' };
    private static readonly byte[] s_keysLabel = { (byte)'k', (byte)'e', (byte)'y', (byte)'s' };

    /// <returns>32 bytes, of which the first four are the key's id.</returns>
    public static byte[] KeyId(ICipher cipher, byte[] key)
    {
        return cipher.Authenticate(key, s_idLabel);
    }

    /// <returns>32 bytes, of which the first 16 are the proof.</returns>
    public static byte[] Proof(ICipher cipher, byte[] key, byte[] matNonce, byte[] phoneNonce)
    {
        return cipher.Authenticate(key, Transcript(s_proofLabel, matNonce, phoneNonce));
    }

    /// <returns>32 bytes: the key from phone to mat, then the key from mat to phone.</returns>
    public static byte[] SessionKeys(ICipher cipher, byte[] key, byte[] matNonce, byte[] phoneNonce)
    {
        return cipher.Authenticate(key, Transcript(s_keysLabel, matNonce, phoneNonce));
    }

    /// <param name="label">Comes first.</param>
    /// <param name="matNonce">16 bytes.</param>
    /// <param name="phoneNonce">At least 16 bytes, of which the first 16 count.</param>
    private static byte[] Transcript(byte[] label, byte[] matNonce, byte[] phoneNonce)
    {
        byte[] feature = Feature.Bytes;
        byte[] transcript = new byte[label.Length + feature.Length + (2 * NonceLength)];
        Array.Copy(label, 0, transcript, 0, label.Length);
        Array.Copy(feature, 0, transcript, label.Length, feature.Length);
        Array.Copy(matNonce, 0, transcript, label.Length + feature.Length, NonceLength);
        Array.Copy(phoneNonce, 0, transcript, label.Length + feature.Length + NonceLength, NonceLength);
        return transcript;
    }
}
