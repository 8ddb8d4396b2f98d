using System.Text;
using SmartMat.Drivers;

namespace SmartMat.Tests.Link;

/// <summary>HMAC-SHA256 by RFC 4231, test cases 1 to 4.</summary>
[TestClass]
public sealed class AuthenticationTests
{
    [TestMethod]
    public void The_published_texts_come_out()
    {
        AssertMac("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
            Repeated(0x0b, 20), Encoding.UTF8.GetBytes("Hi There"));
        AssertMac("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            Encoding.UTF8.GetBytes("Jefe"), Encoding.UTF8.GetBytes("what do ya want for nothing?"));
    }

    [TestMethod]
    public void The_published_bytes_come_out()
    {
        AssertMac("773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
            Repeated(0xaa, 20), Repeated(0xdd, 50));
        AssertMac("82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b",
            Hex.Bytes("0102030405060708090a0b0c0d0e0f10111213141516171819"), Repeated(0xcd, 50));
    }

    private static void AssertMac(string expected, byte[] key, byte[] message)
    {
        Assert.AreEqual(expected, Hex.Text(new AesCipher().Authenticate(key, message), 0, 32));
    }

    private static byte[] Repeated(byte value, int count)
    {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++)
        {
            bytes[i] = value;
        }

        return bytes;
    }
}
