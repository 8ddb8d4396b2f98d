using System;
using SmartMat.Hal;
using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>A phone at a bench radio: says hello, seals what it says, opens what it hears.</summary>
public sealed class BenchPhone
{
    private const int CounterLength = 4;
    private const int TagLength = 8;
    private const int NonceLength = 13;
    private const int Overhead = CounterLength + TagLength;
    private const int Longest = 184;
    private const byte FromPhone = 0;
    private const byte FromMat = 1;

    private readonly byte[] _noHeader = Hex.Bytes(string.Empty);

    private readonly BenchRadio _radio;
    private readonly ICipher _cipher;
    private readonly byte[] _pairingKey;
    private readonly Ccm _ccm;
    private readonly PieceReader _reader = new PieceReader(Longest + Overhead);
    private readonly PieceWriter _inbox = new PieceWriter(Tuning.LinkPieceMax);
    private readonly PieceWriter _hello = new PieceWriter(Tuning.LinkPieceMax);
    private byte[] _keyToMat = new byte[Hello.KeyLength];
    private byte[] _keyFromMat = new byte[Hello.KeyLength];

    public BenchPhone(BenchRadio radio, Pairing pairing)
    {
        _radio = radio;
        _cipher = pairing.Cipher;
        _pairingKey = pairing.Key;
        _ccm = new Ccm(_cipher, TagLength, Longest);
    }

    /// <summary>Of the message to come.</summary>
    public uint Counter { get; set; }

    /// <summary>Of the message heard last.</summary>
    public uint HeardCounter { get; private set; }

    /// <summary>The connection is another: nothing that was agreed holds.</summary>
    public void Connect()
    {
        _radio.Connection++;
        _radio.Sent.Clear();
        _reader.Reset();
        _inbox.Reset();
        _hello.Reset();
        Counter = 0;
    }

    /// <summary>Writes a nonce and the proof that fits the Hello which is shown now.</summary>
    /// <returns>Both.</returns>
    public byte[] SayHello()
    {
        byte[] matNonce = new byte[Hello.NonceLength];
        Array.Copy(_radio.HelloShown, Hello.KeyIdLength, matNonce, 0, Hello.NonceLength);
        byte[] phoneNonce = new byte[Hello.NonceLength];
        _radio.Fill(phoneNonce);
        byte[] keys = Hello.SessionKeys(_cipher, _pairingKey, matNonce, phoneNonce);
        Array.Copy(keys, 0, _keyToMat, 0, Hello.KeyLength);
        Array.Copy(keys, Hello.KeyLength, _keyFromMat, 0, Hello.KeyLength);
        byte[] written = new byte[Hello.WriteLength];
        phoneNonce.CopyTo(written, 0);
        Array.Copy(Hello.Proof(_cipher, _pairingKey, matNonce, phoneNonce), 0, written, Hello.NonceLength, Hello.ProofLength);
        WriteHello(written);
        return written;
    }

    /// <summary>Writes any bytes to Hello.</summary>
    public void WriteHello(byte[] written)
    {
        Write(_hello, written, written.Length, true);
    }

    /// <summary>Seals a message and writes it to the Inbox.</summary>
    /// <param name="message">In hex.</param>
    public void Say(string message)
    {
        WriteInbox(Sealed(message));
    }

    /// <summary>Writes any bytes to the Inbox, in pieces.</summary>
    public void WriteInbox(byte[] bytes)
    {
        Write(_inbox, bytes, bytes.Length, false);
    }

    /// <returns>Counter, cipher text, tag; the counter has moved on then.</returns>
    public byte[] Sealed(string message)
    {
        byte[] plain = Hex.Bytes(message);
        byte[] bytes = new byte[plain.Length + Overhead];
        plain.CopyTo(bytes, CounterLength);
        Wire.PutU32(bytes, 0, Counter);
        Counter++;
        _ccm.Seal(_keyToMat, NonceOf(FromPhone, bytes), _noHeader, bytes, CounterLength, plain.Length);
        return bytes;
    }

    /// <returns>The next message of the mat in hex; empty if there is none. What does not open fails the test.</returns>
    public string Hear()
    {
        while (_radio.Sent.Count > 0)
        {
            byte[] piece = (byte[])_radio.Sent[0]!;
            _radio.Sent.RemoveAt(0);
            int length = _reader.Add(piece, piece.Length) - Overhead;
            Assert.AreEqual(0, _reader.Dropped);
            if (length > 0)
            {
                HeardCounter = Wire.GetU32(_reader.Message, 0);
                byte[] nonce = NonceOf(FromMat, _reader.Message);
                Assert.IsTrue(_ccm.TryOpen(_keyFromMat, nonce, _noHeader, _reader.Message, CounterLength, length));
                return Hex.Text(_reader.Message, CounterLength, length);
            }
        }

        return string.Empty;
    }

    private static byte[] NonceOf(byte direction, byte[] message)
    {
        byte[] nonce = new byte[NonceLength];
        nonce[0] = direction;
        Array.Copy(message, 0, nonce, NonceLength - CounterLength, CounterLength);
        return nonce;
    }

    private void Write(PieceWriter writer, byte[] bytes, int count, bool isHello)
    {
        for (writer.Begin(bytes, count); !writer.IsDone;)
        {
            int length = writer.Cut(_radio.Mtu);
            byte[] piece = new byte[length];
            Array.Copy(writer.Piece, 0, piece, 0, length);
            _radio.Write(piece, isHello);
            writer.Accept(length);
        }
    }
}
