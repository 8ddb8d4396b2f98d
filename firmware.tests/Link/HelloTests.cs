using System.Text;
using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>Each is an HMAC over a label and what both sides have seen: Feature, mat nonce, phone nonce.</summary>
[TestClass]
public sealed class HelloTests
{
    private const string Key = "00112233445566778899aabbccddeeff";
    private const string MatNonce = "a0a1a2a3a4a5a6a7a8a9aaabacadaeaf";
    private const string PhoneNonce = "b0b1b2b3b4b5b6b7b8b9babbbcbdbebf";
    private const string Features = "01003f0000002100140bb80001000000";

    [TestMethod]
    public void The_key_id_is_made_of_the_key_and_its_label()
    {
        Assert.AreEqual(MacOf("id", string.Empty), Text(Hello.KeyId(new BenchCipher(), Hex.Bytes(Key))));
    }

    [TestMethod]
    public void The_proof_covers_features_and_both_nonces_in_this_order()
    {
        byte[] proof = Hello.Proof(new BenchCipher(), Hex.Bytes(Key), Hex.Bytes(MatNonce), Hex.Bytes(PhoneNonce));
        Assert.AreEqual(MacOf("proof", Features + MatNonce + PhoneNonce), Text(proof));
    }

    [TestMethod]
    public void The_keys_cover_the_same_under_another_label()
    {
        byte[] keys = Hello.SessionKeys(new BenchCipher(), Hex.Bytes(Key), Hex.Bytes(MatNonce), Hex.Bytes(PhoneNonce));
        Assert.AreEqual(MacOf("keys", Features + MatNonce + PhoneNonce), Text(keys));
    }

    [TestMethod]
    public void Of_what_the_phone_wrote_only_its_nonce_counts()
    {
        byte[] proof = Hello.Proof(new BenchCipher(), Hex.Bytes(Key), Hex.Bytes(MatNonce), Hex.Bytes(PhoneNonce + "0011223344556677"));
        Assert.AreEqual(MacOf("proof", Features + MatNonce + PhoneNonce), Text(proof));
    }

    [TestMethod]
    public void The_features_are_those_of_the_protocols_example()
    {
        Assert.AreEqual(Features, Hex.Text(Feature.Bytes, 0, Feature.Length));
        Assert.AreEqual(Feature.Length, Feature.Bytes.Length);
    }

    private static string MacOf(string label, string transcript)
    {
        byte[] start = Encoding.UTF8.GetBytes(label);
        byte[] message = Hex.Bytes(Hex.Text(start, 0, start.Length) + transcript);
        return Text(new BenchCipher().Authenticate(Hex.Bytes(Key), message));
    }

    private static string Text(byte[] bytes)
    {
        return Hex.Text(bytes, 0, bytes.Length);
    }
}
