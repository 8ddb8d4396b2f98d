using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using SmartMat.Link;
using SmartMat.Usb.StandIn;
using SmartMat.Usb.Tests.Bench;

namespace SmartMat.Usb.Tests.Flashing;

[TestClass]
public sealed class FlashTests
{
    [TestMethod]
    public async Task A_new_board_becomes_a_mat_with_the_key_on_the_label()
    {
        using Owner owner = new();

        Assert.AreEqual(0, await owner.FlashVersion(), owner.Screen);

        string link = owner.Screen.Split('\n').Single(line => line.StartsWith("https://", StringComparison.Ordinal)).Trim();
        Assert.AreEqual(PairingText.LinkOf(owner.Key), link);
        StringAssert.Contains(owner.Screen, "The mat runs SmartMat 0.2.0.");
        StringAssert.Contains(owner.Screen, "inside the pod's lid");
        Assert.IsFalse(owner.Drive.ContainsKey("key.new"), "the mat has taken it");
        Assert.IsFalse(owner.Screen.Contains("had a key before", StringComparison.Ordinal), "its flash was read: it had none");
        Assert.IsFalse(owner.HasBackup, "deleted at the end");
    }

    [TestMethod]
    public async Task A_new_board_gets_exactly_these_calls()
    {
        using Owner owner = new();

        Assert.AreEqual(0, await owner.FlashVersion(), owner.Screen);

        const string Clr = "--nanodevice --serialport /dev/ttyACM0 --devicedetails -v n";
        string[] expected =
        [
            "--listports -v n",
            "--platform esp32 --serialport /dev/ttyACM0 --devicedetails -v n",
            Clr, Clr,
            "--platform esp32 --serialport /dev/ttyACM0 --devicedetails --backuppath FOLDER --backupfile board-7CDFA1001122.bin.once -v m",
            "--target ESP32_S3_OCTAL --serialport /dev/ttyACM0 --update --fwversion 1.17.0.339 --nobackupconfig -v m",
            Clr,
            "--serialport /dev/ttyACM0 --filedeployment PLAN -v n",
            "--target ESP32_S3_OCTAL --serialport /dev/ttyACM0 --deploy --image IMAGE --address 0x1B0000 -v m",
            Clr,
        ];
        CollectionAssert.AreEqual(expected, Anonymous(owner), string.Join('\n', Anonymous(owner)));
    }

    [TestMethod]
    public async Task An_update_with_the_same_nanoCLR_only_deploys()
    {
        using Owner owner = new Owner().WithMat();
        byte[] key = owner.Key;

        Assert.AreEqual(0, await owner.FlashVersion(), owner.Screen);

        Assert.IsFalse(owner.Calls().Any(call => call.Contains("--update", StringComparison.Ordinal)));
        Assert.AreEqual(1, owner.Calls().Count(call => call.Contains("--deploy --image", StringComparison.Ordinal)));
        owner.AssertNothingLost(key);
        StringAssert.Contains(owner.Screen, "The mat runs SmartMat 0.2.0 now (before: 0.1.0).");
        Assert.IsFalse(owner.Screen.Contains("#k=", StringComparison.Ordinal), "no new key");
    }

    [TestMethod]
    [DataRow("1.17.0.100")]
    [DataRow("1.9.1.162")]
    public async Task An_older_nanoCLR_is_updated_and_nothing_is_lost(string clr)
    {
        using Owner owner = new Owner().WithMat(clr);
        byte[] key = owner.Key;

        Assert.AreEqual(0, await owner.FlashVersion(), owner.Screen);

        string update = owner.Calls().Single(call => call.Contains("--update", StringComparison.Ordinal));
        StringAssert.Contains(update, "--nobackupconfig");
        Assert.AreEqual(Owner.PinnedClr, ClrBuild.In(owner.Flash)!.Version);
        owner.AssertNothingLost(key);
    }

    [TestMethod]
    public async Task Going_back_a_version_is_an_update_like_any_other()
    {
        using Owner owner = new Owner().WithMat(application: "0.9.0.0");
        byte[] key = owner.Key;

        Assert.AreEqual(0, await owner.FlashVersion(), owner.Screen);

        owner.AssertNothingLost(key);
        StringAssert.Contains(owner.Screen, "(before: 0.9.0)");
    }

    [TestMethod]
    public async Task What_an_earlier_application_left_behind_is_noticed()
    {
        using Owner owner = new Owner().WithMat();
        byte[] flash = owner.Flash;
        byte[] image = HandMadePe.Image();

        // Where nanoCLR looks next after the image: it goes on by the length of a header.
        HandMadePe.Make("OtherApp", "1.0.0.0", [("mscorlib", "1.17.11.0")]).CopyTo(flash, 0x1B0000 + image.Length + (124 * 40));
        owner.WriteFile("flash.bin", flash);

        Assert.AreEqual(1, await owner.FlashVersion());

        StringAssert.Contains(owner.Screen, "OtherApp");
        StringAssert.Contains(owner.Screen, "--factory");
    }

