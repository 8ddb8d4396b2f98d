using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using SmartMat.Virtual.Cost;

namespace SmartMat.Tests.House;

/// <summary>Compares what compiled firmware uses with what the device has.</summary>
internal sealed class DeviceApiCheck
{
    private readonly DeviceApi _api;
    private readonly FirmwareScope _scope;

    public DeviceApiCheck(DeviceApi api, FirmwareScope scope)
    {
        _api = api;
        _scope = scope;
    }

    /// <returns>One sentence for each use of something that the device lacks.</returns>
    public List<string> Missing(IEnumerable<TypeDefinition> types)
    {
        return FirmwareReferences
            .In(types)
            .Where(reference => IsOutside(reference.What) && !CompilerChoices.IsElsewhere(reference.What, _api))
            .Where(reference => !IsOnDevice(reference.What))
            .Select(reference => $"{NameOf(reference.What)} is not on the device; used by {reference.Where}")
            .Distinct()
            .ToList();
    }

    /// <returns>The device libraries that the types use, by assembly name.</returns>
    public HashSet<string> AssembliesUsed(IEnumerable<TypeDefinition> types)
    {
        return FirmwareReferences
            .In(types)
            .Select(reference => TypeOf(reference.What).FullName)
            .Where(_api.HasType)
            .Select(_api.AssemblyOf)
            .ToHashSet();
    }

    /// <returns>Whether the device has this type, or this member of it with the same parameters and result.</returns>
    public bool IsOnDevice(MemberReference member)
    {
        if (member is TypeReference type)
        {
            return _api.HasType(type.FullName);
        }
        return _api.HasMember(TypeOf(member).FullName, SignatureOf(member));
    }

    private static string NameOf(MemberReference member)
    {
        return member is TypeReference type ? type.FullName : $"{TypeOf(member).FullName}::{SignatureOf(member)}";
    }

    private static string SignatureOf(MemberReference member)
    {
        if (member is not MethodReference method)
        {
            return $"{member.Name} : {((FieldReference)member).FieldType.FullName}";
        }
        IEnumerable<string> parameters = method.Parameters.Select(parameter => Unmodified(parameter.ParameterType));
        return DeviceApi.Signature(!method.HasThis, method.Name, parameters, Unmodified(method.ReturnType));
    }

    private static string Unmodified(TypeReference type)
    {
        return type is IModifierType modified ? Unmodified(modified.ElementType) : type.FullName;
    }

    private bool IsOutside(MemberReference member)
    {
        TypeReference type = TypeOf(member);
        // An array's own members (multi-dimensional ones have some) are the dialect's business, and the compiler's
        // private
        // tables are made anew by each build.
        return !member.DeclaringType?.IsArray != false
            && !_scope.Contains(type)
            && !CompilerChoices.IsPrivateTable(type);
    }

    private static TypeReference TypeOf(MemberReference member)
    {
        return (member as TypeReference ?? member.DeclaringType).GetElementType();
    }
}
