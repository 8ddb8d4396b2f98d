using System;
using System.Security.Cryptography;
using SmartMat.Drivers;
using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>RFC 3610 section 8 (packet vectors 1 to 3) and NIST SP 800-38C appendix C (examples 1 to 3).</summary>
[TestClass]
public sealed class CcmTests
{
    private const string RfcKey = "c0c1c2c3c4c5c6c7c8c9cacbcccdcecf";
    private const string NistKey = "404142434445464748494a4b4c4d4e4f";

    [TestMethod]
    [DataRow(RfcKey, "00000003020100a0a1a2a3a4a5", "0001020304050607", 8, 23,
        "588c979a61c663d2f066d0c2c0f989806d5f6b61dac384", "17e8d12cfdf926e0")]
    [DataRow(RfcKey, "00000004030201a0a1a2a3a4a5", "0001020304050607", 8, 24,
        "72c91a36e135f8cf291ca894085c87e3cc15c439c9e43a3b", "a091d56e10400916")]
    [DataRow(RfcKey, "00000005040302a0a1a2a3a4a5", "0001020304050607", 8, 25,
        "51b1e5f44a197d1da46b0f8e2d282ae871e838bb64da859657", "4adaa76fbd9fb0c5")]
    [DataRow(NistKey, "10111213141516", "0001020304050607", 32, 4, "7162015b", "4dac255d")]
    [DataRow(NistKey, "1011121314151617", "000102030405060708090a0b0c0d0e0f", 32, 16,
        "d2a1f0e051ea5f62081a7792073d593d", "1fc64fbfaccd")]
    [DataRow(NistKey, "101112131415161718191a1b", "000102030405060708090a0b0c0d0e0f10111213", 32, 24,
        "e3b201a9f5b71a7a9b1ceaeccd97e70b6176aad9a4428aa5", "484392fbc1b09951")]
    public void The_published_vectors_come_out(
        string key, string nonce, string header, int first, int count, string cipherText, string tag)
    {
        byte[] bytes = Counting(first, count, tag.Length / 2);
        Ccm ccm = new Ccm(new AesCipher(), tag.Length / 2, 64);
        ccm.Seal(Hex.Bytes(key), Hex.Bytes(nonce), Hex.Bytes(header), bytes, 0, count);
        Assert.AreEqual(cipherText, Hex.Text(bytes, 0, count));
        Assert.AreEqual(tag, Hex.Text(bytes, count, tag.Length / 2));
        Assert.IsTrue(ccm.TryOpen(Hex.Bytes(key), Hex.Bytes(nonce), Hex.Bytes(header), bytes, 0, count));
        Assert.AreEqual(Hex.Text(Counting(first, count, 0), 0, count), Hex.Text(bytes, 0, count));
    }

    [TestMethod]
    public void Any_flipped_bit_of_message_or_tag_is_noticed_and_leaves_zeros()
    {
        Ccm ccm = new Ccm(new AesCipher(), 8, 64);
        for (int bit = 0; bit < (20 + 8) * 8; bit++)
        {
            byte[] bytes = Counting(1, 20, 8);
            ccm.Seal(Hex.Bytes(RfcKey), new byte[13], Hex.Bytes(string.Empty), bytes, 0, 20);
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.IsFalse(ccm.TryOpen(Hex.Bytes(RfcKey), new byte[13], Hex.Bytes(string.Empty), bytes, 0, 20));
            Assert.AreEqual(Hex.Text(new byte[20], 0, 20), Hex.Text(bytes, 0, 20));
        }
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(15)]
    [DataRow(16)]
    [DataRow(17)]
    [DataRow(184)]
    public void Every_length_opens_as_it_was_sealed(int count)
    {
        Ccm ccm = new Ccm(new AesCipher(), 8, 184);
        byte[] bytes = Counting(7, count, 8);
        ccm.Seal(Hex.Bytes(NistKey), new byte[13], Hex.Bytes(string.Empty), bytes, 0, count);
        Assert.IsTrue(ccm.TryOpen(Hex.Bytes(NistKey), new byte[13], Hex.Bytes(string.Empty), bytes, 0, count));
        Assert.AreEqual(Hex.Text(Counting(7, count, 0), 0, count), Hex.Text(bytes, 0, count));
    }

    /// <summary>Where no vector is published: block limits, headers and messages longer than 255 bytes, each nonce and tag.</summary>
    [TestMethod]
    [DataRow(0, 1, 13, 8)]
    [DataRow(0, 300, 13, 16)]
    [DataRow(300, 300, 13, 8)]
    [DataRow(13, 16, 13, 8)]
    [DataRow(14, 16, 13, 8)]
    [DataRow(15, 17, 13, 8)]
    [DataRow(1, 600, 7, 4)]
    [DataRow(600, 1, 12, 14)]
    [DataRow(30, 0, 11, 10)]
    public void Another_implementation_makes_and_opens_the_same(int headerLength, int count, int nonceLength, int tagLength)
    {
        byte[] header = Counting(3, headerLength, 0);
        byte[] nonce = Counting(90, nonceLength, 0);
        byte[] plain = Counting(11, count, 0);
        byte[] cipherText = new byte[count];
        byte[] tag = new byte[tagLength];
        using AesCcm other = new AesCcm(Hex.Bytes(RfcKey));
        other.Encrypt(nonce, plain, cipherText, tag, header);

        Ccm ccm = new Ccm(new AesCipher(), tagLength, headerLength + count);
        byte[] bytes = new byte[count + tagLength + 10];
        Array.Copy(plain, 0, bytes, 5, count);
        ccm.Seal(Hex.Bytes(RfcKey), nonce, header, bytes, 5, count);
        Assert.AreEqual(Hex.Text(cipherText, 0, count) + Hex.Text(tag, 0, tagLength), Hex.Text(bytes, 5, count + tagLength));
        Assert.AreEqual("0000000000", Hex.Text(bytes, 5 + count + tagLength, 5));
        Assert.IsTrue(ccm.TryOpen(Hex.Bytes(RfcKey), nonce, header, bytes, 5, count));
        Assert.AreEqual(Hex.Text(plain, 0, count), Hex.Text(bytes, 5, count));
    }

    [TestMethod]
    public void What_was_sealed_before_does_not_matter()
    {
        Ccm used = new Ccm(new AesCipher(), 8, 64);
        foreach (int count in new[] { 40, 3, 33, 20, 17, 32, 5 })
        {
            Assert.AreEqual(Sealed(new Ccm(new AesCipher(), 8, 64), count, 13), Sealed(used, count, 13));
            Assert.AreEqual(Sealed(new Ccm(new AesCipher(), 8, 64), count, 7), Sealed(used, count, 7));
        }
    }

    private static string Sealed(Ccm ccm, int count, int nonceLength)
    {
        byte[] bytes = Counting(7, count, 8);
        ccm.Seal(Hex.Bytes(NistKey), Counting(50, nonceLength, 0), Counting(1, count / 2, 0), bytes, 0, count);
        return Hex.Text(bytes, 0, count + 8);
    }

    private static byte[] Counting(int first, int count, int room)
    {
        byte[] bytes = new byte[count + room];
        for (int i = 0; i < count; i++)
        {
            bytes[i] = (byte)(first + i);
        }

        return bytes;
    }
}
