using SmartMat.Link;

namespace SmartMat.Tests.Link.Desk;

/// <summary>An alert is told three times, thirty seconds apart, until it is acknowledged.</summary>
[TestClass]
public sealed class EventDeskAlertTests
{
    private const long FaultMs = 5_000;

    [TestMethod]
    public void It_is_told_three_times_in_all_each_time_with_its_age()
    {
        EventRing events = new EventRing();
        EventDesk desk = WithFault(events);
        ChannelBench link = ChannelBench.Open();
        desk.Update(link.Channel, FaultMs);
        Assert.AreEqual("c10010020000" + "00" + "00000000", link.Phone.Hear());
        desk.Update(link.Channel, FaultMs + Tuning.AlertRepeatMs - 1);
        Assert.AreEqual("", link.Phone.Hear());
        desk.Update(link.Channel, FaultMs + Tuning.AlertRepeatMs);
        Assert.AreEqual("c10010020000" + "00" + "30750000", link.Phone.Hear());
        desk.Update(link.Channel, FaultMs + (2 * Tuning.AlertRepeatMs));
        Assert.AreEqual("c10010020000" + "00" + "60ea0000", link.Phone.Hear());
        desk.Update(link.Channel, FaultMs + (3 * Tuning.AlertRepeatMs));
        Assert.AreEqual("", link.Phone.Hear());
        Assert.IsTrue(desk.Alert.IsOpen);
    }

    [TestMethod]
    public void Nothing_is_repeated_once_it_is_acknowledged()
    {
        EventRing events = new EventRing();
        EventDesk desk = WithFault(events);
        ChannelBench link = ChannelBench.Open();
        desk.Update(link.Channel, FaultMs);
        Assert.IsTrue(desk.Alert.TryAcknowledge(0));
        link.Phone.Hear();
        desk.Update(link.Channel, FaultMs + Tuning.AlertRepeatMs);
        Assert.AreEqual("", link.Phone.Hear());
    }

    [TestMethod]
    public void What_is_new_comes_before_what_is_repeated()
    {
        EventRing events = new EventRing();
        EventDesk desk = WithFault(events);
        ChannelBench link = ChannelBench.Open();
        desk.Update(link.Channel, FaultMs);
        link.Phone.Hear();
        events.Put(MatEvent.Contact, 0, 0, FaultMs + Tuning.AlertRepeatMs);
        desk.Update(link.Channel, FaultMs + Tuning.AlertRepeatMs);
        Assert.AreEqual("c1010300000000" + "00000000", link.Phone.Hear());
        Assert.AreEqual("c10010020000" + "00" + "30750000", link.Phone.Hear());
        Assert.AreEqual("", link.Phone.Hear());
    }

    [TestMethod]
    public void It_is_not_repeated_while_something_new_still_waits_for_room()
    {
        EventRing events = new EventRing();
        EventDesk desk = WithFault(events);
        ChannelBench link = ChannelBench.Open();
        desk.Update(link.Channel, FaultMs);
        link.Phone.Hear();
        link.Acknowledge();
        for (int i = 0; i < Window.Pieces; i++)
        {
            events.Put(MatEvent.Contact, 0, 0, FaultMs);
        }

        desk.Update(link.Channel, FaultMs + Tuning.AlertRepeatMs);
        for (int i = 1; i <= Window.Pieces - 2; i++)
        {
            Assert.AreEqual(EventDesk.Length * 2, link.Phone.Hear().Length);
        }

        Assert.AreEqual("", link.Phone.Hear());
        Assert.IsTrue(desk.Alert.IsDue(FaultMs + Tuning.AlertRepeatMs));
        link.Acknowledge();
        desk.Update(link.Channel, FaultMs + Tuning.AlertRepeatMs);
        link.Phone.Hear();
        link.Phone.Hear();
        Assert.AreEqual("c10010020000" + "00" + "30750000", link.Phone.Hear());
    }

    [TestMethod]
    public void A_repeat_without_room_waits_and_does_not_count()
    {
        EventRing events = new EventRing();
        EventDesk desk = WithFault(events);
        ChannelBench link = ChannelBench.Open();
        desk.Update(link.Channel, FaultMs);
        link.Radio.IsSubscribed = false;
        desk.Update(link.Channel, FaultMs + Tuning.AlertRepeatMs);
        Assert.IsTrue(desk.Alert.IsDue(FaultMs + Tuning.AlertRepeatMs));
    }

    [TestMethod]
    public void It_is_repeated_for_a_phone_that_asks_for_what_it_missed()
    {
        PartsBench bench = new PartsBench();
        EventRing events = new EventRing();
        EventDesk desk = WithFault(events);
        ChannelBench link = ChannelBench.Open();
        desk.Begin();
        desk.Update(link.Channel, FaultMs);
        Assert.AreEqual("", link.Phone.Hear());
        Assert.IsFalse(desk.Alert.IsDue(FaultMs + Tuning.AlertRepeatMs));
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(desk, Op.EventsSince, "ff"));
        desk.Update(link.Channel, FaultMs);
        Assert.AreEqual("c10010020000" + "00" + "00000000", link.Phone.Hear());
        Assert.IsTrue(desk.Alert.IsDue(FaultMs + Tuning.AlertRepeatMs));
    }

    [TestMethod]
    public void One_that_the_ring_has_gone_over_is_not_told_again()
    {
        EventRing events = new EventRing();
        EventDesk desk = WithFault(events);
        ChannelBench link = ChannelBench.Open();
        desk.Update(link.Channel, FaultMs);
        for (int i = 0; i < EventRing.Capacity; i++)
        {
            events.Put(MatEvent.Contact, 0, 0, FaultMs);
        }

        link.Phone.Hear();
        link.Acknowledge();
        desk.Begin();
        desk.Update(link.Channel, FaultMs + Tuning.AlertRepeatMs);
        Assert.AreEqual("", link.Phone.Hear());
        Assert.IsFalse(desk.Alert.IsDue(FaultMs + Tuning.AlertRepeatMs + 1));
    }

    /// <summary>A fault, event 0, and nobody has been told.</summary>
    private static EventDesk WithFault(EventRing events)
    {
        EventDesk desk = new EventDesk(events);
        events.Put(MatEvent.Fault, (int)Fault.Store, 0, FaultMs);
        Assert.IsFalse(desk.Watch());
        return desk;
    }
}
