using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SmartMat.Tests.House;

/// <summary>Everything that compiled firmware names, with the place that names it.</summary>
internal static class FirmwareReferences
{
    /// <returns>Types and members; constructed types come as their parts (an array as its element's type).</returns>
    public static IEnumerable<(string Where, MemberReference What)> In(IEnumerable<TypeDefinition> types)
    {
        return types.SelectMany(type =>
            OfType(type).Select(what => (type.FullName, what)).Concat(type.Methods.SelectMany(OfMethod))
        );
    }

    /// <summary>Takes apart arrays, references, pointers, modifiers and generic arguments.</summary>
    public static IEnumerable<TypeReference> PartsOf(TypeReference type)
    {
        return type switch
        {
            GenericParameter => [],
            GenericInstanceType generic => generic.GenericArguments.SelectMany(PartsOf).Append(generic.ElementType),
            IModifierType modified => PartsOf(modified.ElementType).Concat(PartsOf(modified.ModifierType)),
            TypeSpecification constructed => PartsOf(constructed.ElementType),
            _ => [type],
        };
    }

    private static IEnumerable<MemberReference> OfType(TypeDefinition type)
    {
        IEnumerable<TypeReference> named = type
            .Interfaces.Select(implemented => implemented.InterfaceType)
            .Concat(type.Fields.Select(field => field.FieldType));
        if (type.BaseType != null)
        {
            named = named.Append(type.BaseType);
        }
        return named
            .SelectMany(PartsOf)
            .Concat<MemberReference>(AttributesOf(type))
            .Concat(type.Fields.SelectMany(AttributesOf))
            .Concat(type.Properties.SelectMany(AttributesOf));
    }

    private static IEnumerable<(string Where, MemberReference What)> OfMethod(MethodDefinition method)
    {
        IEnumerable<TypeReference> named = method
            .Parameters.Select(parameter => parameter.ParameterType)
            .Append(method.ReturnType);
        IEnumerable<MemberReference> what = AttributesOf(method).Concat(method.Parameters.SelectMany(AttributesOf));
        if (method.HasBody)
        {
            named = named
                .Concat(method.Body.Variables.Select(local => local.VariableType))
                .Concat(
                    method
                        .Body.ExceptionHandlers.Where(handler => handler.CatchType != null)
                        .Select(handler => handler.CatchType)
                );
            what = what.Concat(method.Body.Instructions.SelectMany(OfInstruction));
        }
        return what.Concat(named.SelectMany(PartsOf)).Select(member => (method.FullName, member));
    }

    private static IEnumerable<MemberReference> OfInstruction(Instruction instruction)
    {
        return instruction.Operand switch
        {
            TypeReference type => PartsOf(type),
            GenericInstanceMethod generic => PartsOf(generic.DeclaringType)
                .Concat(generic.GenericArguments.SelectMany(PartsOf))
                .Append<MemberReference>(generic.ElementMethod),
            MemberReference member => PartsOf(member.DeclaringType).Append(member),
            _ => [],
        };
    }

    private static IEnumerable<MemberReference> AttributesOf(ICustomAttributeProvider provider)
    {
        return provider.CustomAttributes.Select(attribute => attribute.Constructor);
    }
}
