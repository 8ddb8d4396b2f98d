using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using SmartMat.Usb.Boards;
using SmartMat.Usb.Flashing;
using SmartMat.Usb.StandIn;

namespace SmartMat.Usb.Tests.Flashing;

[TestClass]
public sealed partial class NanoffTests
{
    [TestMethod]
    public void Each_code_is_known_printed_whole_and_wrapped()
    {
        foreach (int code in Codes())
        {
            Assert.AreEqual(code, new NanoffResult(code, "").Code, "Windows");
            Assert.AreEqual(code, new NanoffResult(code % 256, "").Code, "Linux, macOS");
            Assert.AreEqual(code, new NanoffResult(1, $"Reading details from chip...\nError E{code}: Words. (more)\n").Code);
            Assert.AreEqual(code, new NanoffResult(1, $"x\nE{code}\n").Code, "minimal verbosity");
        }

        Assert.AreEqual(0, new NanoffResult(134, "Unhandled exception.").Code);
    }

    [TestMethod]
    public void Each_code_has_a_sentence_and_a_remedy_of_its_own_words()
    {
        foreach (int code in Codes())
        {
            ProblemException problem = NanoffErrors.Explain(NanoffCall.Chip("COM3"), new NanoffResult(code, ""));

            StringAssert.Contains(problem.Message, "Reading the chip");
            StringAssert.Contains(problem.Message, "E" + code.ToString(CultureInfo.InvariantCulture));
            Assert.IsTrue(problem.Remedy.Length > 20);
        }
    }

    [TestMethod]
    public void What_has_no_code_shows_what_was_printed_last()
    {
        ProblemException problem = NanoffErrors.Explain(NanoffCall.Chip("COM3"), new NanoffResult(134, "one\ntwo\nUnhandled exception: boom\n"));

        StringAssert.Contains(problem.Message, "exit code 134");
        StringAssert.Contains(problem.Remedy, "boom");
    }

    [TestMethod]
    public void The_manifest_names_the_pinned_flasher()
    {
        string path = Path.Combine(SmartMat.Usb.Images.FirmwareBuild.Repository(), "hardware", "usb", ".config", "dotnet-tools.json");
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(path));

        Assert.AreEqual(Pinned.FlasherVersion, manifest.RootElement.GetProperty("tools").GetProperty("nanoff").GetProperty("version").GetString());
    }

    [TestMethod]
    public void The_sources_agree_on_their_version()
    {
        string repository = SmartMat.Usb.Images.FirmwareBuild.Repository();
        string[] files = ["Directory.Build.props", "firmware/firmware.csproj", "firmware/Program.cs"];
        string[] versions = files
            .Select(file => VersionText().Match(File.ReadAllText(Path.Combine(repository, file))).Groups[1].Value)
            .ToArray();

        Assert.AreNotEqual("", versions[0]);
        Assert.IsTrue(versions.All(version => version == versions[0]), string.Join(", ", versions));
    }

    [TestMethod]
    public void The_pinned_nanoCLR_divides_the_flash_as_the_tool_believes()
    {
        ClrBuild pinned = ClrBuild.All.Single(build => build.Target == Pinned.Target && build.Version == Pinned.ClrVersion);

        Assert.AreEqual(Pinned.DeploymentAddress, pinned.DeployAddress);
        Assert.AreEqual(new FlashLayout(Pinned.FilesAddress, Pinned.FilesSize(16)), new FlashLayout(pinned.FilesAddress, pinned.FilesSize));
    }

    /// <summary>As nanoff prints them for real boards; the first from a public report (nanoFramework Home, issue 1491).</summary>
    [TestMethod]
    public void The_details_of_a_real_board_are_read()
    {
        const string Output = """
            .NET nanoFramework Firmware Flasher v2.5.162+baccab8dd8

            HAL build info: nanoCLR running @ ESP32_S3 built with ESP-IDF v5.1.3
              Target:   ESP32_S3_ALL
              Platform: ESP32

            Firmware build Info:
              Date:        May 31 2024
              Type:        MinSizeRel build, chip rev. >= 0, support for PSRAM, support for BLE
              CLR Version: 1.9.1.161
              Compiler:    GNU ARM GCC v12.2.0

            AppDomains:

            Assemblies:
              BasicFeature, 1.0.0.0
              nanoFramework.Hardware.Esp32, 1.6.15.0
              mscorlib, 1.15.6.0

            Native Assemblies:
              mscorlib v100.5.0.19, checksum 0x445C7AF9
              nanoFramework.Device.Bluetooth v100.0.5.0, checksum 0xD163A9D5

            """;

        Clr clr = Clr.Parse(Output)!;

        Assert.AreEqual("ESP32_S3_ALL 1.9.1.161", $"{clr.Target} {clr.Version}");
        Assert.AreEqual("BasicFeature nanoFramework.Hardware.Esp32 mscorlib", string.Join(' ', clr.Assemblies.Keys));
        Assert.AreEqual(new Version(1, 6, 15, 0), clr.Assemblies["nanoFramework.Hardware.Esp32"]);
        Assert.AreEqual(0xD163A9D5, clr.Natives["nanoFramework.Device.Bluetooth"]);
        Assert.IsNull(clr.Application);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("Error E2001: Error occurred with listing nano devices. (Couldn't connect to specified nano device.)")]
    public void What_describes_no_board_is_none(string output)
    {
        Assert.IsNull(Clr.Parse(output));
        Assert.IsNull(Chip.Parse(output));
    }

    [GeneratedRegex("(?:<Version>|string Version = \")([0-9.]+)")]
    private static partial Regex VersionText();

    private static IEnumerable<int> Codes()
    {
        return Enumerable.Range(1000, 9000).Where(code => new EndedException(code).Text.Length > 0);
    }
}
