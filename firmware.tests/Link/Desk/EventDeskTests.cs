using SmartMat.Link;
using SmartMat.Session;

namespace SmartMat.Tests.Link.Desk;

/// <summary>What the phone hears of what happens, and what it asks for of what it missed.</summary>
[TestClass]
public sealed class EventDeskTests
{
    private const int NoAlert = -1;

    /// <summary>Event messages that fit into the window, with what is kept free for answers.</summary>
    private const int AtOnce = Window.Pieces - 2;

    [TestMethod]
    public void It_serves_two_requests()
    {
        Assert.AreEqual("0708", ServedOps.Of(new EventDesk(new EventRing())));
    }

    [TestMethod]
    public void An_event_is_told_with_its_number_kind_value_detail_and_age()
    {
        EventRing events = new EventRing();
        EventDesk desk = new EventDesk(events);
        ChannelBench link = ChannelBench.Open();
        events.Put(MatEvent.SessionStarted, 300, 1, 10_000);
        events.Put(MatEvent.SessionEnded, 2, 0x1234, 10_500);
        desk.Update(link.Channel, 76_036);
        Assert.AreEqual("c1000a2c010100f4010100", link.Phone.Hear());
        Assert.AreEqual("c1010e0200341200000100", link.Phone.Hear());
        Assert.AreEqual("", link.Phone.Hear());
    }

    [TestMethod]
    public void A_phone_that_comes_hears_only_what_happens_from_then_on()
    {
        EventRing events = new EventRing();
        EventDesk desk = new EventDesk(events);
        ChannelBench link = ChannelBench.Open();
        Put(events, 3);
        Assert.AreEqual(2, desk.Newest);
        desk.Begin();
        desk.Update(link.Channel, 0);
        Assert.AreEqual("", link.Phone.Hear());
        Put(events, 1);
        desk.Update(link.Channel, 0);
        Assert.AreEqual("c103", Head(link.Phone.Hear()));
        Assert.AreEqual(3, desk.Newest);
        desk.Update(link.Channel, 0);
        Assert.AreEqual("", link.Phone.Hear());
    }

    [TestMethod]
    public void What_has_no_room_waits_and_comes_in_order()
    {
        EventRing events = new EventRing();
        EventDesk desk = new EventDesk(events);
        ChannelBench link = ChannelBench.Open();
        Put(events, EventRing.Capacity);
        desk.Update(link.Channel, 0);
        AssertTold(link, 0, AtOnce);
        desk.Update(link.Channel, 0);
        Assert.AreEqual("", link.Phone.Hear());
        link.Acknowledge();
        desk.Update(link.Channel, 0);
        AssertTold(link, AtOnce, EventRing.Capacity - AtOnce);
    }

    [TestMethod]
    public void What_the_ring_has_lost_is_passed_over()
    {
        EventRing events = new EventRing();
        EventDesk desk = new EventDesk(events);
        ChannelBench link = ChannelBench.Open();
        Put(events, EventRing.Capacity + 2);
        desk.Update(link.Channel, 0);
        AssertTold(link, 2, AtOnce);
    }

