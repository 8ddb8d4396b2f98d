using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Mono.Cecil;

namespace SmartMat.Tests.House;

/// <summary>
/// "a?.B()" of which B gives a number or a bool is a T? to the device's compiler, also where nobody looks at it. The desktop's IL does not show
/// it any more, so the text is asked: nothing but calls of methods that give nothing may stand behind a "?.".
/// </summary>
internal static partial class NullQuestions
{
    /// <returns>Names of the methods that, wherever they are declared, give nothing.</returns>
    public static HashSet<string> VoidMethods(ModuleDefinition module)
    {
        List<MethodDefinition> all = module.GetTypes().SelectMany(type => type.Methods).ToList();
        return all.Where(method => method.ReturnType.FullName == "System.Void").Select(method => method.Name)
            .Except(all.Where(method => method.ReturnType.FullName != "System.Void").Select(method => method.Name)).ToHashSet();
    }

    /// <param name="file">For the message.</param>
    /// <param name="source">C#.</param>
    /// <param name="voidMethods">See <see cref="VoidMethods"/>.</param>
    public static IEnumerable<string> BreaksIn(string file, string source, IReadOnlySet<string> voidMethods)
    {
        return CodeText.Strip(source).Split('\n')
            .Where(line => line.Contains("?.", System.StringComparison.Ordinal))
            .Where(line => Call().Match(line) is not { Success: true } call || !voidMethods.Contains(call.Groups["method"].Value))
            .Select(line => $"{file}: {line.Trim()}: write it with an if");
    }

    [GeneratedRegex(@"^\s*[\w.]+\?\.(\w+\.)*(?<method>\w+)\([^?]*\);\s*$")]
    private static partial Regex Call();
}
