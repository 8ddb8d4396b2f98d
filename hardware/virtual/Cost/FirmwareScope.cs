using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace SmartMat.Virtual.Cost;

/// <summary>Tells which types of a compiled assembly were written in firmware/, and in which folder there.</summary>
public sealed class FirmwareScope
{
    /// <summary>The mat's firmware inside SmartMat.Esp32.dll, without the virtual chip and the stand-ins beside
    /// it.</summary>
    public static readonly FirmwareScope Mat = new("SmartMat", "SmartMat.Virtual");

    private readonly string _root;
    private readonly string? _excluded;

    /// <param name="root">The namespace that, with all below it, is firmware.</param>
    /// <param name="excluded">A namespace below it that is not, or null.</param>
    public FirmwareScope(string root, string? excluded = null)
    {
        _root = root;
        _excluded = excluded;
    }

    /// <summary>A nested type belongs where its outermost type does: closures count as their method's class.</summary>
    public bool Contains(TypeReference type)
    {
        string name = NamespaceOf(type);
        return IsWithin(name, _root) && !(_excluded != null && IsWithin(name, _excluded));
    }

    /// <returns>The folder's name, empty for the firmware's root.</returns>
    public string FolderOf(TypeReference type)
    {
        string name = NamespaceOf(type);
        return name.Length == _root.Length ? "" : name.Substring(_root.Length + 1).Split('.')[0];
    }

    public IEnumerable<TypeDefinition> TypesOf(ModuleDefinition module)
    {
        return module.GetTypes().Where(Contains);
    }

    /// <returns>Every method with a body, accessors and constructors included.</returns>
    public IEnumerable<MethodDefinition> BodiesOf(ModuleDefinition module)
    {
        return TypesOf(module).SelectMany(type => type.Methods).Where(method => method.HasBody);
    }

    private static string NamespaceOf(TypeReference type)
    {
        TypeReference outermost = type.GetElementType();
        while (outermost.DeclaringType != null)
        {
            outermost = outermost.DeclaringType;
        }
        return outermost.Namespace;
    }

    private static bool IsWithin(string name, string root)
    {
        return name == root || name.StartsWith(root + ".", StringComparison.Ordinal);
    }
}