    [TestMethod]
    [DataRow(0, 255, 0)]
    [DataRow(3, 255, 3)]
    [DataRow(3, 0, 2)]
    [DataRow(3, 1, 1)]
    [DataRow(3, 2, 0)]
    [DataRow(3, 3, 3)]
    [DataRow(16, 255, 16)]
    [DataRow(16, 0, 15)]
    [DataRow(20, 18, 1)]
    [DataRow(20, 4, 15)]
    [DataRow(20, 3, 16)]
    [DataRow(20, 2, 16)]
    [DataRow(300, 43, 0)]
    [DataRow(300, 40, 3)]
    public void What_followed_the_last_that_the_phone_knows_comes_once_more(int happened, int known, int missed)
    {
        PartsBench bench = new PartsBench();
        EventRing events = new EventRing();
        EventDesk desk = new EventDesk(events);
        ChannelBench link = ChannelBench.Open();
        Put(events, happened);
        desk.Begin();
        byte[] parameter = { (byte)known };
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(desk, Op.EventsSince, Hex.Text(parameter, 0, 1)));
        byte[] told = { (byte)missed };
        Assert.AreEqual(Hex.Text(told, 0, 1), bench.Told());
        desk.Update(link.Channel, 0);
        AssertTold(link, happened - missed, missed < AtOnce ? missed : AtOnce);
    }

    [TestMethod]
    [DataRow((int)Op.EventsSince, "")]
    [DataRow((int)Op.EventsSince, "0000")]
    [DataRow((int)Op.AcknowledgeAlert, "")]
    [DataRow((int)Op.AcknowledgeAlert, "0000")]
    public void Each_request_names_one_event(int op, string parameters)
    {
        PartsBench bench = new PartsBench();
        EventRing events = new EventRing();
        EventDesk desk = new EventDesk(events);
        Limit(events);
        desk.Watch();
        Assert.AreEqual((int)Result.InvalidParameter, (int)bench.Ask(desk, (Op)op, parameters));
        Assert.AreEqual("", bench.Told());
        Assert.IsTrue(desk.Alert.IsOpen);
    }

    [TestMethod]
    public void The_phone_acknowledges_the_alert_that_is_open_and_no_other()
    {
        PartsBench bench = new PartsBench();
        EventRing events = new EventRing();
        EventDesk desk = new EventDesk(events);
        Put(events, 1);
        Limit(events);
        desk.Watch();
        Assert.AreEqual((int)Result.WrongState, (int)bench.Ask(desk, Op.AcknowledgeAlert, "00"));
        Assert.IsTrue(desk.Alert.IsOpen);
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(desk, Op.AcknowledgeAlert, "01"));
        Assert.IsFalse(desk.Alert.IsOpen);
        Assert.AreEqual("", bench.Told());
        Assert.IsFalse(desk.Watch());
        Assert.IsFalse(desk.Alert.IsOpen);
    }

    [TestMethod]
    [DataRow((int)MatEvent.Dwell, (int)DwellStage.Limit, true, true)]
    [DataRow((int)MatEvent.Dwell, (int)DwellStage.Hot, false, false)]
    [DataRow((int)MatEvent.Dwell, (int)DwellStage.Fine, false, false)]
    [DataRow((int)MatEvent.Fault, (int)DwellStage.Fine, true, false)]
    [DataRow((int)MatEvent.Fault, (int)DwellStage.Limit, true, false)]
    [DataRow((int)MatEvent.Mended, (int)DwellStage.Limit, false, false)]
    [DataRow((int)MatEvent.Lying, (int)DwellStage.Fine, false, false)]
    public void A_dwell_limit_and_a_fault_are_alerts_and_only_the_limit_is_felt(int kind, int stage, bool isAlert, bool isFelt)
    {
        EventRing events = new EventRing();
        EventDesk desk = new EventDesk(events);
        Put(events, 2);
        events.Put((MatEvent)kind, 4, stage, 0);
        Assert.AreEqual(isFelt, desk.Watch());
        Assert.AreEqual(isAlert ? 2 : NoAlert, desk.Alert.Number);
    }

    [TestMethod]
    public void Of_several_the_newest_alert_is_open_and_any_that_was_felt_counts()
    {
        EventRing events = new EventRing();
        EventDesk desk = new EventDesk(events);
        Assert.IsFalse(desk.Watch());
        Limit(events);
        Limit(events);
        events.Put(MatEvent.Fault, (int)Fault.Store, 0, 0);
        Assert.IsTrue(desk.Watch());
        Assert.AreEqual(2, desk.Alert.Number);
        Assert.IsFalse(desk.Watch());
        Limit(events);
        Assert.IsTrue(desk.Watch());
        Assert.AreEqual(3, desk.Alert.Number);
    }

    [TestMethod]
    public void An_alert_that_the_ring_has_lost_is_none()
    {
        EventRing events = new EventRing();
        EventDesk desk = new EventDesk(events);
        Limit(events);
        Put(events, EventRing.Capacity);
        Assert.IsFalse(desk.Watch());
        Assert.IsFalse(desk.Alert.IsOpen);
    }

    private static void Put(EventRing events, int count)
    {
        for (int i = 0; i < count; i++)
        {
            events.Put(MatEvent.Contact, 0, 0, 0);
        }
    }

    private static void Limit(EventRing events)
    {
        events.Put(MatEvent.Dwell, 4, (int)DwellStage.Limit, 0);
    }

    private static void AssertTold(ChannelBench link, int first, int count)
    {
        byte[] head = { EventDesk.Marker, 0 };
        for (int number = first; number < first + count; number++)
        {
            head[1] = (byte)number;
            Assert.AreEqual(Hex.Text(head, 0, 2), Head(link.Phone.Hear()));
        }

        Assert.AreEqual("", link.Phone.Hear());
    }

    private static string Head(string message)
    {
        return message.Length < 4 ? message : message.Substring(0, 4);
    }
}
