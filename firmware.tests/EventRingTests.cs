namespace SmartMat.Tests;

[TestClass]
public sealed class EventRingTests
{
    [TestMethod]
    public void A_new_ring_has_nothing_to_tell()
    {
        Assert.IsFalse(new EventRing().TryTake(out _, out _, out _, out _));
    }

    [TestMethod]
    public void An_event_comes_out_as_it_went_in_and_once()
    {
        EventRing ring = new EventRing();
        ring.Put(MatEvent.SessionEnded, 4, 1_200, 5_000_000_000);
        Assert.IsTrue(ring.TryTake(out MatEvent kind, out int value, out int detail, out long atMs));
        Assert.AreEqual((int)MatEvent.SessionEnded, (int)kind);
        Assert.AreEqual(4, value);
        Assert.AreEqual(1_200, detail);
        Assert.AreEqual(5_000_000_000, atMs);
        Assert.IsFalse(ring.TryTake(out _, out _, out _, out _));
    }

    [TestMethod]
    public void Sixteen_events_wait_in_their_order()
    {
        EventRing ring = Filled(EventRing.Capacity);
        Assert.AreEqual(16, CountFrom(ring, 0));
    }

    [TestMethod]
    public void The_seventeenth_pushes_out_the_first()
    {
        EventRing ring = Filled(EventRing.Capacity + 1);
        Assert.AreEqual(16, CountFrom(ring, 1));
    }

    [TestMethod]
    public void A_ring_that_nobody_emptied_for_long_has_the_last_sixteen()
    {
        EventRing ring = Filled(1_000);
        Assert.AreEqual(16, CountFrom(ring, 984));
    }

    [TestMethod]
    public void Putting_and_taking_in_turn_loses_nothing()
    {
        EventRing ring = new EventRing();
        for (int i = 0; i < 100; i++)
        {
            ring.Put(MatEvent.Contact, 2 * i, 0, i);
            ring.Put(MatEvent.Left, (2 * i) + 1, 0, i);
            Assert.AreEqual(2, CountFrom(ring, 2 * i));
        }
    }

    [TestMethod]
    public void The_oldest_is_the_first_to_be_taken_of_a_ring_that_ran_over()
    {
        EventRing ring = Filled(EventRing.Capacity + 3);
        Told.Next(ring, MatEvent.Dwell, 3, 0, 3);
    }

    [TestMethod]
    public void Who_reads_takes_nothing_and_may_read_what_another_has_taken()
    {
        EventRing ring = Filled(3);
        Assert.AreEqual(3, ring.Next);
        Assert.IsTrue(ring.TryRead(1, out MatEvent kind, out int value, out int detail, out long atMs));
        Assert.AreEqual((int)MatEvent.Dwell, (int)kind);
        Assert.AreEqual(1, value);
        Assert.AreEqual(0, detail);
        Assert.AreEqual(1L, atMs);
        Assert.AreEqual(3, CountFrom(ring, 0));
        Assert.IsTrue(ring.TryRead(1, out _, out _, out _, out _));
    }

    [TestMethod]
    [DataRow(0, false)]
    [DataRow(3, false)]
    [DataRow(4, true)]
    [DataRow(19, true)]
    [DataRow(20, false)]
    public void What_is_gone_or_still_to_come_cannot_be_read(int number, bool isThere)
    {
        EventRing ring = Filled(20);
        Assert.AreEqual(20, ring.Next);
        Assert.AreEqual(isThere, ring.TryRead(number, out _, out _, out _, out _));
    }

    private static EventRing Filled(int count)
    {
        EventRing ring = new EventRing();
        for (int i = 0; i < count; i++)
        {
            ring.Put(MatEvent.Dwell, i, 0, i);
        }

        return ring;
    }

    /// <returns>How many events there were; their values count up from <paramref name="first"/>.</returns>
    private static int CountFrom(EventRing ring, int first)
    {
        int count = 0;
        while (ring.TryTake(out _, out int value, out _, out _))
        {
            Assert.AreEqual(first + count, value);
            count++;
        }

        return count;
    }
}
