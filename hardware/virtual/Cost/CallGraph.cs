using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SmartMat.Virtual.Cost;

/// <summary>Which firmware methods a firmware method can reach, by calls, interfaces, overrides and
/// delegates.</summary>
/// <remarks>Errs on the side of too many: every implementation of an interface counts, and every method made into a
/// delegate
/// of the type that is invoked.</remarks>
public sealed class CallGraph
{
    private readonly FirmwareScope _scope;
    private readonly List<MethodDefinition> _bodies;

    public CallGraph(ModuleDefinition module, FirmwareScope scope)
    {
        _scope = scope;
        _bodies = scope.BodiesOf(module).ToList();
    }

    /// <returns>The roots and all that they reach, each once.</returns>
    public HashSet<MethodDefinition> ReachableFrom(IEnumerable<MethodDefinition> roots)
    {
        HashSet<MethodDefinition> reached = [];
        Stack<MethodDefinition> open = new(roots);
        while (open.TryPop(out MethodDefinition? method))
        {
            if (reached.Add(method))
            {
                CalleesOf(method).ToList().ForEach(open.Push);
            }
        }
        return reached;
    }

    private IEnumerable<MethodDefinition> CalleesOf(MethodDefinition method)
    {
        return method
            .Body.Instructions.Select(instruction => instruction.Operand)
            .OfType<MethodReference>()
            .SelectMany(TargetsOf);
    }

    private IEnumerable<MethodDefinition> TargetsOf(MethodReference called)
    {
        MethodDefinition? target = called.Resolve();
        if (target == null)
        {
            return [];
        }
        if (target.DeclaringType.BaseType?.FullName == "System.MulticastDelegate")
        {
            return _bodies.SelectMany(body => MethodsMadeInto(target.DeclaringType, body)).Where(IsOurs);
        }
        IEnumerable<MethodDefinition> implementations = target.IsVirtual
            ? _bodies.Where(body => CanStandIn(body, target))
            : [];
        return IsOurs(target) ? implementations.Append(target) : implementations;
    }

    private bool IsOurs(MethodDefinition method)
    {
        return method.HasBody && _scope.Contains(method.DeclaringType);
    }

    private static bool CanStandIn(MethodDefinition body, MethodDefinition called)
    {
        bool isExplicit = body.Overrides.Any(overridden => overridden.Resolve() == called);
        return isExplicit
            || (body.IsVirtual && body.Name == called.Name && body.Parameters.Count == called.Parameters.Count);
    }

    /// <summary>The compiler makes a delegate by loading a method's address and calling the delegate's
    /// constructor.</summary>
    private static IEnumerable<MethodDefinition> MethodsMadeInto(TypeDefinition delegateType, MethodDefinition body)
    {
        return body
            .Body.Instructions.Where(instruction => instruction.OpCode.Code is Code.Ldftn or Code.Ldvirtftn)
            .Where(instruction =>
                (instruction.Next?.Operand as MethodReference)?.DeclaringType.Resolve() == delegateType
            )
            .Select(instruction => ((MethodReference)instruction.Operand).Resolve());
    }
}
