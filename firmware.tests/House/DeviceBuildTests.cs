using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Mono.Cecil;
using SmartMat.Virtual.Cost;

namespace SmartMat.Tests.House;

/// <summary>The device projects cannot be built where their packages cannot be had; this much can be proven
/// everywhere.</summary>
[TestClass]
public sealed class DeviceBuildTests
{
    /// <summary>What each package asks for, from the packages' own descriptions: the version or a later one of the same
    /// line.</summary>
    private static readonly Dictionary<string, string[]> s_needs = new()
    {
        ["nanoFramework.CoreLibrary"] = [],
        ["nanoFramework.Device.Bluetooth"] =
        [
            "nanoFramework.CoreLibrary 1.17.11",
            "nanoFramework.Runtime.Native 1.7.11",
            "nanoFramework.Runtime.Events 1.11.37",
            "nanoFramework.System.Text 1.3.42",
            "nanoFramework.System.Collections 1.5.75",
        ],
        ["nanoFramework.Hardware.Esp32"] =
        [
            "nanoFramework.CoreLibrary 1.17.11",
            "nanoFramework.Runtime.Events 1.11.39",
        ],
        ["nanoFramework.Runtime.Events"] = ["nanoFramework.CoreLibrary 1.17.11"],
        ["nanoFramework.Runtime.Native"] = ["nanoFramework.CoreLibrary 1.17.11"],
        ["nanoFramework.System.Collections"] = ["nanoFramework.CoreLibrary 1.17.11"],
        ["nanoFramework.System.Device.Adc"] = ["nanoFramework.CoreLibrary 1.17.11"],
        ["nanoFramework.System.Device.Gpio"] =
        [
            "nanoFramework.CoreLibrary 1.17.11",
            "nanoFramework.Runtime.Events 1.11.37",
        ],
        ["nanoFramework.System.Device.Pwm"] = ["nanoFramework.CoreLibrary 1.17.11"],
        ["nanoFramework.System.IO.FileSystem"] =
        [
            "nanoFramework.CoreLibrary 1.17.11",
            "nanoFramework.Runtime.Events 1.11.37",
            "nanoFramework.System.IO.Streams 1.1.96",
            "nanoFramework.System.Text 1.3.42",
        ],
        ["nanoFramework.System.IO.Streams"] = ["nanoFramework.CoreLibrary 1.17.11", "nanoFramework.System.Text 1.3.42"],
        ["nanoFramework.System.Text"] = ["nanoFramework.CoreLibrary 1.17.11"],
    };

    [TestMethod]
    public void Both_device_projects_name_the_same_packages_and_versions()
    {
        CollectionAssert.AreEqual(
            DeviceProjects.SdkPackages(),
            DeviceProjects.ConfigPackages(),
            "firmware.csproj and packages.config differ"
        );
        CollectionAssert.AreEqual(
            DeviceProjects.ConfigPackages(),
            DeviceProjects.HintedPackages(),
            "packages.config and firmware.nfproj's HintPaths differ"
        );
    }

    [TestMethod]
    public void Versions_are_exact_and_of_the_stable_line()
    {
        foreach (XElement package in DeviceProjects.Items(DeviceProjects.Sdk, "PackageReference"))
        {
            string version = package.Attribute("Version")!.Value;
            bool isExact =
                version.StartsWith('[') && version.EndsWith(']') && Version.TryParse(version.Trim('[', ']'), out _);
            Assert.IsTrue(isExact, $"{package.Attribute("Include")!.Value} {version}: write it as [1.2.3]");
            Assert.AreEqual(1, Version.Parse(version.Trim('[', ']')).Major, "2.x is the preview line");
        }
        Assert.AreEqual(
            "[3.0.100]",
            DeviceProjects.Items(DeviceProjects.Sdk, "PackageDownload").Single().Attribute("Version")!.Value
        );
    }

    [TestMethod]
    public void Each_package_finds_what_it_needs()
    {
        Dictionary<string, Version> named = DeviceProjects
            .SdkPackages()
            .Select(package => package.Split(' '))
            .ToDictionary(parts => parts[0], parts => Version.Parse(parts[1]));
        foreach (string package in named.Keys)
        {
            Assert.IsTrue(
                s_needs.TryGetValue(package, out string[]? needs),
                $"{package}: write down here what it needs"
            );
            foreach (string[] need in needs.Select(text => text.Split(' ')))
            {
                bool isThere = named.TryGetValue(need[0], out Version? version) && version >= Version.Parse(need[1]);
                Assert.IsTrue(isThere, $"{package} needs {need[0]} {need[1]} or later in both device projects");
            }
        }
    }

