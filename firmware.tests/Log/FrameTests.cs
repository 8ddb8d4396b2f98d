using System;
using SmartMat.Log;
using SmartMat.Tests.Link;

namespace SmartMat.Tests.Log;

/// <summary>A frame is told from anything else, and from one that is not all there.</summary>
[TestClass]
public sealed class FrameTests
{
    private const int CrcAt = 12;

    [TestMethod]
    public void A_sealed_block_is_the_one_in_the_documents_example()
    {
        byte[] bytes = new byte[Frame.HeaderLength + 2];
        bytes[Frame.HeaderLength] = 1;
        Frame.Seal(bytes, Frame.Block, 1, 1, 0, 2);
        byte[] example = Hex.Bytes("5301010001000000000002009f9032900100");
        Assert.IsTrue(Wire.AreEqual(example, 0, bytes, 0, example.Length));
    }

    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(0, 1)]
    [DataRow(0, 180)]
    [DataRow(20, 0)]
    [DataRow(20, 1)]
    [DataRow(20, 180)]
    public void A_frame_is_whole_wherever_it_begins_and_not_if_its_last_byte_lacks(int at, int length)
    {
        byte[] frame = Sealed(Frame.Record, length);
        byte[] bytes = new byte[at + frame.Length + 40];
        Array.Copy(frame, 0, bytes, at, frame.Length);
        Assert.IsTrue(Frame.IsThere(bytes, at));
        Assert.IsTrue(Frame.IsWhole(bytes, at, at + frame.Length));
        Assert.IsTrue(Frame.IsWhole(bytes, at, bytes.Length));
        Assert.IsFalse(Frame.IsWhole(bytes, at, at + frame.Length - 1));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(20)]
    public void A_header_that_is_not_all_there_is_none(int at)
    {
        byte[] frame = Sealed(Frame.Record, 0);
        for (int length = 0; length < Frame.HeaderLength; length++)
        {
            byte[] bytes = new byte[at + length];
            Array.Copy(frame, 0, bytes, at, length);
            Assert.IsFalse(Frame.IsWhole(bytes, at, bytes.Length));
        }
    }

    [TestMethod]
    public void Another_first_byte_is_no_frame_though_its_crc_is_right()
    {
        byte[] bytes = Sealed(Frame.Record, 10);
        bytes[0]++;
        uint crc = Crc32.Add(Crc32.Start, bytes, 0, CrcAt);
        Wire.PutU32(bytes, CrcAt, ~Crc32.Add(crc, bytes, Frame.HeaderLength, 10));
        Assert.IsFalse(Frame.IsThere(bytes, 0));
        Assert.IsFalse(Frame.IsWhole(bytes, 0, bytes.Length));
    }

    [TestMethod]
    public void There_is_no_kind_0()
    {
        byte[] bytes = Sealed(0, 10);
        Assert.IsFalse(Frame.IsThere(bytes, 0));
        Assert.IsFalse(Frame.IsWhole(bytes, 0, bytes.Length));
    }

    private static byte[] Sealed(byte kind, int length)
    {
        byte[] bytes = new byte[Frame.HeaderLength + length];
        for (int i = 0; i < length; i++)
        {
            bytes[Frame.HeaderLength + i] = (byte)(i + 1);
        }

        Frame.Seal(bytes, kind, 1, 2, 1, length);
        return bytes;
    }
}
