extern alias firmware;

using System;
using SmartMat.Usb.Pairing;
using Hello = firmware::SmartMat.Link.Hello;
using MatPairing = firmware::SmartMat.Link.Pairing;
using MatText = firmware::SmartMat.Link.PairingText;

namespace SmartMat.Usb.Tests.Pairing;

[TestClass]
public sealed class NewKeyTests
{
    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void The_file_is_laid_out_as_the_protocol_page_says(bool renews)
    {
        NewKey key = new();

        byte[] file = key.File(renews);

        Assert.AreEqual(MatPairing.FileLength, file.Length);
        CollectionAssert.AreEqual(new byte[] { 0x53, 0x4D, 0x4B, 0x31, renews ? (byte)1 : (byte)0 }, file[..5]);
        Assert.AreEqual(MatText.TextOf(file[5..21]), key.Text);
        Assert.AreEqual(0, file[21]);
        Assert.AreEqual(Crc(file.AsSpan(0, 22)), BitConverter.ToUInt16(file, 22));
        Assert.AreEqual(Hello.KeyLength, file[5..21].Length);
    }

    [TestMethod]
    public void The_link_without_another_page_is_the_mats_own()
    {
        NewKey key = new();

        Assert.AreEqual(MatText.LinkOf(key.File(false)[5..21]), key.LinkOn(MatText.PageAddress));
    }

    /// <summary>CRC-16/CCITT-FALSE bit by bit.</summary>
    private static int Crc(ReadOnlySpan<byte> bytes)
    {
        int crc = 0xFFFF;
        foreach (byte value in bytes)
        {
            for (int bit = 7; bit >= 0; bit--)
            {
                bool isOne = ((value >> bit) & 1) != ((crc >> 15) & 1);
                crc = ((crc << 1) & 0xFFFF) ^ (isOne ? 0x1021 : 0);
            }
        }

        return crc;
    }
}
