using SmartMat.Link;

namespace SmartMat.Tests.Link;

[TestClass]
public sealed class PairingTests
{
    private const string Own = "0102030405060708090a0b0c0d0e0f10";
    private const string Handed = "00112233445566778899aabbccddeeff";
    private const int Renew = 1;

    [TestMethod]
    public void A_mat_without_a_key_makes_one_and_keeps_it()
    {
        BlockStore store = new BlockStore();
        Pairing pairing = New(store);
        Assert.IsTrue(pairing.Begin(BenchKeyFile.None()));
        Assert.AreEqual(Own, KeyOf(pairing));
        Assert.AreEqual(1, pairing.Changes);
        Pairing later = New(store);
        Assert.IsTrue(later.Begin(BenchKeyFile.None()));
        Assert.AreEqual(Own, KeyOf(later));
        Assert.AreEqual(0, later.Changes);
        Assert.AreEqual(1, store.Writes);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(Renew)]
    public void A_mat_without_a_key_adopts_the_tools_and_deletes_the_file(int flags)
    {
        BlockStore store = new BlockStore();
        BenchKeyFile file = BenchKeyFile.With(flags, Handed);
        Pairing pairing = New(store);
        Assert.IsTrue(pairing.Begin(file));
        Assert.AreEqual(Handed, KeyOf(pairing));
        Assert.AreEqual(1, pairing.Changes);
        Assert.IsFalse(file.IsThere);
        Pairing later = New(store);
        Assert.IsTrue(later.Begin(file));
        Assert.AreEqual(Handed, KeyOf(later));
    }

    [TestMethod]
    [DataRow(0, Own, 0)]
    [DataRow(Renew, Handed, 1)]
    public void A_mat_with_a_key_takes_another_only_where_renewal_is_asked_for(int flags, string key, int changes)
    {
        BlockStore store = new BlockStore();
        New(store).Begin(BenchKeyFile.None());
        BenchKeyFile file = BenchKeyFile.With(flags, Handed);
        Pairing pairing = New(store);
        Assert.IsTrue(pairing.Begin(file));
        Assert.AreEqual(key, KeyOf(pairing));
        Assert.AreEqual(changes, pairing.Changes);
        Assert.IsFalse(file.IsThere);
    }

    [TestMethod]
    [DataRow(0, 0x73)]
    [DataRow(1, 0x6d)]
    [DataRow(2, 0x6b)]
    [DataRow(3, 0x32)]
    [DataRow(4, 2)]
    [DataRow(4, 3)]
    [DataRow(4, 0x80)]
    [DataRow(21, 1)]
    public void A_file_of_another_kind_is_not_adopted_and_goes(int at, int value)
    {
        BenchKeyFile file = BenchKeyFile.With(Renew, Handed);
        file.Change(at, value);
        Pairing pairing = New(new BlockStore());
        Assert.IsTrue(pairing.Begin(file));
        Assert.AreEqual(Own, KeyOf(pairing));
        Assert.IsFalse(file.IsThere);
    }

    [TestMethod]
    [DataRow(5)]
    [DataRow(20)]
    [DataRow(22)]
    [DataRow(23)]
    public void A_damaged_file_is_not_adopted(int at)
    {
        BenchKeyFile file = BenchKeyFile.With(Renew, Handed);
        file.Spoil(at);
        Pairing pairing = New(new BlockStore());
        Assert.IsTrue(pairing.Begin(file));
        Assert.AreEqual(Own, KeyOf(pairing));
    }

    [TestMethod]
    public void A_damaged_file_does_not_cost_the_key_that_is_there()
    {
        BlockStore store = new BlockStore();
        New(store).Begin(BenchKeyFile.With(0, Handed));
        BenchKeyFile file = BenchKeyFile.With(Renew, Own);
        file.Spoil(5);
        Pairing pairing = New(store);
        Assert.IsTrue(pairing.Begin(file));
        Assert.AreEqual(Handed, KeyOf(pairing));
    }

    [TestMethod]
    public void A_key_that_was_spoiled_in_flash_is_not_used()
    {
        BlockStore store = new BlockStore();
        New(store).Begin(BenchKeyFile.With(0, Handed));
        store.Spoil("pairing");
        Pairing pairing = New(store);
        Assert.IsTrue(pairing.Begin(BenchKeyFile.None()));
        Assert.AreEqual(Own, KeyOf(pairing));
    }

    [TestMethod]
    public void A_key_in_a_format_that_is_not_known_is_not_used()
    {
        BlockStore store = new BlockStore();
        byte[] block = Hex.Bytes("02" + Handed + "0000");
        Crc16.Seal(block);
        store.TryWrite("pairing", block);
        Pairing pairing = New(store);
        Assert.IsTrue(pairing.Begin(BenchKeyFile.None()));
        Assert.AreEqual(Own, KeyOf(pairing));
    }

    [TestMethod]
    public void What_flash_does_not_take_lasts_until_the_next_boot_and_the_file_stays()
    {
        BlockStore store = new BlockStore { IsBroken = true };
        BenchKeyFile file = BenchKeyFile.With(0, Handed);
        Pairing pairing = New(store);
        Assert.IsFalse(pairing.Begin(file));
        Assert.AreEqual(Handed, KeyOf(pairing));
        Assert.IsTrue(file.IsThere);
        file.Spoil(5);
        Assert.IsFalse(New(store).Begin(file));
        Assert.IsTrue(file.IsThere);
        Assert.IsFalse(pairing.MakeNew());
        Assert.AreEqual(Own, KeyOf(pairing));
    }

    [TestMethod]
    public void A_new_key_is_another_and_is_kept()
    {
        BlockStore store = new BlockStore();
        Pairing pairing = New(store);
        pairing.Begin(BenchKeyFile.With(0, Handed));
        Assert.IsTrue(pairing.MakeNew());
        Assert.AreEqual(Own, KeyOf(pairing));
        Assert.AreEqual(2, pairing.Changes);
        Pairing later = New(store);
        later.Begin(BenchKeyFile.None());
        Assert.AreEqual(Own, KeyOf(later));
    }

    /// <summary>Its generator's first 16 bytes are the key <see cref="Own"/>.</summary>
    private static Pairing New(BlockStore store)
    {
        return new Pairing(new BenchCipher(), new BenchRadio(), store);
    }

    /// <returns>The key, after a look at its id.</returns>
    private static string KeyOf(Pairing pairing)
    {
        byte[] id = Hello.KeyId(pairing.Cipher, pairing.Key);
        Assert.AreEqual(Hex.Text(id, 0, Hello.KeyIdLength), Hex.Text(pairing.KeyId, 0, Hello.KeyIdLength));
        return Hex.Text(pairing.Key, 0, Hello.KeyLength);
    }
}