    [TestMethod]
    public async Task An_image_for_another_nanoCLR_is_not_deployed()
    {
        using Owner owner = new Owner().WithMat();
        byte[] library = HandMadePe.Make("mscorlib", "1.17.11.0", [], 0xDEADBEEF);
        byte[] firmware = HandMadePe.Make("firmware", "0.2.0.0", [("mscorlib", "1.17.11.0")]);
        string image = owner.WriteFile("other.bin", [.. HandMadePe.Padded(library), .. HandMadePe.Padded(firmware)]);
        byte[] before = owner.Flash;

        Assert.AreEqual(1, await owner.Run("flash", "--image", image));

        StringAssert.Contains(owner.Screen, "does not fit nanoCLR 1.17.0.339");
        CollectionAssert.AreEqual(before, owner.Flash);
    }

    [TestMethod]
    public async Task Factory_erases_only_after_the_word_was_typed()
    {
        using Owner owner = new Owner().WithMat();
        byte[] before = owner.Flash;
        string image = owner.WriteFile("smartmat.bin", HandMadePe.Image());

        Assert.AreEqual(1, await owner.RunTyping("yes\n", "flash", "--image", image, "--factory"));
        CollectionAssert.AreEqual(before, owner.Flash);
        Assert.AreEqual(1, await owner.RunTyping("", "flash", "--image", image, "--factory"));
        CollectionAssert.AreEqual(before, owner.Flash);

        byte[] key = owner.Key;
        Assert.AreEqual(0, await owner.RunTyping("ERASE\n", "flash", "--image", image, "--factory"), owner.Screen);
        Assert.IsFalse(owner.Drive.ContainsKey("history.bin"));
        CollectionAssert.AreNotEqual(key, owner.Key);
        StringAssert.Contains(owner.Screen, PairingText.TextOf(owner.Key));
    }

    [TestMethod]
    [DataRow("1.17.0.339")]
    [DataRow("1.17.0.100")]
    [DataRow("1.8.1.1")]
    [DataRow("")]
    public async Task Nothing_is_ever_erased_without_factory(string clr)
    {
        using Owner owner = clr.Length == 0 ? new Owner() : new Owner().WithMat(clr);

        await owner.FlashVersion();

        Assert.IsNotEmpty(owner.Calls());
        Assert.IsFalse(owner.Calls().Any(call => call.Contains("erase", StringComparison.OrdinalIgnoreCase)));
    }

    [TestMethod]
    public async Task What_if_writes_nothing_and_prints_what_a_run_then_calls()
    {
        using Owner owner = new Owner().WithMat("1.17.0.100");
        byte[] before = owner.Flash;

        Assert.AreEqual(0, await owner.FlashVersion("0.2.0.0", "--what-if"), owner.Screen);
        CollectionAssert.AreEqual(before, owner.Flash);
        List<string> told = owner.Screen.Split('\n').Select(line => line.Trim())
            .Where(line => line.StartsWith("nanoff ", StringComparison.Ordinal))
            .Select(line => line["nanoff --suppressnanoffversioncheck ".Length..]).ToList();

        Assert.AreEqual(0, await owner.FlashVersion(), owner.Screen);
        List<string> called = owner.Calls().Select(call => call[..^" -v n".Length]).ToList();
        Assert.HasCount(3, told);
        Assert.IsTrue(told.All(called.Contains), string.Join('\n', told));
    }

    [TestMethod]
    public async Task The_page_can_be_another_one()
    {
        using Owner owner = new();
        string label = owner.WriteFile("label.svg", []);

        Assert.AreEqual(0, await owner.FlashVersion("0.2.0.0", "--app", "https://fork.example/app/", "--label", label), owner.Screen);

        StringAssert.Contains(owner.Screen, "https://fork.example/app/#k=" + PairingText.TextOf(owner.Key));
        StringAssert.Contains(File.ReadAllText(label), PairingText.TextOf(owner.Key)[..5]);
    }

    [TestMethod]
    [DataRow("http://fork.example/app/")]
    [DataRow("fork.example")]
    [DataRow("https://fork.example/#x")]
    public async Task A_page_that_no_phone_could_use_is_refused(string page)
    {
        using Owner owner = new();

        Assert.AreEqual(1, await owner.FlashVersion("0.2.0.0", "--app", page));

        Assert.IsEmpty(owner.Calls());
    }

    private static List<string> Anonymous(Owner owner)
    {
        return owner.Calls()
            .Select(call => string.Join(' ', call.Split(' ').Select((word, i) => i == 0 ? word : Word(call.Split(' ')[i - 1], word))))
            .ToList();
    }

    private static string Word(string before, string word)
    {
        return before switch
        {
            "--backuppath" => "FOLDER",
            "--filedeployment" => "PLAN",
            "--image" => "IMAGE",
            _ => word,
        };
    }
}
