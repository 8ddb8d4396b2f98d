using System;

namespace SmartMat.Link;

/// <summary>Lets in who proves the pairing key, once a connection; deaf after three wrong proofs until the client goes.</summary>
/// <remarks>It remembers nothing beyond the connection: a lock-out would be a stranger's to use.</remarks>
public sealed class Doorman
{
    private const int MaxWrongProofs = 3;

    private readonly Pairing _pairing;
    private readonly byte[] _matNonce = new byte[Hello.NonceLength];
    private readonly byte[] _hello = new byte[Hello.ReadLength];
    private int _wrongProofs;

    public Doorman(Pairing pairing)
    {
        _pairing = pairing;
    }

    public bool IsOpen { get; private set; }

    /// <summary>16 bytes each; zeros while nobody is let in.</summary>
    public byte[] KeyFromPhone { get; } = new byte[Hello.KeyLength];

    public byte[] KeyFromMat { get; } = new byte[Hello.KeyLength];

    /// <summary>The connection is another, or the key is.</summary>
    public void Close()
    {
        IsOpen = false;
        _wrongProofs = 0;
        Array.Clear(KeyFromPhone, 0, Hello.KeyLength);
        Array.Clear(KeyFromMat, 0, Hello.KeyLength);
    }

    /// <returns>What Hello shall show from now on, with a new nonce in it. The array is used again by the next call.</returns>
    public byte[] NextHello()
    {
        _pairing.Entropy.Fill(_matNonce);
        Array.Copy(_pairing.KeyId, 0, _hello, 0, Hello.KeyIdLength);
        Array.Copy(_matNonce, 0, _hello, Hello.KeyIdLength, Hello.NonceLength);
        return _hello;
    }

    /// <param name="written">Phone nonce and proof.</param>
    /// <returns>True if the proof is right; the keys are then set.</returns>
    public bool TryOpen(byte[] written)
    {
        if (IsOpen || _wrongProofs >= MaxWrongProofs)
        {
            return false;
        }

        byte[] proof = Hello.Proof(_pairing.Cipher, _pairing.Key, _matNonce, written);
        if (!Wire.AreEqual(proof, 0, written, Hello.NonceLength, Hello.ProofLength))
        {
            _wrongProofs++;
            return false;
        }

        byte[] keys = Hello.SessionKeys(_pairing.Cipher, _pairing.Key, _matNonce, written);
        Array.Copy(keys, 0, KeyFromPhone, 0, Hello.KeyLength);
        Array.Copy(keys, Hello.KeyLength, KeyFromMat, 0, Hello.KeyLength);
        IsOpen = true;
        return true;
    }
}
