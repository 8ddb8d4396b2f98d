using System;
using System.Linq;
using System.Threading.Tasks;
using SmartMat.Usb.StandIn;
using SmartMat.Usb.Tests.Bench;

namespace SmartMat.Usb.Tests.Flashing;

/// <summary>Everything that can go wrong on the way to the board: a sentence, a remedy, and nothing lost.</summary>
[TestClass]
public sealed class TroubleTests
{
    [TestMethod]
    [DataRow("update", 1)]
    [DataRow("update", 50)]
    [DataRow("update", 99)]
    [DataRow("deploy", 1)]
    [DataRow("deploy", 60)]
    [DataRow("deploy", 99)]
    public async Task A_cable_pulled_in_an_update_costs_nothing_but_a_second_run(string operation, int percent)
    {
        using Owner owner = new Owner().WithMat("1.17.0.100");
        byte[] key = owner.Key;
        byte[] drive = DriveBytes(owner);
        owner.Board.Faults[operation] = "pull" + percent;

        Assert.AreEqual(1, await owner.FlashVersion());
        CollectionAssert.AreEqual(drive, DriveBytes(owner), "drive I: is not touched");
        StringAssert.Contains(owner.Screen, "again");

        Assert.AreEqual(0, await owner.Mended().FlashVersion(), owner.Screen);
        CollectionAssert.AreEqual(key, owner.Key);
        Assert.IsTrue(owner.Drive.ContainsKey("history.bin"));
    }

    [TestMethod]
    [DataRow("backup", 10)]
    [DataRow("update", 50)]
    [DataRow("files", 0)]
    [DataRow("deploy", 50)]
    public async Task A_cable_pulled_in_a_first_flash_costs_nothing_but_a_second_run(string operation, int percent)
    {
        using Owner owner = new();
        owner.Board.Faults[operation] = "pull" + percent;

        Assert.AreEqual(1, await owner.FlashVersion());
        Assert.AreEqual(0, await owner.Mended().FlashVersion(), owner.Screen);

        StringAssert.Contains(owner.Screen, SmartMat.Link.PairingText.TextOf(owner.Key), "the label is the mat's");
    }

    [TestMethod]
    public async Task Half_an_application_on_a_used_mat_is_no_reason_for_a_new_key()
    {
        using Owner owner = new Owner().WithMat();
        byte[] key = owner.Key;
        owner.Board.Faults["deploy"] = "pull50";
        Assert.AreEqual(1, await owner.FlashVersion());

        Assert.AreEqual(0, await owner.Mended().FlashVersion(), owner.Screen);

        CollectionAssert.AreEqual(key, owner.Key, "the mat keeps the key it has");
        StringAssert.Contains(owner.Screen, "its old label stays right and this one is void");
    }

    [TestMethod]
    [DataRow("ESP32", 16, "8MB", "needs an ESP32-S3")]
    [DataRow("ESP32-C3", 16, "not available", "needs an ESP32-S3")]
    [DataRow("ESP32-S3", 16, "2MB", "2 MB PSRAM, which is not octal")]
    [DataRow("ESP32-S3", 16, "undetermined", "no memory of its own")]
    [DataRow("ESP32-S3", 4, "8MB", "4 MB flash")]
    public async Task Another_board_is_not_touched(string chip, int flashMb, string psram, string said)
    {
        using Owner owner = new(new BoardState { Chip = chip, FlashMb = flashMb, Psram = psram });
        byte[] before = owner.Flash;

        Assert.AreEqual(1, await owner.FlashVersion());

        StringAssert.Contains(owner.Screen, said);
        StringAssert.Contains(owner.Screen, "Nothing was written.");
        CollectionAssert.AreEqual(before, owner.Flash);
        Assert.AreEqual(2, owner.Calls().Count, "only looked at");
    }

    [TestMethod]
    [DataRow("chip", "E4005", "the port cannot be opened", "Close what else uses the port")]
    [DataRow("chip", "E6000", "the port cannot be opened", "Close what else uses the port")]
    [DataRow("chip", "E6002", "another nanoFramework program holds the port", "Device Explorer")]
    [DataRow("chip", "E4000 Unable to open serial port /dev/ttyACM0: Access to the port is denied.", "may not use the serial port", "dialout")]
    [DataRow("chip", "loader", "does not go into download mode", "Hold BOOT")]
    [DataRow("clr", "E6002", "another nanoFramework program holds the port", "Visual Studio")]
    [DataRow("update", "E9007", "cannot be downloaded", "The board was not touched")]
    [DataRow("update", "E9005", "no longer offered", "newer release")]
    [DataRow("update", "E9006", "folder for downloads cannot be made", "Make room on the disk")]
    [DataRow("update", "E4001", "size of flash", "8, 16 or 32 MB")]
    [DataRow("update", "E4002", "it did not take the data", "short cable")]
    [DataRow("deploy", "E4003", "it did not take the data", "short cable")]
    [DataRow("deploy", "E9008", "does not understand the call", "nanoff 2.5.162")]
    public async Task Each_code_becomes_a_sentence_and_a_remedy(string operation, string fault, string sentence, string remedy)
    {
        using Owner owner = new Owner().WithMat("1.17.0.100");
        byte[] drive = DriveBytes(owner);
        owner.Board.Faults[operation] = fault;

        Assert.AreEqual(1, await owner.FlashVersion());

        StringAssert.Contains(owner.Screen, sentence);
        StringAssert.Contains(owner.Screen, remedy);
        CollectionAssert.AreEqual(drive, DriveBytes(owner));
    }

