using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>What the mat says.</summary>
[TestClass]
public sealed class ChannelSendTests
{
    private const int PiecesPerTick = 4;

    [TestMethod]
    public void Messages_reach_the_phone_numbered_from_0()
    {
        ChannelBench bench = ChannelBench.Open();
        Assert.IsTrue(bench.Send("c001"));
        Assert.IsTrue(bench.Send("c00203"));
        Assert.AreEqual("c001", bench.Phone.Hear());
        Assert.AreEqual(0u, bench.Phone.HeardCounter);
        Assert.AreEqual("c00203", bench.Phone.Hear());
        Assert.AreEqual(1u, bench.Phone.HeardCounter);
        Assert.AreEqual(string.Empty, bench.Phone.Hear());
    }

    [TestMethod]
    public void Nothing_leaves_in_the_clear()
    {
        ChannelBench bench = ChannelBench.Open();
        string message = ChannelBench.Message(40, 0x77);
        bench.Send(message);
        byte[] piece = (byte[])bench.Radio.Sent[0]!;
        Assert.AreEqual(1 + 40 + Channel.Overhead, piece.Length);
        Assert.IsTrue(Hex.Text(piece, 0, piece.Length).IndexOf("777777") < 0);
    }

    [TestMethod]
    public void Only_to_a_phone_that_is_let_in_and_listens()
    {
        ChannelBench bench = new ChannelBench();
        Assert.IsFalse(bench.Channel.HasRoom(1, 0));
        Assert.IsFalse(bench.Send("c001"));
        bench = ChannelBench.Open();
        bench.Radio.IsSubscribed = false;
        Assert.IsFalse(bench.Channel.IsHeard);
        Assert.IsFalse(bench.Channel.HasRoom(1, 0));
        Assert.IsFalse(bench.Send("c001"));
        bench.Radio.IsSubscribed = true;
        Assert.IsTrue(bench.Channel.IsHeard);
        Assert.IsTrue(bench.Channel.HasRoom(1, 0));
        Assert.IsTrue(bench.Send("c002"));
        Assert.AreEqual("c002", bench.Phone.Hear());
        Assert.AreEqual(0u, bench.Phone.HeardCounter);
    }

    [TestMethod]
    public void Eleven_pieces_may_be_unacknowledged()
    {
        ChannelBench bench = ChannelBench.Open();
        for (int i = 0; i < Window.Pieces; i++)
        {
            Assert.IsTrue(bench.Send("c001"));
        }

        Assert.IsFalse(bench.Send("c002"));
        Assert.AreEqual(Window.Pieces, bench.Radio.Sent.Count);
        bench.Channel.Acknowledge(4);
        for (int i = 0; i <= 4; i++)
        {
            Assert.IsTrue(bench.Send("c003"));
        }

        Assert.IsFalse(bench.Send("c004"));
    }

    [TestMethod]
    public void Pieces_are_counted_with_counter_and_tag_and_a_reserve_is_kept()
    {
        ChannelBench bench = ChannelBench.Open();
        bench.Radio.Mtu = 23;
        Assert.IsTrue(bench.Channel.HasRoom((11 * 19) - 12, 0));
        Assert.IsFalse(bench.Channel.HasRoom((11 * 19) - 11, 0));
        Assert.IsTrue(bench.Channel.HasRoom((9 * 19) - 12, 2));
        Assert.IsFalse(bench.Channel.HasRoom((9 * 19) - 11, 2));
        byte[] message = new byte[26];
        Assert.IsFalse(bench.Channel.TrySend(message, 26, 10));
        Assert.IsTrue(bench.Channel.TrySend(message, 26, 9));
        Assert.IsTrue(bench.Channel.HasRoom(1, 8));
        Assert.IsFalse(bench.Channel.HasRoom(1, 9));
    }

    [TestMethod]
    public void A_message_heard_a_second_later_acknowledges_everything()
    {
        ChannelBench bench = ChannelBench.Open();
        while (bench.Send("c001"))
        {
        }

        bench.NowMs += 999;
        bench.Phone.Say("7001");
        bench.Received();
        Assert.IsFalse(bench.Channel.HasRoom(1, 0));
        bench.NowMs += 1;
        bench.Phone.Say("7002");
        bench.Received();
        Assert.IsTrue(bench.Channel.HasRoom(1, Window.Pieces - 1));
    }

    [TestMethod]
    public void A_few_pieces_leave_in_a_tick_and_the_next_message_waits_for_the_last()
    {
        ChannelBench bench = ChannelBench.Open();
        bench.Radio.Mtu = 23;
        string message = ChannelBench.Message(160, 0x33);
        Assert.IsTrue(bench.Send(message));
        Assert.AreEqual(PiecesPerTick, bench.Radio.Sent.Count);
        Assert.IsFalse(bench.Channel.HasRoom(1, 0));
        bench.Channel.Pump();
        Assert.AreEqual(2 * PiecesPerTick, bench.Radio.Sent.Count);
        Assert.IsFalse(bench.Channel.HasRoom(1, 0));
        bench.Channel.Pump();
        Assert.AreEqual(10, bench.Radio.Sent.Count);
        Assert.IsTrue(bench.Channel.HasRoom(1, 0));
        bench.Channel.Pump();
        Assert.AreEqual(10, bench.Radio.Sent.Count);
        Assert.AreEqual(message, bench.Phone.Hear());
    }

    [TestMethod]
    public void What_the_radio_does_not_take_leaves_later()
    {
        ChannelBench bench = ChannelBench.Open();
        bench.Radio.Mtu = 23;
        bench.Radio.Room = 1;
        string message = ChannelBench.Message(50, 0x33);
        Assert.IsTrue(bench.Send(message));
        Assert.AreEqual(1, bench.Radio.Sent.Count);
        bench.Channel.Pump();
        Assert.AreEqual(1, bench.Radio.Sent.Count);
        bench.Radio.Room = 100;
        bench.Channel.Pump();
        Assert.AreEqual(message, bench.Phone.Hear());
        Assert.AreEqual(0, bench.Radio.Sent.Count);
    }

    [TestMethod]
    public void What_was_under_way_does_not_reach_the_next_client()
    {
        ChannelBench bench = ChannelBench.Open();
        bench.Send("c001");
        bench.Radio.Room = 0;
        Assert.IsTrue(bench.Send("c002"));
        bench.Radio.Room = 100;
        bench.Reconnect();
        bench.Phone.SayHello();
        bench.Received();
        bench.Channel.Pump();
        Assert.AreEqual(0, bench.Radio.Sent.Count);
        Assert.IsTrue(bench.Channel.HasRoom(1, Window.Pieces - 1));
        Assert.IsTrue(bench.Send("c003"));
        Assert.AreEqual("c003", bench.Phone.Hear());
        Assert.AreEqual(0u, bench.Phone.HeardCounter);
    }

    [TestMethod]
    public void What_was_handed_over_may_be_used_again_at_once()
    {
        ChannelBench bench = ChannelBench.Open();
        bench.Radio.Room = 0;
        byte[] message = Hex.Bytes("c0010203");
        Assert.IsTrue(bench.Channel.TrySend(message, 3, 0));
        Assert.AreEqual("c0010203", Hex.Text(message, 0, 4));
        message[1] = 0x99;
        bench.Radio.Room = 1;
        bench.Channel.Pump();
        Assert.AreEqual("c00102", bench.Phone.Hear());
    }
}
