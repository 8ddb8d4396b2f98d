using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>What the phone says.</summary>
[TestClass]
public sealed class ChannelReceiveTests
{
    [TestMethod]
    public void Messages_arrive_one_by_one_as_they_were_said()
    {
        ChannelBench bench = ChannelBench.Open();
        bench.Phone.Say("70010a0b0c");
        bench.Phone.Say("0902");
        Assert.AreEqual("70010a0b0c", bench.Received());
        Assert.AreEqual("0902", bench.Received());
        Assert.AreEqual(string.Empty, bench.Received());
        Assert.AreEqual(0, bench.Channel.Dropped);
    }

    [TestMethod]
    [DataRow(23)]
    [DataRow(185)]
    [DataRow(247)]
    public void The_longest_message_arrives_whatever_the_mtu(int mtu)
    {
        ChannelBench bench = ChannelBench.Open();
        bench.Radio.Mtu = mtu;
        Assert.AreEqual(mtu, bench.Channel.Mtu);
        string message = ChannelBench.Message(Channel.LongestMessage, 0x5A);
        bench.Phone.Say(message);
        Assert.AreEqual(message, bench.Received());
    }

    [TestMethod]
    public void Counter_and_tag_are_not_part_of_the_message()
    {
        ChannelBench bench = ChannelBench.Open();
        bench.Phone.Say("7001");
        byte[] message = new byte[8];
        Assert.AreEqual(2, bench.ReceivedLength(message));
        Assert.AreEqual("7001000000000000", Hex.Text(message, 0, 8));
    }

    [TestMethod]
    public void The_same_bytes_again_are_dropped()
    {
        ChannelBench bench = ChannelBench.Open();
        byte[] said = bench.Phone.Sealed("7001");
        bench.Phone.WriteInbox(said);
        bench.Phone.WriteInbox(said);
        Assert.AreEqual("7001", bench.Received());
        Assert.AreEqual(string.Empty, bench.Received());
        Assert.AreEqual(1, bench.Channel.Dropped);
    }

    [TestMethod]
    public void A_counter_may_leap_but_not_go_back()
    {
        ChannelBench bench = ChannelBench.Open();
        byte[] early = bench.Phone.Sealed("7001");
        bench.Phone.Counter = 1_000_000;
        bench.Phone.Say("7002");
        bench.Phone.WriteInbox(early);
        bench.Phone.Counter = uint.MaxValue;
        bench.Phone.Say("7003");
        bench.Phone.Say("7004");
        Assert.AreEqual("7002", bench.Received());
        Assert.AreEqual("7003", bench.Received());
        Assert.AreEqual(string.Empty, bench.Received());
        Assert.AreEqual(2, bench.Channel.Dropped);
    }

    [TestMethod]
    public void A_message_of_one_byte_arrives_and_one_of_none_is_dropped()
    {
        ChannelBench bench = ChannelBench.Open();
        bench.Phone.Say(string.Empty);
        bench.Phone.Say("70");
        Assert.AreEqual("70", bench.Received());
        Assert.AreEqual(1, bench.Channel.Dropped);
    }

    [TestMethod]
    public void What_is_shorter_than_counter_and_tag_is_dropped()
    {
        ChannelBench bench = ChannelBench.Open();
        for (int length = 1; length < Channel.Overhead; length++)
        {
            bench.Phone.WriteInbox(new byte[length]);
        }

        Assert.AreEqual(string.Empty, bench.Received());
        Assert.AreEqual(Channel.Overhead - 1, bench.Channel.Dropped);
    }

    [TestMethod]
    public void Any_changed_byte_is_noticed_and_the_next_message_arrives()
    {
        ChannelBench bench = ChannelBench.Open();
        int length = 3 + Channel.Overhead;
        for (int at = 0; at < length; at++)
        {
            byte[] said = bench.Phone.Sealed("700155");
            said[at] ^= 0x40;
            bench.Phone.WriteInbox(said);
            Assert.AreEqual(string.Empty, bench.Received());
            Assert.AreEqual(at + 1, bench.Channel.Dropped);
        }

        bench.Phone.Say("700255");
        Assert.AreEqual("700255", bench.Received());
    }

    [TestMethod]
    public void The_mats_own_words_are_nobodys()
    {
        ChannelBench bench = ChannelBench.Open();
        Assert.IsTrue(bench.Send("80010101"));
        byte[] piece = (byte[])bench.Radio.Sent[0]!;
        bench.Radio.Write(piece, false);
        Assert.AreEqual(string.Empty, bench.Received());
        Assert.AreEqual(1, bench.Channel.Dropped);
    }

