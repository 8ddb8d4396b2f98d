namespace SmartMat.Tests.Link;

/// <summary>What the mat tells by itself, and when it gives a phone up.</summary>
[TestClass]
public sealed class PhoneGreetTests
{
    [TestMethod]
    public void Its_first_message_is_its_status()
    {
        PhoneBench bench = PhoneBench.New();
        bench.Tick();
        Assert.AreEqual(0, bench.Radio.Sent.Count);
        bench.Phone.SayHello();
        bench.Tick();
        string status = bench.Phone.Hear();
        Assert.AreEqual("c0", status.Substring(0, 2));
        Assert.AreEqual(2 * 22, status.Length);
        bench.Run(1_000);
        Assert.AreEqual(string.Empty, bench.Phone.Hear());
    }

    [TestMethod]
    public void It_waits_until_the_phone_listens()
    {
        PhoneBench bench = PhoneBench.New();
        bench.Radio.IsSubscribed = false;
        bench.Tick();
        bench.Phone.SayHello();
        bench.Phone.Say("7001");
        bench.Run(100);
        Assert.AreEqual(0, bench.Radio.Sent.Count);
        bench.Radio.IsSubscribed = true;
        bench.Tick();
        Assert.AreEqual("c0", bench.Phone.Hear().Substring(0, 2));
        bench.Tick();
        Assert.AreEqual("80700101", bench.Phone.Hear());
    }

    [TestMethod]
    public void Each_connection_is_greeted()
    {
        PhoneBench bench = PhoneBench.Open();
        bench.Reconnect();
        bench.Reconnect();
    }

    [TestMethod]
    public void A_message_goes_on_from_tick_to_tick()
    {
        PhoneBench bench = PhoneBench.Open();
        bench.Radio.Room = 0;
        Assert.AreEqual(string.Empty, bench.Ask("7001"));
        bench.Radio.Room = 1;
        bench.Tick();
        Assert.AreEqual("80700101", bench.Phone.Hear());
    }

    [TestMethod]
    public void Who_does_not_listen_gets_no_answer_and_does_not_block_later_ones()
    {
        PhoneBench bench = PhoneBench.Open();
        bench.Radio.IsSubscribed = false;
        Assert.AreEqual(string.Empty, bench.Ask("7001"));
        bench.Radio.IsSubscribed = true;
        Assert.AreEqual("80700201", bench.Ask("7002"));
        bench.Tick();
        Assert.AreEqual(string.Empty, bench.Phone.Hear());
        Assert.AreEqual("80700101", bench.Ask("7001"));
        Assert.AreEqual(0, bench.Dropped());
    }

    [TestMethod]
    public void An_answer_that_was_not_sent_is_not_the_next_clients()
    {
        PhoneBench bench = PhoneBench.Open();
        for (int tag = 10; tag < 22; tag++)
        {
            bench.Phone.Say("70" + tag);
            bench.Tick();
        }

        bench.Reconnect();
        bench.Run(100);
        Assert.AreEqual(string.Empty, bench.Phone.Hear());
        Assert.AreEqual("80700101", bench.Ask("7001"));
    }

    [TestMethod]
    public void What_happens_is_told_after_the_answer_and_only_from_the_first_tick_on()
    {
        PhoneBench bench = PhoneBench.New();
        bench.Parts.Events.Put(MatEvent.Contact, 0, 0, 0);
        bench.Tick();
        bench.SayHello();
        bench.Parts.Events.Put(MatEvent.Lying, 0, 0, bench.NowMs);
        Assert.AreEqual("80700101", bench.Ask("7001"));
        string told = bench.Phone.Hear();
        Assert.AreEqual("c1", told.Substring(0, 2));
        Assert.AreEqual((int)MatEvent.Lying, (int)Hex.Bytes(told)[2]);
        bench.Run(100);
        Assert.AreEqual(string.Empty, bench.Phone.Hear());
    }

    [TestMethod]
    public void A_fault_is_kept_for_whoever_asks()
    {
        PhoneBench bench = PhoneBench.Open();
        bench.Parts.Events.Put(MatEvent.Fault, (int)Fault.Store, 0, bench.NowMs);
        bench.Tick();
        Assert.AreEqual("c1", bench.Phone.Hear().Substring(0, 2));
        Assert.AreEqual("8050010101", bench.Ask("500100").Substring(0, 10));
    }

    [TestMethod]
    public void The_coach_knows_the_day_once_the_clock_is_set()
    {
        PhoneBench bench = PhoneBench.Open();
        Assert.AreEqual("800c0601", bench.Ask("0c06009bb26a08"));
        bench.Run(1_010);
        Assert.AreEqual((0x6AB29B00 + (8 * 900)) / 86_400, bench.Parts.Coach.DiaryDay);
    }

    [TestMethod]
    public void Live_frames_leave_between_scans_and_the_pads_are_read_for_them()
    {
        PhoneBench bench = PhoneBench.Open();
        Assert.IsFalse(bench.Mat.WantsFrames);
        Assert.AreEqual("801017010105", bench.Ask("10170105"));
        Assert.IsTrue(bench.Mat.WantsFrames);
        bench.HasFrame = true;
        bench.Tick();
        Assert.AreEqual(string.Empty, bench.Phone.Hear());
        bench.HasFrame = false;
        bench.Tick();
        Assert.AreEqual("c200", bench.Phone.Hear().Substring(0, 4));
        bench.Reconnect();
        Assert.IsFalse(bench.Mat.WantsFrames);
    }

    [TestMethod]
    public void A_silent_phone_is_asked_by_a_status_and_stays_if_it_acknowledges()
    {
        PhoneBench bench = PhoneBench.Open();
        bench.TickMs = 1_000;
        bench.Run(PowerTuning.QuietPhoneMs);
        Assert.AreEqual(string.Empty, bench.Phone.Hear());
        bench.Run(1_000);
        Assert.AreEqual("c0", bench.Phone.Hear().Substring(0, 2));
        bench.Acknowledge();
        bench.Run(PowerTuning.QuietPhoneMs);
        Assert.AreEqual(string.Empty, bench.Phone.Hear());
        Assert.AreEqual("80700101", bench.Ask("7001"));
    }

    [TestMethod]
    public void One_that_says_nothing_at_all_is_given_up_with_what_it_had_begun()
    {
        PhoneBench bench = PhoneBench.Open();
        bench.Ask("10170105");
        bench.Tick();
        bench.TickMs = 1_000;
        bench.Run(PowerTuning.LostPhoneMs - 1_000);
        Assert.IsTrue(bench.Mat.WantsFrames);
        Assert.AreEqual(bench.Radio.Connection, bench.Radio.Unlocked);
        bench.Run(2_000);
        Assert.IsFalse(bench.Mat.WantsFrames);
        Assert.AreEqual(-1, bench.Radio.Unlocked);
    }

    [TestMethod]
    public void What_was_set_before_is_there_again_after_boot()
    {
        PhoneBench bench = PhoneBench.New();
        bench.MayWrite = true;
        bench.Tick();
        bench.SayHello();
        bench.Ask("310200012858025a002c017800");
        bench.Run(1_000);
        bench.Parts.Settings.Reset();
        Assert.IsFalse(bench.Parts.Settings.StrengthPercent == 40);
        bench.Mat.Begin();
        Assert.AreEqual(40, bench.Parts.Settings.StrengthPercent);
    }
}
