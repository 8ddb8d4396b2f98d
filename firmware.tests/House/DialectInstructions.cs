using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SmartMat.Tests.House;

/// <summary>What a method body does that the device cannot do, or does otherwise.</summary>
internal static partial class DialectInstructions
{
    /// <returns>What to write instead, one sentence for each finding.</returns>
    public static IEnumerable<string> BreaksIn(MethodBody body)
    {
        foreach (Instruction instruction in body.Instructions)
        {
            if (MessageFor(instruction) is { } message)
            {
                yield return message;
            }
        }
    }

    private static string? MessageFor(Instruction instruction)
    {
        return instruction.OpCode.Code switch
        {
            Code.Localloc => "stackalloc fails at run time: use an array that a constructor makes",
            Code.Volatile => "volatile does not exist: use lock",
            // The native-sized conversions are the compiler's own, for an array's length.
            Code.Conv_Ovf_I or Code.Conv_Ovf_I_Un or Code.Conv_Ovf_U or Code.Conv_Ovf_U_Un => null,
            // Without a seed it is the chip's own generator, which is what a key wants.
            Code.Newobj when instruction.Operand is MethodReference { Parameters.Count: > 0 } made
                && made.DeclaringType.FullName == "System.Random" =>
                "the device's generator ignores its seed: use an own xorshift",
            Code.Call or Code.Callvirt => MessageForCall(instruction, (MethodReference)instruction.Operand),
            _ when instruction.OpCode.Name.Contains(".ovf", StringComparison.Ordinal) =>
                "checked detects nothing: test the range before",
            _ => null,
        };
    }

    private static string? MessageForCall(Instruction instruction, MethodReference called)
    {
        if (IsTextOfEnum(instruction, called))
        {
            return "an enum's text is its number on the device: switch to a string, or print the number";
        }
        bool takesFormat = called.Name is "ToString" or "AppendFormatted" && called.Parameters.Count > 0;
        bool isBad = takesFormat && instruction.Previous.Operand is string format && !KnownFormat().IsMatch(format);
        return isBad ? "custom number formats fail: use D2, F2, X4 and their like" : null;
    }

    private static bool IsTextOfEnum(Instruction instruction, MethodReference called)
    {
        TypeReference? printed = called switch
        {
            { Name: "ToString", Parameters.Count: 0 } when instruction.Previous?.OpCode.Code == Code.Constrained =>
                (TypeReference)instruction.Previous.Operand,
            GenericInstanceMethod { Name: "AppendFormatted" } generic => generic.GenericArguments[0],
            _ => null,
        };
        return printed is not null and not GenericParameter && printed.Resolve() is { IsEnum: true };
    }

    [GeneratedRegex("^[DFGNX][0-9]*$")]
    private static partial Regex KnownFormat();
}
