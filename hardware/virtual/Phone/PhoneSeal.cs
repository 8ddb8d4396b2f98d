using System;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SmartMat.Virtual.Phone;

/// <summary>The phone's half of the sealed channel, on .NET's own AES-CCM and HMAC: nothing of the firmware's is in it.</summary>
public sealed class PhoneSeal : IDisposable
{
    public const int NonceLength = 16;
    public const int ProofLength = 16;

    private const int TagLength = 8;
    private const int CounterLength = 4;

    private readonly AesCcm _toMat;
    private readonly AesCcm _fromMat;
    private long _lastFromMat = -1;

    private PhoneSeal(byte[] keys)
    {
        _toMat = new AesCcm(keys.AsSpan(0, 16));
        _fromMat = new AesCcm(keys.AsSpan(16, 16));
    }

    /// <summary>Counter of the next message to the mat.</summary>
    public uint NextCounter { get; set; }

    /// <summary>Counter of the newest message from the mat.</summary>
    public uint LastCounter => (uint)_lastFromMat;

    /// <summary>Counter of the first message from the mat in this connection.</summary>
    public uint FirstCounter { get; private set; }

    public static byte[] Proof(byte[] key, byte[] feature, byte[] matNonce, byte[] phoneNonce)
    {
        return HMACSHA256.HashData(key, Join("proof", feature, matNonce, phoneNonce))[..ProofLength];
    }

    public static byte[] KeyId(byte[] key)
    {
        return HMACSHA256.HashData(key, Encoding.ASCII.GetBytes("id"))[..4];
    }

    public static PhoneSeal Open(byte[] key, byte[] feature, byte[] matNonce, byte[] phoneNonce)
    {
        return new PhoneSeal(HMACSHA256.HashData(key, Join("keys", feature, matNonce, phoneNonce)));
    }

    /// <returns>Counter, ciphertext, tag.</returns>
    public byte[] Seal(ReadOnlySpan<byte> plain)
    {
        byte[] message = new byte[CounterLength + plain.Length + TagLength];
        BinaryPrimitives.WriteUInt32LittleEndian(message, NextCounter);
        _toMat.Encrypt(
            Nonce(0, NextCounter), plain, message.AsSpan(CounterLength, plain.Length), message.AsSpan(^TagLength));
        NextCounter++;
        return message;
    }

    /// <returns>Null if it is not from the mat, or not new.</returns>
    public byte[]? TryOpen(byte[] message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Length <= CounterLength + TagLength)
        {
            return null;
        }

        uint counter = BinaryPrimitives.ReadUInt32LittleEndian(message);
        byte[] plain = new byte[message.Length - CounterLength - TagLength];
        try
        {
            _fromMat.Decrypt(
                Nonce(1, counter), message.AsSpan(CounterLength, plain.Length), message.AsSpan(^TagLength), plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        if (counter <= _lastFromMat)
        {
            return null;
        }

        FirstCounter = _lastFromMat < 0 ? counter : FirstCounter;
        _lastFromMat = counter;
        return plain;
    }

    public void Dispose()
    {
        _toMat.Dispose();
        _fromMat.Dispose();
    }

    private static byte[] Nonce(byte direction, uint counter)
    {
        byte[] nonce = new byte[13];
        nonce[0] = direction;
        BinaryPrimitives.WriteUInt32LittleEndian(nonce.AsSpan(9), counter);
        return nonce;
    }

    private static byte[] Join(string label, byte[] feature, byte[] matNonce, byte[] phoneNonce)
    {
        return [.. Encoding.ASCII.GetBytes(label), .. feature, .. matNonce, .. phoneNonce];
    }
}
