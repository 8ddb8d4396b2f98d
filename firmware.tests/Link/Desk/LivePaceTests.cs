using SmartMat.Link;

namespace SmartMat.Tests.Link.Desk;

/// <summary>When live frames leave, and what becomes of those that have no room.</summary>
[TestClass]
public sealed class LivePaceTests
{
    /// <summary>Frames that fit into the window, with what is kept free for answers and events.</summary>
    private const int AtOnce = Window.Pieces - 3;

    [TestMethod]
    public void A_frame_leaves_in_the_tick_after_its_scan_and_only_once()
    {
        ChannelBench link = ChannelBench.Open();
        LiveDesk desk = Started(link, "0114", 0);
        desk.Update(false, 0);
        desk.Update(true, 10);
        Assert.AreEqual("", link.Phone.Hear());
        desk.Update(false, 20);
        Assert.AreEqual("c200", link.Phone.Hear().Substring(0, 4));
        desk.Update(false, 1_000);
        Assert.AreEqual("", link.Phone.Hear());
    }

    [TestMethod]
    public void Without_a_request_and_after_a_stop_none_leaves()
    {
        ChannelBench link = ChannelBench.Open();
        PartsBench bench = new PartsBench();
        LiveDesk desk = new LiveDesk(bench.Parts, link.Channel);
        Frame(desk, 0);
        Assert.AreEqual("", link.Phone.Hear());
        bench.Ask(desk, Op.LiveStart, "0114");
        desk.Stop();
        Assert.AreEqual(0, desk.Hz);
        Frame(desk, 1_000);
        Assert.AreEqual("", link.Phone.Hear());
    }

    [TestMethod]
    public void Two_scans_in_a_row_make_one_frame()
    {
        ChannelBench link = ChannelBench.Open();
        LiveDesk desk = Started(link, "0114", 0);
        desk.Update(true, 0);
        desk.Update(true, 10);
        desk.Update(false, 20);
        Assert.AreEqual(1, Count(link));
        desk.Update(false, 100);
        Assert.AreEqual(0, Count(link));
    }

    [TestMethod]
    [DataRow("0114", 21)]
    [DataRow("010a", 11)]
    [DataRow("0105", 6)]
    [DataRow("0101", 2)]
    public void So_many_a_second_leave_as_were_granted(string asked, int frames)
    {
        ChannelBench link = ChannelBench.Open();
        LiveDesk desk = Started(link, asked, 0);
        int seen = 0;
        for (int scanMs = 0; scanMs <= 1_000; scanMs += Tuning.BusyScanMs)
        {
            Frame(desk, scanMs);
            seen += Count(link);
            link.Acknowledge();
        }

        Assert.AreEqual(frames, seen);
    }

    [TestMethod]
    [DataRow(174, 0)]
    [DataRow(175, 1)]
    public void Half_a_scan_early_is_in_time(int scanMs, int frames)
    {
        ChannelBench link = ChannelBench.Open();
        LiveDesk desk = Started(link, "0105", 0);
        Frame(desk, 0);
        Assert.AreEqual(1, Count(link));
        Frame(desk, scanMs);
        Assert.AreEqual(frames, Count(link));
    }

    [TestMethod]
    [DataRow(1_200, 1)]
    [DataRow(1_201, 0)]
    public void Who_is_more_than_a_second_behind_does_not_catch_up(int lateMs, int frames)
    {
        ChannelBench link = ChannelBench.Open();
        LiveDesk desk = Started(link, "0105", 0);
        Frame(desk, 0);
        Frame(desk, lateMs);
        Assert.AreEqual(2, Count(link));
        Frame(desk, lateMs + Tuning.BusyScanMs);
        Assert.AreEqual(frames, Count(link));
        Frame(desk, lateMs + 175);
        Assert.AreEqual(1, Count(link));
    }

    [TestMethod]
    public void A_new_request_is_served_at_once()
    {
        ChannelBench link = ChannelBench.Open();
        PartsBench bench = new PartsBench();
        LiveDesk desk = new LiveDesk(bench.Parts, link.Channel);
        bench.Ask(desk, Op.LiveStart, "0101");
        Frame(desk, 0);
        bench.Bench.NowMs = 100;
        bench.Ask(desk, Op.LiveStart, "0114");
        Frame(desk, 100);
        Assert.AreEqual(2, Count(link));
    }

    [TestMethod]
    public void A_frame_without_room_is_left_out_and_the_next_one_says_so()
    {
        ChannelBench link = ChannelBench.Open();
        LiveDesk desk = Started(link, "0014", 0);
        for (int frame = 0; frame <= AtOnce; frame++)
        {
            Frame(desk, frame * Tuning.BusyScanMs);
        }

        for (int frame = 0; frame < AtOnce; frame++)
        {
            Assert.AreEqual("c2" + Hex.Text(new byte[] { (byte)frame, 0x08 }, 0, 2), link.Phone.Hear().Substring(0, 6));
        }

        Assert.AreEqual("", link.Phone.Hear());
        link.Acknowledge();
        Frame(desk, 500);
        Assert.AreEqual("c20828", link.Phone.Hear().Substring(0, 6));
        Frame(desk, 550);
        Assert.AreEqual("c20908", link.Phone.Hear().Substring(0, 6));
    }

    [TestMethod]
    public void A_new_request_has_left_nothing_out()
    {
        ChannelBench link = ChannelBench.Open();
        PartsBench bench = new PartsBench();
        LiveDesk desk = new LiveDesk(bench.Parts, link.Channel);
        bench.Ask(desk, Op.LiveStart, "0014");
        link.Radio.IsSubscribed = false;
        Frame(desk, 0);
        link.Radio.IsSubscribed = true;
        bench.Ask(desk, Op.LiveStart, "0014");
        Frame(desk, 100);
        Assert.AreEqual("c20008", link.Phone.Hear().Substring(0, 6));
    }

    private static LiveDesk Started(ChannelBench link, string asked, long nowMs)
    {
        PartsBench bench = new PartsBench();
        bench.Bench.NowMs = nowMs;
        LiveDesk desk = new LiveDesk(bench.Parts, link.Channel);
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(desk, Op.LiveStart, asked));
        return desk;
    }

    /// <summary>A scan, and the tick after it.</summary>
    private static void Frame(LiveDesk desk, long nowMs)
    {
        desk.Update(true, nowMs);
        desk.Update(false, nowMs);
    }

    private static int Count(ChannelBench link)
    {
        int count = 0;
        while (link.Phone.Hear() != "")
        {
            count++;
        }

        return count;
    }
}
