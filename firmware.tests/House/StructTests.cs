using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using SmartMat.Tests.Planted;
using SmartMat.Virtual.Cost;

namespace SmartMat.Tests.House;

[TestClass]
public sealed class StructTests
{
    [TestMethod]
    public void A_tick_copies_no_struct()
    {
        List<string> copies = StructUse.InTick(CompiledFirmware.Path);

        Assert.IsEmpty(
            copies,
            "On the device each of these is an object on the heap; pass a ref, a class or numbers:\n"
                + string.Join("\n", copies)
        );
    }

    [TestMethod]
    [DataRow("Tick keeps a Shape in a local variable")]
    [DataRow("Source.Make returns a Shape")]
    [DataRow("Source.Make keeps a Shape in a local variable")]
    [DataRow("Source.Make keeps a Guid in a local variable")]
    [DataRow("AreaByDelegate takes a Shape by value")]
    public void A_planted_copy_is_found(string expected)
    {
        List<string> copies = CopiesInSample();

        Assert.IsTrue(
            copies.Any(copy => copy.EndsWith(expected, System.StringComparison.Ordinal)),
            string.Join("\n", copies)
        );
    }

    [TestMethod]
    [DataRow("DateTime")]
    [DataRow("Unreachable")]
    [DataRow("WidthByReference")]
    public void What_costs_nothing_is_not_reported(string innocent)
    {
        List<string> copies = CopiesInSample();

        Assert.IsFalse(
            copies.Any(copy => copy.Contains(innocent, System.StringComparison.Ordinal)),
            string.Join("\n", copies)
        );
    }

    private static List<string> CopiesInSample()
    {
        using ModuleDefinition module = CompiledSamples.Open();
        MethodDefinition tick = module
            .GetType(typeof(StructSample).FullName)
            .Methods.Single(method => method.Name == "Tick");
        return StructUse.ReachableFrom(module, CompiledSamples.Scope, [tick]);
    }
}
