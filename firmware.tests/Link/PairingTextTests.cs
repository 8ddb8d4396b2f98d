using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>Base32 of RFC 4648 and a check character by Luhn's algorithm with 32 for 10; the texts were made by another program.</summary>
[TestClass]
public sealed class PairingTextTests
{
    [TestMethod]
    [DataRow("00112233445566778899aabbccddeeff", "AAISEM2EKVTHPCEZVK54ZXPO74L")]
    [DataRow("00000000000000000000000000000000", "AAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [DataRow("ffffffffffffffffffffffffffffffff", "77777777777777777777777774A")]
    [DataRow("80000000000000000000000000000000", "QAAAAAAAAAAAAAAAAAAAAAAAAAQ")]
    [DataRow("00000000000000000000000000000001", "AAAAAAAAAAAAAAAAAAAAAAAAAEY")]
    [DataRow("0102030405060708090a0b0c0d0e0f10", "AEBAGBAFAYDQQCIKBMGA2DQPCAR")]
    [DataRow("f0e1d2c3b4a5968778695a4b3c2d1e0f", "6DQ5FQ5UUWLIO6DJLJFTYLI6B4T")]
    [DataRow("deadbeefcafe00ff1122334455667788", "32W3536K7YAP6EJCGNCFKZTXRAA")]
    public void A_key_has_its_text(string key, string text)
    {
        Assert.AreEqual(text, PairingText.TextOf(Hex.Bytes(key)));
        Assert.AreEqual(PairingText.Length, text.Length);
    }

    [TestMethod]
    public void The_link_is_the_page_with_the_text_behind_it()
    {
        Assert.AreEqual(
            PairingText.PageAddress + "#k=AAISEM2EKVTHPCEZVK54ZXPO74L",
            PairingText.LinkOf(Hex.Bytes("00112233445566778899aabbccddeeff")));
    }
}
