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

    private static readonly string[] s_folders = ["", ".Keeping", ".Link", ".Link.Desk", ".Log", ".Sensing", ".Session"];

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

    private static XDocument VisualStudioLogic { get; } = XDocument.Parse(Repository.Read("firmware.tests/nano/logic.nfproj"));

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
        List<string> foreign = Foreign(TypesOf(module));

        Assert.IsEmpty(foreign, string.Join("\n", foreign));
    }

    [TestMethod]
    public void The_tests_need_no_driver()
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(typeof(NanoTests).Assembly.Location);

        List<string> drivers = Drivers(TypesOf(module));

        Assert.IsEmpty(drivers, string.Join("\n", drivers));
    }

    [TestMethod]
    public void Each_test_that_stays_on_the_desktop_has_a_reason()
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(typeof(NanoTests).Assembly.Location);

        foreach (string name in Excluded())
        {
            List<TypeDefinition> types = module.GetTypes().Where(type => Outermost(type).Name == name).ToList();
            Assert.IsNotEmpty(types, $"{name} is not there any more: take it off the list in nano.csproj and nano.nfproj");
            Assert.IsNotEmpty(Drivers(types).Concat(Foreign(types)), $"{name} can run on nanoCLR: take it off the list");
        }
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
        CollectionAssert.AreEqual(Compiled(Sdk), Compiled(VisualStudioLogic).Concat(Compiled(VisualStudio)).ToList());
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
        CollectionAssert.AreEqual(
            new[] { "SmartMat.Logic", "NFUnitTest" }, DeviceProjects.Items(Sdk, "AssemblyName").Select(name => name.Value).ToList());
        Assert.AreEqual("SmartMat.Logic", DeviceProjects.Property(VisualStudioLogic, "AssemblyName"));
        Assert.AreEqual("NFUnitTest", DeviceProjects.Property(VisualStudio, "AssemblyName"));
        Assert.AreEqual(DeviceProjects.Property(DeviceProjects.Sdk, "LangVersion"), DeviceProjects.Property(Sdk, "LangVersion"));
        StringAssert.EndsWith(DeviceProjects.Property(VisualStudio, "RunSettingsFilePath"), "nano.runsettings");
        XDocument settings = XDocument.Parse(Repository.Read("firmware.tests/nano/nano.runsettings"));
        Assert.AreEqual("net48", DeviceProjects.Property(settings, "TargetFrameworkVersion"));
    }

    /// <summary>nanoCLR's reader of attributes knows numbers and strings, and calls a test with just the types that it read.</summary>
    [TestMethod]
    public void A_row_of_data_has_the_types_of_the_tests_parameters_and_no_enumerations()
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(typeof(NanoTests).Assembly.Location);

        List<string> wrong = TypesOf(module).SelectMany(type => type.Methods).SelectMany(WrongRows).Distinct().ToList();

        Assert.IsEmpty(wrong, string.Join("\n", wrong));
    }

    /// <summary>The metadata processor stops at 65,535 bytes of names and literals; it counts a little otherwise than this.</summary>
    [TestMethod]
    public void The_names_of_each_part_fit_into_one_assembly()
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(typeof(NanoTests).Assembly.Location);
        List<TypeDefinition> benches = TypesOf(module).Where(type => !IsTest(type)).ToList();
        List<string> parts = DeviceProjects.Items(Sdk, "TestPart").Single().Attribute("Include")!.Value.Split(';').ToList();
        CollectionAssert.AreEqual(s_folders.Select(folder => folder.Length == 0 ? "Root" : folder[1..]).ToList(), parts);

        foreach (string folder in s_folders)
        {
            List<TypeDefinition> tests = TypesOf(module).Where(type => IsTest(type) && NamespaceOf(type) == "SmartMat.Tests" + folder).ToList();
            Assert.IsNotEmpty(tests, folder);
            int bytes = NanoNames.LengthOf(benches.Concat(tests));
            Assert.IsLessThan(62_000, bytes, $"firmware.tests/nano, part{folder}: make two of it");
        }
    }

    private static bool IsTest(TypeDefinition type)
    {
        return Outermost(type).Name.EndsWith("Tests", StringComparison.Ordinal);
    }

    private static IEnumerable<string> WrongRows(MethodDefinition method)
    {
        foreach (CustomAttribute row in method.CustomAttributes.Where(attribute => attribute.AttributeType.Name == "DataRowAttribute"))
        {
            List<string> given = row.ConstructorArguments
                .SelectMany(argument => argument.Value is CustomAttributeArgument[] many ? many : [argument])
                .Select(argument => argument.Value is CustomAttributeArgument boxed ? boxed.Type.FullName : argument.Type.FullName)
                .ToList();
            List<string> wanted = method.Parameters.Select(parameter => parameter.ParameterType.FullName).ToList();
            if (!given.SequenceEqual(wanted) || given.Except(s_comparable).Any())
            {
                yield return $"{method.DeclaringType.Name}.{method.Name}({string.Join(", ", wanted)}) is given {string.Join(", ", given)}";
            }
        }
    }

    /// <summary>All that is listed lies beside these tests, so that it is compiled here too.</summary>
    private static List<TypeDefinition> TypesOf(ModuleDefinition module)
    {
        return module.GetTypes()
            .Where(type => s_folders.Any(folder => NamespaceOf(type) == "SmartMat.Tests" + folder))
            .Where(type => !Excluded().Any(name => Outermost(type).Name == name))
            .ToList();
    }

    private static List<string> Drivers(List<TypeDefinition> types)
    {
        return FirmwareReferences.In(types)
            .Where(reference => NamespaceOf(reference.What).StartsWith("SmartMat.Drivers", StringComparison.Ordinal)
                || NamespaceOf(reference.What).StartsWith("SmartMat.Virtual", StringComparison.Ordinal))
            .Select(reference => $"{reference.Where} needs {reference.What.FullName}: exclude its file in firmware.tests/nano/nano.csproj and nano.nfproj")
            .Distinct()
            .ToList();
    }

    private static List<string> Foreign(List<TypeDefinition> types)
    {
        return FirmwareReferences.In(types)
            .Where(reference => reference.What is MethodReference method && method.DeclaringType.Namespace == MsTest)
            .Select(reference => (reference.Where, Name: $"{reference.What.DeclaringType.Name}::{reference.What.Name}"))
            .Where(reference => !s_shared.Contains(reference.Name))
            .Select(reference => $"{reference.Where} uses {reference.Name}: write it with AreEqual, IsTrue or IsFalse")
            .Concat(types.SelectMany(type => type.Methods).Where(method => method.HasBody).SelectMany(Uncomparable))
            .ToList();
    }

    /// <returns>Names of the test classes that stay on the desktop.</returns>
    private static IEnumerable<string> Excluded()
    {
        return DeviceProjects.Items(Sdk, "Compile").Last().Attribute("Exclude")!.Value.Split(';').Select(file => file.Split('\\')[^1].Replace(".cs", "", StringComparison.Ordinal));
    }

    private static TypeReference Outermost(TypeReference type)
    {
        return type.DeclaringType is null ? type : Outermost(type.DeclaringType);
    }

    private static string NamespaceOf(MemberReference member)
    {
        return Outermost(member as TypeReference ?? member.DeclaringType).Namespace;
    }

    private static List<string> Compiled(XDocument project)
    {
        return DeviceProjects.Items(project, "Compile").Select(item => $"{item.Attribute("Include")!.Value} but {item.Attribute("Exclude")?.Value}").ToList();
    }

    /// <summary>nanoFramework's AreEqual knows no tolerance, and each type that it compares by name.</summary>
    private static IEnumerable<string> Uncomparable(MethodDefinition method)
    {
        foreach (MethodReference call in method.Body.Instructions.Select(instruction => instruction.Operand).OfType<MethodReference>()
            .Where(call => call.DeclaringType.FullName == $"{MsTest}.Assert" && call.Name == "AreEqual"))
        {
            if (call is not GenericInstanceMethod generic)
            {
                yield return $"{method.FullName} compares within a tolerance: write it with IsTrue";
            }
            else if (!s_comparable.Contains(generic.GenericArguments[0].FullName))
            {
                yield return $"{method.FullName} compares {generic.GenericArguments[0].Name}s: cast them to int";
            }
        }
    }
}
