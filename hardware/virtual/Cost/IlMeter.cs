using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.Cost;

/// <summary>Rewrites a compiled firmware so that it counts the IL instructions that it executes.</summary>
/// <remarks>What the device's interpreter pays for is IL, so the count is the same on every machine and for every run
/// of a seed.
/// The counting itself, the stand-ins and the chip are not counted.</remarks>
public static class IlMeter
{
    /// <summary>Writes a counting copy of the mat's firmware.</summary>
    /// <param name="inputDll">SmartMat.Esp32.dll, which must hold <see cref="IlCounts"/>.</param>
    /// <param name="outputDll">Overwritten if it exists.</param>
    public static void Rewrite(string inputDll, string outputDll)
    {
        using ModuleDefinition module = CompiledFirmware.Open(inputDll);
        TypeDefinition counts = module.GetType(typeof(IlCounts).FullName);
        AddCounters(module, FirmwareScope.Mat, counts.Methods.Single(method => method.Name == nameof(IlCounts.Add)));
        using FileStream output = File.Create(outputDll);
        module.Write(output);
    }

    /// <param name="add">Receives the folder's index and the number of instructions, once for each block that
    /// runs.</param>
    public static void AddCounters(ModuleDefinition module, FirmwareScope scope, MethodReference add)
    {
        foreach (MethodDefinition method in scope.BodiesOf(module).ToList())
        {
            AddCounters(method.Body, FolderIndexOf(scope, method), add);
        }
    }

    private static int FolderIndexOf(FirmwareScope scope, MethodDefinition method)
    {
        string folder = scope.FolderOf(method.DeclaringType);
        int index = IlCounts.FolderIndex(folder.Length == 0 ? IlCounts.RootFolder : folder);
        return index >= 0
            ? index
            : throw new InvalidOperationException(
                $"IlCounts does not know the firmware folder {folder}: add it there."
            );
    }

    private static void AddCounters(MethodBody body, int folder, MethodReference add)
    {
        List<KeyValuePair<Instruction, int>> blocks = BasicBlocks.Of(body);
        // Short branches may no longer reach their targets once counters lie between.
        body.SimplifyMacros();
        ILProcessor il = body.GetILProcessor();
        foreach ((Instruction first, int length) in blocks)
        {
            CountBefore(il, first, folder, length, add);
        }
    }

    /// <summary>Turns the block's first instruction into the counter's first and puts the original behind it.</summary>
    /// <remarks>So everything that points at the block (branches, switches, handlers) points at the counter without
    /// being touched.</remarks>
    private static void CountBefore(ILProcessor il, Instruction first, int folder, int length, MethodReference add)
    {
        Instruction original = il.Create(OpCodes.Nop);
        original.OpCode = first.OpCode;
        original.Operand = first.Operand;
        first.OpCode = OpCodes.Ldc_I4;
        first.Operand = folder;
        Instruction count = il.Create(OpCodes.Ldc_I4, length);
        Instruction call = il.Create(OpCodes.Call, add);
        il.InsertAfter(first, count);
        il.InsertAfter(count, call);
        il.InsertAfter(call, original);
    }
}
