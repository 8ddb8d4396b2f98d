using System;
using System.Collections.Generic;
using System.Linq;
using SmartMat.Usb.Boards;
using SmartMat.Usb.Flashing;

namespace SmartMat.Usb.Tests.Flashing;

/// <summary>The whole decision as a table: what answers, what was kept from before, and what is done.</summary>
[TestClass]
public sealed class FlashPlanTests
{
    [TestMethod]
    [DataRow("none", false, "Backup UpdateClr RestoreFiles HandOverKey Deploy Verify")]
    [DataRow("none", true, "UpdateClr RestoreFiles HandOverKey Deploy Verify")]
    [DataRow("ESP32_S3_OCTAL 1.17.0.339", false, "HandOverKey Deploy Verify")]
    [DataRow("ESP32_S3_OCTAL 1.17.0.339 mat", false, "Deploy Verify")]
    [DataRow("ESP32_S3_OCTAL 1.17.0.339 mat", true, "RestoreFiles Deploy Verify")]
    [DataRow("ESP32_S3_OCTAL 1.17.0.100 mat", false, "UpdateClr Deploy Verify")]
    [DataRow("ESP32_S3_OCTAL 1.18.0.1 mat", false, "UpdateClr Deploy Verify")]
    [DataRow("ESP32_S3_OCTAL 1.17.0.100", false, "UpdateClr HandOverKey Deploy Verify")]
    [DataRow("ESP32_S3_QUAD 1.17.0.339 mat", false, "UpdateClr Deploy Verify")]
    [DataRow("ESP32_S3_BLE 1.10.9.9 mat", false, "Backup UpdateClr RestoreFiles Deploy Verify")]
    [DataRow("ESP32_S3_OCTAL 2.0.0.1 mat", false, "Backup UpdateClr RestoreFiles Deploy Verify")]
    [DataRow("OTHER 1.17.0.339 mat", false, "Backup UpdateClr RestoreFiles Deploy Verify")]
    public void What_answers_decides(string clr, bool hasBackup, string expected)
    {
        FlashFacts facts = new(new Chip("ESP32-S3", 16, 8, "0"), ClrOf(clr), hasBackup);

        Assert.AreEqual(expected, string.Join(' ', FlashPlan.For(facts, false)));
        Assert.AreEqual("EraseAndUpdateClr HandOverKey Deploy Verify", string.Join(' ', FlashPlan.For(facts, true)));
    }

    [TestMethod]
    [DataRow(16, 0x490000, 0x300000, FilesFate.Stay)]
    [DataRow(16, 0x4B0000, 0x300000, FilesFate.Move)]
    [DataRow(16, 0x490000, 0x200000, FilesFate.Lost)]
    [DataRow(8, 0x490000, 0x200000, FilesFate.Stay)]
    [DataRow(8, 0x490000, 0x100000, FilesFate.Lost)]
    [DataRow(32, 0x490000, 0x800000, FilesFate.Stay)]
    [DataRow(16, 0, 0, FilesFate.None)]
    public void Where_the_files_lie_decides_what_becomes_of_them(int flashMb, int address, int size, FilesFate expected)
    {
        Assert.AreEqual(expected, new FlashLayout(address, size).FateWith(flashMb));
    }

    [TestMethod]
    public void A_flash_without_a_partition_table_has_no_files()
    {
        Assert.AreEqual(new FlashLayout(0, 0), FlashLayout.Read(Enumerable.Repeat((byte)0xFF, 0x20000).ToArray()));
        Assert.AreEqual(new FlashLayout(0, 0), FlashLayout.Read(new byte[100]));
    }

    private static Clr? ClrOf(string text)
    {
        if (text == "none")
        {
            return null;
        }

        string[] words = text.Split(' ');
        Dictionary<string, Version> assemblies = words.Length > 2 ? new() { [Pinned.Application] = new Version(0, 1, 0, 0) } : [];
        return new Clr(words[0], words[1], assemblies, new Dictionary<string, uint>());
    }
}
