namespace SmartMat.Tests;

[TestClass]
public sealed class Crc32Tests
{
    private const uint Check = 0xCBF43926;

    [TestMethod]
    public void The_published_check_value_comes_out()
    {
        Assert.AreEqual(Check, ~Crc32.Add(Crc32.Start, Digits(0), 0, 9));
    }

    [TestMethod]
    public void Nothing_at_all_changes_nothing()
    {
        Assert.AreEqual(Crc32.Start, Crc32.Add(Crc32.Start, Digits(0), 4, 0));
    }

    [TestMethod]
    public void Only_the_counted_bytes_count()
    {
        Assert.AreEqual(Check, ~Crc32.Add(Crc32.Start, Digits(3), 3, 9));
    }

    [TestMethod]
    public void In_pieces_it_is_the_same()
    {
        byte[] bytes = Digits(0);
        for (int first = 0; first <= bytes.Length; first++)
        {
            uint crc = Crc32.Add(Crc32.Start, bytes, 0, first);
            Assert.AreEqual(Check, ~Crc32.Add(crc, bytes, first, bytes.Length - first));
        }
    }

    [TestMethod]
    public void Any_flipped_bit_shows()
    {
        byte[] bytes = Digits(0);
        for (int bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.IsFalse(Check == ~Crc32.Add(Crc32.Start, bytes, 0, 9));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    /// <returns>So many other bytes, "123456789" and as many again.</returns>
    private static byte[] Digits(int around)
    {
        byte[] bytes = new byte[9 + (2 * around)];
        for (int i = 0; i < 9; i++)
        {
            bytes[around + i] = (byte)('1' + i);
        }

        return bytes;
    }
}