    [TestMethod]
    public void Visual_Studio_lists_every_file_of_the_firmware()
    {
        List<string> listed = DeviceProjects
            .Items(DeviceProjects.VisualStudio, "Compile")
            .Select(item => "firmware/" + item.Attribute("Include")!.Value.Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToList();

        List<string> there = Repository.Files("firmware", ".cs");
        IEnumerable<string> lines = there.Select(file =>
            $"    <Compile Include=\"{file["firmware/".Length..].Replace('/', '\\')}\" />"
        );
        CollectionAssert.AreEqual(
            there,
            listed,
            "The list in firmware/firmware.nfproj must be:\n" + string.Join("\n", lines) + "\n"
        );
    }

    [TestMethod]
    public void The_projects_agree_on_target_language_and_output()
    {
        foreach (
            string property in (string[])
                ["NanoTarget", "LangVersion", "Nullable", "OutputType", "AssemblyName", "RootNamespace"]
        )
        {
            Assert.AreEqual(
                DeviceProjects.Property(DeviceProjects.Sdk, property),
                DeviceProjects.Property(DeviceProjects.VisualStudio, property),
                property
            );
        }
        Assert.AreEqual("ESP32_S3_OCTAL", DeviceProjects.Property(DeviceProjects.Sdk, "NanoTarget"));
        XDocument desktop = XDocument.Parse(Repository.Read("hardware/virtual/Esp32/Esp32.csproj"));
        Assert.AreEqual(
            DeviceProjects.Property(DeviceProjects.Sdk, "LangVersion"),
            DeviceProjects.Property(desktop, "LangVersion")
        );
    }

    [TestMethod]
    public void The_libraries_listed_are_those_of_the_packages()
    {
        CollectionAssert.AreEquivalent(
            DeviceApi.Assemblies.ToList(),
            DeviceProjects.HintedAssemblies(),
            "Each package of firmware.nfproj needs its public members in firmware.tests/House/device-api, and no other"
        );
        using ModuleDefinition module = CompiledFirmware.Open(CompiledFirmware.Path);
        HashSet<string> used = new DeviceApiCheck(DeviceApi.Load(), FirmwareScope.Mat).AssembliesUsed(
            FirmwareScope.Mat.TypesOf(module)
        );
        Assert.IsTrue(used.IsSubsetOf(DeviceProjects.HintedAssemblies()));
        Assert.Contains("mscorlib", used);
    }

    [TestMethod]
    public void A_failed_conversion_fails_the_build()
    {
        XElement target = DeviceProjects
            .Items(DeviceProjects.Sdk, "Target")
            .Single(item => item.Attribute("Name")!.Value == "MakePe");

        Assert.AreEqual("CopyFilesToOutputDirectory", target.Attribute("AfterTargets")!.Value);
        XElement task = target.Elements().Single(item => item.Name.LocalName == "MetaDataProcessorTask");
        Assert.IsNull(task.Attribute("ContinueOnError"), "An error of the converter must stop the build");
        Assert.AreEqual(
            "OnError",
            target.Elements().Last().Name.LocalName,
            "A half-written firmware.pe must be deleted"
        );
    }

    [TestMethod]
    public void Projects_of_one_name_are_in_different_solution_folders()
    {
        // Beside each other they make `dotnet sln` and `dotnet format` refuse the solution.
        string[] lines = Repository.Read("SmartMat.sln").Split('\n');
        string[] sameName = lines
            .Where(line => line.Contains("\"firmware\\firmware.", StringComparison.Ordinal))
            .ToArray();
        Assert.HasCount(2, sameName);
        string nested = sameName.Single(line => line.Contains(".nfproj", StringComparison.Ordinal)).Split('"')[^2];

        Assert.IsTrue(lines.Any(line => line.Trim().StartsWith($"{nested} = ", StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow("firmware.csproj")]
    [DataRow("firmware.nfproj")]
    public void The_solution_holds_the_device_projects_and_does_not_build_them(string project)
    {
        string[] lines = Repository.Read("SmartMat.sln").Split('\n');
        string entry = lines.Single(line => line.Contains($"\"firmware\\{project}\"", StringComparison.Ordinal));
        string id = entry.Split('"')[^2];

        Assert.IsTrue(
            lines.Any(line => line.Contains($"{id}.Debug|Any CPU.ActiveCfg", StringComparison.Ordinal)),
            "Visual Studio needs ActiveCfg lines"
        );
        Assert.IsFalse(
            lines.Any(line =>
                line.Contains(id, StringComparison.Ordinal) && line.Contains(".Build.0", StringComparison.Ordinal)
            ),
            "With a Build.0 line `dotnet test` would try to restore packages that most machines cannot have"
        );
    }
}
