using SmartMat.Link;

namespace SmartMat.Tests.Link;

[TestClass]
public sealed class PiecesTests
{
    [TestMethod]
    [DataRow(23, 1)]
    [DataRow(23, 19)]
    [DataRow(23, 20)]
    [DataRow(23, 192)]
    [DataRow(64, 61)]
    [DataRow(247, 192)]
    public void A_message_comes_back_from_its_pieces(int mtu, int count)
    {
        PieceWriter writer = new PieceWriter(244);
        PieceReader reader = new PieceReader(192);
        int pieces = 0;
        int length = 0;
        for (writer.Begin(Message(count), count); !writer.IsDone; pieces++)
        {
            Assert.AreEqual(0, length);
            int cut = writer.Cut(mtu);
            Assert.IsTrue(cut <= mtu - 3);
            length = reader.Add(writer.Piece, cut);
            writer.Accept(cut);
        }

        Assert.AreEqual(PieceWriter.PiecesOf(count, mtu), pieces);
        Assert.AreEqual(count, length);
        Assert.AreEqual(Hex.Text(Message(count), 0, count), Hex.Text(reader.Message, 0, count));
        Assert.AreEqual(0, reader.Dropped);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void A_lost_piece_loses_that_message_only(int lost)
    {
        PieceWriter writer = new PieceWriter(244);
        PieceReader reader = new PieceReader(192);
        Assert.AreEqual(0, Send(writer, reader, 70, lost));
        Assert.IsTrue(lost == 3 || reader.Dropped > 0);
        Assert.AreEqual(70, Send(writer, reader, 70, -1));
        Assert.IsTrue(reader.Dropped > 0);
    }

    [TestMethod]
    public void A_piece_cut_again_is_the_same()
    {
        PieceWriter writer = new PieceWriter(244);
        writer.Begin(Message(30), 30);
        int length = writer.Cut(23);
        string first = Hex.Text(writer.Piece, 0, length);
        Assert.AreEqual(length, writer.Cut(23));
        Assert.AreEqual(first, Hex.Text(writer.Piece, 0, length));
    }

    [TestMethod]
    public void What_is_too_long_is_dropped_and_the_next_message_is_not()
    {
        PieceWriter writer = new PieceWriter(244);
        PieceReader reader = new PieceReader(32);
        Assert.AreEqual(0, Send(writer, reader, 33, -1));
        Assert.IsTrue(reader.Dropped > 0);
        Assert.AreEqual(32, Send(writer, reader, 32, -1));
    }

    [TestMethod]
    public void A_middle_piece_out_of_the_blue_is_dropped()
    {
        PieceReader reader = new PieceReader(32);
        Assert.AreEqual(0, reader.Add(Hex.Bytes("0200"), 2));
        Assert.AreEqual(1, reader.Dropped);
    }

    private static int Send(PieceWriter writer, PieceReader reader, int count, int lost)
    {
        int length = 0;
        int piece = 0;
        for (writer.Begin(Message(count), count); !writer.IsDone; piece++)
        {
            int cut = writer.Cut(23);
            if (piece != lost)
            {
                length = reader.Add(writer.Piece, cut);
            }

            writer.Accept(cut);
        }

        return length;
    }

    private static byte[] Message(int count)
    {
        byte[] message = new byte[count];
        for (int i = 0; i < count; i++)
        {
            message[i] = (byte)(i * 7);
        }

        return message;
    }
}