    [TestMethod]
    public void Before_the_proof_nothing_is_opened_and_nothing_counted()
    {
        ChannelBench bench = new ChannelBench();
        bench.Phone.Say("7001");
        Assert.AreEqual(string.Empty, bench.Received());
        Assert.AreEqual(0, bench.Channel.Dropped);
    }

    [TestMethod]
    public void Lost_pieces_and_senseless_messages_count_until_the_connection_ends()
    {
        ChannelBench bench = ChannelBench.Open();
        bench.Radio.Write(Hex.Bytes("02aa"), false);
        Assert.AreEqual(string.Empty, bench.Received());
        Assert.AreEqual(1, bench.Channel.Dropped);
        bench.Channel.NoteSenseless();
        bench.Channel.NoteSenseless();
        Assert.AreEqual(3, bench.Channel.Dropped);
        bench.Reconnect();
        Assert.AreEqual(0, bench.Channel.Dropped);
    }

    [TestMethod]
    public void Half_a_message_is_void_with_its_connection()
    {
        ChannelBench bench = ChannelBench.Open();
        bench.Radio.Write(Hex.Bytes("01aabb"), false);
        bench.Received();
        bench.Reconnect();
        bench.Phone.SayHello();
        bench.Phone.Say("7001");
        Assert.AreEqual("7001", bench.Received());
        Assert.AreEqual(0, bench.Channel.Dropped);
    }

    [TestMethod]
    public void In_another_connection_counters_begin_again()
    {
        ChannelBench bench = ChannelBench.Open();
        bench.Phone.Counter = 77;
        bench.Phone.Say("7001");
        Assert.AreEqual("7001", bench.Received());
        bench.Reconnect();
        bench.Phone.SayHello();
        bench.Phone.Say("7002");
        Assert.AreEqual("7002", bench.Received());
    }

    [TestMethod]
    public void A_phone_that_says_nothing_is_asked_once_in_two_minutes_and_lost_half_a_minute_later()
    {
        ChannelBench bench = ChannelBench.Open();
        long heardMs = bench.NowMs;
        Assert.IsFalse(bench.Channel.IsQuiet(heardMs + PowerTuning.QuietPhoneMs - 1));
        Assert.IsTrue(bench.Channel.IsQuiet(heardMs + PowerTuning.QuietPhoneMs));
        Assert.IsFalse(bench.Channel.IsQuiet(heardMs + PowerTuning.QuietPhoneMs + 10));
        Assert.IsFalse(bench.Channel.IsLost(heardMs + PowerTuning.LostPhoneMs - 1));
        Assert.IsTrue(bench.Channel.IsLost(heardMs + PowerTuning.LostPhoneMs));
        Assert.IsFalse(bench.Channel.IsQuiet(heardMs + (2 * PowerTuning.QuietPhoneMs) - 1));
        Assert.IsTrue(bench.Channel.IsQuiet(heardMs + (2 * PowerTuning.QuietPhoneMs)));
    }

    [TestMethod]
    public void Whatever_it_says_it_has_been_heard()
    {
        ChannelBench bench = ChannelBench.Open();
        bench.NowMs += PowerTuning.LostPhoneMs - 1;
        bench.Phone.Say("7001");
        Assert.AreEqual("7001", bench.Received());
        Assert.IsFalse(bench.Channel.IsLost(bench.NowMs + 1));
        Assert.IsFalse(bench.Channel.IsQuiet(bench.NowMs + PowerTuning.QuietPhoneMs - 1));
        Assert.IsTrue(bench.Channel.IsLost(bench.NowMs + PowerTuning.LostPhoneMs));
    }

    [TestMethod]
    public void What_does_not_open_was_not_heard()
    {
        ChannelBench bench = ChannelBench.Open();
        long heardMs = bench.NowMs;
        bench.NowMs += PowerTuning.LostPhoneMs - 1;
        bench.Phone.WriteInbox(new byte[20]);
        Assert.AreEqual(string.Empty, bench.Received());
        Assert.IsTrue(bench.Channel.IsLost(heardMs + PowerTuning.LostPhoneMs));
    }

    [TestMethod]
    public void Nobody_who_has_not_proved_the_key_is_asked_or_lost()
    {
        ChannelBench bench = new ChannelBench();
        Assert.IsFalse(bench.Channel.IsQuiet(bench.NowMs + PowerTuning.LostPhoneMs));
        Assert.IsFalse(bench.Channel.IsLost(bench.NowMs + PowerTuning.LostPhoneMs));
    }
}
