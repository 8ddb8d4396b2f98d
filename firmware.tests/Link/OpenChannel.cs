using System;
using SmartMat.Hal;
using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>A channel whose phone is the test and has proved the key: it opens what the mat seals.</summary>
public sealed class OpenChannel
{
    private const byte FromMat = 1;
    private const int NonceLength = 13;

    private readonly byte[] _key = new byte[Hello.KeyLength];
    private readonly Ccm _ccm;
    private readonly PieceReader _reader = new PieceReader(Channel.LongestMessage + Channel.Overhead);
    private int _piecesRead;
    private uint _messagesRead;

    public OpenChannel()
    {
        ICipher cipher = new BenchCipher();
        Pairing pairing = new Pairing(cipher, Radio, new BlockStore());
        Assert.IsTrue(pairing.MakeNew());
        _ccm = new Ccm(cipher, Channel.TagLength, Channel.LongestMessage);
        Channel = new Channel(Radio, pairing);
        Channel.Update(0);
        SayHello(pairing);
        Assert.IsTrue(Channel.IsOpen);
    }

    public BenchRadio Radio { get; } = new BenchRadio();

    public Channel Channel { get; }

    /// <returns>The mat's next message, opened, in hex; nothing if there is none.</returns>
    public string Next()
    {
        while (_piecesRead < Radio.Sent.Count)
        {
            byte[] piece = (byte[])Radio.Sent[_piecesRead]!;
            _piecesRead++;
            int length = _reader.Add(piece, piece.Length) - Channel.Overhead;
            if (length > 0)
            {
                return Opened(length);
            }
        }

        return "";
    }

    /// <summary>The phone says that it has all that was read here.</summary>
    public void Acknowledge()
    {
        Channel.Acknowledge(_messagesRead - 1);
    }

    private void SayHello(Pairing pairing)
    {
        byte[] matNonce = new byte[Hello.NonceLength];
        Array.Copy(Radio.HelloShown, Hello.KeyIdLength, matNonce, 0, Hello.NonceLength);
        byte[] phoneNonce = new byte[Hello.NonceLength];
        byte[] piece = new byte[1 + Hello.WriteLength];
        piece[0] = PieceReader.First | PieceReader.Last;
        byte[] proof = Hello.Proof(pairing.Cipher, pairing.Key, matNonce, phoneNonce);
        Array.Copy(proof, 0, piece, 1 + Hello.NonceLength, Hello.ProofLength);
        byte[] keys = Hello.SessionKeys(pairing.Cipher, pairing.Key, matNonce, phoneNonce);
        Array.Copy(keys, Hello.KeyLength, _key, 0, Hello.KeyLength);
        Radio.Write(piece, true);
        Assert.AreEqual(0, Channel.Receive(new byte[Channel.LongestMessage]));
    }

    private string Opened(int length)
    {
        byte[] nonce = new byte[NonceLength];
        nonce[0] = FromMat;
        Array.Copy(_reader.Message, 0, nonce, NonceLength - Channel.CounterLength, Channel.CounterLength);
        Assert.AreEqual(_messagesRead, Wire.GetU32(_reader.Message, 0));
        Assert.IsTrue(_ccm.TryOpen(_key, nonce, Hex.Bytes(""), _reader.Message, Channel.CounterLength, length));
        _messagesRead++;
        return Hex.Text(_reader.Message, Channel.CounterLength, length);
    }
}
