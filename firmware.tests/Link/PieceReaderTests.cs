using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>A piece's header: bit 0 first, bit 1 last, bits 2..7 a rolling counter.</summary>
[TestClass]
public sealed class PieceReaderTests
{
    private const int Longest = 4;

    [TestMethod]
    public void A_message_of_one_piece_is_there_at_once()
    {
        PieceReader reader = new PieceReader(Longest);
        AssertMessage(reader, "03aa", "aa");
        AssertMessage(reader, "07aabbccdd", "aabbccdd");
        Assert.AreEqual(0, reader.Dropped);
    }

    [TestMethod]
    public void One_of_several_pieces_is_there_with_the_last()
    {
        PieceReader reader = new PieceReader(Longest);
        Assert.AreEqual(0, Add(reader, "01aa"));
        Assert.AreEqual(0, Add(reader, "04bbcc"));
        AssertMessage(reader, "0add", "aabbccdd");
        Assert.AreEqual(0, reader.Dropped);
    }

    [TestMethod]
    public void The_counter_rolls_over()
    {
        PieceReader reader = new PieceReader(Longest);
        Assert.AreEqual(0, Add(reader, "fdaa"));
        AssertMessage(reader, "02bb", "aabb");
    }

    [TestMethod]
    [DataRow("01aa", "0abb")]
    [DataRow("01aa", "02bb")]
    [DataRow("03aa", "06bb")]
    [DataRow("02aa", "06bb")]
    public void A_piece_that_does_not_follow_is_dropped(string before, string piece)
    {
        PieceReader reader = new PieceReader(Longest);
        Add(reader, before);
        int dropped = reader.Dropped;
        Assert.AreEqual(0, Add(reader, piece));
        Assert.AreEqual(dropped + 1, reader.Dropped);
        Assert.AreEqual(0, Add(reader, "0acc"));
        Assert.AreEqual(dropped + 2, reader.Dropped);
    }

    [TestMethod]
    public void A_header_alone_is_no_piece()
    {
        PieceReader reader = new PieceReader(Longest);
        Assert.AreEqual(0, Add(reader, "03"));
        Assert.AreEqual(1, reader.Dropped);
        Assert.AreEqual(0, Add(reader, "01"));
        Assert.AreEqual(0, Add(reader, "06aa"));
        Assert.AreEqual(3, reader.Dropped);
    }

    [TestMethod]
    public void A_first_piece_begins_anew_and_the_unfinished_message_counts_as_lost()
    {
        PieceReader reader = new PieceReader(Longest);
        Add(reader, "01aabb");
        AssertMessage(reader, "0fcc", "cc");
        Assert.AreEqual(1, reader.Dropped);
        Add(reader, "01dd");
        Assert.AreEqual(0, Add(reader, "05ee"));
        AssertMessage(reader, "0aff", "eeff");
        Assert.AreEqual(2, reader.Dropped);
    }

    [TestMethod]
    public void What_is_longer_than_there_is_room_for_is_dropped_to_its_end()
    {
        PieceReader reader = new PieceReader(Longest);
        Assert.AreEqual(0, Add(reader, "03aabbccddee"));
        Assert.AreEqual(1, reader.Dropped);
        Assert.AreEqual(0, Add(reader, "05aabb"));
        Assert.AreEqual(0, Add(reader, "08ccddee"));
        Assert.AreEqual(2, reader.Dropped);
        Assert.AreEqual(0, Add(reader, "0eff"));
        Assert.AreEqual(3, reader.Dropped);
        AssertMessage(reader, "13aa", "aa");
    }

    [TestMethod]
    public void Only_the_bytes_that_came_count()
    {
        PieceReader reader = new PieceReader(Longest);
        Assert.AreEqual(2, reader.Add(Hex.Bytes("03aabbccdd"), 3));
        Assert.AreEqual("aabb0000", Hex.Text(reader.Message, 0, Longest));
    }

    [TestMethod]
    public void Another_connection_begins_with_nothing()
    {
        PieceReader reader = new PieceReader(Longest);
        Add(reader, "02ee");
        Add(reader, "01aabb");
        reader.Reset();
        Assert.AreEqual(0, reader.Dropped);
        Assert.AreEqual("00000000", Hex.Text(reader.Message, 0, Longest));
        Assert.AreEqual(0, Add(reader, "06cc"));
        Assert.AreEqual(1, reader.Dropped);
        AssertMessage(reader, "03dd", "dd");
    }

    private static int Add(PieceReader reader, string piece)
    {
        byte[] bytes = Hex.Bytes(piece);
        return reader.Add(bytes, bytes.Length);
    }

    private static void AssertMessage(PieceReader reader, string lastPiece, string message)
    {
        int length = Add(reader, lastPiece);
        Assert.AreEqual(message, Hex.Text(reader.Message, 0, length));
    }
}
