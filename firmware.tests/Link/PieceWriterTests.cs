using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>A piece is at most MTU - 3 bytes long, its header included, and never longer than the writer's own limit.</summary>
[TestClass]
public sealed class PieceWriterTests
{
    [TestMethod]
    public void A_new_one_has_nothing_to_send()
    {
        Assert.IsTrue(new PieceWriter(20).IsDone);
    }

    [TestMethod]
    [DataRow("aabb", "03aabb")]
    [DataRow("0102030405", "03" + "0102030405")]
    [DataRow("010203040506", "01" + "0102030405" + " " + "06" + "06")]
    [DataRow("0102030405060708090a0b", "01" + "0102030405" + " " + "04" + "060708090a" + " " + "0a" + "0b")]
    public void Header_and_bytes_are_as_the_protocol_has_them(string message, string pieces)
    {
        PieceWriter writer = new PieceWriter(20);
        Assert.AreEqual(pieces, Sent(writer, message, 9));
    }

    [TestMethod]
    public void Its_own_limit_holds_at_any_mtu()
    {
        PieceWriter writer = new PieceWriter(4);
        Assert.AreEqual("01aabbcc 06dd", Sent(writer, "aabbccdd", 185));
        Assert.AreEqual("09aabbcc 0edd", Sent(writer, "aabbccdd", 7));
        Assert.AreEqual("11aabbcc 16dd", Sent(writer, "aabbccdd", 8));
        Assert.AreEqual("19aabb 1eccdd", Sent(writer, "aabbccdd", 6));
    }

    [TestMethod]
    public void The_counter_goes_on_from_message_to_message_and_rolls_over()
    {
        PieceWriter writer = new PieceWriter(20);
        for (int number = 0; number < 130; number++)
        {
            Assert.AreEqual(Hex.Text(new byte[] { (byte)((number % 64 * 4) + 3) }, 0, 1) + "aa", Sent(writer, "aa", 23));
        }
    }

    [TestMethod]
    public void A_piece_that_was_not_taken_is_cut_again()
    {
        PieceWriter writer = new PieceWriter(20);
        writer.Begin(Hex.Bytes("aabbccdd"), 4);
        Assert.AreEqual(3, writer.Cut(6));
        Assert.AreEqual("01aabb", Hex.Text(writer.Piece, 0, 3));
        Assert.AreEqual(4, writer.Cut(7));
        Assert.AreEqual("01aabbcc", Hex.Text(writer.Piece, 0, 4));
        writer.Accept(4);
        Assert.IsFalse(writer.IsDone);
        Assert.AreEqual(2, writer.Cut(7));
        Assert.AreEqual("06dd", Hex.Text(writer.Piece, 0, 2));
        writer.Accept(2);
        Assert.IsTrue(writer.IsDone);
    }

    [TestMethod]
    public void Another_connection_begins_with_nothing_to_send_and_piece_0()
    {
        PieceWriter writer = new PieceWriter(20);
        Sent(writer, "aa", 23);
        writer.Begin(Hex.Bytes("aabbccdd"), 4);
        writer.Accept(writer.Cut(6));
        Assert.IsFalse(writer.IsDone);
        writer.Reset();
        Assert.IsTrue(writer.IsDone);
        Assert.AreEqual("03bb", Sent(writer, "bb", 23));
    }

    [TestMethod]
    [DataRow(1, 23, 1)]
    [DataRow(19, 23, 1)]
    [DataRow(20, 23, 2)]
    [DataRow(38, 23, 2)]
    [DataRow(39, 23, 3)]
    [DataRow(196, 185, 2)]
    [DataRow(196, 247, 1)]
    public void How_many_pieces_a_message_takes_is_known_before(int count, int mtu, int pieces)
    {
        Assert.AreEqual(pieces, PieceWriter.PiecesOf(count, mtu));
    }

    /// <returns>The pieces in hex, with blanks between.</returns>
    private static string Sent(PieceWriter writer, string message, int mtu)
    {
        byte[] bytes = Hex.Bytes(message);
        string pieces = string.Empty;
        for (writer.Begin(bytes, bytes.Length); !writer.IsDone;)
        {
            int length = writer.Cut(mtu);
            pieces += (pieces.Length == 0 ? string.Empty : " ") + Hex.Text(writer.Piece, 0, length);
            writer.Accept(length);
        }

        return pieces;
    }
}
