using System.Collections.Generic;
using Mono.Cecil;

namespace SmartMat.Tests.House;

/// <summary>What the compiler puts in by itself, and chooses by the libraries that it finds: the device's build gets
/// something else.</summary>
/// <remarks>Each entry says what the compiler uses on the device instead, and that must be on the list. Anything else
/// that a
/// compiler could bring in is reported like what was written by hand.</remarks>
internal static class CompilerChoices
{
    /// <summary>Markers that the compiler writes into the assembly itself where the library has none; the device's CLR
    /// ignores them.</summary>
    private static readonly HashSet<string> s_markers =
    [
        "System.Runtime.CompilerServices.CompilerGeneratedAttribute",
        "System.Runtime.CompilerServices.IsReadOnlyAttribute",
        "System.Runtime.CompilerServices.NullableAttribute",
        "System.Runtime.CompilerServices.NullableContextAttribute",
        "System.Runtime.CompilerServices.RefSafetyRulesAttribute",
    ];

    /// <summary>A type or member of .NET's compilation, and what stands for it on the device.</summary>
    private static readonly Dictionary<string, (string Type, string Member)> s_instead = new()
    {
        // $"{a}{b}"
        ["System.Runtime.CompilerServices.DefaultInterpolatedStringHandler"] = (
            "System.String",
            "static Format(System.String,System.Object[]) : System.String"
        ),
        // lock (x)
        ["System.Threading.Monitor::Enter(System.Object,System.Boolean&)"] = (
            "System.Threading.Monitor",
            "static Enter(System.Object) : System.Void"
        ),
    };

    public static bool IsElsewhere(MemberReference member, DeviceApi api)
    {
        string type = (member as TypeReference ?? member.DeclaringType).FullName;
        if (s_markers.Contains(type))
        {
            return true;
        }
        bool isKnown =
            s_instead.TryGetValue(type, out (string Type, string Member) instead)
            || s_instead.TryGetValue(KeyOf(member), out instead);
        return isKnown && api.HasMember(instead.Type, instead.Member);
    }

    /// <summary>Array initialisers and the hash of a string switch live in a type without a namespace.</summary>
    public static bool IsPrivateTable(TypeReference type)
    {
        TypeReference outermost = type.DeclaringType ?? type;
        return outermost.Namespace.Length == 0
            && outermost.Name.StartsWith("<PrivateImplementationDetails>", System.StringComparison.Ordinal);
    }

    /// <summary>As Cecil writes it, without the result in front.</summary>
    private static string KeyOf(MemberReference member)
    {
        return member.FullName.Substring(member.FullName.IndexOf(' ', System.StringComparison.Ordinal) + 1);
    }
}
