using System.Collections.Generic;
using System.Linq;
using System.Text;
using Mono.Cecil;

namespace SmartMat.Tests.House;

/// <summary>What nanoFramework's metadata processor writes into an assembly's table of strings: names and literals, each once.</summary>
internal static class NanoNames
{
    /// <returns>In bytes, with the zero behind each.</returns>
    public static int LengthOf(IEnumerable<TypeDefinition> types)
    {
        HashSet<string> names = [];
        foreach (TypeDefinition type in types)
        {
            names.Add(type.Namespace);
            names.Add(type.Name);
            names.UnionWith(type.Fields.Select(field => field.Name));
            foreach (MethodDefinition method in type.Methods)
            {
                names.Add(method.Name);
                names.UnionWith(method.HasBody ? method.Body.Instructions.Select(one => NameOf(one.Operand)).OfType<string>() : []);
            }
        }

        return names.Sum(name => Encoding.UTF8.GetByteCount(name) + 1);
    }

    private static string? NameOf(object? operand)
    {
        return operand is MemberReference member ? member.Name : operand as string;
    }
}
