using System;
using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>A phone that has the key: it proves so, seals what it sends and opens what comes.</summary>
public sealed class SealedPhone
{
    private const byte FromPhone = 0;
    private const byte FromMat = 1;
    private const int NonceLength = 13;

    private readonly BenchRadio _radio;
    private readonly Pairing _pairing;
    private readonly Ccm _ccm;
    private readonly PieceWriter _writer = new PieceWriter(Tuning.LinkPieceMax);
    private readonly PieceReader _reader = new PieceReader(Channel.LongestMessage + Channel.Overhead);
    private readonly byte[] _keyFromPhone = new byte[Hello.KeyLength];
    private readonly byte[] _keyFromMat = new byte[Hello.KeyLength];
    private uint _sent;

    public SealedPhone(BenchRadio radio, Pairing pairing)
    {
        _radio = radio;
        _pairing = pairing;
        _ccm = new Ccm(pairing.Cipher, Channel.TagLength, Channel.LongestMessage);
    }

    /// <summary>Of the message that <see cref="Take"/> gave last.</summary>
    public uint Counter { get; private set; }

    /// <summary>Answers what Hello shows; the mat takes it in with its next tick.</summary>
    public void SayHello()
    {
        byte[] matNonce = new byte[Hello.NonceLength];
        byte[] phoneNonce = new byte[Hello.NonceLength];
        Array.Copy(_radio.HelloShown, Hello.KeyIdLength, matNonce, 0, Hello.NonceLength);
        byte[] proof = Hello.Proof(_pairing.Cipher, _pairing.Key, matNonce, phoneNonce);
        byte[] keys = Hello.SessionKeys(_pairing.Cipher, _pairing.Key, matNonce, phoneNonce);
        Array.Copy(keys, 0, _keyFromPhone, 0, Hello.KeyLength);
        Array.Copy(keys, Hello.KeyLength, _keyFromMat, 0, Hello.KeyLength);
        byte[] written = new byte[Hello.WriteLength];
        Array.Copy(proof, 0, written, Hello.NonceLength, Hello.ProofLength);
        Write(written, written.Length, true);
        _sent = 0;
    }

    /// <param name="message">In hex.</param>
    public void Send(string message)
    {
        byte[] plain = Hex.Bytes(message);
        byte[] bytes = new byte[plain.Length + Channel.Overhead];
        Wire.PutU32(bytes, 0, _sent++);
        Array.Copy(plain, 0, bytes, Channel.CounterLength, plain.Length);
        _ccm.Seal(_keyFromPhone, Nonce(FromPhone, bytes), Hex.Bytes(""), bytes, Channel.CounterLength, plain.Length);
        Write(bytes, bytes.Length, false);
    }

    /// <returns>The next message that has come, in hex; empty if none has.</returns>
    public string Take()
    {
        int length = 0;
        while (length == 0 && _radio.Sent.Count > 0)
        {
            byte[] piece = (byte[])_radio.Sent[0]!;
            _radio.Sent.RemoveAt(0);
            length = _reader.Add(piece, piece.Length);
        }

        return length == 0 ? "" : Opened(length - Channel.Overhead);
    }

    private string Opened(int length)
    {
        byte[] bytes = _reader.Message;
        Assert.IsTrue(_ccm.TryOpen(_keyFromMat, Nonce(FromMat, bytes), Hex.Bytes(""), bytes, Channel.CounterLength, length));
        Counter = Wire.GetU32(bytes, 0);
        return Hex.Text(bytes, Channel.CounterLength, length);
    }

    private void Write(byte[] bytes, int count, bool isHello)
    {
        for (_writer.Begin(bytes, count); !_writer.IsDone;)
        {
            int length = _writer.Cut(_radio.Mtu);
            byte[] piece = new byte[length];
            Array.Copy(_writer.Piece, 0, piece, 0, length);
            _radio.Write(piece, isHello);
            _writer.Accept(length);
        }
    }

    private static byte[] Nonce(byte direction, byte[] bytes)
    {
        byte[] nonce = new byte[NonceLength];
        nonce[0] = direction;
        Array.Copy(bytes, 0, nonce, NonceLength - Channel.CounterLength, Channel.CounterLength);
        return nonce;
    }
}
