using SmartMat.Link;
using SmartMat.Sensing;
using SmartMat.Session;
using SmartMat.Tests.Log;
using SmartMat.Tests.Session;

namespace SmartMat.Tests.Link.Desk;

[TestClass]
public sealed class StatusDeskTests
{
    private const int Flags = 0;
    private const int Reason = 8;
    private const int Strength = 9;
    private const int SettingsRevision = 10;
    private const int PlanRevision = 11;
    private const int NewestEvent = 12;
    private const int OpenAlert = 13;
    private const int Mtu = 14;
    private const int LiveHz = 16;
    private const int Dropped = 17;
    private const int Records = 18;

    [TestMethod]
    public void It_serves_one_request_without_parameters()
    {
        StatusBench bench = new StatusBench();
        Assert.AreEqual("09", ServedOps.Of(bench.Desk));
        Assert.AreEqual((int)Result.InvalidParameter, (int)bench.Parts.Ask(bench.Desk, Op.Status, "00"));
        Assert.AreEqual("", bench.Parts.Told());
    }

    [TestMethod]
    public void A_mat_that_has_seen_nothing_yet_says_so()
    {
        Assert.AreEqual("08000000" + "00000000" + "001e0000" + "ffffb900" + "00000000", new StatusBench().Ask());
    }

    [TestMethod]
    public void The_first_message_of_a_connection_is_the_same_behind_the_newest_events_number()
    {
        StatusBench bench = new StatusBench();
        bench.Parts.Bench.Events.Put(MatEvent.Contact, 0, 0, 0);
        Assert.IsTrue(bench.Desk.TryTell(0));
        Assert.AreEqual("c000" + bench.Ask(), bench.Link.Phone.Hear());
        bench.Link.Radio.IsSubscribed = false;
        Assert.IsFalse(bench.Desk.TryTell(0));
        Assert.AreEqual("", bench.Link.Phone.Hear());
    }

    [TestMethod]
    public void Nothing_is_kept_free_for_it_is_the_first_message()
    {
        StatusBench bench = new StatusBench();
        for (int i = 0; i < Window.Pieces; i++)
        {
            Assert.IsTrue(bench.Desk.TryTell(0));
        }

        Assert.IsFalse(bench.Desk.TryTell(0));
    }

    [TestMethod]
    public void A_session_shows_its_state_time_target_and_at_last_why_it_ended()
    {
        StatusBench bench = new StatusBench();
        SessionBench mat = bench.Parts.Bench;
        mat.LieDown();
        Assert.AreEqual("49000302", bench.Ask(Flags, 4));
        mat.Begin(Programme.Free, 600);
        mat.NowMs += 300_999;
        Assert.AreEqual("4b010302" + "2c015802" + "00", bench.Ask(Flags, Reason + 1));
        mat.End(1, Command.Stop);
        Assert.AreEqual("49050302" + "2d015802" + "02", bench.Ask(Flags, Reason + 1));
    }

    [TestMethod]
    public void A_pause_belongs_to_the_session()
    {
        StatusBench bench = new StatusBench();
        bench.Parts.Bench.Begin(Programme.Free, 600);
        bench.Parts.Bench.Session.Update(Occupancy.Lying, true, false, Command.Pause, 5_000);
        Assert.AreEqual("0e03", bench.Ask(Flags, 2));
    }

    [TestMethod]
    public void The_empty_mat_is_calibrated_and_nobody_is_there()
    {
        StatusBench bench = new StatusBench();
        bench.Parts.Bench.Empty();
        Assert.AreEqual("48000102", bench.Ask(Flags, 4));
    }

    [TestMethod]
    public void A_mat_with_too_few_pads_is_not_calibrated()
    {
        StatusBench bench = new StatusBench();
        bench.Parts.Bench.Empty();
        for (int zone = 0; bench.Parts.Bench.Senses.Pads.Mask.AreEnough; zone++)
        {
            bench.Parts.Bench.Senses.Pads.Mask.TrySet(zone, PadState.Open);
        }

        Assert.AreEqual("08000103", bench.Ask(Flags, 4));
    }

