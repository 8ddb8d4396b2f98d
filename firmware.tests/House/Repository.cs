using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SmartMat.Tests.House;

/// <summary>The files that these tests hold to the rules.</summary>
internal static class Repository
{
    private static readonly string[] s_notOurs =
    [
        ".git",
        "bin",
        "obj",
        "packages",
        "node_modules",
        "TestResults",
        "StrykerOutput",
    ];

    /// <summary>The folder of SmartMat.sln, with a separator at its end.</summary>
    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative)
    {
        return Path.Combine(Root, relative);
    }

    public static string Read(string relative)
    {
        return File.ReadAllText(PathOf(relative));
    }

    /// <returns>Paths from the root, with forward slashes, sorted; what tools make or fetch is left out.</returns>
    public static List<string> Files(string folder, params string[] endings)
    {
        return Directory
            .EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Intersect(s_notOurs).Any())
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder != null && !File.Exists(Path.Combine(folder, "SmartMat.sln")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar));
        }
        return folder ?? throw new DirectoryNotFoundException("There is no SmartMat.sln above the tests.");
    }
}
