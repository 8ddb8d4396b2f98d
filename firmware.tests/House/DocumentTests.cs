using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace SmartMat.Tests.House;

[TestClass]
public sealed partial class DocumentTests
{
    [TestMethod]
    public void Links_resolve()
    {
        List<string> dead = Repository
            .Files("", ".md")
            .SelectMany(file => Markdown.DeadLinks(file, Repository.Read(file), ReadIfThere))
            .ToList();

        Assert.IsEmpty(dead, string.Join("\n", dead));
    }

    [TestMethod]
    public void Nothing_names_one_machine_or_package_host()
    {
        List<string> named = Repository
            .Files(
                "",
                ".md",
                ".cs",
                ".csproj",
                ".nfproj",
                ".props",
                ".json",
                ".config",
                ".yml",
                ".sh",
                ".ps1",
                ".py",
                ".js",
                ".html",
                "/run"
            )
            .Where(file => !file.EndsWith("package-lock.json", StringComparison.Ordinal))
            .SelectMany(file =>
                LocalNames(Repository.Read(file))
                    .Select(name => $"{file} names {name}: use a relative path, or the package's name alone")
            )
            .ToList();

        Assert.IsEmpty(named, string.Join("\n", named));
    }

    [TestMethod]
    [DataRow("[a](b.md)", 0)]
    [DataRow("[a](c.md)", 1)]
    [DataRow("[a](b.md#two-words-33)", 0)]
    [DataRow("[a](b.md#twice-1)", 0)]
    [DataRow("[a](b.md#twice-2)", 1)]
    [DataRow("[a](b.md#by-hand)", 0)]
    [DataRow("[a](#one)", 1)]
    [DataRow("# One\n[a](#one)", 0)]
    [DataRow("![a](pic.png)", 1)]
    [DataRow("<img src=\"pic.png\">", 1)]
    [DataRow("[a](https://example.org/c.md)", 0)]
    [DataRow("```\n[a](c.md)\n```", 0)]
    [DataRow("[a](../docs/b.md) [b](/docs/b.md)", 0)]
    [DataRow("[a](../b.md)", 1)]
    public void A_dead_link_is_found(string text, int expected)
    {
        const string Other = "# Two `words`: 33\n## Twice\n## Twice\n<a id=\"by-hand\"></a>\n";

        Assert.AreEqual(
            expected,
            Markdown.DeadLinks("docs/a.md", text, path => path == "docs/b.md" ? Other : null).Count()
        );
    }

    [TestMethod]
    [DataRow("see /ho" + "me/someone/x", 1)]
    [DataRow("see /wo" + "rk/shared/x", 1)]
    [DataRow("https://packages.example/v3/ind" + "ex.json", 1)]
    [DataRow("../shared/recordings and docs/home/x", 0)]
    public void A_machines_name_is_found(string text, int expected)
    {
        Assert.AreEqual(expected, LocalNames(text).Count);
    }

    private static List<string> LocalNames(string text)
    {
        return LocalName().Matches(text).Select(name => name.Value).ToList();
    }

    private static string? ReadIfThere(string path)
    {
        string full = Repository.PathOf(path);
        return File.Exists(full) ? File.ReadAllText(full)
            : Directory.Exists(full) ? ""
            : null;
    }

    [GeneratedRegex(
        @"(?<![\w.~])/(home|work|root|Users)/[\w.-]+|https?://\S*(nuget|npmjs|artifact|registry|mirror|/v3/index\.json)\S*"
    )]
    private static partial Regex LocalName();
}