    [TestMethod]
    [DataRow(0, "00", "00")]
    [DataRow(1, "08", "01")]
    [DataRow(100, "08", "64")]
    public void Vibration_is_on_from_one_percent(int percent, string flags, string strength)
    {
        StatusBench bench = new StatusBench();
        bench.Parts.Book.SetStrength(percent);
        Assert.AreEqual(flags, bench.Ask(Flags, 1));
        Assert.AreEqual(strength + "01", bench.Ask(Strength, 2));
    }

    [TestMethod]
    public void A_clock_that_is_set_shows()
    {
        StatusBench bench = new StatusBench();
        Assert.IsTrue(bench.Parts.Clock.TrySet(PartsBench.NowUtcS, 0, 0));
        Assert.AreEqual("18", bench.Ask(Flags, 1));
    }

    [TestMethod]
    public void An_alert_shows_with_its_events_number_until_it_is_acknowledged()
    {
        StatusBench bench = new StatusBench();
        bench.Parts.Bench.Events.Put(MatEvent.Dwell, 4, (int)DwellStage.Limit, 0);
        bench.Parts.Bench.Events.Put(MatEvent.Contact, 0, 0, 0);
        bench.Events.Watch();
        Assert.AreEqual("28", bench.Ask(Flags, 1));
        Assert.AreEqual("0100", bench.Ask(NewestEvent, 2));
        Assert.IsTrue(bench.Events.Alert.TryAcknowledge(0));
        Assert.AreEqual("08", bench.Ask(Flags, 1));
        Assert.AreEqual("01ff", bench.Ask(NewestEvent, 2));
        Assert.AreEqual("ff", bench.Ask(OpenAlert, 1));
    }

    [TestMethod]
    public void A_fault_shows_while_it_is_there()
    {
        StatusBench bench = new StatusBench();
        bench.Parts.Bench.Events.Put(MatEvent.Fault, (int)Fault.FrontEnd, 0, 0);
        bench.Parts.Health.Faults.Update(0, 0);
        Assert.AreEqual("88", bench.Ask(Flags, 1));
        bench.Parts.Bench.Events.Put(MatEvent.Mended, (int)Fault.FrontEnd, 0, 0);
        bench.Parts.Health.Faults.Update(0, 0);
        Assert.AreEqual("08", bench.Ask(Flags, 1));
    }

    [TestMethod]
    public void Revisions_tell_what_another_phone_has_changed()
    {
        StatusBench bench = new StatusBench();
        bench.Parts.Book.NoteSettings();
        bench.Parts.Book.NoteSettings();
        bench.Parts.Bench.Coach.Plan.Change(true, false, 3, 0, 0);
        Assert.AreEqual("0201", bench.Ask(SettingsRevision, 2));
        Assert.AreEqual("01", bench.Ask(PlanRevision, 1));
    }

    [TestMethod]
    public void The_link_shows_its_mtu_its_live_rate_and_what_it_dropped()
    {
        StatusBench bench = new StatusBench();
        bench.Link.Radio.Mtu = 247;
        bench.Parts.Ask(bench.Live, Op.LiveStart, "0105");
        bench.Link.Channel.NoteSenseless();
        Assert.AreEqual("f700" + "05" + "01", bench.Ask(Mtu, 4));
        bench.Live.Stop();
        Assert.AreEqual("00", bench.Ask(LiveHz, 1));
    }

    [TestMethod]
    [DataRow(254, "fe")]
    [DataRow(255, "ff")]
    [DataRow(256, "ff")]
    [DataRow(300, "ff")]
    public void More_than_255_dropped_count_as_255(int dropped, string told)
    {
        StatusBench bench = new StatusBench();
        for (int i = 0; i < dropped; i++)
        {
            bench.Link.Channel.NoteSenseless();
        }

        Assert.AreEqual(told, bench.Ask(Dropped, 1));
    }

    [TestMethod]
    public void It_counts_the_records_that_are_kept()
    {
        StatusBench bench = new StatusBench();
        for (int i = 0; i < 3; i++)
        {
            Assert.IsTrue(bench.Parts.Records.TryWrite(bench.Parts.Records.Next, LogBench.Record(bench.Parts.Records.Next)));
        }

        Assert.AreEqual("0300", bench.Ask(Records, 2));
    }
}
