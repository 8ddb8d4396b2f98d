using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using SmartMat.Tests.Planted.House;
using SmartMat.Virtual.Cost;

namespace SmartMat.Tests.House;

[TestClass]
public sealed class TypeTests
{
    private static readonly FirmwareScope s_planted = new("SmartMat.Tests.Planted.House");

    [TestMethod]
    public void Types_have_the_shape_of_the_house()
    {
        AssertHolds(TypeRules.Shape);
    }

    [TestMethod]
    public void Each_type_has_a_file_of_its_name()
    {
        AssertHolds(type => TypeRules.File(type, FirmwareScope.Mat, file => File.Exists(Repository.PathOf(file))));
    }

    [TestMethod]
    public void Dependencies_point_one_way()
    {
        AssertHolds(type => TypeRules.Layers(type, FirmwareScope.Mat));
    }

    [TestMethod]
    public void Only_the_loop_and_the_drivers_know_clocks_and_threads()
    {
        AssertHolds(type => TypeRules.Clocks(type, FirmwareScope.Mat));
    }

    [TestMethod]
    [DataRow(typeof(PadManager), "Manager says nothing")]
    [DataRow(typeof(OpenClass), "make it sealed")]
    [DataRow(typeof(HeirOfOpenClass), "inherits OpenClass")]
    [DataRow(typeof(OpenClass.Nested), "file of its own")]
    public void A_misshapen_type_is_found(Type planted, string expected)
    {
        AssertFound(planted, expected, TypeRules.Shape);
    }

    [TestMethod]
    public void A_type_without_its_file_is_found()
    {
        AssertFound(
            typeof(PadManager),
            "write it in firmware/PadManager.cs",
            type => TypeRules.File(type, s_planted, _ => false)
        );
        AssertFound(
            typeof(Planted.House.Hal.ISense),
            "firmware/Hal/ISense.cs",
            type => TypeRules.File(type, s_planted, _ => false)
        );
    }

    [TestMethod]
    [DataRow(typeof(Planted.House.Hal.ISense), "names SmartMat.Tests.Planted.House.Session.Machine")]
    [DataRow(typeof(Planted.House.Sensing.Backwards), "names SmartMat.Tests.Planted.House.Session.Machine")]
    [DataRow(typeof(Planted.House.Session.Machine), "names SmartMat.Tests.Planted.House.Mat")]
    [DataRow(typeof(Planted.House.Mat), "names SmartMat.Tests.Planted.House.Drivers.Led")]
    public void A_dependency_backwards_is_found(Type planted, string expected)
    {
        AssertFound(planted, expected, type => TypeRules.Layers(type, s_planted));
    }

    [TestMethod]
    [DataRow(typeof(Planted.House.Sensing.Clocked), "get_UtcNow")]
    [DataRow(typeof(Planted.House.Session.Machine), "System.Threading.Thread")]
    public void A_clock_in_the_logic_is_found(Type planted, string expected)
    {
        AssertFound(planted, expected, type => TypeRules.Clocks(type, s_planted));
    }

    [TestMethod]
    public void What_the_rules_allow_is_not_reported()
    {
        using ModuleDefinition module = CompiledSamples.Open();
        TypeDefinition driver = module.GetType(typeof(Planted.House.Drivers.Led).FullName);

        Assert.AreEqual(0, TypeRules.Shape(driver).Count());
        Assert.AreEqual(0, TypeRules.Clocks(driver, s_planted).Count());
        Assert.AreEqual(0, TypeRules.File(driver, s_planted, file => file == "firmware/Drivers/Led.cs").Count());
        Assert.AreEqual(0, TypeRules.Layers(driver, s_planted).Count());
    }

    private static void AssertHolds(Func<TypeDefinition, IEnumerable<string>> rule)
    {
        using ModuleDefinition module = CompiledFirmware.Open(CompiledFirmware.Path);
        List<string> breaches = FirmwareScope.Mat.TypesOf(module).SelectMany(rule).ToList();
        Assert.IsEmpty(breaches, string.Join("\n", breaches));
    }

    private static void AssertFound(Type planted, string expected, Func<TypeDefinition, IEnumerable<string>> rule)
    {
        using ModuleDefinition module = CompiledSamples.Open();
        List<string> breaches = CompiledSamples.TypeAndNested(module, planted).SelectMany(rule).ToList();
        Assert.IsTrue(
            breaches.Any(sentence => sentence.Contains(expected, StringComparison.Ordinal)),
            string.Join("\n", breaches)
        );
    }
}
