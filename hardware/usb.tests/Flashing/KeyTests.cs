using System;
using System.Linq;
using System.Threading.Tasks;
using SmartMat.Link;
using SmartMat.Usb.Tests.Bench;

namespace SmartMat.Usb.Tests.Flashing;

[TestClass]
public sealed class KeyTests
{
    [TestMethod]
    public async Task A_new_key_replaces_the_old_one_and_leaves_the_history()
    {
        using Owner owner = new Owner().WithMat();
        byte[] old = owner.Key;

        Assert.AreEqual(0, await owner.Run("key"), owner.Screen);

        CollectionAssert.AreNotEqual(old, owner.Key);
        StringAssert.Contains(owner.Screen, PairingText.LinkOf(owner.Key));
        StringAssert.Contains(owner.Screen, "cannot be read back from the mat");
        StringAssert.Contains(owner.Screen, "The old label is void");
        Assert.IsTrue(owner.Drive.ContainsKey("history.bin"));
    }

    [TestMethod]
    public async Task A_new_key_is_another_one_each_time()
    {
        using Owner owner = new Owner().WithMat();
        await owner.Run("key");
        byte[] first = owner.Key;

        await owner.Run("key");

        CollectionAssert.AreNotEqual(first, owner.Key);
    }

    [TestMethod]
    public async Task What_if_changes_no_key()
    {
        using Owner owner = new Owner().WithMat();
        byte[] old = owner.Key;

        Assert.AreEqual(0, await owner.Run("key", "--what-if"), owner.Screen);

        CollectionAssert.AreEqual(old, owner.Key);
        StringAssert.Contains(owner.Screen, "--filedeployment");
    }

    [TestMethod]
    public async Task Without_the_application_there_is_nobody_to_take_a_key()
    {
        using Owner owner = new();

        Assert.AreEqual(1, await owner.Run("key"));

        StringAssert.Contains(owner.Screen, "Flash it first");
        Assert.IsFalse(owner.Calls().Any(call => call.Contains("filedeployment", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task A_full_drive_leaves_the_old_key_and_prints_no_label()
    {
        using Owner owner = new Owner().WithMat();
        byte[] old = owner.Key;
        owner.Board.Faults["files"] = "full";

        Assert.AreEqual(1, await owner.Run("key"));

        CollectionAssert.AreEqual(old, owner.Key);
        Assert.IsFalse(owner.Screen.Contains("#k=", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task A_cable_pulled_before_the_restart_still_leaves_the_right_label()
    {
        using Owner owner = new Owner().WithMat();
        owner.Board.Faults["chip"] = "loader";

        Assert.AreEqual(1, await owner.Run("key"));
        StringAssert.Contains(owner.Screen, "The label above is right.");
        string shown = owner.Screen;
        await owner.Mended().Run("key", "--what-if");

        StringAssert.Contains(shown, PairingText.TextOf(owner.Key), "taken at the next start");
    }
}
