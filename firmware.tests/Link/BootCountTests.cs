using SmartMat.Link;

namespace SmartMat.Tests.Link;

[TestClass]
public sealed class BootCountTests
{
    [TestMethod]
    public void Boots_are_numbered_from_one()
    {
        BlockStore store = new BlockStore();
        for (int boot = 1; boot <= 300; boot++)
        {
            Assert.AreEqual(boot, NumberOf(store));
        }
    }

    [TestMethod]
    [DataRow(65_534, 65_535)]
    [DataRow(65_535, 1)]
    public void After_the_last_number_the_first_comes_again(int former, int number)
    {
        BlockStore store = new BlockStore();
        byte[] block = new byte[2];
        Wire.PutU16(block, 0, former);
        store.TryWrite("boots", block);
        Assert.AreEqual(number, NumberOf(store));
    }

    [TestMethod]
    public void A_boot_that_could_not_be_counted_has_no_number()
    {
        Assert.AreEqual(0, NumberOf(new BlockStore { IsBroken = true }));
        Assert.AreEqual(0, new BootCount().Number);
    }

    private static int NumberOf(BlockStore store)
    {
        BootCount boots = new BootCount();
        boots.Count(store);
        return boots.Number;
    }
}
