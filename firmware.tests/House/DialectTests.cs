using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using SmartMat.Tests.Planted;
using SmartMat.Virtual.Cost;

namespace SmartMat.Tests.House;

[TestClass]
public sealed class DialectTests
{
    [TestMethod]
    public void The_firmware_is_written_in_the_devices_dialect()
    {
        using ModuleDefinition module = CompiledFirmware.Open(CompiledFirmware.Path);

        List<string> breaks = Dialect.BreaksIn(FirmwareScope.Mat.TypesOf(module));

        Assert.IsEmpty(breaks, string.Join("\n", breaks));
    }

    [TestMethod]
    public void The_devices_own_dialect_is_not_reported()
    {
        List<string> breaks = BreaksIn(typeof(ApiInnocent));

        Assert.IsEmpty(breaks, string.Join("\n", breaks));
    }

    [TestMethod]
    [DataRow(typeof(DialectSample.OwnGenericType), "own generic type")]
    [DataRow(typeof(DialectSample.OwnGenericDelegate), "own generic type")]
    [DataRow(typeof(DialectSample.OwnGenericMethod), "own generic method")]
    [DataRow(typeof(DialectSample.Matrix), "multi-dimensional")]
    [DataRow(typeof(DialectSample.MatrixField), "multi-dimensional")]
    [DataRow(typeof(DialectSample.FuncDelegate), "Func does not start")]
    [DataRow(typeof(DialectSample.ActionDelegate), "generic Action")]
    [DataRow(typeof(DialectSample.GenericEvent), "EventHandler<T>")]
    [DataRow(typeof(DialectSample.StackAlloc), "stackalloc")]
    [DataRow(typeof(DialectSample.StackAlloc), "Span does not exist")]
    [DataRow(typeof(DialectSample.IDefaultMethod), "code in an interface")]
    [DataRow(typeof(DialectSample.Pointer), "pointers")]
    [DataRow(typeof(DialectSample.NullableNumber), "T? of a number")]
    [DataRow(typeof(DialectSample.Async), "tasks do not exist")]
    [DataRow(typeof(DialectSample.Async), "async does not exist")]
    [DataRow(typeof(DialectSample.Yield), "yield does not exist")]
    [DataRow(typeof(DialectSample.Query), "LINQ")]
    [DataRow(typeof(DialectSample.Tuples), "tuples")]
    [DataRow(typeof(DialectSample.Record), "records")]
    [DataRow(typeof(DialectSample.DecimalNumber), "decimal")]
    [DataRow(typeof(DialectSample.VolatileField), "volatile")]
    [DataRow(typeof(DialectSample.Checked), "checked")]
    [DataRow(typeof(DialectSample.CheckedCast), "checked")]
    [DataRow(typeof(DialectSample.FromEnd), "^1")]
    [DataRow(typeof(DialectSample.Slice), "ranges")]
    [DataRow(typeof(DialectSample.Dynamic), "dynamic")]
    [DataRow(typeof(DialectSample.Inlined), "AggressiveInlining")]
    [DataRow(typeof(DialectSample.GenericList), "generic collections")]
    [DataRow(typeof(DialectSample.EnumText), "enum's text")]
    [DataRow(typeof(DialectSample.EnumInterpolated), "enum's text")]
    [DataRow(typeof(DialectSample.CustomFormat), "custom number formats")]
    [DataRow(typeof(DialectSample.CustomInterpolated), "custom number formats")]
    [DataRow(typeof(DialectSample.SeededRandom), "xorshift")]
    public void A_planted_construct_is_found(Type planted, string expected)
    {
        List<string> breaks = BreaksIn(planted);

        Assert.IsTrue(
            breaks.Any(sentence => sentence.Contains(expected, StringComparison.Ordinal)),
            string.Join("\n", breaks)
        );
    }

    private static List<string> BreaksIn(Type planted)
    {
        using ModuleDefinition module = CompiledSamples.Open();
        return Dialect.BreaksIn(CompiledSamples.TypeAndNested(module, planted));
    }
}
