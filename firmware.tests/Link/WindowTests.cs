using SmartMat.Link;

namespace SmartMat.Tests.Link;

[TestClass]
public sealed class WindowTests
{
    private const int Remembered = 16;
    private const long SentMs = 60_000;

    [TestMethod]
    public void Eleven_pieces_may_be_on_their_way()
    {
        Window window = new Window();
        Assert.AreEqual(Window.Pieces, Room(window));
        window.Note(3, SentMs);
        Assert.AreEqual(Window.Pieces - 3, Room(window));
        window.Note(8, SentMs);
        Assert.AreEqual(0, Room(window));
    }

    [TestMethod]
    public void An_acknowledged_message_makes_room_with_all_before_it()
    {
        Window window = New(3, 4, 2);
        window.Acknowledge(1);
        Assert.AreEqual(Window.Pieces - 2, Room(window));
        window.Acknowledge(2);
        Assert.AreEqual(Window.Pieces, Room(window));
    }

    [TestMethod]
    public void An_acknowledgement_that_comes_late_takes_nothing_back()
    {
        Window window = New(3, 4, 2);
        window.Acknowledge(1);
        window.Acknowledge(0);
        window.Acknowledge(1);
        Assert.AreEqual(Window.Pieces - 2, Room(window));
    }

    [TestMethod]
    [DataRow(3u)]
    [DataRow(4u)]
    [DataRow(uint.MaxValue)]
    public void A_message_that_was_never_sent_cannot_be_acknowledged(uint message)
    {
        Window window = New(3, 4, 2);
        window.Acknowledge(message);
        Assert.AreEqual(Window.Pieces - 9, Room(window));
    }

    [TestMethod]
    public void Nothing_can_be_acknowledged_before_the_first_message()
    {
        Window window = new Window();
        window.Acknowledge(0);
        Assert.AreEqual(Window.Pieces, Room(window));
    }

    [TestMethod]
    public void One_that_is_too_long_ago_is_ignored_and_the_oldest_remembered_is_not()
    {
        Window window = new Window();
        for (int i = 0; i < Remembered + 1; i++)
        {
            window.Note(1, SentMs);
        }

        window.Acknowledge(0);
        Assert.IsFalse(window.HasRoom(0));
        window.Acknowledge(1);
        Assert.IsFalse(window.HasRoom(0));
        window.Acknowledge(6);
        Assert.AreEqual(1, Room(window));
        window.Acknowledge(Remembered);
        Assert.AreEqual(Window.Pieces, Room(window));
    }

    [TestMethod]
    public void The_oldest_remembered_can_be_acknowledged()
    {
        Window window = New(9, 1, 0);
        for (int i = 3; i < Remembered; i++)
        {
            window.Note(0, SentMs);
        }

        window.Acknowledge(0);
        Assert.AreEqual(Window.Pieces - 1, Room(window));
    }

    [TestMethod]
    public void Whoever_is_heard_a_second_after_the_last_message_has_all_or_never_will()
    {
        Window window = New(3, 4, 2);
        window.NoteHeard(SentMs + 999);
        Assert.AreEqual(Window.Pieces - 9, Room(window));
        window.NoteHeard(SentMs + 1_000);
        Assert.AreEqual(Window.Pieces, Room(window));
    }

    [TestMethod]
    public void The_second_counts_from_the_last_message()
    {
        Window window = New(3, 0, 0);
        window.Note(2, SentMs + 500);
        window.NoteHeard(SentMs + 1_499);
        Assert.AreEqual(Window.Pieces - 5, Room(window));
    }

    [TestMethod]
    public void Another_connection_begins_with_an_empty_window_and_message_0()
    {
        Window window = New(3, 4, 2);
        window.Acknowledge(0);
        window.Reset();
        Assert.AreEqual(Window.Pieces, Room(window));
        window.Note(2, SentMs);
        window.Note(5, SentMs);
        window.Acknowledge(0);
        Assert.AreEqual(Window.Pieces - 5, Room(window));
        window.Acknowledge(2);
        Assert.AreEqual(Window.Pieces - 5, Room(window));
    }

    private static Window New(int first, int second, int third)
    {
        Window window = new Window();
        window.Note(first, SentMs);
        window.Note(second, SentMs);
        window.Note(third, SentMs);
        return window;
    }

    /// <returns>Pieces that may still leave.</returns>
    private static int Room(Window window)
    {
        int room = 0;
        while (window.HasRoom(room + 1))
        {
            room++;
            Assert.IsTrue(room <= 100);
        }

        return room;
    }
}
