using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>A phone that was let in and fetches records. It has room for all that comes; a record it acknowledges when the test does.</summary>
public sealed class RecordPhone
{
    private readonly PieceReader _reader = new PieceReader(Channel.LongestMessage + Channel.Overhead);
    private readonly byte[] _keyFromMat = new byte[Hello.KeyLength];
    private readonly Ccm _ccm = new Ccm(new BenchCipher(), Channel.TagLength, Channel.LongestMessage);
    private readonly Channel _channel;

    public RecordPhone()
    {
        Desk = new RecordDesk(Records, Bench.Parts);
        Pairing pairing = new Pairing(new BenchCipher(), Radio, Bench.Store);
        pairing.MakeNew();
        _channel = new Channel(Radio, pairing);
        _channel.Update(0);
        byte[] matNonce = new byte[Hello.NonceLength];
        for (int i = 0; i < Hello.NonceLength; i++)
        {
            matNonce[i] = Radio.HelloShown[Hello.KeyIdLength + i];
        }

        byte[] written = new byte[1 + Hello.WriteLength];
        byte[] phoneNonce = new byte[Hello.NonceLength];
        written[0] = PieceReader.First | PieceReader.Last;
        byte[] proof = Hello.Proof(pairing.Cipher, pairing.Key, matNonce, phoneNonce);
        byte[] keys = Hello.SessionKeys(pairing.Cipher, pairing.Key, matNonce, phoneNonce);
        for (int i = 0; i < Hello.ProofLength; i++)
        {
            written[1 + Hello.NonceLength + i] = proof[i];
            _keyFromMat[i] = keys[Hello.KeyLength + i];
        }

        Radio.Write(written, true);
        _channel.Receive(new byte[Channel.LongestMessage]);
        Assert.IsTrue(_channel.IsOpen);
    }

    public PartsBench Bench { get; } = new PartsBench();

    public BenchRadio Radio { get; } = new BenchRadio();

    public BenchRecords Records { get; } = new BenchRecords();

    public RecordDesk Desk { get; }

    /// <param name="parameters">The request, in hex.</param>
    /// <returns>The result, which says nothing of what is answered.</returns>
    public int Ask(string parameters)
    {
        return (int)Bench.Ask(Desk, Op.Records, parameters);
    }

    /// <summary>One tick.</summary>
    /// <returns>The message that came to the phone, in hex; empty if none did.</returns>
    public string Tick(long nowMs)
    {
        _channel.Update(nowMs);
        Desk.Update(_channel, nowMs);
        string told = "";
        while (Radio.Sent.Count > 0)
        {
            byte[] piece = (byte[])Radio.Sent[0]!;
            Radio.Sent.RemoveAt(0);
            int length = _reader.Add(piece, piece.Length);
            told += length > 0 ? Opened(length) : "";
        }

        return told;
    }

    /// <returns>What the phone reads when it gets this record, in hex.</returns>
    public string Message(int sequence)
    {
        byte[] record = new byte[SessionRecord.Length];
        Assert.IsTrue(Records.TryRead(sequence, record));
        byte[] number = { RecordDesk.Marker, (byte)sequence };
        return Hex.Text(number, 0, 2) + Hex.Text(record, 0, SessionRecord.LengthOf(record[0]));
    }

    private string Opened(int sealedLength)
    {
        byte[] nonce = new byte[13];
        nonce[0] = 1;
        for (int i = 0; i < Channel.CounterLength; i++)
        {
            nonce[9 + i] = _reader.Message[i];
        }

        int length = sealedLength - Channel.Overhead;
        Assert.IsTrue(_ccm.TryOpen(_keyFromMat, nonce, new byte[0], _reader.Message, Channel.CounterLength, length));
        _channel.Acknowledge(Wire.GetU32(_reader.Message, 0));
        return Hex.Text(_reader.Message, Channel.CounterLength, length);
    }
}
