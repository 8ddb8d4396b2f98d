namespace SmartMat.Tests;

[TestClass]
public sealed class Crc16Tests
{
    [TestMethod]
    public void The_published_check_value_comes_out()
    {
        Assert.AreEqual(0x29B1, Crc16.Of(Digits(0), 9));
    }

    [TestMethod]
    public void Nothing_at_all_gives_the_start_value()
    {
        Assert.AreEqual(0xFFFF, Crc16.Of(Digits(0), 0));
    }

    [TestMethod]
    public void Only_the_counted_bytes_count()
    {
        Assert.AreEqual(0x29B1, Crc16.Of(Digits(2), 9));
    }

    [TestMethod]
    public void The_seal_is_in_the_last_two_bytes_low_byte_first()
    {
        byte[] block = Digits(2);
        Assert.IsFalse(Crc16.IsSealed(block));
        Crc16.Seal(block);
        Assert.AreEqual(0xB1, (int)block[9]);
        Assert.AreEqual(0x29, (int)block[10]);
        Assert.IsTrue(Crc16.IsSealed(block));
    }

    [TestMethod]
    public void Any_one_or_two_flipped_bits_break_the_seal()
    {
        byte[] block = Digits(2);
        Crc16.Seal(block);
        for (int first = 0; first < block.Length * 8; first++)
        {
            Flip(block, first);
            Assert.IsFalse(Crc16.IsSealed(block));
            for (int second = first + 1; second < block.Length * 8; second++)
            {
                Flip(block, second);
                Assert.IsFalse(Crc16.IsSealed(block));
                Flip(block, second);
            }

            Flip(block, first);
        }

        Assert.IsTrue(Crc16.IsSealed(block));
    }

    [TestMethod]
    public void Erased_flash_is_not_sealed()
    {
        byte[] zeros = new byte[14];
        byte[] ones = new byte[14];
        for (int i = 0; i < ones.Length; i++)
        {
            ones[i] = 0xFF;
        }

        Assert.IsFalse(Crc16.IsSealed(zeros));
        Assert.IsFalse(Crc16.IsSealed(ones));
    }

    /// <returns>"123456789" and so many bytes more.</returns>
    private static byte[] Digits(int more)
    {
        byte[] bytes = new byte[9 + more];
        for (int i = 0; i < 9; i++)
        {
            bytes[i] = (byte)('1' + i);
        }

        return bytes;
    }

    private static void Flip(byte[] block, int bit)
    {
        block[bit / 8] ^= (byte)(1 << (bit % 8));
    }
}
