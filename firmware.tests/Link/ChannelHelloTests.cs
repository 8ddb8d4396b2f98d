using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>Who is let in.</summary>
[TestClass]
public sealed class ChannelHelloTests
{
    [TestMethod]
    public void Each_connection_is_shown_a_hello_of_its_own_and_nobody_is_let_in()
    {
        ChannelBench bench = new ChannelBench();
        Assert.AreEqual(Hello.ReadLength, bench.Radio.HelloShown.Length);
        Assert.AreEqual(bench.Radio.Connection, bench.Radio.HelloConnection);
        Assert.AreEqual(-1, bench.Radio.Unlocked);
        Assert.IsFalse(bench.Channel.IsOpen);
        string first = Shown(bench);
        bench.Reconnect();
        Assert.IsFalse(first == Shown(bench));
        Assert.AreEqual(bench.Radio.Connection, bench.Radio.HelloConnection);
    }

    [TestMethod]
    public void A_tick_in_which_nothing_has_changed_changes_nothing()
    {
        ChannelBench bench = new ChannelBench();
        string first = Shown(bench);
        Assert.IsFalse(bench.Channel.Update(bench.NowMs));
        Assert.AreEqual(first, Shown(bench));
    }

    [TestMethod]
    public void Who_proves_the_key_is_let_in_and_the_inbox_is_unlocked_for_them()
    {
        ChannelBench bench = new ChannelBench();
        string before = Shown(bench);
        bench.Phone.SayHello();
        Assert.AreEqual(string.Empty, bench.Received());
        Assert.IsTrue(bench.Channel.IsOpen);
        Assert.AreEqual(bench.Radio.Connection, bench.Radio.Unlocked);
        Assert.IsFalse(before == Shown(bench));
    }

    [TestMethod]
    public void A_hello_may_come_in_pieces()
    {
        ChannelBench bench = new ChannelBench();
        bench.Radio.Mtu = 23;
        bench.Phone.SayHello();
        bench.Received();
        Assert.IsTrue(bench.Channel.IsOpen);
    }

    [TestMethod]
    public void A_wrong_proof_lets_nobody_in_and_costs_the_nonce()
    {
        ChannelBench bench = new ChannelBench();
        string before = Shown(bench);
        bench.Phone.WriteHello(new byte[Hello.WriteLength]);
        bench.Received();
        Assert.IsFalse(bench.Channel.IsOpen);
        Assert.AreEqual(-1, bench.Radio.Unlocked);
        Assert.IsFalse(before == Shown(bench));
        bench.Phone.SayHello();
        bench.Received();
        Assert.IsTrue(bench.Channel.IsOpen);
    }

    [TestMethod]
    public void A_write_of_another_length_is_no_attempt()
    {
        ChannelBench bench = new ChannelBench();
        string before = Shown(bench);
        bench.Phone.WriteHello(new byte[Hello.WriteLength - 1]);
        bench.Phone.WriteHello(new byte[Hello.WriteLength + 1]);
        bench.Received();
        Assert.AreEqual(before, Shown(bench));
        Assert.IsFalse(bench.Channel.IsOpen);
    }

    [TestMethod]
    public void What_was_said_once_cannot_be_said_again()
    {
        ChannelBench bench = new ChannelBench();
        byte[] written = bench.Phone.SayHello();
        bench.Received();
        bench.Reconnect();
        Assert.IsFalse(bench.Channel.IsOpen);
        bench.Phone.WriteHello(written);
        bench.Received();
        Assert.IsFalse(bench.Channel.IsOpen);
    }

    [TestMethod]
    public void After_three_wrong_proofs_the_mat_is_deaf_until_the_client_has_gone()
    {
        ChannelBench bench = new ChannelBench();
        for (int i = 0; i < 3; i++)
        {
            bench.Phone.WriteHello(new byte[Hello.WriteLength]);
        }

        bench.Received();
        bench.Phone.SayHello();
        bench.Received();
        Assert.IsFalse(bench.Channel.IsOpen);
        bench.Reconnect();
        bench.Phone.SayHello();
        bench.Received();
        Assert.IsTrue(bench.Channel.IsOpen);
    }

    [TestMethod]
    public void With_the_connection_everything_that_was_agreed_is_void()
    {
        ChannelBench bench = ChannelBench.Open();
        bench.Reconnect();
        Assert.IsFalse(bench.Channel.IsOpen);
        Assert.AreEqual(-1, bench.Radio.Unlocked);
        bench.Phone.Say("7001");
        Assert.AreEqual(string.Empty, bench.Received());
        Assert.IsFalse(bench.Send("80"));
    }

    [TestMethod]
    public void Half_a_hello_is_void_with_its_connection()
    {
        ChannelBench bench = new ChannelBench();
        bench.Radio.Mtu = 23;
        bench.Phone.SayHello();
        byte[] first = new byte[Tuning.LinkPieceMax];
        int length = bench.Radio.Receive(first, out bool isHello);
        byte[] second = new byte[Tuning.LinkPieceMax];
        int secondLength = bench.Radio.Receive(second, out isHello);
        Assert.IsTrue(length > 0 && secondLength > 0);
        Write(bench, first, length);
        bench.Received();
        bench.Reconnect();
        string shown = Shown(bench);
        Write(bench, second, secondLength);
        bench.Received();
        Assert.AreEqual(shown, Shown(bench));
    }

    [TestMethod]
    public void Closed_by_the_mat_the_same_client_must_begin_again()
    {
        ChannelBench bench = ChannelBench.Open();
        bench.Channel.Close();
        Assert.IsFalse(bench.Channel.IsOpen);
        Assert.AreEqual(-1, bench.Radio.Unlocked);
        Assert.AreEqual(bench.Radio.Connection, bench.Radio.HelloConnection);
        bench.Phone.SayHello();
        bench.Received();
        Assert.IsTrue(bench.Channel.IsOpen);
    }

    private static void Write(ChannelBench bench, byte[] piece, int length)
    {
        byte[] written = new byte[length];
        for (int i = 0; i < length; i++)
        {
            written[i] = piece[i];
        }

        bench.Radio.Write(written, true);
    }

    private static string Shown(ChannelBench bench)
    {
        return Hex.Text(bench.Radio.HelloShown, 0, bench.Radio.HelloShown.Length);
    }
}