    [TestMethod]
    [DataRow("E4000 There is not enough space on the disk.")]
    [DataRow("E4000 No space left on device : '/tmp/x'")]
    public async Task A_full_disk_of_the_computer_is_told(string fault)
    {
        using Owner owner = new();
        owner.Board.Faults["chip"] = fault;

        Assert.AreEqual(1, await owner.FlashVersion());

        StringAssert.Contains(owner.Screen, "this computer's disk is full");
    }

    [TestMethod]
    public async Task A_full_drive_of_the_mat_is_told_although_nanoff_ends_well()
    {
        using Owner owner = new();
        owner.Board.Faults["files"] = "full";

        Assert.AreEqual(1, await owner.FlashVersion());

        StringAssert.Contains(owner.Screen, "could not be left on the mat's drive");
        Assert.IsFalse(owner.Calls().Any(call => call.Contains("--deploy --image", StringComparison.Ordinal)), "the application would make a key of its own");
    }

    [TestMethod]
    public async Task Ctrl_C_ends_the_flasher_too_and_says_what_to_do()
    {
        using Owner owner = new Owner().WithMat();
        owner.Board.Faults["clr"] = "hang";
        string image = owner.WriteFile("smartmat.bin", HandMadePe.Image());

        Assert.AreEqual(Program.Stopped, await owner.RunAndStopAt("--nanodevice", "flash", "--image", image));

        StringAssert.Contains(owner.Screen, "Run the same command again");
    }

    [TestMethod]
    public async Task A_board_that_stays_in_download_mode_is_told_to_be_reset()
    {
        using Owner owner = new();
        owner.Board.IsAwake = false;

        Assert.AreEqual(1, await owner.FlashVersion());
        StringAssert.Contains(owner.Screen, "Press RESET");
        Assert.AreEqual(0, await owner.Mended().FlashVersion(), owner.Screen);

        StringAssert.Contains(owner.Screen, SmartMat.Link.PairingText.TextOf(owner.Key));
    }

    [TestMethod]
    [DataRow("", "No board is plugged in")]
    [DataRow("/dev/ttyS0 /dev/ttyS1", "No board is plugged in")]
    [DataRow("/dev/cu.Bluetooth-Incoming-Port /dev/tty.usbmodem1 /dev/cu.debug-console", "No board is plugged in")]
    [DataRow("/dev/ttyACM0 /dev/ttyUSB0", "more than one serial port: /dev/ttyACM0, /dev/ttyUSB0")]
    [DataRow("COM3 COM7", "--port COM3")]
    public async Task Without_one_clear_port_the_owner_is_asked(string ports, string said)
    {
        using Owner owner = new(new BoardState { Ports = ports.Split(' ', StringSplitOptions.RemoveEmptyEntries) });

        Assert.AreEqual(1, await owner.FlashVersion());

        StringAssert.Contains(owner.Screen, said);
        Assert.AreEqual(1, owner.Calls().Count);
    }

    [TestMethod]
    [DataRow("COM7", "COM7")]
    [DataRow("/dev/cu.usbmodem1101", "/dev/cu.Bluetooth-Incoming-Port /dev/cu.usbmodem1101 /dev/tty.usbmodem1101")]
    public async Task The_only_board_is_found_on_each_system(string port, string ports)
    {
        using Owner owner = new(new BoardState { Port = port, Ports = ports.Split(' ') });

        Assert.AreEqual(0, await owner.FlashVersion("0.2.0.0", "--what-if"), owner.Screen);

        StringAssert.Contains(owner.Screen, $"--serialport {port} --deploy");
    }

    [TestMethod]
    public async Task The_port_can_be_named()
    {
        using Owner owner = new(new BoardState { Ports = ["/dev/ttyACM0", "/dev/ttyACM1"], Port = "/dev/ttyACM1" });

        Assert.AreEqual(0, await owner.FlashVersion("0.2.0.0", "--port", "/dev/ttyACM1", "--what-if"), owner.Screen);

        Assert.IsFalse(owner.Calls().Any(call => call.Contains("--listports", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task An_image_that_does_not_fit_is_refused_before_the_board_is_looked_for()
    {
        using Owner owner = new();
        string image = owner.WriteFile("large.bin", HandMadePe.Image(codeLength: 0x2E0000));

        Assert.AreEqual(1, await owner.Run("flash", "--image", image));

        StringAssert.Contains(owner.Screen, "3014656 are there for it");
        Assert.IsEmpty(owner.Calls());
    }

    [TestMethod]
    public async Task A_missing_image_is_told()
    {
        using Owner owner = new();

        Assert.AreEqual(1, await owner.Run("flash", "--image", "none.bin"));

        StringAssert.Contains(owner.Screen, "none.bin cannot be read");
    }

    /// <summary>The partition as it lies in the flash, whoever reads it.</summary>
    private static byte[] DriveBytes(Owner owner)
    {
        return owner.Flash[0x490000..0x790000];
    }
}
