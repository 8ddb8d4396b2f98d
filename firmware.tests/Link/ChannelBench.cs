using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>A channel and a phone that has the key, with a radio between them.</summary>
public sealed class ChannelBench
{
    public ChannelBench()
    {
        Pairing = new Pairing(new BenchCipher(), Radio, new BlockStore());
        Pairing.MakeNew();
        Channel = new Channel(Radio, Pairing);
        Phone = new BenchPhone(Radio, Pairing);
        Channel.Update(NowMs);
    }

    public BenchRadio Radio { get; } = new BenchRadio();

    public Pairing Pairing { get; }

    public Channel Channel { get; }

    public BenchPhone Phone { get; }

    public long NowMs { get; set; } = 100_000;

    /// <summary>The phone has proved the key.</summary>
    public static ChannelBench Open()
    {
        ChannelBench bench = new ChannelBench();
        bench.Phone.SayHello();
        Assert.AreEqual(string.Empty, bench.Received());
        Assert.IsTrue(bench.Channel.IsOpen);
        return bench;
    }

    /// <summary>The phone has gone, and come again.</summary>
    public void Reconnect()
    {
        Phone.Connect();
        Assert.IsTrue(Channel.Update(NowMs));
    }

    /// <returns>The next message that the mat receives, in hex; empty if there is none.</returns>
    public string Received()
    {
        byte[] message = new byte[Channel.LongestMessage];
        return Hex.Text(message, 0, ReceivedLength(message));
    }

    public int ReceivedLength(byte[] message)
    {
        Channel.Update(NowMs);
        return Channel.Receive(message);
    }

    /// <summary>The phone says that it has all that it has heard.</summary>
    public void Acknowledge()
    {
        Channel.Acknowledge(Phone.HeardCounter);
    }

    /// <param name="message">In hex.</param>
    public bool Send(string message)
    {
        byte[] bytes = Hex.Bytes(message);
        return Channel.TrySend(bytes, bytes.Length, 0);
    }

    /// <summary>A message of so many bytes, all alike.</summary>
    public static string Message(int count, byte value)
    {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++)
        {
            bytes[i] = value;
        }

        return Hex.Text(bytes, 0, count);
    }
}
