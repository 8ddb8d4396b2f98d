using System.Collections.Generic;
using Mono.Cecil.Cil;

namespace SmartMat.Virtual.Cost;

/// <summary>Splits a method into stretches of code that are entered at the top only and left at the end only.</summary>
public static class BasicBlocks
{
    /// <returns>Each block's first instruction, in order, with the number of instructions in the block.</returns>
    /// <remarks>A call does not end a block; an exception thrown by one is the only case in which less runs than is
    /// counted.</remarks>
    public static List<KeyValuePair<Instruction, int>> Of(MethodBody body)
    {
        HashSet<Instruction> leaders = LeadersOf(body);
        List<KeyValuePair<Instruction, int>> blocks = [];
        foreach (Instruction instruction in body.Instructions)
        {
            if (leaders.Contains(instruction))
            {
                blocks.Add(new(instruction, 0));
            }
            blocks[^1] = new(blocks[^1].Key, blocks[^1].Value + 1);
        }
        return blocks;
    }

    private static HashSet<Instruction> LeadersOf(MethodBody body)
    {
        HashSet<Instruction> leaders = [body.Instructions[0]];
        foreach (Instruction instruction in body.Instructions)
        {
            AddTargets(instruction.Operand, leaders);
            if (EndsBlock(instruction) && instruction.Next != null)
            {
                leaders.Add(instruction.Next);
            }
        }
        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            AddEdges(handler, leaders);
        }
        return leaders;
    }

    private static void AddTargets(object operand, HashSet<Instruction> leaders)
    {
        if (operand is Instruction target)
        {
            leaders.Add(target);
        }
        else if (operand is Instruction[] targets)
        {
            leaders.UnionWith(targets);
        }
    }

    private static bool EndsBlock(Instruction instruction)
    {
        return instruction.OpCode.FlowControl
            is FlowControl.Branch
                or FlowControl.Cond_Branch
                or FlowControl.Return
                or FlowControl.Throw;
    }

    private static void AddEdges(ExceptionHandler handler, HashSet<Instruction> leaders)
    {
        Instruction?[] edges =
        [
            handler.TryStart,
            handler.TryEnd,
            handler.FilterStart,
            handler.HandlerStart,
            handler.HandlerEnd,
        ];
        foreach (Instruction? edge in edges)
        {
            // The last handler of a method ends at null.
            if (edge != null)
            {
                leaders.Add(edge);
            }
        }
    }
}
