using System;
using System.Reflection;
using Mono.Cecil.Cil;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Tests.Cost;

/// <summary>The sums in here are counted by hand from the instructions above them.</summary>
[TestClass]
[DoNotParallelize]
public sealed class IlMeterTests
{
    [TestMethod]
    [DataRow(0, 8)]
    [DataRow(1, 19)]
    [DataRow(1000, 11_008)]
    public void A_loop_costs_its_body_each_time_round(int rounds, int expected)
    {
        SampleAssembly sample = new();
        ILProcessor il = sample.AddMethod("Sum");
        Instruction condition = il.Create(OpCodes.Ldloc_1);
        Instruction body = il.Create(OpCodes.Ldloc_0);
        Emit(il, OpCodes.Ldc_I4_0, OpCodes.Stloc_1);
        il.Emit(OpCodes.Br_S, condition);
        il.Append(body);
        Emit(
            il,
            OpCodes.Ldloc_1,
            OpCodes.Add,
            OpCodes.Stloc_0,
            OpCodes.Ldloc_1,
            OpCodes.Ldc_I4_1,
            OpCodes.Add,
            OpCodes.Stloc_1
        );
        il.Append(condition);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Blt_S, body);
        Emit(il, OpCodes.Ldloc_0, OpCodes.Ret);

        // Before the loop 3 with the jump; each round 8; each question 3, one more than rounds; at the end 2.
        Assert.AreEqual(expected, Executed(sample, "Sum", rounds, rounds * (rounds - 1) / 2));
    }

    [TestMethod]
    [DataRow(0, 10, 4)]
    [DataRow(1, 20, 6)]
    [DataRow(2, 30, 5)]
    public void A_switch_costs_the_case_that_runs(int argument, int result, int expected)
    {
        SampleAssembly sample = new();
        ILProcessor il = sample.AddMethod("Choose");
        Instruction zero = il.Create(OpCodes.Ldc_I4_S, (sbyte)10);
        Instruction one = il.Create(OpCodes.Nop);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Switch, [zero, one]);
        il.Emit(OpCodes.Nop);
        il.Emit(OpCodes.Ldc_I4_S, (sbyte)30);
        il.Emit(OpCodes.Ret);
        il.Append(zero);
        il.Emit(OpCodes.Ret);
        il.Append(one);
        il.Emit(OpCodes.Nop);
        il.Emit(OpCodes.Ldc_I4_S, (sbyte)20);
        il.Emit(OpCodes.Ret);

        Assert.AreEqual(expected, Executed(sample, "Choose", argument, result));
    }

    [TestMethod]
    [DataRow(5, 2, 14)]
    [DataRow(0, -1, 18)]
    public void A_handler_costs_what_runs_of_it(int divisor, int result, int expected)
    {
        SampleAssembly sample = new();
        DivideTenBy(sample.AddMethod("Divide"), sample);

        // Inner try 5 (all of it counts, though the division throws), catch 4, way out 2, finally 5, end 2.
        Assert.AreEqual(expected, Executed(sample, "Divide", divisor, result));
    }

    [TestMethod]
    public void A_value_on_the_stack_survives_the_counter()
    {
        SampleAssembly sample = new();
        ILProcessor il = sample.AddMethod("Choice");
        Instruction otherwise = il.Create(OpCodes.Ldc_I4_2);
        Instruction join = il.Create(OpCodes.Add);
        il.Emit(OpCodes.Ldc_I4_7);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Brfalse_S, otherwise);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Br_S, join);
        il.Append(otherwise);
        il.Append(join);
        il.Emit(OpCodes.Ret);

        Assert.AreEqual(7, Executed(sample, "Choice", 1, 8));
    }

    [TestMethod]
    public void A_short_branch_still_arrives_when_counters_lie_in_its_way()
    {
        SampleAssembly sample = new();
        ILProcessor il = sample.AddMethod("Far");
        Instruction end = il.Create(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Brtrue_S, end);
        for (int block = 0; block < 30; block++)
        {
            // A block of its own each: about 100 bytes before, far beyond a short branch's 127 with the counters.
            Instruction next = il.Create(OpCodes.Nop);
            il.Emit(OpCodes.Br_S, next);
            il.Append(next);
        }
        il.Append(end);
        il.Emit(OpCodes.Ret);

        Assert.AreEqual(4, Executed(sample, "Far", 1, 1));
    }

    /// <summary>try { r = 10 / n; } catch (DivideByZeroException) { r = -1; } finally { runs++; } return r;</summary>
    private static void DivideTenBy(ILProcessor il, SampleAssembly sample)
    {
        Instruction tryStart = il.Create(OpCodes.Ldc_I4_S, (sbyte)10);
        Instruction catchStart = il.Create(OpCodes.Pop);
        Instruction wayOut = il.Create(OpCodes.Nop);
        Instruction finallyStart = il.Create(OpCodes.Ldloc_1);
        Instruction end = il.Create(OpCodes.Ldloc_0);
        il.Append(tryStart);
        Emit(il, OpCodes.Ldarg_0, OpCodes.Div, OpCodes.Stloc_0);
        il.Emit(OpCodes.Leave_S, wayOut);
        il.Append(catchStart);
        Emit(il, OpCodes.Ldc_I4_M1, OpCodes.Stloc_0);
        il.Emit(OpCodes.Leave_S, wayOut);
        il.Append(wayOut);
        il.Emit(OpCodes.Leave_S, end);
        il.Append(finallyStart);
        Emit(il, OpCodes.Ldc_I4_1, OpCodes.Add, OpCodes.Stloc_1, OpCodes.Endfinally);
        il.Append(end);
        il.Emit(OpCodes.Ret);
        il.Body.ExceptionHandlers.Add(
            new(ExceptionHandlerType.Catch)
            {
                TryStart = tryStart,
                TryEnd = catchStart,
                HandlerStart = catchStart,
                HandlerEnd = wayOut,
                CatchType = sample.Import(typeof(DivideByZeroException)),
            }
        );
        il.Body.ExceptionHandlers.Add(
            new(ExceptionHandlerType.Finally)
            {
                TryStart = tryStart,
                TryEnd = finallyStart,
                HandlerStart = finallyStart,
                HandlerEnd = end,
            }
        );
    }

    private static void Emit(ILProcessor il, params OpCode[] codes)
    {
        foreach (OpCode code in codes)
        {
            il.Emit(code);
        }
    }

    private static long Executed(SampleAssembly sample, string method, int argument, int expectedResult)
    {
        MethodInfo metered = sample.Metered(method);
        IlCounts.Clear();
        Assert.AreEqual(expectedResult, metered.Invoke(null, [argument]));
        return IlCounts.Of(IlCounts.FolderIndex(IlCounts.RootFolder));
    }
}
