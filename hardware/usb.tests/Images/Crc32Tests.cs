using SmartMat.Usb.Images;

namespace SmartMat.Usb.Tests.Images;

[TestClass]
public sealed class Crc32Tests
{
    [TestMethod]
    public void The_check_value_is_the_published_one()
    {
        // CRC-32/CKSUM (POSIX) has this polynomial and start; its check value 0x765E7680 is this one inverted.
        Assert.AreEqual(0x89A1897Fu, Crc32.Of("123456789"u8));
    }
}
