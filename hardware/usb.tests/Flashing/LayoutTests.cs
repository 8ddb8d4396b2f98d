using System;
using System.Linq;
using System.Threading.Tasks;
using SmartMat.Usb.Tests.Bench;

namespace SmartMat.Usb.Tests.Flashing;

/// <summary>Boards whose flash is divided otherwise than the pinned nanoCLR divides it.</summary>
[TestClass]
public sealed class LayoutTests
{
    [TestMethod]
    public async Task Files_that_lie_elsewhere_are_carried_over()
    {
        using Owner owner = new Owner().WithMat("1.8.1.1");
        byte[] key = owner.Key;

        Assert.AreEqual(0, await owner.FlashVersion(), owner.Screen);

        owner.AssertNothingLost(key);
        Assert.AreEqual(2, owner.Calls().Count(call => call.Contains("--backuppath", StringComparison.Ordinal)), "read twice");
        Assert.IsTrue(owner.Calls().Any(call => call.Contains("--address 0x490000", StringComparison.Ordinal)));
        Assert.IsFalse(owner.HasBackup, "deleted at the end");
    }

    [TestMethod]
    public async Task Files_are_carried_over_by_the_next_run_if_the_first_is_cut_off()
    {
        using Owner owner = new Owner().WithMat("1.8.1.1");
        byte[] key = owner.Key;
        owner.Board.Faults["update"] = "pull70";

        Assert.AreEqual(1, await owner.FlashVersion());
        Assert.IsTrue(owner.HasBackup, "kept");
        Assert.AreEqual(0, await owner.Mended().FlashVersion(), owner.Screen);

        owner.AssertNothingLost(key);
    }

    [TestMethod]
    public async Task Two_readings_that_differ_stop_before_anything_is_written()
    {
        using Owner owner = new Owner().WithMat("1.8.1.1");
        byte[] before = owner.Flash;
        owner.Board.Faults["backup"] = "noise";

        Assert.AreEqual(1, await owner.FlashVersion());

        StringAssert.Contains(owner.Screen, "read twice and differs");
        CollectionAssert.AreEqual(before, owner.Flash);
    }

    [TestMethod]
    public async Task Files_that_cannot_be_carried_over_stop_before_anything_is_written()
    {
        using Owner owner = new Owner().WithMat("1.8.0.1");
        byte[] before = owner.Flash;

        Assert.AreEqual(1, await owner.FlashVersion());

        StringAssert.Contains(owner.Screen, "cannot be carried over");
        CollectionAssert.AreEqual(before, owner.Flash);
    }
}
