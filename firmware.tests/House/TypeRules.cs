using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using SmartMat.Virtual.Cost;

namespace SmartMat.Tests.House;

/// <summary>The rules for the firmware's types, read from compiled code: one sentence a breach, with what to do
/// instead.</summary>
internal static class TypeRules
{
    private static readonly string[] s_bannedWords =
    [
        "Manager",
        "Helper",
        "Util",
        "Utils",
        "Utility",
        "Data",
        "Info",
        "Handler",
        "Controller",
        "Process",
        "Processor",
    ];

    /// <summary>Which folders a folder may name, besides itself and what all share (see below). Never back.</summary>
    private static readonly Dictionary<string, string[]> s_knows = new()
    {
        ["Hal"] = [],
        ["Sensing"] = ["Hal"],
        ["Session"] = ["Hal", "Sensing"],
        ["Keeping"] = ["Hal", "Sensing", "Session"],
        ["Log"] = ["Hal", "Sensing", "Session"],
        ["Link"] = ["Hal", "Keeping", "Sensing", "Session"],
        ["Drivers"] = ["Hal"],
    };

    public static IEnumerable<string> Shape(TypeDefinition type)
    {
        if (IsCompilers(type))
        {
            yield break;
        }
        bool isClass = type.IsClass && !type.IsValueType && !IsDelegate(type);
        if (isClass && !type.IsSealed)
        {
            yield return $"{type.FullName}: make it sealed or static";
        }
        if (isClass && type.BaseType.FullName is not ("System.Object" or "System.Exception"))
        {
            yield return $"{type.FullName} inherits {type.BaseType.Name}: hold one instead";
        }
        if (type.IsNested)
        {
            yield return $"{type.FullName}: give it a file of its own";
        }
        string? banned = s_bannedWords.FirstOrDefault(word => WordsOf(type.Name).Contains(word));
        if (banned != null)
        {
            yield return $"{type.FullName}: {banned} says nothing, name what it is (Baseline, Pacer, Store)";
        }
    }

    /// <param name="hasFile">Whether firmware/ has this file.</param>
    public static IEnumerable<string> File(TypeDefinition type, FirmwareScope scope, Func<string, bool> hasFile)
    {
        string folder = scope.FolderOf(type);
        string file = $"firmware/{(folder.Length == 0 ? "" : folder + "/")}{type.Name}.cs";
        if (!type.IsNested && !hasFile(file))
        {
            yield return $"{type.FullName}: write it in {file}, one type a file";
        }
    }

    public static IEnumerable<string> Layers(TypeDefinition type, FirmwareScope scope)
    {
        string folder = scope.FolderOf(type);
        IEnumerable<TypeReference> named = FirmwareReferences
            .In([type])
            .Select(reference => Outermost(reference.What as TypeReference ?? reference.What.DeclaringType))
            .Where(scope.Contains)
            .DistinctBy(other => other.FullName);
        return named
            .Where(other => !MayKnow(type, folder, other, scope.FolderOf(other)))
            .Select(other =>
                $"{type.FullName} names {other.FullName}: dependencies point one way, hand in a value or an interface of Hal/"
            );
    }

    /// <summary>Logic is a function of state, input and time: it owns no clock and no thread.</summary>
    public static IEnumerable<string> Clocks(TypeDefinition type, FirmwareScope scope)
    {
        if (scope.FolderOf(type) == "Drivers" || Outermost(type).Name == "Program")
        {
            return [];
        }
        return FirmwareReferences
            .In([type])
            .Where(reference => IsClockOrThread(reference.What))
            .Select(reference => $"{reference.Where} uses {reference.What.FullName}: take nowMs as an argument")
            .Distinct();
    }

    private static bool MayKnow(TypeDefinition type, string folder, TypeReference other, string otherFolder)
    {
        string root = Outermost(type).Name;
        bool isShared = otherFolder.Length == 0 && other.Name is not ("Mat" or "Program");
        if (isShared || root == "Program")
        {
            // The root holds what all share (layout, tuning, events, faults); Program wires and may name all.
            return true;
        }
        if (folder.Length == 0)
        {
            // The reports are halves of the mat: they only tell what its parts say.
            bool isMat = root == "Mat" || root.EndsWith("Report", StringComparison.Ordinal);
            return other.Name == root || (isMat && otherFolder is not ("" or "Drivers"));
        }
        // An enum is a word: a driver may say it.
        bool isWord = folder == "Drivers" && other.Resolve() is { IsEnum: true };
        return isWord || otherFolder == folder || s_knows.GetValueOrDefault(folder, []).Contains(otherFolder);
    }

    private static bool IsClockOrThread(MemberReference member)
    {
        string type = (member as TypeReference ?? member.DeclaringType).FullName;
        bool isClock = type == "System.DateTime" && member.Name is "get_UtcNow" or "get_Today";
        return isClock
            || type == "System.Environment"
            || type.StartsWith("System.Threading.", StringComparison.Ordinal);
    }

    private static TypeReference Outermost(TypeReference type)
    {
        TypeReference outermost = type.GetElementType();
        return outermost.DeclaringType == null ? outermost : Outermost(outermost.DeclaringType);
    }

    /// <summary>Closures and the like: their code is checked, their shape is not ours.</summary>
    private static bool IsCompilers(TypeDefinition type)
    {
        return type.Name.Contains('<', StringComparison.Ordinal);
    }

    private static bool IsDelegate(TypeDefinition type)
    {
        return type.BaseType?.FullName == "System.MulticastDelegate";
    }

    private static IEnumerable<string> WordsOf(string name)
    {
        return System.Text.RegularExpressions.Regex.Matches(name, "[A-Z][a-z0-9]*").Select(word => word.Value);
    }
}
