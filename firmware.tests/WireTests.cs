namespace SmartMat.Tests;

[TestClass]
public sealed class WireTests
{
    [TestMethod]
    public void Numbers_go_low_byte_first_and_touch_no_other_byte()
    {
        byte[] bytes = Filled(8, 0xEE);
        Wire.PutU16(bytes, 1, 0x1234);
        Wire.PutU32(bytes, 3, 0x89ABCDEF);
        byte[] expected = { 0xEE, 0x34, 0x12, 0xEF, 0xCD, 0xAB, 0x89, 0xEE };
        Assert.IsTrue(Wire.AreEqual(expected, 0, bytes, 0, 8));
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.AreEqual((int)expected[i], (int)bytes[i]);
        }
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(0x00FF)]
    [DataRow(0xFF00)]
    [DataRow(0x8001)]
    [DataRow(0xFFFF)]
    public void Two_bytes_come_back_as_they_went(int value)
    {
        byte[] bytes = Filled(4, 0x55);
        Wire.PutU16(bytes, 1, value);
        Assert.AreEqual(value, Wire.GetU16(bytes, 1));
    }

    [TestMethod]
    [DataRow(0u)]
    [DataRow(0x000000FFu)]
    [DataRow(0x0000FF00u)]
    [DataRow(0x00FF0000u)]
    [DataRow(0xFF000000u)]
    [DataRow(0x12345678u)]
    [DataRow(0xFFFFFFFFu)]
    public void So_do_four(uint value)
    {
        byte[] bytes = Filled(6, 0x55);
        Wire.PutU32(bytes, 1, value);
        Assert.AreEqual(value, Wire.GetU32(bytes, 1));
    }

    [TestMethod]
    public void A_difference_in_any_bit_of_any_byte_shows()
    {
        byte[] left = Filled(5, 0xA5);
        byte[] right = Filled(5, 0xA5);
        for (int bit = 0; bit < 8 * right.Length; bit++)
        {
            right[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.IsFalse(Wire.AreEqual(left, 0, right, 0, 5));
            right[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Assert.IsTrue(Wire.AreEqual(left, 0, right, 0, 5));
    }

    [TestMethod]
    public void Only_the_bytes_asked_for_are_compared()
    {
        byte[] left = { 1, 7, 8, 9 };
        byte[] right = { 2, 3, 7, 8 };
        Assert.IsTrue(Wire.AreEqual(left, 1, right, 2, 2));
        Assert.IsFalse(Wire.AreEqual(left, 0, right, 2, 2));
        Assert.IsFalse(Wire.AreEqual(left, 1, right, 1, 2));
        Assert.IsTrue(Wire.AreEqual(left, 0, right, 0, 0));
    }

    [TestMethod]
    public void Two_differences_do_not_cancel()
    {
        byte[] left = { 0x0F, 0xF0 };
        byte[] right = { 0xF0, 0x0F };
        Assert.IsFalse(Wire.AreEqual(left, 0, right, 0, 2));
    }

    private static byte[] Filled(int count, byte value)
    {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++)
        {
            bytes[i] = value;
        }

        return bytes;
    }
}
