using SmartMat.Link;

namespace SmartMat.Tests.Link;

[TestClass]
public sealed class DoormanTests
{
    private const string NoKey = "00000000000000000000000000000000";
    private const string PhoneNonce = "b0b1b2b3b4b5b6b7b8b9babbbcbdbebf";

    [TestMethod]
    public void Hello_shows_the_keys_id_and_a_nonce_that_is_always_another()
    {
        Pairing pairing = NewPairing();
        Doorman doorman = new Doorman(pairing);
        byte[] shown = doorman.NextHello();
        Assert.AreEqual(Hello.ReadLength, shown.Length);
        Assert.AreEqual(Hex.Text(pairing.KeyId, 0, Hello.KeyIdLength), Hex.Text(shown, 0, Hello.KeyIdLength));
        string first = NonceIn(shown);
        Assert.IsFalse(first == NonceIn(doorman.NextHello()));
    }

    [TestMethod]
    public void Who_proves_the_key_is_let_in_with_the_keys_of_this_connection()
    {
        Pairing pairing = NewPairing();
        Doorman doorman = new Doorman(pairing);
        string matNonce = NonceIn(doorman.NextHello());
        Assert.IsFalse(doorman.IsOpen);
        Assert.IsTrue(doorman.TryOpen(Proof(pairing, matNonce)));
        Assert.IsTrue(doorman.IsOpen);
        byte[] keys = Hello.SessionKeys(pairing.Cipher, pairing.Key, Hex.Bytes(matNonce), Hex.Bytes(PhoneNonce));
        Assert.AreEqual(Hex.Text(keys, 0, 16), Hex.Text(doorman.KeyFromPhone, 0, 16));
        Assert.AreEqual(Hex.Text(keys, 16, 16), Hex.Text(doorman.KeyFromMat, 0, 16));
    }

    [TestMethod]
    public void A_single_wrong_bit_lets_nobody_in()
    {
        for (int at = 0; at < Hello.WriteLength; at++)
        {
            Pairing pairing = NewPairing();
            Doorman doorman = new Doorman(pairing);
            byte[] written = Proof(pairing, NonceIn(doorman.NextHello()));
            written[at] ^= (byte)(1 << (at % 8));
            Assert.IsFalse(doorman.TryOpen(written));
            Assert.IsFalse(doorman.IsOpen);
            AssertNoKeys(doorman);
        }
    }

    [TestMethod]
    public void A_proof_for_the_nonce_before_is_worth_nothing()
    {
        Pairing pairing = NewPairing();
        Doorman doorman = new Doorman(pairing);
        byte[] written = Proof(pairing, NonceIn(doorman.NextHello()));
        doorman.NextHello();
        Assert.IsFalse(doorman.TryOpen(written));
    }

    [TestMethod]
    [DataRow(1, true)]
    [DataRow(2, true)]
    [DataRow(3, false)]
    [DataRow(4, false)]
    public void After_three_wrong_proofs_it_is_deaf_to_the_right_one(int wrong, bool isLetIn)
    {
        Pairing pairing = NewPairing();
        Doorman doorman = Refusing(pairing, wrong);
        Assert.AreEqual(isLetIn, doorman.TryOpen(Proof(pairing, NonceIn(doorman.NextHello()))));
        Assert.AreEqual(isLetIn, doorman.IsOpen);
    }

    [TestMethod]
    public void To_the_next_client_it_listens_again()
    {
        Pairing pairing = NewPairing();
        Doorman doorman = Refusing(pairing, 5);
        doorman.Close();
        Assert.IsFalse(doorman.TryOpen(new byte[Hello.WriteLength]));
        Assert.IsFalse(doorman.TryOpen(new byte[Hello.WriteLength]));
        Assert.IsTrue(doorman.TryOpen(Proof(pairing, NonceIn(doorman.NextHello()))));
    }

    [TestMethod]
    public void Once_a_connection_is_enough()
    {
        Pairing pairing = NewPairing();
        Doorman doorman = new Doorman(pairing);
        Assert.IsTrue(doorman.TryOpen(Proof(pairing, NonceIn(doorman.NextHello()))));
        string key = Hex.Text(doorman.KeyFromPhone, 0, 16);
        Assert.IsFalse(doorman.TryOpen(Proof(pairing, NonceIn(doorman.NextHello()))));
        Assert.IsTrue(doorman.IsOpen);
        Assert.AreEqual(key, Hex.Text(doorman.KeyFromPhone, 0, 16));
    }

    [TestMethod]
    public void With_the_connection_the_keys_are_gone()
    {
        Pairing pairing = NewPairing();
        Doorman doorman = new Doorman(pairing);
        AssertNoKeys(doorman);
        Assert.IsTrue(doorman.TryOpen(Proof(pairing, NonceIn(doorman.NextHello()))));
        doorman.Close();
        Assert.IsFalse(doorman.IsOpen);
        AssertNoKeys(doorman);
    }

    private static Pairing NewPairing()
    {
        Pairing pairing = new Pairing(new BenchCipher(), new BenchRadio(), new BlockStore());
        pairing.MakeNew();
        return pairing;
    }

    private static Doorman Refusing(Pairing pairing, int wrong)
    {
        Doorman doorman = new Doorman(pairing);
        doorman.NextHello();
        for (int i = 0; i < wrong; i++)
        {
            Assert.IsFalse(doorman.TryOpen(new byte[Hello.WriteLength]));
        }

        return doorman;
    }

    /// <returns>What a phone that has the key writes.</returns>
    private static byte[] Proof(Pairing pairing, string matNonce)
    {
        byte[] proof = Hello.Proof(pairing.Cipher, pairing.Key, Hex.Bytes(matNonce), Hex.Bytes(PhoneNonce));
        return Hex.Bytes(PhoneNonce + Hex.Text(proof, 0, Hello.ProofLength));
    }

    private static string NonceIn(byte[] shown)
    {
        return Hex.Text(shown, Hello.KeyIdLength, Hello.NonceLength);
    }

    private static void AssertNoKeys(Doorman doorman)
    {
        Assert.AreEqual(NoKey, Hex.Text(doorman.KeyFromPhone, 0, 16));
        Assert.AreEqual(NoKey, Hex.Text(doorman.KeyFromMat, 0, 16));
    }
}
