using SmartMat.Link;
using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Tests.Link.Desk;

/// <summary>What a phone may ask for, and what stands in a frame.</summary>
[TestClass]
public sealed class LiveDeskTests
{
    private const string Fine = "01";
    private const string Coarse = "00";

    [TestMethod]
    public void It_serves_start_and_stop()
    {
        Assert.AreEqual("1011", ServedOps.Of(New(new PartsBench(), ChannelBench.Open())));
    }

    [TestMethod]
    [DataRow(185, "0114", "0114")]
    [DataRow(185, "0101", "0101")]
    [DataRow(185, "0014", "0014")]
    [DataRow(52, "0114", "0114")]
    [DataRow(51, "0114", "000a")]
    [DataRow(51, "010a", "000a")]
    [DataRow(51, "0105", "0005")]
    [DataRow(23, "000b", "000a")]
    public void It_grants_what_fits_the_mtu(int mtu, string asked, string granted)
    {
        PartsBench bench = new PartsBench();
        ChannelBench link = ChannelBench.Open();
        link.Radio.Mtu = mtu;
        LiveDesk desk = New(bench, link);
        Assert.AreEqual(0, desk.Hz);
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(desk, Op.LiveStart, asked));
        Assert.AreEqual(granted, bench.Told());
        Assert.AreEqual(granted.Substring(2), Hex.Text(new byte[] { (byte)desk.Hz }, 0, 1));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("01")]
    [DataRow("010500")]
    [DataRow("0205")]
    [DataRow("0100")]
    [DataRow("0115")]
    public void What_cannot_be_is_refused_and_changes_nothing(string asked)
    {
        PartsBench bench = new PartsBench();
        LiveDesk desk = New(bench, ChannelBench.Open());
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(desk, Op.LiveStart, "0107"));
        Assert.AreEqual((int)Result.InvalidParameter, (int)bench.Ask(desk, Op.LiveStart, asked));
        Assert.AreEqual("", bench.Told());
        Assert.AreEqual(7, desk.Hz);
    }

    [TestMethod]
    public void Stop_takes_no_parameters()
    {
        PartsBench bench = new PartsBench();
        LiveDesk desk = New(bench, ChannelBench.Open());
        bench.Ask(desk, Op.LiveStart, "0107");
        Assert.AreEqual((int)Result.InvalidParameter, (int)bench.Ask(desk, Op.LiveStop, "00"));
        Assert.AreEqual(7, desk.Hz);
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(desk, Op.LiveStop, ""));
        Assert.AreEqual(0, desk.Hz);
    }

    [TestMethod]
    [DataRow(Fine, "01")]
    [DataRow(Coarse, "00")]
    public void An_empty_mat_is_all_zeros(string content, string flags)
    {
        PartsBench bench = new PartsBench();
        bench.Bench.Empty();
        int bytes = content == Fine ? MatLayout.ZoneCount : 17;
        Assert.AreEqual("c200" + flags + Repeated("00", bytes), Frame(bench, content));
    }

    [TestMethod]
    [DataRow(Fine, "09", "ff")]
    [DataRow(Coarse, "08", "0f")]
    public void A_blind_mat_says_so_and_has_no_reading_anywhere(string content, string flags, string last)
    {
        string frame = Frame(new PartsBench(), content);
        int bytes = content == Fine ? MatLayout.ZoneCount : 17;
        Assert.AreEqual("c200" + flags + Repeated("ff", bytes - 1) + last, frame);
    }

    [TestMethod]
    public void It_says_that_somebody_is_there_and_that_a_session_goes_on()
    {
        PartsBench bench = new PartsBench();
        bench.Bench.LieDown();
        Assert.AreEqual("03", Frame(bench, Fine).Substring(4, 2));
        bench.Bench.Begin(Programme.Free, 300);
        Assert.AreEqual("07", Frame(bench, Fine).Substring(4, 2));
        bench.Bench.End(1_000, Command.Stop);
        Assert.AreEqual("02", Frame(bench, Coarse).Substring(4, 2));
    }

    [TestMethod]
    [DataRow(0, "00")]
    [DataRow(15, "00")]
    [DataRow(16, "01")]
    [DataRow(480, "1e")]
    [DataRow(4_063, "fd")]
    [DataRow(4_064, "fe")]
    [DataRow(20_000, "fe")]
    public void A_fine_step_is_16_microsiemens_and_254_the_most(int microsiemens, string level)
    {
        PartsBench bench = new PartsBench();
        bench.Bench.Empty();
        bench.Bench.Senses.Load[0] = microsiemens;
        bench.Bench.Senses.Load[32] = microsiemens;
        Assert.AreEqual(level + Repeated("00", 31) + level, Frame(bench, Fine).Substring(6));
    }

    [TestMethod]
    [DataRow(0, "0", "0")]
    [DataRow(255, "0", "0")]
    [DataRow(256, "1", "1")]
    [DataRow(3_583, "d", "d")]
    [DataRow(3_584, "e", "e")]
    [DataRow(20_000, "e", "e")]
    public void A_coarse_step_is_256_microsiemens_and_14_the_most_the_first_of_two_in_the_low_half(int microsiemens, string low, string high)
    {
        PartsBench bench = new PartsBench();
        bench.Bench.Empty();
        bench.Bench.Senses.Load[2] = microsiemens;
        bench.Bench.Senses.Load[5] = microsiemens;
        bench.Bench.Senses.Load[32] = microsiemens;
        Assert.AreEqual("000" + low + high + "0" + Repeated("00", 13) + "0" + low, Frame(bench, Coarse).Substring(6));
    }

    [TestMethod]
    [DataRow(Fine, "ff0203040506ff" + "08")]
    [DataRow(Coarse, "0f00000f")]
    public void A_zone_that_is_left_out_has_no_reading(string content, string first)
    {
        PartsBench bench = new PartsBench();
        bench.Bench.Empty();
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            bench.Bench.Senses.Load[zone] = 16 * (zone + 1);
        }

        bench.Bench.Senses.Pads.Mask.TrySet(0, PadState.Open);
        bench.Bench.Senses.Pads.Mask.TrySet(6, PadState.Stuck);
        Assert.AreEqual(first, Frame(bench, content).Substring(6, first.Length));
    }

    [TestMethod]
    public void In_a_coarse_frame_either_half_may_have_no_reading()
    {
        PartsBench bench = new PartsBench();
        bench.Bench.Empty();
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            bench.Bench.Senses.Load[zone] = 3 * LiveDesk.CoarseStepMicrosiemens;
        }

        PadMask mask = bench.Bench.Senses.Pads.Mask;
        mask.TrySet(1, PadState.Stuck);
        mask.TrySet(4, PadState.Shorted);
        mask.TrySet(32, PadState.Noisy);
        Assert.AreEqual("f3333f" + Repeated("33", 13) + "0f", Frame(bench, Coarse).Substring(6));
    }

    private static LiveDesk New(PartsBench bench, ChannelBench link)
    {
        return new LiveDesk(bench.Parts, link.Channel);
    }

    /// <returns>The first frame of a phone that has just asked, in hex.</returns>
    private static string Frame(PartsBench bench, string content)
    {
        ChannelBench link = ChannelBench.Open();
        LiveDesk desk = New(bench, link);
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(desk, Op.LiveStart, content + "14"));
        desk.Update(true, bench.Bench.NowMs);
        desk.Update(false, bench.Bench.NowMs);
        return link.Phone.Hear();
    }

    private static string Repeated(string text, int count)
    {
        string all = "";
        for (int i = 0; i < count; i++)
        {
            all += text;
        }

        return all;
    }
}
