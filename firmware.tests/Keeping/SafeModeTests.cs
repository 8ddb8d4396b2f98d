using SmartMat.Keeping;

namespace SmartMat.Tests.Keeping;

[TestClass]
public sealed class SafeModeTests
{
    [TestMethod]
    public void An_ordinary_boot_is_none_and_nothing_ends_it()
    {
        BlockStore store = new BlockStore();
        SafeMode safe = new SafeMode(BadBoots.Count(store, 3, BootEnd.Unknown));
        Assert.IsFalse(safe.IsOn);
        safe.Leave();
        Assert.IsFalse(safe.Update(2L * PowerTuning.SafeModeMs));
        Assert.AreEqual(3, store.Writes);
    }

    [TestMethod]
    [DataRow((int)BootEnd.Crash)]
    [DataRow((int)BootEnd.Hang)]
    [DataRow((int)BootEnd.Unknown)]
    public void After_three_bad_boots_it_is_on_and_says_how_the_last_ended(int end)
    {
        SafeMode safe = new SafeMode(BadBoots.Count(new BlockStore(), 4, (BootEnd)end));
        Assert.IsTrue(safe.IsOn);
        Assert.AreEqual(end, (int)safe.Why);
    }

    [TestMethod]
    public void A_good_hour_ends_it()
    {
        BlockStore store = new BlockStore();
        SafeMode safe = new SafeMode(BadBoots.Count(store, 4, BootEnd.Unknown));
        Assert.IsFalse(safe.Update(PowerTuning.SafeModeMs - 1));
        Assert.IsTrue(BadBoots.Count(store, 1, BootEnd.Unknown).IsSafe);
        Assert.IsTrue(safe.Update(PowerTuning.SafeModeMs));
        Assert.IsFalse(BadBoots.Count(store, 1, BootEnd.Unknown).IsSafe);
    }

    [TestMethod]
    public void Somebody_ends_it_at_the_end_of_the_tick()
    {
        BlockStore store = new BlockStore();
        SafeMode safe = new SafeMode(BadBoots.Count(store, 4, BootEnd.Unknown));
        Assert.IsFalse(safe.Update(1_000));
        safe.Leave();
        Assert.IsTrue(BadBoots.Count(store, 1, BootEnd.Unknown).IsSafe);
        Assert.IsTrue(safe.Update(1_010));
        Assert.IsFalse(BadBoots.Count(store, 1, BootEnd.Unknown).IsSafe);
    }
}
