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
    public void Nothing_of_the_firmware_asks_null_for_a_number()
    {
        using ModuleDefinition module = CompiledFirmware.Open(CompiledFirmware.Path);
        HashSet<string> voids = NullQuestions.VoidMethods(module);

        List<string> breaks = Repository.Files("firmware", ".cs")
            .SelectMany(file => NullQuestions.BreaksIn(file, Repository.Read(file), voids)).ToList();

        Assert.IsEmpty(breaks, string.Join("\n", breaks));
    }

    [TestMethod]
    [DataRow("motor?.Stop();", 0)]
    [DataRow("core?.Motor.Stop();", 0)]
    [DataRow("core?.Store.TryWrite(name, bytes);", 1)]
    [DataRow("int count = list?.Count ?? 0;", 1)]
    [DataRow("// core?.Store.TryWrite(name, bytes);", 0)]
    public void A_question_of_null_that_gives_something_is_seen(string line, int breaks)
    {
        Assert.HasCount(breaks, NullQuestions.BreaksIn("Mat.cs", line, new HashSet<string> { "Stop" }).ToList());
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
