using System.Linq;
using Mono.Cecil;
using SmartMat.Virtual.Cost;

namespace SmartMat.Tests.House;

/// <summary>The planted faults that the checks must find, as compiled into this assembly.</summary>
internal static class CompiledSamples
{
    public static readonly FirmwareScope Scope = new("SmartMat.Tests.Planted");

    public static ModuleDefinition Open()
    {
        return CompiledFirmware.Open(typeof(CompiledSamples).Assembly.Location);
    }

    /// <returns>The type and what the compiler nested in it.</returns>
    public static TypeDefinition[] TypeAndNested(ModuleDefinition module, System.Type type)
    {
        TypeDefinition planted = module.GetType(type.FullName!.Replace('+', '/'));
        return planted
            .NestedTypes.SelectMany(nested => nested.NestedTypes)
            .Concat(planted.NestedTypes)
            .Append(planted)
            .ToArray();
    }
}
