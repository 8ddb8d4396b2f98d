using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using SmartMat.Virtual.Cost;

namespace SmartMat.Tests.House;

/// <summary>The device libraries' doubles inside SmartMat.Esp32.dll.</summary>
internal static class StandIns
{
    /// <returns>What firmware could call: public methods and fields of public stand-ins and of those that hide a .NET
    /// type.</returns>
    public static IEnumerable<MemberReference> PublicMembers(ModuleDefinition module)
    {
        return Types(module)
            .SelectMany(type => type.Fields.Cast<MemberReference>().Concat(type.Methods))
            .Where(IsPublic);
    }

    public static IEnumerable<TypeDefinition> Types(ModuleDefinition module)
    {
        return module
            .Types.Where(IsStandIn)
            .Concat(
                module
                    .Types.Where(IsStandIn)
                    .SelectMany(type => type.NestedTypes.Where(nested => nested.IsNestedPublic))
            );
    }

    /// <remarks>The compiler gives each delegate two methods for calls in the background; nobody can want
    /// them.</remarks>
    private static bool IsPublic(MemberReference member)
    {
        return member switch
        {
            FieldDefinition field => field.IsPublic && !field.IsLiteral && !field.IsSpecialName,
            MethodDefinition method => method.IsPublic && method.Name is not ("BeginInvoke" or "EndInvoke"),
            _ => false,
        };
    }

    private static bool IsStandIn(TypeDefinition type)
    {
        string[] libraries = ["System", "nanoFramework"];
        // The compiler's own markers are embedded under these names too.
        bool isEmbedded = type.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "EmbeddedAttribute");
        return !FirmwareScope.Mat.Contains(type) && libraries.Contains(type.Namespace.Split('.')[0]) && !isEmbedded;
    }
}
