using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>A phone that was let in and fetches records. It has room for all that comes; a record it acknowledges when the test does.</summary>
public sealed class RecordPhone
{
    private readonly ChannelBench _link = ChannelBench.Open();

    public RecordPhone()
    {
        Desk = new RecordDesk(Records, Bench.Parts);
    }

    public PartsBench Bench { get; } = new PartsBench();

    public BenchRadio Radio => _link.Radio;

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
        _link.Channel.Update(nowMs);
        Desk.Update(_link.Channel, nowMs);
        string told = _link.Phone.Hear();
        if (told.Length > 0)
        {
            _link.Acknowledge();
        }

        Assert.AreEqual("", _link.Phone.Hear());
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
}
