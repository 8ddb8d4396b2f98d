using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Mono.Cecil;
using SmartMat.Virtual.Cost;

namespace SmartMat.Tests.House;

/// <summary>The unit tests that also run on nanoCLR (firmware.tests/nano) cannot be built where its packages cannot be had; this much
/// can be proven everywhere.</summary>
[TestClass]
public sealed class NanoTests
{
    private const string MsTest = "Microsoft.VisualStudio.TestTools.UnitTesting";

    private static readonly string[] s_folders = ["Link", "Session", "Sensing"];

    /// <summary>What MSTest and nanoFramework.TestFramework both have.</summary>
    private static readonly string[] s_shared =
    [
        "TestClassAttribute::.ctor", "TestMethodAttribute::.ctor", "DataRowAttribute::.ctor",
        "Assert::AreEqual", "Assert::IsTrue", "Assert::IsFalse",
    ];

    /// <summary>Types for which nanoFramework's Assert.AreEqual has an overload of its own.</summary>
    private static readonly string[] s_comparable =
    [
        "System.Boolean", "System.Byte", "System.SByte", "System.Int16", "System.UInt16", "System.Int32", "System.UInt32",
        "System.Int64", "System.UInt64", "System.Char", "System.String",
    ];

    private static XDocument Sdk { get; } = XDocument.Parse(Repository.Read("firmware.tests/nano/nano.csproj"));

    private static XDocument VisualStudio { get; } = XDocument.Parse(Repository.Read("firmware.tests/nano/nano.nfproj"));

    [TestMethod]
    public void The_tests_are_written_in_the_devices_dialect()
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(typeof(NanoTests).Assembly.Location);
        List<TypeDefinition> types = TypesOf(module);
        Assert.IsNotEmpty(types);
        DeviceApiCheck check = new(DeviceApi.Load(), FirmwareScope.Mat);

        // MSTest's IsTrue takes a bool?; nanoFramework's does not.
        IEnumerable<string> breaks = Dialect.BreaksIn(types).Where(line => !line.Contains("T? of a number", StringComparison.Ordinal))
            .Concat(check.Missing(types).Where(line => !line.StartsWith(MsTest, StringComparison.Ordinal) && !line.StartsWith("System.Nullable`1", StringComparison.Ordinal)));

        Assert.IsEmpty(breaks, string.Join("\n", breaks));
    }

    [TestMethod]
    public void The_tests_use_what_both_test_frameworks_have()
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(typeof(NanoTests).Assembly.Location);
        List<TypeDefinition> types = TypesOf(module);

        List<string> foreign = FirmwareReferences.In(types)
            .Where(reference => reference.What is MethodReference method && method.DeclaringType.Namespace == MsTest)
            .Select(reference => (reference.Where, Name: $"{reference.What.DeclaringType.Name}::{reference.What.Name}"))
            .Where(reference => !s_shared.Contains(reference.Name))
            .Select(reference => $"{reference.Where} uses {reference.Name}: write it with AreEqual, IsTrue or IsFalse")
            .Concat(types.SelectMany(type => type.Methods).Where(method => method.HasBody).SelectMany(Uncomparable))
            .ToList();

        Assert.IsEmpty(foreign, string.Join("\n", foreign));
    }

    /// <summary>The launcher of nanoFramework calls each test without an object.</summary>
    [TestMethod]
    public void The_tests_keep_nothing_in_fields()
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(typeof(NanoTests).Assembly.Location);

        List<string> kept = TypesOf(module)
            .Where(type => type.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "TestClassAttribute"))
            .SelectMany(type => type.Fields)
            .Where(field => !field.IsStatic && !field.HasConstant)
            .Select(field => field.FullName)
            .ToList();

        Assert.IsEmpty(kept, string.Join("\n", kept));
    }

    [TestMethod]
    public void Both_projects_take_the_same_files_and_packages()
    {
        CollectionAssert.AreEqual(Compiled(Sdk), Compiled(VisualStudio));
        List<string> config = DeviceProjects.Items(XDocument.Parse(Repository.Read("firmware.tests/nano/packages.config")), "package")
            .Select(item => $"{item.Attribute("id")!.Value} {item.Attribute("version")!.Value}").Order().ToList();
        List<string> sdk = DeviceProjects.Items(Sdk, "PackageReference").Concat(DeviceProjects.Items(Sdk, "PackageDownload"))
            .Select(item => $"{item.Attribute("Include")!.Value} {item.Attribute("Version")!.Value.Trim('[', ']')}")
            .Where(package => !package.Contains("MetadataProcessor", StringComparison.Ordinal)).Order().ToList();

        CollectionAssert.AreEqual(config, sdk);
        Assert.IsTrue(config[..^1].All(DeviceProjects.ConfigPackages().Contains), "The versions must be the firmware's");
    }

    [TestMethod]
    public void The_launcher_finds_its_assembly_and_the_explorer_its_settings()
    {
        Assert.AreEqual("NFUnitTest", DeviceProjects.Property(Sdk, "AssemblyName"));
        Assert.AreEqual("NFUnitTest", DeviceProjects.Property(VisualStudio, "AssemblyName"));
        Assert.AreEqual(DeviceProjects.Property(DeviceProjects.Sdk, "LangVersion"), DeviceProjects.Property(Sdk, "LangVersion"));
        StringAssert.EndsWith(DeviceProjects.Property(VisualStudio, "RunSettingsFilePath"), "nano.runsettings");
        XDocument settings = XDocument.Parse(Repository.Read("firmware.tests/nano/nano.runsettings"));
        Assert.AreEqual("net48", DeviceProjects.Property(settings, "TargetFrameworkVersion"));
    }

    /// <summary>All that is listed lies beside these tests, so that it is compiled here too.</summary>
    private static List<TypeDefinition> TypesOf(ModuleDefinition module)
    {
        return module.GetTypes()
            .Where(type => s_folders.Any(folder => NamespaceOf(type) == $"SmartMat.Tests.{folder}"))
            .ToList();
    }

    private static string NamespaceOf(TypeDefinition type)
    {
        return type.DeclaringType is null ? type.Namespace : NamespaceOf(type.DeclaringType);
    }

    private static List<string> Compiled(XDocument project)
    {
        return DeviceProjects.Items(project, "Compile").Select(item => $"{item.Attribute("Include")!.Value} but {item.Attribute("Exclude")?.Value}").ToList();
    }

    private static IEnumerable<string> Uncomparable(MethodDefinition method)
    {
        return method.Body.Instructions
            .Select(instruction => instruction.Operand)
            .OfType<GenericInstanceMethod>()
            .Where(call => call.DeclaringType.FullName == $"{MsTest}.Assert" && call.Name == "AreEqual")
            .SelectMany(call => call.GenericArguments)
            .Where(type => !s_comparable.Contains(type.FullName))
            .Select(type => $"{method.FullName} compares {type.Name}s: cast them to int");
    }
}
