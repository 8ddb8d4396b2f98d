using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SmartMat.Virtual.Cost;

/// <summary>Finds the structs that a tick copies: on the device each copy is an object on the heap.</summary>
public static class StructUse
{
    /// <summary>.NET calls these structs; the device's CLR keeps them in a stack slot like a number.</summary>
    private static readonly HashSet<string> s_slotSized =
    [
        "System.DateTime",
        "System.TimeSpan",
        "System.IntPtr",
        "System.UIntPtr",
        "System.RuntimeTypeHandle",
        "System.RuntimeFieldHandle",
        "System.RuntimeMethodHandle",
    ];

    /// <returns>One sentence for each struct that the mat's tick copies, in the order of the methods' names.</returns>
    /// <exception cref="InvalidOperationException">The assembly has no SmartMat.Mat.Tick: nothing would be
    /// checked.</exception>
    public static List<string> InTick(string firmwareDll)
    {
        using ModuleDefinition module = CompiledFirmware.Open(firmwareDll);
        MethodDefinition tick =
            module.GetType("SmartMat.Mat")?.Methods.SingleOrDefault(method => method.Name == "Tick")
            ?? throw new InvalidOperationException("There is no SmartMat.Mat.Tick to start from.");
        return ReachableFrom(module, FirmwareScope.Mat, [tick]);
    }

    public static List<string> ReachableFrom(
        ModuleDefinition module,
        FirmwareScope scope,
        IEnumerable<MethodDefinition> roots
    )
    {
        return new CallGraph(module, scope)
            .ReachableFrom(roots)
            .OrderBy(method => method.FullName, StringComparer.Ordinal)
            .SelectMany(method => CopiesIn(method, scope))
            .Distinct()
            .ToList();
    }

    private static IEnumerable<string> CopiesIn(MethodDefinition method, FirmwareScope scope)
    {
        string where = $"{method.DeclaringType.FullName}.{method.Name}";
        IEnumerable<string> locals = method
            .Body.Variables.Where(local => IsCopied(local.VariableType))
            .Select(local => $"{where} keeps a {local.VariableType.Name} in a local variable");
        IEnumerable<string> called = method
            .Body.Instructions.Where(instruction => instruction.OpCode.FlowControl == FlowControl.Call)
            .Select(instruction => (MethodReference)instruction.Operand)
            .Where(callee => !scope.Contains(callee.DeclaringType))
            .SelectMany(callee =>
                SignatureCopies(callee, $"{where} calls {callee.DeclaringType.Name}.{callee.Name}, which")
            );
        return SignatureCopies(method, where).Concat(locals).Concat(called);
    }

    private static IEnumerable<string> SignatureCopies(MethodReference method, string where)
    {
        foreach (ParameterDefinition parameter in method.Parameters)
        {
            if (IsCopied(parameter.ParameterType))
            {
                yield return $"{where} takes a {parameter.ParameterType.Name} by value";
            }
        }
        if (IsCopied(method.ReturnType))
        {
            yield return $"{where} returns a {method.ReturnType.Name}";
        }
    }

    /// <remarks>By reference, and inside an array or an object, a struct costs nothing.</remarks>
    private static bool IsCopied(TypeReference type)
    {
        bool isPlain =
            type.IsPrimitive || type.IsByReference || type.IsArray || type.IsPointer || type.FullName == "System.Void";
        if (isPlain || !type.IsValueType || s_slotSized.Contains(type.FullName))
        {
            return false;
        }
        return type.Resolve() is not { IsEnum: true };
    }
}
