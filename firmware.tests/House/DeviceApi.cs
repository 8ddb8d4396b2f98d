using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SmartMat.Tests.House;

/// <summary>The public members of the device's libraries, as listed in device-api/.</summary>
internal sealed class DeviceApi
{
    private readonly Dictionary<string, string> _assemblyOfType = [];
    private readonly Dictionary<string, string> _baseOfType = [];
    private readonly HashSet<string> _members = [];

    private DeviceApi() { }

    /// <summary>Names of the assemblies that are listed.</summary>
    public static IEnumerable<string> Assemblies =>
        Repository
            .Files("firmware.tests/House/device-api", ".txt")
            .Select(file => Path.GetFileNameWithoutExtension(file)!);

    public static DeviceApi Load()
    {
        DeviceApi api = new();
        foreach (string assembly in Assemblies)
        {
            foreach (
                string line in File.ReadLines(Repository.PathOf($"firmware.tests/House/device-api/{assembly}.txt"))
            )
            {
                api.Add(assembly, line);
            }
        }
        return api;
    }

    /// <param name="type">Full name, without generic arguments; nested types behind a slash.</param>
    public bool HasType(string type)
    {
        return _assemblyOfType.ContainsKey(type);
    }

    /// <returns>The assembly that a listed type comes from.</returns>
    public string AssemblyOf(string type)
    {
        return _assemblyOfType[type];
    }

    /// <param name="type">The type that a call names; members of its bases count as its own.</param>
    /// <param name="member">As <see cref="Signature"/> writes it.</param>
    public bool HasMember(string type, string member)
    {
        for (string? owner = type; owner != null; owner = _baseOfType.GetValueOrDefault(owner))
        {
            if (_members.Contains($"{owner}::{member}"))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The form in which methods are compared: "static Name(Type,Type) : Result".</summary>
    public static string Signature(bool isStatic, string name, IEnumerable<string> parameterTypes, string result)
    {
        return $"{(isStatic ? "static " : "")}{name}({string.Join(",", parameterTypes)}) : {result}";
    }

    private void Add(string assembly, string line)
    {
        int kind = line.IndexOf("   [", StringComparison.Ordinal);
        int member = line.IndexOf("::", StringComparison.Ordinal);
        if (kind > 0)
        {
            AddType(assembly, line.Substring(0, kind), line.Substring(kind + 4).TrimEnd(']'));
        }
        else if (member > 0)
        {
            string signature = $"{line[..member]}::{Normalised(line[(member + 2)..])}";
            _members.Add(signature);
            // The list leaves the other half of an event out.
            _members.Add(signature.Replace("::add_", "::remove_", StringComparison.Ordinal));
        }
        else if (line.Contains('('))
        {
            AddDelegate(line);
        }
    }

    private void AddType(string assembly, string type, string kind)
    {
        _assemblyOfType[type] = assembly;
        string[] kindAndBase = kind.Split(" : ");
        if (kindAndBase.Length == 2)
        {
            _baseOfType[type] = kindAndBase[1];
        }
        else if (type != "System.Object")
        {
            _baseOfType[type] = kind.EndsWith("delegate", StringComparison.Ordinal)
                ? "System.MulticastDelegate"
                : "System.Object";
        }
    }

    private void AddDelegate(string line)
    {
        int open = line.IndexOf('(', StringComparison.Ordinal);
        string type = line.Substring(0, open);
        _members.Add($"{type}::{Normalised($"Invoke{line[open..]}")}");
        _members.Add($"{type}::.ctor(System.Object,System.IntPtr) : System.Void");
    }

    /// <summary>Drops the parameters' names and modifiers, and the values of fields.</summary>
    private static string Normalised(string member)
    {
        int open = member.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return member.Split(" = ")[0];
        }
        int close = member.LastIndexOf(')');
        IEnumerable<string> types = member
            .Substring(open + 1, close - open - 1)
            .Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Select(parameter => parameter.Split(' ').First(word => word is not ("out" or "ref" or "in" or "params")));
        return $"{member.Substring(0, open)}({string.Join(",", types)}){member.Substring(close + 1)}";
    }
}
